import notes from 'virtual:riposte/scale-notes';

/** What the built-in scales note of their score for a kind of act; empty where they note nothing. */
export const scaleNote = (scale: string, term: string): string => notes[`${scale} ${term}`] ?? '';
