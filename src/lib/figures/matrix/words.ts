import { descending, max, sort } from 'd3-array';
import { countedBy } from '../../data/grouped.ts';
import { isLadder, type Ranking } from '../../severity/ranking.ts';
import type { Nation } from '../../view/nation.ts';
import { stepWord } from '../../view/nation-words.ts';
import { stepName } from '../../view/standing.ts';
import type { MatrixSort } from '../../view/view.ts';
import { capital, count, numeral, small } from '../../view/words.ts';

/** What the sorts of the matrix are called. */
export const sortNames: Readonly<Record<MatrixSort, string>> = {
	strongest: 'Strongest act',
	number: 'Number of acts',
	name: 'Name',
	speed: 'Median days to the first answer'
};

/** What the matrix comes to: how many States, what most of them do most often, how many no response was found for. */
export function matrixInWords(nations: readonly Nation[], ranking: Ranking): string {
	const acting = nations.filter((nation) => nation.ownActs > 0);
	const silent = nations.filter(
		({ incidents, answered }) => incidents > 0 && answered === 0
	).length;
	if (nations.length === 0) return 'Nobody attacked or acting is shown.';
	const most = usualInWords(acting, ranking);
	return `${count(acting.length, 'State has', 'States have')} an act of ${acting.length === 1 ? 'its' : 'their'} own.${most}${silent === 0 ? '' : ` For ${count(silent, 'State')} no public response was found to any incident.`}`;
}

/** On which rung most States act most often. A State with several rungs alike is counted for none of them, and told apart. */
function usualInWords(acting: readonly Nation[], ranking: Ranking): string {
	const steps = acting.flatMap(({ usual }) => (usual === null ? [] : [usual.steps]));
	const single = steps.flatMap((some) => (some.length === 1 ? some : []));
	const alike = steps.length - single.length;
	const often = [...countedBy(single, (step) => step)];
	const most = max(often, ([, n]) => n);
	const named = sort(
		often.filter(([, n]) => n === most).flatMap(([step]) => ranking.steps[step] ?? []),
		({ step: a }, { step: b }) => descending(a, b)
	).map((one) => `${stepWord(ranking, one.step)}, ${small(stepName(ranking, one))}`);
	const parts = [
		...named.map((one, n) =>
			n === 0
				? `for ${numeral(most ?? 0)} of them the most frequent is ${one}`
				: `for as many it is ${one}`
		),
		...(alike === 0
			? []
			: [
					`${numeral(alike)} acted on two or more ${isLadder(ranking) ? 'rungs' : 'scores'} equally often`
				])
	];
	return parts.length === 0 ? '' : ` ${capital(parts.join('; '))}.`;
}
