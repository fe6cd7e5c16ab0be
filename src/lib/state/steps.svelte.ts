import { goto } from '$app/navigation';
import type { Look } from '../charts/figure.ts';
import type { Step } from '../view/steps.ts';
import { subjectOf } from '../view/subject.ts';
import { viewOf } from '../view/view.ts';
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
	const hrefTo = (change: Partial<typeof view>): string =>
		address.href({ ...view, ...change }, { figure: step.figure });
	return {
		given,
		href: hrefTo({}),
		look: {
			view: given.view,
			href: hrefTo,
			pageOf: (subject) => {
				if ('act' in subject) return hrefTo(subject);
				if ('page' in subject) return address.href(view, subject.page);
				if ('term' in subject) return `${address.href(view, '/method/')}#term-${subject.term}`;
				if ('scale' in subject) return `${address.href(view, '/method/')}#scales`;
				if ('figure' in subject)
					return subject.isFrame === true
						? address.href({ ...view, data: '' }, { embed: subject.figure })
						: address.href(
								subject.isPinned === true
									? { ...view, edition: session.record.edition.version }
									: view,
								{ figure: subject.figure }
							);
				return address.href(view, subject);
			},
			choose: (change) => goto(hrefTo(change)),
			back: () => history.back()
		}
	};
}
