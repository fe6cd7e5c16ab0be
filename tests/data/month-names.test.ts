import { expect, test } from 'vitest';
import { monthOf } from '../../src/lib/data/month-names.ts';

test.each([
	['septem', 9],
	['SEPT.', 9],
	['ma', undefined],
	['mar', 3],
	['may', 5],
	['uary', undefined],
	['juil', 7],
	['Juil.', 7],
	['mayor', undefined],
	['1may', undefined],
	['v.', undefined]
])('the month that %j names', (name, month) => {
	expect(monthOf(name)).toBe(month);
});
