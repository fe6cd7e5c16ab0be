import { error } from '@sveltejs/kit';
import { drawPoster } from '../../../cli/social.ts';
import { figures } from '$lib/figures/figures.ts';
import { partyInSentence } from '$lib/data/parties.ts';
import { topRung } from '$lib/severity/ladder.ts';
import { prerenderedPages } from '$lib/state/record.ts';
import { Session } from '$lib/state/session.svelte.ts';
import { ShownRows } from '$lib/state/shown.svelte.ts';
import { pictureName, questions, type Page } from '$lib/view/pages.ts';
import { subjectOf } from '$lib/view/subject.ts';
import { isStartingPoint } from '$lib/view/summary.ts';
import { defaultView } from '$lib/view/view.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/* The picture of each page for links on social media, drawn when the site is built: the ladder, with the page’s own answers in the accent. */

export const prerender = true;

export const entries: EntryGenerator = () =>
	prerenderedPages().map((page) => ({ name: pictureName(page) }));

/** The record as the first page shows it, made once. */
let record: { readonly shown: ShownRows; readonly session: Session } | undefined;

function questionOf(name: string, shown: ShownRows): string {
	const figure = figures.find((one) => one.name === name);
	return figure === undefined ? name : figure.question(figure.data(shown));
}

function titleOf(page: Page, shown: ShownRows): string {
	if (typeof page === 'string') return questions[page];
	if ('state' in page) return `What did ${partyInSentence(page.state)} do?`;
	if ('figure' in page) return questionOf(page.figure, shown);
	if ('embed' in page) return questionOf(page.embed, shown);
	return (
		shown.all.find(({ incident_id }) => incident_id === page.incident)?.incident ?? page.incident
	);
}

export const GET: RequestHandler = async ({ params }) => {
	const page = prerenderedPages().find((one) => pictureName(one) === params.name);
	if (page === undefined) error(404, `There is no page with the picture ${params.name}`);
	if (record === undefined) {
		const session = new Session();
		record = {
			session,
			shown: new ShownRows(session, defaultView, () => subjectOf(defaultView, session.data.rows))
		};
	}
	const { session, shown } = record;
	const { version, checked } = session.record.edition;
	const png = await drawPoster({
		title: titleOf(page, shown),
		foot: `Riposte, edition ${version} of ${checked}. Each dot is an answer to a cyber-attack, ${topRung} the most severe.`,
		placed: shown.shown.placed,
		isMarked: ({ incident }) =>
			typeof page === 'object' && 'state' in page
				? incident.responder === page.state
				: typeof page === 'object' && 'incident' in page
					? incident.incident_id === page.incident
					: isStartingPoint(incident)
	});
	return new Response(Uint8Array.from(png), { headers: { 'Content-Type': 'image/png' } });
};
