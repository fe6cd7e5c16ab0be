/** What a page is about, part by part, each in a sentence. */
export type Parts = Readonly<Record<string, string>>;

/**
 * Gives a function that says what changed on a page since it was last asked: the sentences of the parts that are others now, in their
 * order; nothing the first time, and on another page. Where nothing changed it says what it said. One message for one choice, however much
 * of a page follows it.
 */
export function changesSaid(): (page: string, now: Parts) => string {
	let last: { readonly page: string; readonly parts: Parts } | undefined;
	let said = '';
	return (page, now) => {
		const before = last;
		last = { page, parts: now };
		if (before?.page !== page) return (said = '');
		const changed = Object.keys(now).filter((part) => now[part] !== before.parts[part]);
		if (changed.length > 0)
			said = changed
				.map((part) => now[part])
				.filter(Boolean)
				.join(' ');
		return said;
	};
}
