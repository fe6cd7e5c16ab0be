import { afterNavigate, beforeNavigate } from '$app/navigation';
import type { Look, Subject } from '../charts/figure.ts';
import { markFocus } from '../charts/focus.ts';
import { hrefOf, type View } from '../view/view.ts';
import { isBuiltIn } from '../view/dataset.ts';
import type { Page } from '../view/pages.ts';
import { Address } from './address.svelte.ts';
import { getSession, type Session } from './session.svelte.ts';
import { ShownRows } from './shown.svelte.ts';
import { pageOf } from './subjects.ts';

/** What is opened over a page: the details of an act, or a list of acts. */
type Opened = 'act' | 'cell';

/**
 * One page that shows a view: its address, the rows shown, and what a reader can do. Closing what was opened goes back to where
 * it was opened, and adds no step to Back.
 */
export class ViewPage {
	readonly session: Session = getSession();
	readonly address: Address;
	readonly shown: ShownRows;
	readonly look: Look;
	/** The view from which the reader opened something; none where a link did. */
	readonly #before: { [K in Opened]: View | null } = { act: null, cell: null };
	/** What the reader opened the details from. */
	#opener: (HTMLOrSVGElement & Element) | null = null;

	/** The incident that the page is about; empty for none. */
	readonly #incident: () => string;
	/** The page itself; for a figure in a frame the figure’s own page, where everything can be had. */
	readonly home: () => Page;
	/** True in a frame of somebody else’s page. */
	readonly isFrame: () => boolean;

	/** Made while the page is; it follows the navigations from then on. `subject` is the incident or State that it is about. */
	constructor(page: Page | (() => Page), subject: () => string = () => '') {
		const here = typeof page === 'function' ? page : (): Page => page;
		this.#incident = () => {
			const one = here();
			return typeof one === 'object' && 'incident' in one ? one.incident : this.shown.view.incident;
		};
		this.isFrame = () => {
			const one = here();
			return typeof one === 'object' && 'embed' in one;
		};
		this.home = () => {
			const one = here();
			return typeof one === 'object' && 'embed' in one ? { figure: one.embed } : one;
		};
		const address = (this.address = new Address(this.session, here));
		const shown = (this.shown = new ShownRows(this.session, address.view, subject));
		this.look = {
			view: shown.view,
			href: (change) => address.href({ ...shown.view, ...change }),
			pageOf: (subject) => this.#pageOf(subject),
			choose: (change, instead = false) => {
				if (change.cell && shown.view.cell === '') this.#before.cell = { ...shown.view };
				return address.show({ ...shown.view, ...change }, { instead });
			},
			back: () => history.back()
		};
		this.#follow();
	}

	/** Parameters of the link that stand for nothing here; a scale that nobody knows reads well and still leads nowhere. */
	get unread(): readonly string[] {
		const { unread, view } = this.address;
		return view.scale === this.shown.ranking.scale.name || unread.includes('scale')
			? unread
			: [...unread, 'scale'];
	}

	/** What a link asks for that the page cannot give as it is, so that something has to be said: an edition, or an act; empty for nothing. */
	get askedInVain(): string {
		const { edition } = this.shown.view;
		if (
			edition !== '' &&
			edition !== this.session.record.edition.version &&
			isBuiltIn(this.session.data)
		)
			return edition;
		return this.shown.opened === undefined ? this.address.view.act : '';
	}

	/** The link to another page, with the view and what it changes; what is open here stays behind. */
	hrefTo(on: Page, change: Partial<View> = {}): string {
		return this.address.href(
			{ ...this.shown.view, act: '', cell: '', incident: '', edition: '', ...change },
			on
		);
	}

	#pageOf(subject: Subject): string {
		return pageOf(subject, {
			href: (change) => this.look.href(change),
			hrefTo: (on, change) => this.hrefTo(on, change),
			incident: this.#incident(),
			version: this.session.record.edition.version
		});
	}

	#follow(): void {
		let leaving: View | null = null;
		beforeNavigate(({ from, to, type }) => {
			leaving = from?.url.pathname === to?.url.pathname ? { ...this.address.view } : null;
			const active = document.activeElement;
			// What was clicked may be gone by now, such as a list that closed.
			const isPart =
				(active instanceof HTMLElement || active instanceof SVGElement) && active !== document.body;
			if (type === 'link' && leaving?.act === '') this.#opener = isPart ? active : null;
		});
		afterNavigate(() => {
			// From one act to another the view behind the details stays what it was.
			if (leaving === null || leaving.act === '') this.#before.act = leaving;
			// A step back puts the focus on the page; who closed the details wants to go on from the mark.
			if (leaving !== null && leaving.act !== '' && this.address.view.act === '')
				this.#focusOn(leaving.act);
			leaving = null;
		});
	}

	/** Puts the focus back where the details were opened; on the mark of the act where a link opened them. */
	#focusOn(act: string): void {
		if (this.#opener?.isConnected) this.#opener.focus();
		else markFocus.to(act);
		this.#opener = null;
	}

	/** Closes what is open. */
	readonly close = async (what: Opened): Promise<void> => {
		const { act } = this.shown.view;
		const closed = { ...this.shown.view, [what]: '' };
		const before = this.#before[what];
		if (before !== null && hrefOf(before) === hrefOf(closed)) return history.back();
		await this.address.show(closed, { instead: true });
		if (what === 'act') this.#focusOn(act);
	};
}
