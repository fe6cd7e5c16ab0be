import { sortByYears } from '$lib/figures/ladder/by-years.ts';
import { marksIn } from '$lib/figures/ladder/data.ts';
import { readingsOf } from '$lib/severity/claim.ts';
import { opening } from '$lib/state/opening.ts';
import { mostMarks } from '$lib/view/cell.ts';
import { highlightsOf } from '$lib/view/highlights.ts';
import { leadOf } from '$lib/view/lead.ts';
import { answerOf, incidentsIn } from '$lib/view/summary.ts';
import { questionOf } from '$lib/view/view.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(function* ({ view, all, cases, shown, ranking, set, ladder, checked }) {
	leadOf(shown, ranking);
	answerOf(shown, ranking);
	yield;
	highlightsOf(shown, ranking, set);
	incidentsIn(cases);
	yield;
	readingsOf(all, questionOf(view, set), ladder.stepOf, checked);
	yield;
	const { placed, drawn } = marksIn(shown, view.unfolded);
	if (drawn.length > mostMarks) sortByYears(placed, shown.apart);
});
