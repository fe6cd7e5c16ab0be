import { strToU8, zipSync } from 'fflate';

/** Texts and bytes by their names as one zip. Each carries the same day, since a clock would make the same content another file. */
export function zipOf(
	files: Readonly<Record<string, string | Uint8Array>>,
	day: string
): Uint8Array<ArrayBuffer> {
	// A zip knows no day before 1980, and tells it in local time.
	const [year = 1980, month = 1, date = 1] = (day || '1980-01-01').split('-').map(Number);
	const mtime = new Date(Math.max(1980, year), month - 1, date, 12);
	const entries = Object.entries(files).map(([name, content]) => [
		name,
		[typeof content === 'string' ? strToU8(content) : content, { mtime, level: 9 as const }]
	]);
	return new Uint8Array(zipSync(Object.fromEntries(entries)));
}
