import type { Incident } from '../../src/lib/data/incident.ts';
import type { Score } from '../../src/lib/data/scales.ts';
import { scalesOf } from '../../src/lib/severity/ladder.ts';
import { ladderOf, type Ranking } from '../../src/lib/severity/ranking.ts';
import { builtInOrigin, type Dataset } from '../../src/lib/view/dataset.ts';

export type Source = ReturnType<typeof sourceOf>;

/** Rows and scales as a session has them, with no break on record. */
export function sourceOf(
	rows: readonly Incident[],
	scores: readonly Score[],
	checked = '2026-11-26'
) {
	const edition = {
		title: 'Rows',
		version: '1',
		checked,
		licence: 'CC-BY-4.0',
		licenceAddress: '',
		gaps: ''
	};
	const data: Dataset<never> = { rows, origin: builtInOrigin, edition };
	const ladder: Ranking = ladderOf(scores);
	return { data, record: data, scales: scalesOf(scores), scores, ladder, ruptures: [] };
}
