import type { Scale } from '../severity/ladder.ts';
import type { OwnScale } from '../severity/own.ts';
import { placeOne, type Placed } from '../severity/place.ts';
import { rankingOf, type Ranking } from '../severity/ranking.ts';
import { lineOf, substantiveFrom, type Line, type Substantive } from '../severity/substantive.ts';
import { scaleOf, setOf, withSet } from '../view/scale.ts';
import { casesOf, filterParts, showCases, type Shown } from '../view/select.ts';
import { addressOf, viewOf, type View } from '../view/view.ts';
import type { Incident } from '../data/incidents.ts';
import type { Address } from './address.svelte.ts';
import type { Session } from './session.svelte.ts';

/**
 * The session's rows as an address shows them; every page reads them so. Each part follows the parts of the view that
 * it depends on, by way of texts: a text that is the same stops what would be drawn anew, where another object with
 * the same things in it would not.
 */
export class Reading {
	readonly #session: Session;
	readonly #address: Address;
	readonly #scaleAddress: string = $derived.by(() =>
		addressOf(this.#address.view, ['scale', 'own'])
	);
	readonly #lineAddress: string = $derived.by(() => addressOf(this.#address.view, ['substantive']));
	readonly #filterAddress: string = $derived.by(() => addressOf(this.#address.view, filterParts));

	/** Every row of the data set. */
	readonly all: readonly Incident[] = $derived.by(() => this.#session.data.rows);
	readonly own: OwnScale | null = $derived(viewOf(this.#scaleAddress).own);
	readonly scale: Scale = $derived.by(() =>
		scaleOf(viewOf(this.#scaleAddress), this.#session.scales)
	);
	readonly ranking: Ranking = $derived(rankingOf(this.scale));
	/** What counts as substantive, and the line it makes on the scale in view. */
	readonly set: Substantive = $derived.by(() =>
		setOf(viewOf(this.#lineAddress), this.#session.ladder)
	);
	readonly line: Line = $derived(lineOf(this.ranking, this.set));
	/** Rows of the cases in view, whatever the confidence of each. */
	readonly cases: readonly Incident[] = $derived.by(() =>
		casesOf(this.all, viewOf(this.#filterAddress))
	);
	readonly shown: Shown = $derived(
		showCases(this.cases, viewOf(this.#filterAddress), this.ranking.stepOf)
	);
	/** The act whose details are open; a key that no row has opens nothing and is forgotten. */
	readonly opened: Placed | undefined = $derived.by(() => {
		const { act } = this.#address.view;
		return act === '' ? undefined : placeOne(act, this.all, this.ranking.stepOf);
	});
	readonly view: View = $derived.by(() =>
		this.opened ? this.#address.view : { ...this.#address.view, act: '' }
	);
	/** What the link says and nothing here is called; a scale that nobody knows reads well and still leads nowhere. */
	readonly unread: readonly string[] = $derived.by(() => {
		const { unread, view } = this.#address;
		return view.scale === this.scale.name || unread.includes('scale')
			? unread
			: [...unread, 'scale'];
	});

	constructor(session: Session, address: Address) {
		this.#session = session;
		this.#address = address;
	}

	/** The view in which an act counts as substantive from a step of the scale in view. */
	readonly withLine = (step: number): View =>
		withSet(this.view, substantiveFrom(this.ranking, step, this.set), this.#session.ladder);
}
