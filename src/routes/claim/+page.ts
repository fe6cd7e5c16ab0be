import { readingsOf } from '$lib/severity/claim.ts';
import { opening } from '$lib/state/opening.ts';
import { factsOf } from '$lib/view/article.ts';
import { leadOf } from '$lib/view/lead.ts';
import { answersByState } from '$lib/view/substance.ts';
import { questionOf } from '$lib/view/view.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(function* ({ view, all, cases, shown, ranking, set, ladder, checked }) {
	leadOf(shown, ranking);
	yield;
	readingsOf(all, questionOf(view, set), ladder.stepOf, checked);
	yield;
	answersByState(cases, set);
	factsOf(all);
});
