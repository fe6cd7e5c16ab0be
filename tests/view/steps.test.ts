import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	longestNote,
	mostSteps,
	movedStep,
	storyFragment,
	storyIn,
	storyText,
	storyTextIn,
	type Step
} from '../../src/lib/view/steps.ts';
import { carriesStory } from '../../src/lib/view/story-mark.ts';

const step: fc.Arbitrary<Step> = fc.record({
	figure: fc.constantFrom('ladder', 'claim', 'map'),
	view: fc.constantFrom('', 'attributed-to=IRN', 'scale=weis&act=a.B.C.none'),
	note: fc.stringMatching(/^[a-z]{0,40}$/)
});
const story = fc.array(step, { maxLength: mostSteps });

describe('a story', () => {
	test('comes back from its file and from its link as it was', async () => {
		await fc.assert(
			fc.asyncProperty(story, async (steps) => {
				expect(storyIn(storyText(steps))).toEqual({ steps, lost: 0 });
				const fragment = await storyFragment(steps);
				expect(carriesStory(fragment)).toBe(true);
				expect(storyIn((await storyTextIn(fragment)) ?? '')).toEqual({ steps, lost: 0 });
			}),
			{ numRuns: 30 }
		);
	});

	test('that is none is none, and nothing throws', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string(), async (text) => {
				storyIn(text);
				expect(await storyTextIn(`#story=${text}`).then(() => true)).toBe(true);
			})
		);
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const found = storyIn(JSON.stringify(value));
				for (const { figure, note } of found?.steps ?? []) {
					expect(figure).toMatch(/^[a-z]+$/);
					expect([...note].length).toBeLessThanOrEqual(longestNote);
				}
			})
		);
		expect(await storyTextIn('#data=1.x')).toBeNull();
	});

	test('says how many of its views are none, and takes no more than it holds', () => {
		const one = { figure: 'ladder', view: '', note: '' };
		expect(storyIn(JSON.stringify([one, { figure: '<b>' }, 7]))).toEqual({ steps: [one], lost: 2 });
		const many = storyIn(JSON.stringify(Array.from({ length: mostSteps + 5 }, () => one)));
		expect([many?.steps.length, many?.lost]).toEqual([mostSteps, 5]);
	});

	test('keeps a note plain and a view to what an address can say', () => {
		const found = storyIn(
			JSON.stringify([{ figure: 'ladder', view: 'x=1&attributed-to=IRN', note: 'a\u202eb\nc' }])
		);
		expect(found?.steps).toEqual([{ figure: 'ladder', view: 'attributed-to=IRN', note: 'a b c' }]);
	});

	test('is put in another order and loses nothing', () => {
		fc.assert(
			fc.property(story, fc.nat(35), fc.integer({ min: -3, max: 3 }), (steps, at, by) => {
				const moved = movedStep(steps, at, by);
				expect([...moved].map((one) => JSON.stringify(one)).sort()).toEqual(
					[...steps].map((one) => JSON.stringify(one)).sort()
				);
				if (at < steps.length && at + by >= 0 && at + by < steps.length)
					expect(moved[at + by]).toBe(steps[at]);
			})
		);
	});
});
