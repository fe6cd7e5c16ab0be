/* The reader’s own story, kept in the browser until it is taken away. */

const key = 'riposte-story';

/** The text of the story that is kept; empty where there is none, or where the browser keeps nothing. */
export function keptStory(): string {
	try {
		return localStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}

/** Keeps the text of a story; false where the browser does not let it be kept. */
export function keepStory(text: string): boolean {
	try {
		localStorage.setItem(key, text);
		return true;
	} catch {
		return false;
	}
}
