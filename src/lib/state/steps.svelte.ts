import { goto } from '$app/navigation';
import type { Look } from '../charts/figure.ts';
import type { Step } from '../view/steps.ts';
import { subjectOf } from '../view/subject.ts';
import type { Page } from '../view/pages.ts';
import { viewOf, type View } from '../view/view.ts';
import { pageOf } from './subjects.ts';
import type { Address } from './address.svelte.ts';
import type { Session } from './session.svelte.ts';
import { ShownRows } from './shown.svelte.ts';

/** One view of a story as it is drawn: what it is given, and what a reader can do in it, which leads to the figure’s own page. */
export interface ShownStep {
	readonly given: ShownRows;
	readonly look: Look;
	/** The figure’s own page with this view. */
	readonly href: string;
}

/** A step of a story over the rows shown. */
export function shownStep(step: Step, session: Session, address: Address): ShownStep {
	const view = { ...viewOf(step.view), data: address.view.data };
	const given: ShownRows = new ShownRows(session, view, () => subjectOf(view, given.all));
	const href = (change: Partial<View>): string =>
		address.href({ ...view, ...change }, { figure: step.figure });
	const hrefTo = (on: Page, change: Partial<View> = {}): string =>
		address.href({ ...view, act: '', cell: '', incident: '', edition: '', ...change }, on);
	return {
		given,
		href: href({}),
		look: {
			view: given.view,
			href,
			pageOf: (subject) =>
				pageOf(subject, {
					href,
					hrefTo,
					incident: view.incident,
					version: session.record.edition.version
				}),
			choose: (change) => goto(href(change)),
			back: () => history.back()
		}
	};
}
