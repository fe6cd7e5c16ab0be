import { ascending } from 'd3-array';
import { groupedBy } from '../data/grouped.ts';
import { textsAreHere, textsOf } from '../data/built-in.svelte.ts';
import { partyInSentence } from '../data/parties.ts';
import { middleOf, spanOf } from '../data/date.ts';
import { caseOf, type Incident } from '../data/incident.ts';
import { lastOf } from '../data/per-row.ts';
import type { Rupture } from '../data/rupture.ts';
import { actKey, eachAct, sameAct } from '../severity/place.ts';
import { responseNames, ruptureNames } from '../data/vocabulary.ts';
import { adversaryInWords } from './describe.ts';
import { capital, listed, possessive, small } from './words.ts';

/* What happened to a State and what was done about it, in the order of time. */

/** One step of the story. */
export interface Chapter {
	readonly key: string;
	/** The day, cut where more is not known. */
	readonly date: string;
	readonly kind: 'attack' | 'public' | 'own' | 'others' | 'relations';
	/** What happened, in a line, and more of it; the second may be empty. */
	readonly text: string;
	readonly more: string;
	/** Key of the act and identifier of the incident that it opens; empty where there is none. */
	readonly act: string;
	readonly incident: string;
}

/** Kinds in the order in which they are told where they fall on one day. */
const order: readonly Chapter['kind'][] = ['attack', 'public', 'own', 'others', 'relations'];

const withStop = (text: string): string => (text === '' || text.endsWith('.') ? text : `${text}.`);

/** Which attacks an act answers, where the State had more than one; `byAct` are all rows by the act they are of. */
function overOf(
	row: Incident,
	byAct: ReadonlyMap<string | null, readonly Incident[]>,
	attacks: number
): string {
	if (attacks < 2) return '';
	const act = sameAct(row);
	const same = act === null ? [row] : (byAct.get(act) ?? []);
	return `Over ${listed([...new Set(same.map(({ incident }) => `“${incident}”`))])}.`;
}

/** Why an act is told but not ranked; empty for one that may be. */
function uncounted({ avowed, basis }: Incident): string {
	if (avowed === 'no') return 'Not ranked: the State has not said that it did it.';
	return basis === 'minor' ? 'Not ranked: a minor ground among others.' : '';
}

/** The chapters of one act: who did what, told once for all the incidents it answers. */
function actChapter(row: Incident, state: string, over: string): Chapter {
	const isOwn = row.responder === state;
	const who = capital(partyInSentence(row.responder));
	return {
		key: `act ${actKey(row)}`,
		date: row.response_date,
		kind: isOwn ? 'own' : 'others',
		text: `${who}: ${small(responseNames[row.response])}`,
		more: [withStop(textsOf(row).response_detail), over, uncounted(row)].filter(Boolean).join(' '),
		act: actKey(row),
		incident: row.incident_id
	};
}

function tellStory(
	state: string,
	rows: readonly Incident[],
	ruptures: readonly Rupture[]
): readonly Chapter[] {
	const mine = rows.filter(({ victim }) => victim === state);
	const cases = new Map(mine.map((row) => [caseOf(row), row]));
	const attacks = [...cases.values()].flatMap((row): readonly Chapter[] => {
		const { incident_id, incident, start_date, disclosed_date } = row;
		const about = { act: '', incident: incident_id };
		const began = start_date || disclosed_date;
		return [
			{
				...about,
				key: `attack ${incident_id}`,
				date: began,
				kind: 'attack' as const,
				text: `${incident}, ${adversaryInWords(row)}`,
				more: withStop(textsOf(row).consequence)
			},
			...(disclosed_date !== '' && disclosed_date !== began
				? [
						{
							...about,
							key: `public ${incident_id}`,
							date: disclosed_date,
							kind: 'public' as const,
							text: `${incident} became public`,
							more: ''
						}
					]
				: [])
		];
	});
	const done = mine.filter(({ response }) => response !== 'none');
	const byAct = groupedBy(done, sameAct);
	const acts = eachAct(done).map((row) => actChapter(row, state, overOf(row, byAct, cases.size)));
	const steps = ruptures
		.filter((one) => one.responder === state && one.cyber !== 'yes')
		.map((one): Chapter => ({
			key: `relations ${one.date} ${one.measure}`,
			date: one.date,
			kind: 'relations',
			text: `Relations with Iran, a step by ${partyInSentence(one.initiated_by)}: ${small(ruptureNames[one.measure])}`,
			more: withStop(one.trigger),
			act: '',
			incident: ''
		}));
	/** When each attack began and became public: what is dated to a month or year only stands no earlier than what it follows. */
	const began = new Map<string, number>();
	const told = new Map<string, number>();
	for (const { incident_id, start_date, disclosed_date } of cases.values()) {
		const from = spanOf(start_date || disclosed_date).from;
		began.set(incident_id, from);
		told.set(incident_id, notBefore(disclosed_date, from));
	}
	const at = ({ date, kind, incident }: Chapter): number => {
		if (date === '') return Infinity;
		const from = began.get(incident);
		if (kind === 'attack') return from ?? middleOf(date);
		if (kind === 'public') return told.get(incident) ?? middleOf(date);
		return notBefore(date, told.get(incident) ?? -Infinity);
	};
	return [...attacks, ...acts, ...steps].sort(
		(a, b) => ascending(at(a), at(b)) || ascending(order.indexOf(a.kind), order.indexOf(b.kind))
	);
}

/** The story as last told without the long texts and with them: the record’s may come later. */
const [toldShort, toldWhole] = [lastOf(tellStory), lastOf(tellStory)];

/**
 * The story of a State from the rows in which it is the victim and from the steps in its relations with Iran: each attack when it began and
 * when it became public, each act on it by anybody, and each step that is told nowhere else. Acts without a date come last. Kept for the
 * same rows.
 */
export const storyOf = (...of: Parameters<typeof tellStory>): readonly Chapter[] =>
	(textsAreHere() ? toldWhole : toldShort)(...of);

/** A long story is told by years: so many chapters are still read at once. */
const longStory = 40;

/** The chapters of a story in parts: one where it is short, else one for each year with its name; what has no date is told last. */
export function partsOf(
	story: readonly Chapter[]
): readonly { readonly name: string; readonly chapters: readonly Chapter[] }[] {
	if (story.length <= longStory) return story.length === 0 ? [] : [{ name: '', chapters: story }];
	return [...groupedBy(story, ({ date }) => date.slice(0, 4))].map(([year, chapters]) => ({
		name: year === '' ? 'Date not known' : year,
		chapters
	}));
}

/** The middle of a date, but within its span no earlier than a moment that it cannot have come before. */
function notBefore(date: string, moment: number): number {
	if (date === '') return moment;
	const { from, to } = spanOf(date);
	return from < moment && moment <= to ? moment : middleOf(date);
}

/** How relations of a State with Iran stand, by the last break or downgrade on record; empty where there was none. `checked` is not said: the caller says until when. */
export function relationsToday(state: string, ruptures: readonly Rupture[]): string {
	const steps = ruptures
		.filter(({ responder, measure }) => responder === state && measure !== 'expulsion')
		.sort((a, b) => ascending(middleOf(a.date), middleOf(b.date)));
	const last = steps.at(-1);
	if (last === undefined) return '';
	const since = last.date.slice(0, 4);
	const relations = `${possessive(capital(partyInSentence(state)))} relations with Iran`;
	const what = last.measure === 'severance' ? 'broken off' : 'reduced';
	if (last.mended_date !== '')
		return `${relations}, ${what} in ${since}, were restored in ${last.mended_date.slice(0, 4)}.`;
	if (last.restored === 'yes')
		return `${relations}, ${what} in ${since}, have been restored since, on a day not known.`;
	return last.restored === 'no'
		? `${relations}, ${what} in ${since}, have not been restored, as far as we found.`
		: `${relations} were ${what} in ${since}. Whether they were restored is not known.`;
}
