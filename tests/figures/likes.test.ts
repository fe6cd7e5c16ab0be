import { expect, test } from 'vitest';
import { likes } from '../../src/lib/figures/likes/figure.ts';
import type { LikesData } from '../../src/lib/figures/likes/data.ts';
import { givenOf } from '../given.ts';
import { manyActs } from '../rows.ts';

/** As many incidents, each like every other. */
const dataOf = (n: number): LikesData =>
	likes.data(givenOf(manyActs(n), { adversary: 'all' }, [], { subject: 'i-0' })) as LikesData; // the figure’s own

test.each([
	[301, 300, false],
	[302, 300, true],
	[900, 300, true]
])(
	'of %d incidents like one another the picture has %d marks beside its own, and says so',
	(n, drawn, isCut) => {
		const data = dataOf(n);
		expect(data.likes.length).toBe(n - 1);
		expect(data.answers.length).toBe(drawn);
		const words = likes.words(data);
		const said = words.answers.join(' ');
		expect(words.alone).toContain(said);
		expect(said).toContain(`${n - 1} incidents are like this one`);
		expect(said.includes('The picture has the 300 most alike')).toBe(isCut);
		// What is taken away is all of it, as the table is.
		expect(likes.file?.(data).rows().length).toBe(n);
		expect(likes.table?.(data)?.rows().length).toBe(n - 1);
	}
);
