import { extent } from 'd3-array';
import { perRow } from '../data/per-row.ts';
import { partyName } from '../data/parties.ts';
import type { Ranking } from '../severity/ranking.ts';
import type { Incident } from '../data/incident.ts';
import {
	actsOfOptions,
	adversaryOptions,
	confidenceOptions,
	effectOptions,
	type Option
} from './options.ts';
import { yearOf } from './select.ts';
import { defaultView, type View } from './view.ts';
import { small } from './words.ts';

const textOf = (options: readonly Option[], value: string): string =>
	options.find((one) => one.value === value)?.text ?? value;

/** The first and the last year of rows, found once for them. */
const yearsOf = perRow((rows: readonly Incident[]) => extent(rows, yearOf));

/**
 * What is set, in a line: the scale, whose attacks, the years of the rows shown, and whatever else differs from the first
 * view. `rows` are the rows shown.
 */
export function setInWords(view: View, ranking: Ranking, rows: readonly Incident[]): string {
	const [from, to] = yearsOf(rows);
	const parts = [
		ranking.scale.title,
		view.attributedTo === '' ? 'all attackers' : `attacks by ${partyName(view.attributedTo)}`,
		from === undefined
			? 'no attack'
			: from === to
				? `attacks of ${from}`
				: `attacks of ${from} to ${to}`,
		view.adversary === defaultView.adversary
			? ''
			: `adversary: ${small(textOf(adversaryOptions, view.adversary))}`,
		view.effect === '' ? '' : `effect: ${small(textOf(effectOptions, view.effect))}`,
		view.confidence === ''
			? ''
			: `confidence: ${small(textOf(confidenceOptions, view.confidence))}`,
		view.actsOf === defaultView.actsOf ? '' : small(textOf(actsOfOptions, view.actsOf)),
		view.substantive === null ? '' : 'your own line'
	];
	return parts.filter(Boolean).join(' · ');
}
