/** Rounds to a tenth of a pixel, so that drawings are the same on every machine and short in a file. */
export function px(value: number): number {
	const rounded = Math.round(value * 10) / 10;
	return rounded === 0 ? 0 : rounded;
}

/** A rectangle in pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** True where two boxes share some area. */
export function overlap(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/*
 * Widths of Source Sans 3 in hundredths of the type size, by its own metrics, grouped; anything else counts as
 * an average capital. Text is never measured in a browser, so that a drawing is finished before there is one.
 */
const narrow = new Set([..."ijl.,:;|!’‘'()[]fIrt "]);
const wide = new Set([...'mwMW@%—']);

/** About how wide a text in Source Sans 3 is, in pixels, erring on the wide side. */
export function textWidth(text: string, size: number, bold = false): number {
	let units = 0;
	for (const char of text) {
		const isTall = (char >= 'A' && char <= 'Z') || (char >= '0' && char <= '9');
		units += narrow.has(char) ? 32 : wide.has(char) ? 86 : isTall ? 58 : 53;
	}
	return ((units * size) / 100) * (bold ? 1.07 : 1);
}

/** A text in lines that are no wider than asked for, broken at spaces; a longer word stands alone. */
export function wrap(text: string, width: number, size: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** A text cut where it is wider than the room, with a sign that it is; what is cut must stand whole elsewhere. */
export function cutTo(text: string, room: number, size: number): string {
	if (textWidth(text, size) <= room) return text;
	let short = text;
	while (short.length > 1 && textWidth(`${short}…`, size) > room) short = short.slice(0, -1);
	return `${short.trimEnd()}…`;
}
