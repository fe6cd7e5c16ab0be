import { describe, expect, test } from 'vitest';
import { codeForName, codeOfAlpha2, otherNames } from '../../src/lib/data/countries.ts';
import { holdsOtherInCow, isCowAlone } from '../../src/lib/data/cow.ts';
import { successors } from '../../src/lib/data/former-states.ts';
import { isNoDay, isNoState, isNoText, saysNothing } from '../../src/lib/data/no-words.ts';
import { hostOf, publisherOf } from '../../src/lib/data/publishers.ts';
import { isAtLeast } from '../../src/lib/data/vocabulary.ts';

/* Tables of words, at their edges. */

describe('a State by its name', () => {
	test.each([
		['Iran (Islamic Republic of)', 'IRN'],
		['Iran(Islamic Republic of)', 'IRN'],
		['Iran, Islamic Republic of', 'IRN'],
		['Korea,Republic of', 'KOR'],
		['Korea, Republic of', 'KOR'],
		['Korea, Democratic People’s Republic of', 'PRK'],
		['Moldova (Republic of the)', 'MDA'],
		['Bolivia (Plurinational State of)', 'BOL'],
		['China, People’s Republic of', 'CHN'],
		['Albania, Land of', 'ALB'],
		[' Albania ', 'ALB'],
		['Democratic People’s Republic of Korea', 'PRK'],
		['Iran Islamic Republic of', undefined],
		['old, Iran (Islamic Republic of)', undefined],
		['Iran (Islamic Republic of) x', undefined],
		['Iran (Islamic)', undefined],
		['Iran ( Islamic Republic of )', undefined],
		['of, Albania', undefined],
		['', undefined]
	])('%j is %s', (name, code) => {
		expect(codeForName(name)).toBe(code);
	});

	test.each([
		['AL', 'ALB'],
		['XK', 'XKX'],
		['al', undefined],
		['ZZ', undefined]
	])('the letters %s are those of %s', (two, three) => {
		expect(codeOfAlpha2(two)).toBe(three);
	});

	test('has other names, and one that nobody knows has none', () => {
		expect(otherNames('GBR')).toContain('Britain');
		expect(otherNames('XXX')).toEqual([]);
	});
});

const soviet = 'RUS UKR BLR UZB KAZ GEO AZE LTU MDA LVA KGZ TJK ARM TKM EST';

test.each([
	['The former U.S.S.R.', soviet],
	['former  Soviet--Union', soviet],
	['GDR (East Germany)', 'DEU'],
	['Serbia and Montenegro', 'SRB MNE XKX'],
	['Yemen People’s Republic', 'YEM'],
	["Yemen People's Republic", 'YEM'],
	['YEMEN, ARAB REPUBLIC', 'YEM'],
	['Ceylon.', 'LKA'],
	['theUSSR', undefined],
	['thermal ussr', undefined],
	['', undefined]
])('%j, which is no more, left %s', (word, codes) => {
	expect(successors(word)?.join(' ')).toBe(codes);
});

describe('the Correlates of War project', () => {
	test.each([
		['AUS', true],
		['GMY, AUS', true],
		['GMY', false],
		['ALB IRN', false],
		['AUSTRIA', false],
		['aus', false],
		['', false]
	])('%j holds letters that mean another State there: %s', (cell, is) => {
		expect(holdsOtherInCow(cell)).toBe(is);
	});

	test.each([
		['GMY', true],
		['AUS', false],
		['ALB', false],
		['XXX', false]
	])('%s is of it alone: %s', (letters, is) => {
		expect(isCowAlone(letters)).toBe(is);
	});
});

describe('a word for nothing', () => {
	test.each([
		[' N/A ', true, true],
		['\tNULL\n', true, true],
		['unknown', true, false],
		['-'.repeat(24), true, true],
		['-'.repeat(25), false, false],
		['?'.repeat(24), true, true],
		['NATO', false, false],
		['nothing', false, false],
		['not N/A', false, false]
	])('%j: of a word %s, of a text %s', (cell, ofWord, ofText) => {
		expect([saysNothing(cell), isNoText(cell)]).toEqual([ofWord, ofText]);
	});

	test.each([
		[' nato ', true],
		['N.A.T.O.', true],
		['G-7', true],
		['(EU)', true],
		['N/A', true],
		['unknown', true],
		['Europe', true],
		['Albania', false],
		['ALB', false],
		['', false]
	])('%j is no State: %s', (word, is) => {
		expect(isNoState(word)).toBe(is);
	});

	test.each([
		['0000-00-00', true],
		['0000-00-00T00:00', true],
		['0000-00-00 0:00', true],
		['0000-00-00 00:00:00', true],
		['0000-00-00 00:00:00.000', true],
		['0/0/0000 0:00', true],
		['0. 0. 0000', false],
		['00. 00. 0000', false],
		['x0000-00-00', false],
		['0000-00-00x', false],
		['10/00/0000', false],
		['0000-00-00 00:00:01', false],
		['0000-00-00 00:00:00.5', false],
		['0000-00-00 00:00:00.', false]
	])('%j is no day: %s', (cell, is) => {
		expect(isNoDay(cell)).toBe(is);
	});
});

describe('a copy of a page in the Internet Archive', () => {
	const archive = 'https://web.archive.org';
	test.each([
		['/web/2022/https://www.justice.gov/x', 'government'],
		['/web/20220907120000id_/https://www.justice.gov/x', 'government'],
		['/web/2022/http://www.justice.gov/x', 'government'],
		['/web/2022/www.justice.gov/x', null],
		['/web/x/https://www.justice.gov/x', null],
		['/web/2022ID/https://www.justice.gov/x', null],
		['/old/web/2022/https://www.justice.gov/x', null],
		['/web/2022/ftp://www.justice.gov/x', null]
	])('%s is by %s', (path, publisher) => {
		expect(publisherOf(archive + path)).toBe(publisher);
	});

	test('of another host is none', () => {
		expect(hostOf('https://mywww.example.org/')).toBe('mywww.example.org');
	});
});

test.each([
	['', 'attempt', false],
	['attempt', 'attempt', true],
	['attempt', 'access', false],
	['physical', 'destruction', true],
	['destruction', 'physical', false]
] as const)('%j is at least %j: %s', (effect, least, is) => {
	expect(isAtLeast(effect, least)).toBe(is);
});
