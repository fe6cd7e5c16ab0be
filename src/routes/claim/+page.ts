import { readingsOf } from '$lib/severity/claim.ts';
import { opening } from '$lib/state/opening.ts';
import { findersInWords } from '$lib/view/article.ts';
import { leadOf } from '$lib/view/lead.ts';
import { answersIn } from '$lib/view/substance.ts';
import { questionOf } from '$lib/view/view.ts';

/** What the page derives of all rows, before it opens. */
export const load = opening(function* ({ view, all, cases, shown, ranking, set, ladder, checked }) {
	leadOf(shown, ranking);
	yield;
	readingsOf(all, questionOf(view, set), ladder.stepOf, checked);
	yield;
	answersIn(cases, set);
	findersInWords(all);
});
