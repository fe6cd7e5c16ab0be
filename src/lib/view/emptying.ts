import type { Incident } from '../data/incident.ts';
import { filters, isSet, narrows, selectRows } from './select.ts';
import type { View } from './view.ts';

/** A way out of an empty view, or a filter that leaves nothing whatever the others are. */
export interface Emptying {
	readonly label: string;
	/** Rows there would be with this filter at its widest; 0 where it leaves nothing whatever the others are. */
	readonly rows: number;
	/** True where the reader did not set it. */
	readonly isDefault: boolean;
	/** The view with this filter at its widest. */
	readonly view: View;
}

/**
 * For an empty view, each filter whose widening alone brings rows back; where there is none, each that leaves nothing
 * by itself.
 */
export function whatEmpties(rows: readonly Incident[], view: View): readonly Emptying[] {
	const narrowing = filters.filter((filter) => narrows(filter, view));
	const widened = narrowing.map((filter): Emptying => {
		const wider = { ...view, ...filter.widest };
		return {
			label: filter.label,
			rows: selectRows(rows, wider).length,
			isDefault: !isSet(filter, view),
			view: wider
		};
	});
	const out = widened.filter((one) => one.rows > 0);
	if (out.length > 0) return out;
	return widened.filter((_, i) => !rows.some((row) => narrowing[i]?.keeps(row, view)));
}
