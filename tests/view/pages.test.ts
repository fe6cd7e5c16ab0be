import { describe, expect, test } from 'vitest';
import { pages, pathTo, pictureName, questions } from '../../src/lib/view/pages.ts';

describe('the pages', () => {
	test('have one question each, and no two the same', () => {
		expect(new Set(Object.values(questions)).size).toBe(pages.length);
		for (const question of Object.values(questions)) expect(question).toMatch(/^[A-Z].*\?$/);
	});

	test.each([
		['/', '/', 'home.png'],
		['/claim/', '/claim/', 'claim.png'],
		[{ incident: 'alb-2022-07' }, '/incidents/alb-2022-07/', 'incident-alb-2022-07.png'],
		[{ state: 'ALB' }, '/states/ALB/', 'state-ALB.png']
	] as const)('%o has its path and its picture', (page, path, picture) => {
		expect([pathTo(page), pictureName(page)]).toEqual([path, picture]);
	});
});
