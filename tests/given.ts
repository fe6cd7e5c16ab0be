import { render } from 'svelte/server';
import type { AnyFigure, Given, Look } from '../src/lib/charts/figure.ts';
import type { Incident } from '../src/lib/data/incident.ts';
import type { Rupture } from '../src/lib/data/rupture.ts';
import { ShownRows } from '../src/lib/state/shown.svelte.ts';
import { builtInOrigin } from '../src/lib/view/dataset.ts';
import { defaultView, hrefOf, type View } from '../src/lib/view/view.ts';
import { ladderRanking, scales, scoreRows } from './rows.ts';

const checked = '2026-11-23';

/** What a page gives its figures, of some rows and breaks as a view shows them. */
export function givenOf(
	rows: readonly Incident[],
	part: Partial<View> = {},
	ruptures: readonly Rupture[] = [],
	from: Partial<Pick<Given, 'origin' | 'subject'>> = {}
): Given {
	const edition = {
		title: 'Test',
		version: '1',
		checked,
		licence: 'CC-BY-4.0',
		licenceAddress: '',
		gaps: ''
	};
	const record = { rows, origin: builtInOrigin, edition };
	const data = { ...record, origin: (from.origin ?? builtInOrigin) as typeof builtInOrigin };
	const source = { data, record, scales, scores: scoreRows, ladder: ladderRanking, ruptures };
	return new ShownRows(source, { ...defaultView, ...part }, () => from.subject ?? '');
}

/** A reader who looks and touches nothing. */
export function lookAt(part: Partial<View> = {}): Look {
	const view = { ...defaultView, ...part };
	return {
		view,
		href: (change) => hrefOf({ ...view, ...change }),
		pageOf: (subject) => `/${Object.entries(subject).flat().join('/')}`,
		choose: () => Promise.resolve(),
		back: () => undefined
	};
}

/** What a figure draws at a width in pixels, one element a line, to be kept and reviewed like code. */
export function pictureOf(figure: AnyFigure, given: Given, width: number): string {
	const data = figure.data(given);
	const { body } = render(figure.Plot, {
		props: { data, layout: figure.layout(data, width), look: lookAt(given.view) }
	});
	// Scoping classes and hydration marks change with every edit of a style and say nothing of the drawing.
	return (/<svg[\s\S]*<\/svg>/.exec(body)?.[0] ?? '')
		.replace(/<!--.*?-->/g, '')
		.replace(/ ?svelte-[a-z0-9]+/g, '')
		.replace(/ class=""/g, '')
		.replace(/></g, '>\n<');
}
