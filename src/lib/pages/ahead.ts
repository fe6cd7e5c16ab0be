import type { Parts } from '../data/parts.ts';
import { readingsOf } from '../severity/claim.ts';
import { drawnMixes } from '../figures/mixes/drawn.ts';
import { loadFigure } from '../figures/load.ts';
import { sortByYears } from '../figures/ladder/crowd.ts';
import { marksIn } from '../figures/ladder/data.ts';
import { cellsIn } from '../figures/proportion/layout.ts';
import { casesIn } from '../figures/proportion/words.ts';
import { timelineWhole } from '../figures/timeline/layout.ts';
import { actsIn, byYear } from '../figures/years/words.ts';
import type { Opening } from '../state/opening.ts';
import { ShownRows, type RowsSource } from '../state/shown.svelte.ts';
import { allAccounts, likeTo } from '../view/account.ts';
import { mostMarks } from '../view/cell.ts';
import { highlightsOf } from '../view/highlights.ts';
import { leadOf } from '../view/lead.ts';
import { nationOf, partiesIn } from '../view/nation.ts';
import { setInWords } from '../view/shown-words.ts';
import { presetsOf } from '../view/states.ts';
import { storyOf } from '../view/story.ts';
import { answerOf, incidentsIn, tally } from '../view/summary.ts';
import { subjectOf } from '../view/subject.ts';
import { questionOf, viewOf } from '../view/view.ts';

/*
 * What a page derives of all rows, so that it can be done before the page opens, in parts that each take some ten milliseconds with as many
 * rows as a page can show. The functions keep what they found, so that the page finds it. What is missing here the page makes itself.
 */

/** What a page finds of the rows shown, in parts. */
type Finds = (shown: ShownRows) => Parts<void>;

/** States are counted together until they have so many rows. */
const together = 2000;

function* eachState({ index }: ShownRows): Parts<void> {
	let counted = 0;
	for (const state of partiesIn(index)) {
		if (counted > together) {
			yield;
			counted = 0;
		}
		nationOf(state, index);
		counted += (index.cases.get(state)?.length ?? 0) + (index.acts.get(state)?.length ?? 0);
	}
}

const readings = (shown: ShownRows): unknown =>
	readingsOf(shown.all, questionOf(shown.view, shown.set), shown.ladder.stepOf, shown.checked);

/** What each page finds, by its route; figures that stand alone find what their page does. */
const found: Readonly<Record<string, Finds>> = {
	*'/'(shown) {
		const { view, cases, ranking } = shown;
		leadOf(shown.shown, ranking);
		answerOf(shown.shown, ranking);
		yield;
		highlightsOf(shown.shown, ranking, shown.set);
		incidentsIn(cases);
		yield;
		readings(shown);
		yield;
		const { placed, drawn } = marksIn(shown.shown, view.unfolded);
		if (drawn.length <= mostMarks) return;
		sortByYears(placed, shown.shown.apart);
	},
	*'/incidents/'({ cases, index }) {
		yield* allAccounts.ahead(cases, index.stands);
		yield;
		byYear(actsIn(index).acts);
	},
	*'/incidents/[id]/'({ all, index, subject }) {
		const accounts = yield* allAccounts.ahead(all, index.stands);
		yield;
		const own = accounts.find(({ id }) => id === subject);
		if (own !== undefined) likeTo(own, accounts);
	},
	'/states/': eachState,
	*'/states/[code]/'(shown) {
		yield* eachState(shown);
		yield;
		storyOf(shown.subject, shown.all, shown.ruptures);
	},
	*'/compare/'(shown) {
		yield* eachState(shown);
		presetsOf(shown.cases, shown.nations);
		yield;
		timelineWhole(shown.compared, shown.checked);
	},
	*'/claim/'(shown) {
		leadOf(shown.shown, shown.ranking);
		yield;
		readings(shown);
	},
	*'/proportion/'({ cases, set, shown }) {
		casesIn(cases, set);
		yield;
		cellsIn(shown.placed);
	},
	*'/scales/'({ rankings, view }) {
		yield* drawnMixes.ahead(rankings, view.mix);
	}
};

function* findsOf(shown: ShownRows, route: string): Parts<void> {
	const finds = found[route];
	if (finds === undefined) return;
	// Rows are placed, then sorted by State: each is a part of its own.
	void shown.shown;
	yield;
	void shown.index;
	yield;
	// What is said above and below each page.
	setInWords(shown.view, shown.ranking, shown.shown.rows);
	tally(shown.shown.rows);
	yield;
	yield* finds(shown);
}

/** Lets everything that waits go first. */
const rest = (): Promise<void> => new Promise((rested) => setTimeout(rested));

/**
 * Finds what a page derives of the rows shown, a part at a time, so that it opens faster. Ends where other rows are shown, or when the signal
 * says so; what is missing then, the page makes itself.
 */
export async function workAhead(
	source: RowsSource,
	{ route, params, query }: Opening,
	signal: AbortSignal
): Promise<void> {
	const { rows } = source.data;
	const { id, code, name } = params;
	const view = viewOf(query);
	const figure = name === undefined ? undefined : await loadFigure(name);
	const subject = id ?? code?.toUpperCase() ?? (figure === undefined ? '' : subjectOf(view, rows));
	const home = figure?.page ?? (route.endsWith('/') ? route : `${route}/`);
	const parts = findsOf(new ShownRows(source, view, () => subject), home);
	do {
		await rest();
		if (signal.aborted || source.data.rows !== rows) return;
	} while (parts.next().done !== true);
	// The page opens in a task of its own.
	await rest();
}
