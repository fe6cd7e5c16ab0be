import { partyName } from '../../data/parties.ts';
import type { Nation } from '../../view/nation.ts';
import { count, listed } from '../../view/words.ts';

/** What the map shows: States by how they answered, and how many of the record it cannot show. */
export function mapInWords(nations: readonly Nation[], drawn: ReadonlySet<string>): string {
	const victims = nations.filter(({ incidents }) => incidents > 0);
	if (victims.length === 0) return 'No State attacked is shown.';
	const placed = victims.filter(({ highest }) => highest !== null).length;
	const silent = victims.filter(({ answered }) => answered === 0).length;
	const missing = victims
		.filter(({ state }) => !drawn.has(state))
		.map(({ state }) => partyName(state));
	const rest = victims.length - placed - silent;
	return [
		`Of ${count(victims.length, 'State')} attacked ${placed} ${placed === 1 ? 'has' : 'have'} an answer that is ranked.${rest > 0 ? ` ${rest} answered by acts that are not ranked.` : ''}${silent > 0 ? ` For ${silent} no public response was found.` : ''}`,
		...(missing.length > 0 ? [`The map has no land for ${listed(missing)}.`] : [])
	].join(' ');
}
