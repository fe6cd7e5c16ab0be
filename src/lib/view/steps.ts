import { deflated, inflated } from '../data/deflated.ts';
import { plainly } from '../data/quote.ts';
import { carriesStory, storyMark } from './story-mark.ts';
import { viewOf, writeView } from './view.ts';

/*
 * A story: views in an order, each with a sentence of whoever made it. It is what an analyst brings to a briefing, in a link, in a file, or on
 * the reader’s own machine.
 */

/** One view of a story. */
export interface Step {
	/** Name of a figure. */
	readonly figure: string;
	/** The view, as its address writes it without the question mark. */
	readonly view: string;
	/** What the maker says about it; empty for nothing. */
	readonly note: string;
}

/** So many views a story has at most, and so many characters a sentence. */
export const mostSteps = 30;
export const longestNote = 300;

/** Most bytes that a story in a link unpacks to. */
const largestStory = 200_000;

/** A step as it may be shown: its view as we would write it, its sentence straightened; null where it is none. */
function stepOf(one: unknown): Step | null {
	if (typeof one !== 'object' || one === null) return null;
	const [figure, view, note] = ['figure', 'view', 'note'].map((part) => {
		const value: unknown = Reflect.get(one, part);
		return typeof value === 'string' ? value : '';
	});
	if (figure === undefined || !/^[a-z]{1,30}$/.test(figure)) return null;
	return {
		figure,
		view: writeView(viewOf((view ?? '').slice(0, 4000))).toString(),
		note: plainly(note ?? '', longestNote)
	};
}

/** The story in a text, and how many of its views are none or too many; null where the text is no story. Whether a figure is known, its page finds. */
export function storyIn(
	text: string
): { readonly steps: readonly Step[]; readonly lost: number } | null {
	try {
		const all: unknown = JSON.parse(text);
		const given: unknown =
			typeof all === 'object' && all !== null && 'steps' in all ? all.steps : all;
		if (!Array.isArray(given)) return null;
		const steps = given.map(stepOf).filter((one) => one !== null);
		const kept = steps.slice(0, mostSteps);
		return { steps: kept, lost: given.length - kept.length };
	} catch {
		return null;
	}
}

/** A story as the text of a file. */
export function storyText(steps: readonly Step[]): string {
	return `${JSON.stringify({ riposte: 'story', steps }, null, '\t')}\n`;
}

/** The fragment that carries a story, `#` included. */
export async function storyFragment(steps: readonly Step[]): Promise<string> {
	return `${storyMark}${await deflated(JSON.stringify(steps))}`;
}

/** The text of the story that a fragment carries; null where it carries none, or none that can be read. */
export async function storyTextIn(fragment: string): Promise<string | null> {
	return carriesStory(fragment) ? inflated(fragment.slice(storyMark.length), largestStory) : null;
}

/** Steps with one moved so many places; the same where it would leave the list. */
export function movedStep(steps: readonly Step[], at: number, by: number): readonly Step[] {
	const to = at + by;
	const one = steps[at];
	if (one === undefined || to < 0 || to >= steps.length) return steps;
	const others = steps.filter((_, i) => i !== at);
	return [...others.slice(0, to), one, ...others.slice(to)];
}
