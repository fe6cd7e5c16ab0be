/** The beginning of a fragment that carries a story. */
export const storyMark = '#story=';

/** True for a fragment that says it carries a story. */
export const carriesStory = (fragment: string): boolean => fragment.startsWith(storyMark);
