/** A cell of the grid: its place in the list, and its column in the file. */
export interface CellAt {
	readonly place: number;
	readonly at: number;
}

/** Rows that Page Up and Page Down go over. */
const page = 12;

const byKey: Readonly<Record<string, (from: CellAt, last: CellAt) => CellAt>> = {
	ArrowDown: ({ place, at }) => ({ place: place + 1, at }),
	ArrowUp: ({ place, at }) => ({ place: place - 1, at }),
	ArrowRight: ({ place, at }) => ({ place, at: at + 1 }),
	ArrowLeft: ({ place, at }) => ({ place, at: at - 1 }),
	PageDown: ({ place, at }) => ({ place: place + page, at }),
	PageUp: ({ place, at }) => ({ place: place - page, at }),
	Home: ({ place }) => ({ place, at: 0 }),
	End: ({ place }, last) => ({ place, at: last.at }),
	'Ctrl Home': ({ at }) => ({ place: 0, at }),
	'Ctrl End': ({ at }, last) => ({ place: last.place, at })
};

/** A cell moved into a grid whose last cell is given. */
export function within({ place, at }: CellAt, last: CellAt): CellAt {
	const clamp = (n: number, most: number): number => Math.min(Math.max(0, n), Math.max(0, most));
	return { place: clamp(place, last.place), at: clamp(at, last.at) };
}

/** The cell that a key leads to; undefined for a key that moves nowhere. */
export function moved(
	{ key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
	from: CellAt,
	last: CellAt
): CellAt | undefined {
	const to = byKey[ctrlKey ? `Ctrl ${key}` : key]?.(from, last);
	return to && within(to, last);
}
