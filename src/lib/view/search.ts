import { otherNames } from '../data/countries.ts';
import type { Incident } from '../data/incident.ts';
import { isState, partyName } from '../data/parties.ts';
import type { Placed } from '../severity/place.ts';
import { accountsIn, searchAccounts, type Account } from './account.ts';

/** What a search finds: States by code and name, and incidents. */
export interface Found {
	readonly states: readonly { readonly code: string; readonly name: string }[];
	readonly incidents: readonly Account[];
}

/** A search among the States and incidents of some rows; `stands` says how a row stands in what is shown. A State is found by its code too, and by its other names. */
export function searchIn(
	rows: readonly Incident[],
	stands: (row: Incident) => Placed
): (text: string) => Found {
	const accounts = accountsIn(rows, stands);
	const states = [...new Set(rows.flatMap(({ victim, responder }) => [victim, responder]))]
		.filter(isState)
		.map((code) => ({
			code,
			name: partyName(code),
			hay: [code, partyName(code), ...otherNames(code)].join(' ').toLowerCase()
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
	return (text) => {
		const small = text.toLowerCase();
		return {
			states: states.filter(({ hay }) => hay.includes(small)),
			incidents: searchAccounts(accounts, text)
		};
	};
}
