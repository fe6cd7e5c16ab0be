import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/lib/data/finding.ts';
import { check, type Checked } from '../../src/lib/files/check/check.ts';
import { openText } from '../../src/lib/files/check/open.ts';
import { summaryOf } from '../../src/lib/files/check/summary.ts';
import { choicesIn, choicesJson, fitsHeadings } from '../../src/lib/files/choices.ts';
import { asItIs, type Recipe } from '../../src/lib/files/recipe.ts';
import { Remembered } from '../../src/lib/files/remembered.ts';
import { filesIn, markOf, type ShownFile } from '../../src/lib/view/dataset.ts';
import { emptyDatabase, localShelf, openTab, settled } from './world.ts';

const clean = readFileSync('tests/fixtures/clean.csv', 'utf8');

function checked(text: string, recipe: Recipe = asItIs): Checked {
	const opened = openText(new TextEncoder().encode(text), recipe);
	if ('refused' in opened) throw new Error(messageOf(opened.refused));
	return check(opened, recipe);
}

const recipe: Recipe = {
	encoding: 'windows-1250',
	delimiter: ';',
	part: 'Sheet 2',
	undoubled: true,
	mapping: {
		victim: 3,
		responder: { sameAs: 'victim' },
		incident_id: { slugOf: 'incident' },
		in_article: { text: 'no' },
		start_date: { join: [1, 2] }
	},
	dates: { 4: { order: 'month', epoch: 1904 } },
	fillDown: true,
	without: [3],
	headings: ['a', 'b'],
	fixes: [
		{ row: null, column: 1, found: 'x', value: 'y' },
		{ row: 7, column: 1, found: 'x', value: 'y' }
	]
};

describe('choices as a file', () => {
	test('hold what is true of other files of the same headings, and nothing of single rows', () => {
		const read = choicesIn(choicesJson(recipe, ['a', 'b']));
		expect(read).toMatchObject({
			encoding: 'windows-1250',
			delimiter: ';',
			part: 'Sheet 2',
			undoubled: true,
			mapping: recipe.mapping,
			fillDown: true,
			headings: ['a', 'b'],
			fixes: [{ row: null, column: 1, found: 'x', value: 'y' }]
		});
		expect(read?.dates?.[4]).toMatchObject({ order: 'month', epoch: 1904 });
		expect(read?.without).toBeUndefined();
		expect(fitsHeadings(read ?? asItIs, ['a', 'b'])).toBe(true);
		expect(fitsHeadings(read ?? asItIs, ['b', 'a'])).toBe(false);
	});

	test('of somebody else’s making never make anything but choices', () => {
		fc.assert(
			fc.property(fc.json(), (json) => {
				expect(choicesIn(json)).toBeUndefined();
			})
		);
		const odd = choicesIn(
			JSON.stringify({
				kind: 'riposte-choices',
				headings: ['a', 7],
				encoding: 'utf-99',
				mapping: { victim: -1, nobody: 2, __proto__: 1, sources: { sameAs: 'nobody' } },
				dates: { x: {}, 3: { order: 'sideways' } },
				fixes: [{ column: 'a' }, null, 3]
			})
		);
		expect(odd).toEqual({
			mapping: {},
			dates: { 3: { order: undefined, epoch: undefined, calendar: undefined, stamp: undefined } },
			headings: ['a'],
			fixes: []
		});
	});
});

describe('choices are remembered', () => {
	test('by headings, the last first, and forgotten when asked', () => {
		const remembered = new Remembered(localShelf());
		expect(remembered.for(['a'])).toBeUndefined();
		remembered.keep({ ...asItIs, fillDown: true }, ['a']);
		remembered.keep({ ...asItIs, mapping: { victim: 0 } }, ['a']);
		remembered.keep({ ...asItIs, mapping: { victim: 1 } }, ['b']);
		expect(remembered.for(['a'])?.mapping).toEqual({ victim: 0 });
		remembered.forget(['a']);
		expect([remembered.for(['a']), remembered.for(['b'])?.mapping]).toEqual([
			undefined,
			{ victim: 1 }
		]);
	});

	test('not where nothing of use was decided, and not from a broken shelf', () => {
		const shelf = localShelf();
		const remembered = new Remembered(shelf);
		remembered.keep(asItIs, ['a']);
		expect(remembered.for(['a'])).toBeUndefined();
		shelf.set('riposte-choices', '{"not": "a list"');
		expect(remembered.for(['a'])).toBeUndefined();
		remembered.keep({ ...asItIs, fillDown: true }, ['a']);
		expect(remembered.for(['a'])?.fillDown).toBe(true);
	});

	test('of twenty kinds of file, the last ones', () => {
		const remembered = new Remembered(localShelf());
		const kinds = Array.from({ length: 21 }, (_, i) => [`heading ${i}`]);
		for (const headings of kinds) remembered.keep({ ...asItIs, fillDown: true }, headings);
		const known = kinds.map((headings) => remembered.for(headings)?.fillDown ?? false);
		expect(known).toEqual(kinds.map((_, i) => i > 0));
	});

	test.each(['{}', '[7, null, "no choices"]', '"[]"'])(
		'nothing from a shelf that holds %s, which is then written anew',
		(text) => {
			const shelf = localShelf();
			const remembered = new Remembered(shelf);
			shelf.set('riposte-choices', text);
			expect(remembered.for(['a'])).toBeUndefined();
			remembered.keep({ ...asItIs, fillDown: true }, ['a']);
			expect(JSON.parse(shelf.get('riposte-choices'))).toHaveLength(1);
		}
	);

	test('by whoever decides about an open file', async () => {
		emptyDatabase();
		const tab = openTab();
		const open = await tab.files.importer.importText(clean, 'a.csv');
		await open?.decide((now) => ({ ...now, fillDown: true }));
		await settled();
		const headings = clean.split('\n')[0]?.split(',') ?? [];
		expect(tab.files.importer.remembered.for(headings)?.fillDown).toBe(true);
	});
});

describe('files of the field that nobody can read whole', () => {
	const cautionOf = (one: Checked): string =>
		summaryOf(one, {
			name: '',
			bytes: 0,
			fixes: 0,
			causes: [],
			lengths: { all: 0, problems: 0, 'left-out': 0 },
			locate: (found) => ({ ...found, record: null, at: null })
		}).caution;

	test.each([
		[
			'Hackmageddon',
			'ID,Date,Author,Target,Description,Attack,Target Class,Attack Class,Country,Link',
			'1,15/07/2022,?,e-Albania,Down,DDoS,O,CW,AL,https://example.org/a'
		],
		[
			'CISSM',
			'event_date,actor,actor_type,event_type,event_subtype,motive,description,organization,country,source_url',
			'2022-07-15,X,Nation-State,Disruptive,Denial,Protest,Down,e-Albania,Albania,https://example.org/a'
		]
	])(
		'%s: a mapping is ready, nothing is read before it is confirmed, and it warns',
		(_, heads, row) => {
			const asked = checked(`${heads}\n${row}\n`);
			expect([asked.unconfirmed, asked.ready.length, asked.family === null]).toEqual([
				true,
				0,
				false
			]);
			const { mapping } = asked;
			expect(mapping).toMatchObject({
				responder: { sameAs: 'victim' },
				response: { text: 'none' },
				victim: heads.toLowerCase().split(',').indexOf('country')
			});
			expect(cautionOf(asked)).toContain('does not record how States answered');
			const confirmed = checked(`${heads}\n${row}\n`, { ...asItIs, mapping });
			expect(cautionOf(confirmed)).toContain('does not record how States answered');
			// With a column of answers it says what it lacked.
			expect(
				cautionOf(
					checked(`${heads}\n${row}\n`, { ...asItIs, mapping: { ...mapping, response: 0 } })
				)
			).toBe('');
		}
	);

	test('a list of days and descriptions is known, our own contract is not taken for one', () => {
		expect(checked('Date,Description\nJuly 2022,Down\n').family?.title).toContain('CSIS');
		expect(checked(clean).family).toBeNull();
	});

	test('DCID: two States by number, one of them the initiator; no answer is on record', () => {
		const heads =
			'Cyberincidentnum,Dyadpair,StateA,StateB,Name,interactionstartdate,interactionenddate,method,targettype,initiator,cyber_objective,severity,Ransomware';
		const rows = [
			'7,2365,2,365,Case,7/15/2020,7/18/2020,3.2,2,365,3,4,0',
			'8,2365,2,365,Other,2020-07-15,,2.0,1.0,2.0,1,2,0',
			'9,2365,2,999,Nowhere,2020-07-15,,2,1,2,1,2,0',
			'10,2365,2,365,Nobody,2020-07-15,,2,1,630,1,2,0'
		];
		const read = checked([heads, ...rows].join('\n'));
		expect(read.adapter?.name).toBe('dcid');
		expect(
			read.ready.map(({ values }) => [
				values.victim,
				values.attributed_to.join(),
				values.response,
				values.start_date,
				values.incident_type,
				values.effect,
				values.sector
			])
		).toEqual([
			['USA', 'RUS', 'none', '2020-07-15', 'espionage', 'theft', 'government'],
			['RUS', 'USA', 'none', '2020-07-15', 'ddos', 'disruption', '']
		]);
		expect(read.leftOut.map(({ findings }) => findings[0]?.code)).toEqual([
			'dcid-state',
			'dcid-initiator'
		]);
		expect(cautionOf(read)).toContain('does not record how States answered');
	});
});

describe('a link knows a file by what is in it', () => {
	const file: ShownFile = {
		id: 'a',
		name: 'my rows: new.csv',
		address: '',
		imported: '',
		leftOut: 0,
		dataset: '',
		digest: '0123456789ab'
	};
	test('its mark carries the beginning of the digest, and is read back', () => {
		const mark = markOf({ files: [file], hasRecord: false, why: 'chosen' });
		expect(mark).toBe('file:my rows: new.csv:0123456789ab');
		expect(filesIn(mark)).toEqual({
			name: 'my rows: new.csv',
			digests: ['0123456789ab'],
			isAdded: false
		});
		expect(filesIn('added:old.csv')).toEqual({ name: 'old.csv', digests: [], isAdded: true });
	});

	test('another file of the same name is told apart', async () => {
		emptyDatabase();
		const tab = openTab();
		await tab.files.importer.importText(clean, 'a.csv');
		await tab.files.library.use('replace');
		const mark = tab.session.mark ?? '';
		expect(mark).toMatch(/^file:a\.csv:[0-9a-f]{12}$/);
		const elsewhere = openTab();
		await elsewhere.files.importer.importText(clean.replace('Backdoor', 'Other'), 'a.csv');
		await elsewhere.files.library.save();
		await elsewhere.files.request.start('', mark.replace('a.csv', 'gone.csv'));
		expect(elsewhere.files.request.asked).toBeNull();
		const third = openTab();
		await third.files.request.start('', 'file:a.csv:ffffffffffff');
		expect(third.files.request.asked).toMatchObject({ name: 'a.csv', isOther: true });
	});
});
