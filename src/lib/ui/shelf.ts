/* Small things of the reader’s that the browser keeps until they are taken away. */

/** What is kept under a name; empty where there is nothing, or where the browser keeps nothing. */
export function onShelf(name: string): string {
	try {
		return localStorage.getItem(name) ?? '';
	} catch {
		return '';
	}
}

/** Keeps a text under a name; false where the browser does not let it be kept. */
export function putOnShelf(name: string, text: string): boolean {
	try {
		localStorage.setItem(name, text);
		return true;
	} catch {
		return false;
	}
}

const story = 'riposte-story';

/** The text of the story that is kept; empty where there is none. */
export const keptStory = (): string => onShelf(story);

/** Keeps the text of a story; false where the browser does not let it be kept. */
export const keepStory = (text: string): boolean => putOnShelf(story, text);
