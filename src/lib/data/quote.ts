/*
 * Words of somebody else, such as the name of a file, in a sentence of ours. They are plainly theirs: between quotation marks, kept from
 * turning the direction of what stands around them, on one line, and no longer than a line.
 */

/**
 * Control characters, and marks that turn the direction of text or that nobody sees (Unicode categories Cc and Cf), and halves of characters (Cs); but for the two joiners, which
 * Persian and the scripts of India need.
 */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

/** Letters of scripts that are written from the right (Unicode blocks of Hebrew, Arabic and their neighbours). */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The most characters that are shown. */
const longestQuote = 60;

/** Somebody else’s words without quotation marks: straightened, on one line and shortened, for a file’s name or a record of ours. */
export function plainly(text: string, most = longestQuote): string {
	const straight = text.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
	const letters = [...straight];
	return letters.length <= most ? straight : `${letters.slice(0, most).join('')}…`;
}

/** Somebody else’s words as they may stand between quotation marks of ours: their own can neither close these nor turn what follows. */
export function withinQuotes(text: string, most = longestQuote): string {
	const inner = plainly(text, most).replace(/[“„‟]/g, '‘').replace(/”/g, '’').replace(/"/g, "'");
	// First strong isolate and its end (Unicode Standard Annex 9): what is inside does not move what is outside.
	return fromTheRight.test(inner) ? `\u2068${inner}\u2069` : inner;
}

/** Somebody else’s words in quotation marks: “update.csv”. */
export function quoted(text: string, most = longestQuote): string {
	return `“${withinQuotes(text, most)}”`;
}
