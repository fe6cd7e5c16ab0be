import { describe, expect, test } from 'vitest';
import { codeOfCowLetters, codeOfCowNumber } from '../../src/lib/data/cow.ts';
import { successors } from '../../src/lib/data/former-states.ts';
import {
	guessState,
	isOfEither,
	statesListed,
	wordsOfList
} from '../../src/lib/data/guess-state.ts';
import { isState, stateCodes } from '../../src/lib/data/parties.ts';
import { namesOfStates, stateCalled } from '../../src/lib/data/state-words.ts';

const guess = (word: string, ...seen: readonly string[]): string | undefined => {
	const found = guessState(word, stateCodes, new Map([word, ...seen].map((one) => [one, 1])));
	return found && `${found.code}${found.isSure ? '' : '?'}`;
};

describe('a State is known by what it is called', () => {
	test.each([
		['by the United Nations', 'United Kingdom of Great Britain and Northern Ireland (the)', 'GBR'],
		['by ISO', 'Iran (Islamic Republic of)', 'IRN'],
		['by ISO, the article behind', "Korea (the Democratic People's Republic of)", 'PRK'],
		['by the World Bank', 'Egypt, Arab Rep.', 'EGY'],
		['by the World Bank, in two letters', 'Venezuela, RB', 'VEN'],
		['by the United States', 'Korea, South', 'KOR'],
		['on maps', 'Bosnia and Herz.', 'BIH'],
		['for short', 'DRC', 'COD'],
		['formally', 'Republic of Albania', 'ALB'],
		['formally, in another order', 'Albania, Republic of', 'ALB'],
		['in Albanian', 'Gjermania', 'DEU'],
		['in German', 'Vereinigte Staaten', 'USA'],
		['in French', 'Corée du Nord', 'PRK'],
		['in Spanish', 'Arabia Saudí', 'SAU'],
		['in Portuguese', 'Estônia', 'EST'],
		['in Russian', 'Иран', 'IRN'],
		['in Arabic', 'إيران', 'IRN'],
		['in Chinese', '伊朗', 'IRN']
	])('%s: %s', (_, name, code) => {
		expect(stateCalled(name)).toBe(code);
	});

	test('two Congos, two Koreas and two Chinas are told apart', () => {
		expect(
			[
				'Congo (the)',
				'Congo, Rep.',
				'Congo, Dem. Rep.',
				'Republic of Korea',
				'Republic of China',
				"People's Republic of China"
			].map(stateCalled)
		).toEqual(['COG', 'COG', 'COD', 'KOR', 'TWN', 'CHN']);
		for (const word of ['Congo', 'Korea', 'Republic', 'North'])
			expect(stateCalled(word), word).toBeUndefined();
	});

	test.each([
		['without its accents', 'Espana', 'ESP'],
		['without its accents', 'Turquia', 'TUR'],
		['without its apostrophe', 'Peoples Republic of China', 'CHN'],
		['with points', 'D.P.R.K.', 'PRK'],
		['with points', 'R.O.K.', 'KOR'],
		['with one point and no space', 'S.Korea', 'KOR'],
		['in whatever order', 'Emirates United Arab', 'ARE'],
		['with its article behind', 'Congo, The', 'COG'],
		['with its article behind, in short', 'D.R. Congo (the)', 'COD'],
		['with two articles', 'Congo (the Democratic Republic of the)', 'COD'],
		['with spaces around', `${' '.repeat(90)}Albania`, 'ALB'],
		['in 80 letters', `${'the '.repeat(18)} Albania`, 'ALB'],
		['in 81 letters', `${'the '.repeat(18)}  Albania`, undefined],
		['with an article of another language', 'Deutschlandi', undefined]
	])('%s: %s', (_, name, code) => {
		expect(stateCalled(name)).toBe(code);
	});

	test('the table of names has those of the packages, of languages and our own', () => {
		const names = namesOfStates();
		for (const [name, code] of [
			['albania', 'ALB'],
			['iran islamic republic', 'IRN'],
			['gjermania', 'DEU'],
			['shqiperia', 'ALB'],
			['kina', 'CHN'],
			['irani', 'IRN'],
			['kosova', 'XKX'],
			['иран', 'IRN'],
			['伊朗', 'IRN'],
			['gaza strip', 'PSE'],
			['the', undefined],
			['', undefined],
			['albanieni', undefined],
			['congo', null],
			// Niger with its article, and Nigeria without, in Albanian.
			['nigeri', null]
		] as const)
			expect(names.get(name), name).toBe(code);
		const told = [...names.values()].filter((code) => code !== null);
		expect(told.every(isState)).toBe(true);
		expect(new Set(told).size).toBe(stateCodes.length);
	});
});

describe('codes of other lists', () => {
	test('a number is that of the only list which has all numbers of the file', () => {
		expect(guess('364', '840', '008')).toBe('IRN');
		expect(guess('630', '365', '2')).toBe('IRN');
		expect(guess('8', '840')).toBe('ALB');
		expect(guess('840', '365')).toBe('PHL');
		// What is no number says nothing of the list.
		expect(guess('364', '840', 'B12', '12B', '1234')).toBe('IRN');
		// 840 is the United States in one list and the Philippines in the other.
		expect(guess('840')).toBeUndefined();
	});

	test('letters of the Correlates of War project', () => {
		expect([guess('UKG', 'GMY'), guess('GMY', 'UKG')]).toEqual(['GBR', 'DEU']);
		// By themselves they may be codes of another list: SLO is Slovenia for the Olympic Committee.
		expect([guess('UKG'), guess('SLO', 'ALB')]).toEqual(['GBR?', 'SVK?']);
		expect(codeOfCowLetters.size).toBe(codeOfCowNumber.size);
		for (const code of codeOfCowLetters.values()) expect(isState(code), code).toBe(true);
	});

	test('what one letter makes of a word is a guess', () => {
		expect(guess('ALN')).toBe('ALB?');
		expect(guess('Albanai')).toBe('ALB?');
		expect(guess(' Albanai ')).toBe('ALB?');
		expect([guess('UNK'), guess(' unk ')]).toEqual(['XKX?', 'XKX?']);
	});

	test('the first letters of one State’s name are that State, from three on', () => {
		expect([guess('GERM'), guess('GER')]).toEqual(['DEU', 'DEU']);
		// Guinea and Guinea-Bissau; Zimbabwe alone, but of two letters.
		expect([guess('GUI'), guess('ZI')]).toEqual(['GIN?', undefined]);
	});

	test('a word for nothing and a text are no slip', () => {
		expect([guess('NA'), guess('n/a'), guess('A')]).toEqual([undefined, undefined, undefined]);
		expect(guess('South Georgia and the South Sandwich Islnds')).toBeUndefined();
	});
});

test.each([
	['Iran or Russia', 'IRN RUS'],
	['Iran, Islamic Republic of; Russia', 'IRN RUS'],
	['Iran & Russia', 'IRN RUS'],
	['China/North Korea', 'CHN PRK'],
	['United States, Israel', 'USA ISR'],
	['Bosnia and Herzegovina', 'BIH'],
	[' ALB ; ; IRN\n', 'ALB IRN'],
	['ALB and Albania', 'ALB'],
	['Iran or somebody', undefined],
	['unknown', undefined]
])('the list “%s” is %s', (text, codes) => {
	expect(statesListed(text)?.join(' ')).toBe(codes);
});

test('what parts the words of a list is none of them', () => {
	expect(wordsOfList(' A, B and C / D & E|F; Or Andorra orbit Fiand ')).toEqual(
		'A B C D E F Andorra orbit Fiand'.split(' ')
	);
});

test('letters that are one State in ISO 3166 and another in the list of the project', () => {
	const seen =
		(...words: readonly string[]) =>
		() =>
			new Map(words.map((one) => [one, 1]));
	expect(isOfEither('AUS', seen('AUS', 'UKG', 'GMY'))).toBe(true);
	// Names in short, and one code alone, make no list of the project.
	for (const others of [['UAE', 'ROK', 'DRC'], ['NEW ZEALAND'], ['SRI LANKA'], ['SLO']])
		expect(isOfEither('AUS', seen('AUS', ...others)), others.join()).toBe(false);
	expect(isOfEither('ALB', seen('UKG', 'GMY'))).toBe(false);
});

test('a doubt stays one', () => {
	expect([guess('Iran?'), guess('no'), guess('In')]).toEqual(['IRN?', 'NOR?', 'IND?']);
});

test('States that are no more are told with those that came after, and never turned into one', () => {
	expect(successors('Yugoslavia')).toContain('SRB');
	expect(successors('the former Soviet Union')).toContain('RUS');
	expect(successors('Serbia')).toBeUndefined();
	for (const word of [
		'Soviet Union',
		'SUN',
		'Yugoslavia',
		'Czechoslovakia',
		'GDR',
		'East Germany'
	]) {
		const codes = successors(word) ?? [];
		expect(codes.every(isState), word).toBe(true);
		expect(guess(word), word).toBeUndefined();
	}
});

test('no word that is no State is taken for one', () => {
	const none =
		'N/A|NA|nan|none|unknown|INT|EU|Asia|Africa|World|Global|various|multiple|SUN|NATO|UN|Middle East|European Union|several countries|state actor|hacktivists|criminals|private sector|government|region|other|TBD|-|?|Republic|Kingdom|Union|Islamic State|ISIS|Anonymous|APT28|Lazarus|military|unattributed'.split(
			'|'
		);
	for (const word of none) {
		expect(stateCalled(word), word).toBeUndefined();
		const found = guess(word);
		// A guess of a near code is marked as one and never written by itself.
		expect(found === undefined || found.endsWith('?'), `${word}: ${found}`).toBe(true);
		expect(statesListed(word), word).toBeUndefined();
	}
});
