import { expect, test } from 'vitest';
import { gradeOf } from '../site/reading.ts';

test('hard words are told from easy ones', () => {
	expect(gradeOf(['The dog ran. It was fun.']).grade).toBeLessThan(2);
	expect(
		gradeOf([
			'Notwithstanding institutional considerations, governmental representatives customarily demonstrate considerable hesitation.'
		]).grade
	).toBeGreaterThan(20);
	// Names count as one short word, whoever they are.
	expect(gradeOf(['The United Arab Emirates spoke of “Operation Grand Mars”.']).grade).toBe(
		gradeOf(['The Chad spoke of “X”.']).grade
	);
});
