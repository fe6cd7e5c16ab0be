import { greatest, rollups } from 'd3-array';
import type { Ranking } from '../../severity/ranking.ts';
import { stepWord, type Nation } from '../../view/nation.ts';
import { stepName } from '../../view/standing.ts';
import type { MatrixSort } from '../../view/view.ts';
import { count, small } from '../../view/words.ts';

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
	const common = greatest(
		rollups(
			acting.filter(({ usual }) => usual !== null),
			(all) => all.length,
			({ usual }) => usual?.step ?? 0
		),
		([, m], [, n]) => m - n
	);
	const step = common === undefined ? undefined : ranking.steps[common[0]];
	const most =
		common === undefined || step === undefined
			? ''
			: ` For ${common[1]} of them the most frequent is ${stepWord(ranking, common[0])}, ${small(stepName(ranking, step))}.`;
	return `${count(acting.length, 'State has', 'States have')} an act of ${acting.length === 1 ? 'its' : 'their'} own.${most}${silent === 0 ? '' : ` For ${count(silent, 'State')} no public response was found to any incident.`}`;
}
