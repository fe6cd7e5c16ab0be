import type { Given } from '../charts/figure.ts';
import type { Incident } from '../data/incident.ts';
import { lastOf } from '../data/per-row.ts';
import type { Scale } from '../severity/ladder.ts';
import { countsIn, placeOne, type Counts, type Placed, type StepOf } from '../severity/place.ts';
import { rankingOf, type Ranking } from '../severity/ranking.ts';
import { lineOf, type Line, type Substantive } from '../severity/substantive.ts';
import type { Origin } from '../view/dataset.ts';
import {
	indexOf,
	nationOf,
	nationsIn,
	type ComparedNation,
	type Index,
	type Nation
} from '../view/nation.ts';
import { scaleOf, setOf } from '../view/scale.ts';
import { casesOf, counted, filterParts, showCases, type Shown } from '../view/select.ts';
import { comparedIn } from '../view/states.ts';
import { defaultView, type View } from '../view/view.ts';
import { viewWith } from './parameters.svelte.ts';
import type { Session } from './session.svelte.ts';

/** The rows and scales that are shown. */
export type RowsSource = Pick<
	Session,
	'data' | 'record' | 'scales' | 'scores' | 'ladder' | 'ruptures'
>;

/*
 * What the last view derived is kept, since the page that opens next mostly shows the same rows in the same way. Of what is given, each
 * is the same object as long as it says the same: a scale's steps, a set, what counts.
 */
/** Only the parts that filters ask for are given, and read once: whoever follows the view then follows no more of it. */
const lastCases = lastOf((rows: readonly Incident[], ...asked: readonly View[keyof View][]) =>
	casesOf(rows, {
		...defaultView,
		...Object.fromEntries(filterParts.map((part, i) => [part, asked[i]]))
	})
);
const lastShown = lastOf(
	(cases: readonly Incident[], confidence: View['confidence'], stepOf: StepOf): Shown =>
		showCases(cases, { ...defaultView, confidence }, stepOf)
);
const lastCounted = lastOf(counted);
const lastIndex = lastOf(indexOf);

/** Every scale there is, the reader’s own last; the same list for the same scales. */
const allRankings = lastOf((scales: ReadonlyMap<string, Scale>, own: View['own']) => {
	const published = [...scales.values()].map(rankingOf);
	return own === null ? published : [...published, rankingOf(own)];
});

/**
 * The session's rows as a view shows them; every page and every figure reads them so. Each value follows just the parts of
 * the view that it asks for, and is found when somebody asks.
 */
export class ShownRows implements Given {
	readonly #source: RowsSource;
	readonly #asked: View;
	/** What is shown: what was asked for, but for an act that no row is, which opens nothing and is forgotten. */
	readonly view: View;
	readonly all: readonly Incident[] = $derived.by(() => this.#source.data.rows);
	readonly origin: Origin = $derived.by(() => this.#source.data.origin);
	readonly edition: Given['edition'] = $derived.by(() => this.#source.data.edition);
	readonly checked: string = $derived(this.edition.checked);
	readonly ranking: Ranking = $derived.by(() =>
		rankingOf(scaleOf(this.#asked, this.#source.scales))
	);
	readonly rankings: readonly Ranking[] = $derived.by(() =>
		allRankings(this.#source.scales, this.#asked.own)
	);
	readonly set: Substantive = $derived.by(() => setOf(this.#asked, this.ladder));
	readonly line: Line = $derived(lineOf(this.ranking, this.set));
	readonly #counts: Counts = $derived(countsIn(this.set));
	readonly cases: readonly Incident[] = $derived.by(() =>
		lastCases(this.all, ...filterParts.map((part) => this.#asked[part]))
	);
	/** What is shown, before it is found what counts. */
	readonly placed: Shown = $derived.by(() =>
		lastShown(this.cases, this.#asked.confidence, this.ranking.stepOf)
	);
	readonly shown: Shown = $derived(lastCounted(this.placed, this.#counts));
	readonly index: Index = $derived(lastIndex(this.shown, this.ranking.stepOf, this.#counts));
	readonly nations: ReadonlyMap<string, Nation> = $derived(nationsIn(this.index));
	readonly compared: readonly ComparedNation[] = $derived.by(() =>
		comparedIn(this.#asked).map(({ state, slot }) => ({
			slot,
			nation: this.nations.get(state) ?? nationOf(state, this.index)
		}))
	);
	/** The act whose details are open. */
	readonly opened: Placed | undefined = $derived.by(() => {
		const { act } = this.#asked;
		return act === '' ? undefined : placeOne(act, this.all, this.ranking.stepOf, this.#counts);
	});

	readonly #subject: () => string;

	/** `subject` is the incident or State that the page is about; none on most pages. */
	constructor(source: RowsSource, asked: View, subject: () => string = () => '') {
		this.#source = source;
		this.#asked = asked;
		this.#subject = subject;
		this.view = viewWith(asked, { act: () => (this.opened ? asked.act : '') });
	}

	get subject(): string {
		return this.#subject();
	}
	get ladder(): Ranking {
		return this.#source.ladder;
	}
	get scores(): Given['scores'] {
		return this.#source.scores;
	}
	get ruptures(): Given['ruptures'] {
		return this.#source.ruptures;
	}
	get recordEdition(): Given['edition'] {
		return this.#source.record.edition;
	}
	get recordChecked(): string {
		return this.recordEdition.checked;
	}
}
