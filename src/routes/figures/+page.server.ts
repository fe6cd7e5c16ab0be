import { figures } from '$lib/figures/figures.ts';
import { Session } from '$lib/state/session.svelte.ts';
import { ShownRows } from '$lib/state/shown.svelte.ts';
import { subjectOf } from '$lib/view/subject.ts';
import { defaultView } from '$lib/view/view.ts';
import type { PageServerLoad } from './$types';

/** What each figure is called, of the record as it is first shown; the page then needs none of them. */
export const load: PageServerLoad = () => {
	const session = new Session();
	const shown = new ShownRows(session, defaultView, () =>
		subjectOf(defaultView, session.data.rows)
	);
	return {
		figures: figures.map((figure) => {
			const data = figure.data(shown);
			return { name: figure.name, question: figure.question(data), title: figure.title(data) };
		})
	};
};
