/** What a page is about, part by part, each in a sentence. */
export type Parts = Readonly<Record<string, string>>;

/**
 * Gives a function that says what changed since it was last asked: the sentences of the parts that are others now, in their order; nothing
 * the first time. One message for one choice, however much of a page follows it.
 */
export function changesSaid(): (now: Parts) => string {
	let last: Parts | undefined;
	return (now) => {
		const before = last;
		last = now;
		return before === undefined
			? ''
			: Object.keys(now)
					.filter((part) => now[part] !== before[part])
					.map((part) => now[part])
					.filter(Boolean)
					.join(' ');
	};
}
