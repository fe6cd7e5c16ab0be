import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { AnyFigure } from '../../src/lib/charts/figure.ts';
import { responseNames } from '../../src/lib/data/vocabulary.ts';
import { ladder } from '../../src/lib/figures/ladder/figure.ts';
import type { View } from '../../src/lib/view/view.ts';
import { givenOf, lookAt } from '../given.ts';
import { recordRows } from '../rows.ts';

/* Who cannot see a picture has all of it: the rows of its table follow from what its marks are called, and from nothing else. */

interface Said {
	readonly name: string;
	readonly more: string;
}

const decoded = (text: string): string =>
	text
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

/** What the marks of a figure are called and what is said after that, as a screen reader has it. */
function marksOf(figure: AnyFigure, view: Partial<View>): readonly Said[] {
	const given = givenOf(recordRows, view);
	const data = figure.data(given);
	const { body } = render(figure.Plot, {
		props: { data, layout: figure.layout(data, 1200), look: lookAt(given.view) }
	});
	return [
		...body.matchAll(/<a href="\?act=[^>]*aria-label="([^"]*)" aria-description="([^"]*)"/g)
	].map(([, name = '', more = '']) => ({ name: decoded(name), more: decoded(more) }));
}

const acts = Object.values(responseNames)
	.sort((a, b) => b.length - a.length)
	.join('|');
/** A name begins with who and where, goes on with the act, the incident and the date, and ends with whether it counts. */
const spoken = new RegExp(
	`^(?<who>.+?), (?:rung (?<rung>\\d+) of 12|(?<none>no[^.]*))\\. (?<act>${acts})\\. (?<incident>.+)\\. (?<when>(?:Date of the response not known; (?:incident began|disclosed) |(?:Incident began|Disclosed) )?(?:\\d+ )?(?:[A-Z][a-z]+ )?\\d{4}(?:, [^.]*)?)(?:\\. (?<counts>Counts as substantive|Does not count as substantive))?$`
);
/** After it: who is held responsible, how sure the coding is, and how it stands. */
const after =
	/^(?:Taken together with others\. )?(?<blamed>[^.]+(?:\.[^.]+)*?)\. Confidence (?<confidence>\w+)\. (?<standing>.+)$/;

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The row of the table that a mark is, from its words alone. */
function rowOfMark({ name, more }: Said): readonly string[] {
	const of = spoken.exec(name)?.groups;
	const about = after.exec(more)?.groups;
	if (of === undefined || about === undefined) throw new Error(`not understood: ${name} | ${more}`);
	const substantive =
		of.counts === undefined ? 'no act' : of.counts.startsWith('Counts') ? 'yes' : 'no';
	return [
		of.who ?? '',
		of.rung ?? 'none',
		of.act ?? '',
		`${of.incident}, ${small(about.blamed ?? '')}`,
		(of.when ?? '').replace(/^(?:Date of|Incident began|Disclosed)/, small),
		about.standing ?? '',
		substantive,
		about.confidence ?? ''
	];
}

const sorted = (rows: readonly (readonly string[])[]): readonly string[] =>
	rows.map((row) => row.join(' | ')).sort();

describe.each([
	['the ladder', ladder, { unfolded: true }],
	['the ladder with allies', ladder, { unfolded: true, actsOf: 'all', adversary: 'all' }]
] as const)('%s', (_, figure: AnyFigure, view: Partial<View>) => {
	test('can be rebuilt from the names of its marks', () => {
		const data = figure.data(givenOf(recordRows, view));
		const table = figure.table?.(data);
		if (table === undefined) throw new Error('no table');
		const rows = table.rows().map(({ cells }) => cells.map((cell) => String(cell)));
		expect(rows.length).toBeGreaterThan(50);
		expect(sorted(marksOf(figure, view).map(rowOfMark))).toEqual(sorted(rows));
	});
});
