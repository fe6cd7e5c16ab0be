import { nationOf, partiesIn } from '../view/nation.ts';
import type { View } from '../view/view.ts';
import { ShownRows, type RowsSource } from './shown.svelte.ts';

/** States are counted together until they have so many rows: some ten milliseconds. */
const together = 2000;

/**
 * Places the rows shown and counts them by State, a part at a time, so that the next page opens faster. Ends where other rows are
 * shown, or when the signal says so; what is missing then, the page that needs it makes itself.
 */
export async function workAhead(
	source: RowsSource,
	view: View,
	signal: AbortSignal
): Promise<void> {
	const { rows } = source.data;
	const next = new ShownRows(source, view);
	const isWanted = async (): Promise<boolean> => {
		await new Promise((rested) => setTimeout(rested));
		return !signal.aborted && source.data.rows === rows;
	};
	if (!(await isWanted())) return;
	void next.shown;
	if (!(await isWanted())) return;
	const { index } = next;
	let counted = 0;
	for (const state of partiesIn(index)) {
		if (counted > together) {
			if (!(await isWanted())) return;
			counted = 0;
		}
		nationOf(state, index);
		counted += (index.cases.get(state)?.length ?? 0) + (index.acts.get(state)?.length ?? 0);
	}
}
