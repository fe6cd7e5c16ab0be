import type { Subject } from '../charts/figure.ts';
import { ladderName, scaleTitles } from '../severity/ladder.ts';
import type { Page } from '../view/pages.ts';
import { defaultView, type View } from '../view/view.ts';

/** How a place in the site makes links. */
interface Links {
	/** The link to its own view with a change, and to another page with the view and a change. */
	readonly href: (change: Partial<View>) => string;
	readonly hrefTo: (on: Page, change?: Partial<View>) => string;
	/** The incident that it is about; empty for none. */
	readonly incident: string;
	/** The edition of the record. */
	readonly version: string;
}

/** The link to what something stands for: a page, a part of the method, the details of an act. */
export function pageOf(subject: Subject, { href, hrefTo, incident, version }: Links): string {
	if ('act' in subject) return href(subject);
	if ('page' in subject) return hrefTo(subject.page);
	if ('term' in subject) return `${hrefTo('/method/')}#term-${subject.term}`;
	if ('figure' in subject) {
		const { figure, isFrame = false, isPinned = false } = subject;
		return hrefTo(isFrame ? { embed: figure } : { figure }, {
			// On a page of its own a figure says which incident it is about.
			incident,
			edition: isPinned ? version : '',
			// Which tab was open and what was looked for on a page says nothing of a figure.
			figure: defaultView.figure,
			search: '',
			// A frame has the record alone.
			...(isFrame ? { data: '' } : {})
		});
	}
	if (!('scale' in subject)) return hrefTo(subject);
	const { scale } = subject;
	// The ladder has a part of its own, and a scale of the reader’s own has none.
	const part = scale === ladderName ? 'ladder' : scale in scaleTitles ? `scale-${scale}` : 'scales';
	return `${hrefTo('/method/')}#${part}`;
}
