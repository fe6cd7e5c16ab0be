/*
 * The encodings that `TextDecoder` knows (https://encoding.spec.whatwg.org/), which of them a text most likely is in, and
 * texts that were decoded twice.
 */

/** Every encoding that can be named; the first is the one we write. */
export const encodings = [
	'utf-8',
	'utf-16le',
	'utf-16be',
	'windows-1252',
	'windows-1250',
	'windows-1251',
	'windows-1253',
	'windows-1254',
	'windows-1255',
	'windows-1256',
	'windows-1257',
	'windows-1258',
	'windows-874',
	'macintosh',
	'x-mac-cyrillic',
	'iso-8859-2',
	'iso-8859-3',
	'iso-8859-4',
	'iso-8859-5',
	'iso-8859-6',
	'iso-8859-7',
	'iso-8859-8',
	'iso-8859-10',
	'iso-8859-13',
	'iso-8859-14',
	'iso-8859-15',
	'iso-8859-16',
	'ibm866',
	'koi8-r',
	'koi8-u',
	'gb18030',
	'big5',
	'euc-jp',
	'iso-2022-jp',
	'shift_jis',
	'euc-kr'
] as const;

/** One of the encodings that can be read. */
export type Encoding = (typeof encodings)[number];

/** An encoding with how a file would read in it. */
export interface Likely {
	readonly encoding: Encoding;
	/** The first words that the encoding decides. */
	readonly sample: string;
}

/** Decodes bytes in two steps: at once some releases of Node take windows-1252 for ISO 8859-1, whose signs from 0x80 to 0x9f are none. */
function decoded(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string {
	const decoder = new TextDecoder(encoding, { fatal });
	// Most files are UTF-8, and a stream takes three times as long.
	if (encoding === 'utf-8') return decoder.decode(bytes);
	return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** The text of bytes in an encoding; nothing where they are no text of it, or where this machine does not know it: Node lacks one. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
	try {
		return decoded(bytes, encoding, true);
	} catch {
		return undefined;
	}
}

/** The text of bytes in an encoding, what is no text of it as \ufffd; empty where this machine does not know it. */
export function decodeLoosely(bytes: Uint8Array, encoding: Encoding): string {
	try {
		return decoded(bytes, encoding, false);
	} catch {
		return '';
	}
}

/** A character that ASCII does not have. */
const beyondAscii = /\P{ASCII}/gu;

/** Words that show what an encoding makes of a text: how many of them, and most letters before and after the first that it decides. */
const shown = { words: 4, before: 14, after: 12 };

/** The first words that the encoding decides, so that a person can see whether it was right. */
export function sampleOf(text: string): string {
	const found = new Set<string>();
	// Letter by letter, since a word may be as long as the file.
	for (const { index } of text.matchAll(beyondAscii)) {
		const [before = ''] =
			/[^\s"',;|]*$/.exec(text.slice(Math.max(0, index - shown.before), index)) ?? [];
		const [after = ''] = /^[^\s"',;|]*/.exec(text.slice(index, index + shown.after)) ?? [];
		const word = before + after;
		if (![...found].some((other) => other.endsWith(after) || other.includes(word))) found.add(word);
		if (found.size === shown.words) break;
	}
	return [...found].join(' ');
}

const scripts = [
	/\p{Script=Latin}/u,
	/\p{Script=Cyrillic}/u,
	/\p{Script=Greek}/u,
	/\p{Script=Hebrew}/u,
	/\p{Script=Arabic}/u,
	/\p{Script=Thai}/u,
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
	/\p{Script=Hangul}/u
];

/** Letters that are common beyond ASCII in texts of Latin letters, German, French, Spanish, Albanian, Polish, Czech, Turkish, Romanian and Nordic ones. */
const usualLatin =
	/[äöüßÄÖÜéèêëàâçîïôûùœÉÈÀÇñãõáíóúÑÁÍÓÚ¿¡ëËçąćęłńśźżŁŚŻčďěňřšťůýžČŘŠŽğışİŞĞășțĂȘȚåøæÅØÆőű«»–—“”„‘’…]/u;

/** Words of Cyrillic or Greek letters without a vowel. */
const noVowel =
	/^(?:(?![аеёиоуыэюяіїєўАЕЁИОУЫЭЮЯІЇЄЎ])\p{Script=Cyrillic}|(?![αεηιουωάέήίόύώΑΕΗΙΟΥΩΆΈΉΊΌΎΏϊϋΐΰ])\p{Script=Greek})+$/u;

/** Signs that stand in ordinary texts, so that an encoding is not doubted for them. */
const usualSign = /[\s\d"'.,;:!?()[\]/\\&%+*=<>@#_–—“”„‘’«»…°§€£\u00a0-]/u;

/** Letters of a word that are looked at, on either side of the first that the encoding decides. */
const judgedOf = 30;

/**
 * How much a text looks like one that people write: for each letter beyond ASCII, whether it is of the script of the letters
 * beside it, of the case that they ask for, and common; signs between letters speak against it.
 */
function likeness(text: string): number {
	let score = 0;
	for (const whole of text.split(/[\s"',;|]+/)) {
		const at = whole.search(/\P{ASCII}/u);
		if (at < 0) continue;
		// A word may be as long as the file.
		const word = whole.slice(Math.max(0, at - judgedOf), at + judgedOf);
		const letters = [...word];
		const used = scripts.filter((script) => letters.some((one) => script.test(one)));
		if (used.length > 1) score -= 3 * letters.length;
		// Hebrew, which writes no vowels, looks like Cyrillic or Greek without any.
		if (letters.length > 2 && !/\p{Script=Latin}/u.test(word) && noVowel.test(word))
			score -= letters.length;
		letters.forEach((one, i) => {
			if (one <= '\u007f') return;
			if (/\p{Cc}|\p{Co}|\p{Cn}|\ufffd/u.test(one)) score -= 6;
			else if (/\p{M}/u.test(one)) score += 0.5;
			else if (!/\p{L}/u.test(one)) score -= usualSign.test(one) ? 0.2 : 3;
			else {
				const isLow = one !== one.toUpperCase();
				const before = letters[i - 1] ?? '';
				// A capital after a small letter is odd.
				if (!isLow && one !== one.toLowerCase() && /\p{Ll}/u.test(before)) score -= 3;
				// Half-width kana are what chance makes of most other encodings.
				else if (/[\uff61-\uff9f]/u.test(one)) score -= 1;
				else if (scripts[0]?.test(one) === true) score += usualLatin.test(one) ? 1 : -1;
				// Kana and syllables stand close together in their encodings, so that chance rarely makes them.
				else
					score += /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(one) ? 2 : 1.2;
			}
		});
	}
	return score;
}

/** How much of a file is looked at to judge its encoding. */
const judged = 65_536;

/**
 * The encodings that a file may be in that is not UTF-8, those first in which it looks most like a text. Of two in which it
 * reads the same the first of our list stands for both.
 */
export function likelyEncodings(bytes: Uint8Array): readonly Likely[] {
	const head = bytes.subarray(0, judged);
	const texts = new Map<string, Encoding>();
	for (const encoding of encodings) {
		const text = encoding.startsWith('utf-') ? '' : decodeLoosely(head, encoding);
		if (text !== '' && !texts.has(text)) texts.set(text, encoding);
	}
	return [...texts]
		.map(([text, encoding], order) => ({
			encoding,
			sample: sampleOf(text),
			// The last character may be cut. Of two that fit alike the more usual one is meant.
			score: (text.slice(0, -4).includes('\ufffd') ? -Infinity : likeness(text)) - order / 10
		}))
		.sort((a, b) => b.score - a.score)
		.map(({ encoding, sample }) => ({ encoding, sample }));
}

let western: ReadonlyMap<string, number> | undefined;

/** The byte that windows-1252 writes for each character. */
function bytesOfWestern(): ReadonlyMap<string, number> {
	const letters = decodeLoosely(
		Uint8Array.from({ length: 256 }, (_, byte) => byte),
		'windows-1252'
	);
	return new Map([...letters].map((letter, byte) => [letter, byte] as const));
}

/** Runs of characters beyond ASCII, as texts decoded twice hold them. */
const beyond = /\P{ASCII}{2,}/gu;

/**
 * A text that was UTF-8 and once decoded as windows-1252, as it was: “MÃ¼ller” is “Müller”. Runs that cannot have come about
 * so stay as they are; nothing where there is none that has.
 */
export function undoubled(
	text: string
): { readonly text: string; readonly sample: string } | undefined {
	western ??= bytesOfWestern();
	let sample = '';
	const mended = text.replace(beyond, (run) => {
		const bytes = [...run].map((letter) => {
			const code = letter.codePointAt(0) ?? 0;
			// Some programs take windows-1252 for ISO 8859-1, which has signs there that nobody sees.
			return code >= 0x80 && code < 0xa0 ? code : western?.get(letter);
		});
		if (bytes.some((byte) => byte === undefined)) return run;
		const once = decodeStrictly(Uint8Array.from(bytes as number[]), 'utf-8'); // none is undefined
		if (once === undefined) return run;
		if (sample === '') sample = run;
		return once;
	});
	return sample === '' ? undefined : { text: mended, sample };
}
