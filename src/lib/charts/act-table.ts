import { actCounts, type Placed } from '../severity/place.ts';
import { isLadder, topStep, type Ranking } from '../severity/ranking.ts';
import { describeMark } from '../view/describe.ts';
import { inSentence, stepNumber } from '../view/standing.ts';
import type { FigureTable } from './figure.ts';

/** Acts as rows, the most severe first; `name` opens the table and `caption` says what the rows are. */
export function actTable(
	placed: readonly Placed[],
	ranking: Ranking,
	{ name, caption }: Pick<FigureTable, 'name' | 'caption'>
): FigureTable {
	const numberOf = ({ step }: Placed): string => {
		const found = ranking.steps[step];
		return found === undefined ? 'none' : stepNumber(ranking, found);
	};
	return {
		name,
		caption,
		columns: [
			{ title: 'State', about: 'Who answered, and for whom where that is somebody else.' },
			{
				title: isLadder(ranking) ? 'Rung' : `Score on ${inSentence(ranking)}`,
				isNumber: true,
				about: isLadder(ranking)
					? `Rung of our ladder, 0 to ${topStep(ranking)}, ${topStep(ranking)} the most severe.`
					: `Score of the act on ${inSentence(ranking)}.`
			},
			{ title: 'Act', about: 'What was done.' },
			{ title: 'Incident', about: 'What it answers, and who is held responsible.' },
			{ title: 'Date', about: 'When it was done, as far as it is known, and how long after.' },
			{
				title: 'Stands as',
				about: 'Whether it is the strongest answer to the incident, and why not.'
			},
			{ title: 'Substantive', about: 'Whether it counts as substantive by the line that is set.' },
			{ title: 'Confidence', about: 'How sure the coding is: high, medium or low.' }
		],
		rows: () =>
			[...placed]
				.sort((a, b) => b.step - a.step || a.at - b.at)
				.map((one) => {
					const { who, act, over, when, standing } = describeMark(one, ranking);
					const counts = actCounts(one);
					const substantive = counts === null ? 'no act' : counts ? 'yes' : 'no';
					const { confidence } = one.incident;
					return {
						key: one.key,
						opens: [
							{ state: one.incident.responder },
							null,
							{ act: one.key },
							{ incident: one.incident.incident_id }
						],
						cells: [who, numberOf(one), act, over, when, standing, substantive, confidence]
					};
				})
	};
}
