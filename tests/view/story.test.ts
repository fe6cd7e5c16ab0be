import { describe, expect, test } from 'vitest';
import { builtInRows, builtInRuptures, loadTexts } from '../../src/lib/data/built-in.svelte.ts';
import { partsOf, relationsToday, storyOf } from '../../src/lib/view/story.ts';
import { noneOf, recordRows, recordRuptures, rowOf, rupture } from '../rows.ts';

describe('the story of a State', () => {
	test('of Albania goes from the attack to what came after, in order, by the rows alone', () => {
		const story = storyOf('ALB', recordRows, recordRuptures);
		const at = (part: RegExp): number =>
			story.findIndex(({ text, more }) => part.test(`${text} ${more}`));
		const order = [
			at(/^Attack on the Albanian government/),
			at(/^Attack on the Albanian government .*became public/),
			at(/^Albania: broke off/),
			at(/^The United States: sanctions/)
		];
		expect(order.every((i) => i >= 0)).toBe(true);
		expect([...order].sort((a, b) => a - b)).toEqual(order);
		expect(story.some(({ kind, text }) => kind === 'others' && /NATO/.test(text))).toBe(true);
		expect(story.filter(({ kind }) => kind === 'attack').length).toBeGreaterThan(1);
	});

	test('of the record tells more when its texts have come, also where it was told before', async () => {
		const told = (): string =>
			storyOf('ALB', builtInRows, builtInRuptures)
				.map(({ more }) => more)
				.join(' ');
		const before = told();
		await loadTexts();
		expect(told().length).toBeGreaterThan(before.length);
		expect(storyOf('ALB', builtInRows, builtInRuptures)).toBe(
			storyOf('ALB', builtInRows, builtInRuptures)
		);
	});

	test('tells an attack, when it became public, and each act once', () => {
		const rows = [
			rowOf({ disclosed_date: '2022-07-17' }),
			rowOf({
				incident_id: 'b',
				incident: 'Second',
				act_id: 'x',
				basis: 'main',
				response: 'charges'
			}),
			rowOf({
				incident_id: 'c',
				incident: 'Third',
				act_id: 'x',
				basis: 'main',
				response: 'charges'
			}),
			noneOf({ incident_id: 'd', incident: 'Fourth' })
		];
		const story = storyOf('ALB', rows, []);
		expect(story.filter(({ kind }) => kind === 'own')).toHaveLength(2);
		expect(story.filter(({ kind }) => kind === 'attack')).toHaveLength(4);
		expect(new Set(story.map(({ key }) => key)).size).toBe(story.length);
		expect(storyOf('USA', rows, [])).toEqual([]);
	});

	test('puts what is dated to a month after the attack that it answers', () => {
		const row = rowOf({
			start_date: '2025-06-20',
			disclosed_date: '2025-06-21',
			response_date: '2025-06'
		});
		expect(storyOf('ALB', [row], []).map(({ kind }) => kind)).toEqual(['attack', 'public', 'own']);
		const year = rowOf({
			start_date: '2020',
			disclosed_date: '2020-02-07',
			response_date: '2020-02-08'
		});
		expect(storyOf('ALB', [year], []).map(({ kind }) => kind)).toEqual(['attack', 'public', 'own']);
	});

	test('says which attacks an act answers where there are several', () => {
		const story = storyOf('ALB', [rowOf(), rowOf({ incident_id: 'b', incident: 'Second' })], []);
		expect(
			story.filter(({ kind }) => kind === 'own').every(({ more }) => /Over “/.test(more))
		).toBe(true);
	});

	test('puts what has no date last', () => {
		const story = storyOf('ALB', [rowOf({ response_date: '' })], []);
		expect(story.at(-1)?.date).toBe('');
	});
});

describe('relations today', () => {
	test.each([
		[{ mended_date: '2023-03-10', restored: 'yes' }, /restored in 2023/],
		[{ mended_date: '', restored: 'yes' }, /restored since, on a day not known/],
		[{ mended_date: '', restored: 'no' }, /have not been restored, as far as we found/],
		[{ mended_date: '', restored: '' }, /Whether they were restored is not known/]
	] as const)('with %o', (part, text) => {
		expect(
			relationsToday('ALB', [rupture({ responder: 'ALB', measure: 'severance', ...part })])
		).toMatch(text);
	});

	test('say nothing of a State that never broke', () => {
		expect(relationsToday('FRA', [rupture({ responder: 'ALB' })])).toBe('');
	});
});

describe('the parts of a story', () => {
	const chapter = (date: string, key: string) => ({
		key,
		date,
		kind: 'own' as const,
		text: '',
		more: '',
		act: '',
		incident: ''
	});

	test('are one where it is short, and none where there is none', () => {
		expect(partsOf([])).toEqual([]);
		expect(partsOf([chapter('2020', 'a')]).map(({ name }) => name)).toEqual(['']);
	});

	test('are years where it is long, with everything in them', () => {
		const long = Array.from({ length: 60 }, (_, i) =>
			chapter(i < 59 ? `20${10 + (i % 3)}-01` : '', `${i}`)
		);
		const sorted = [...long].sort((a, b) => (a.date || '9').localeCompare(b.date || '9'));
		const parts = partsOf(sorted);
		expect(parts.map(({ name }) => name)).toEqual(['2010', '2011', '2012', 'Date not known']);
		expect(parts.flatMap(({ chapters }) => chapters)).toEqual(sorted);
	});
});
