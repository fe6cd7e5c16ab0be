import { actCounts, noStep, type Placed } from '../severity/place.ts';
import type { Ranking } from '../severity/ranking.ts';
import { speakMore } from '../view/describe.ts';
import { isDashed } from '../view/select.ts';
import { px } from './frame.ts';
import { coreOf, type GlyphShape } from './glyph.ts';
import type { Movable } from './move.ts';
import type { Spot } from './spot.ts';
import { hrefTo, type Target } from './target.ts';

/** A mark with its finished place, in pixels; its key is that of the act, or of the list of the acts that share it. */
export interface Mark extends Movable {
	readonly placed: Placed;
	readonly x: number;
	readonly y: number;
	readonly r: number;
	/** Colour of the ramp, 0 to 12. */
	readonly colour: number;
	/** True for the starting point. */
	readonly accent: boolean;
	/** The days a cut date may mean, as a line through the mark; absent for a full date. */
	readonly span?: { readonly x1: number; readonly x2: number } | undefined;
	/** The acts that share the mark, of which `placed` is one; absent for a mark of one act. */
	readonly shared?: Shared | undefined;
}

/** Several acts that share a mark, what is said of them, and the list of them as an address names it. */
export interface Shared {
	readonly acts: readonly Placed[];
	readonly name: string;
	readonly cell: string;
}

/** Marks of a smaller radius stand so close that what can be pointed at of one would cover others. */
const smallBelow = 3.4;

/** Height that the marks of a row may fill before they are drawn smaller, in pixels. */
const highest = 300;

/**
 * The radius of a picture's marks, in pixels: the usual one, or for thousands of marks the largest of some smaller ones by
 * which no row is too high; the smallest where none is small enough.
 */
export function radiusFor(usual: number, heightAt: (r: number) => number): number {
	const radii = [1, 0.8, 0.6, 0.4, 0.28].map((part) => px(usual * part));
	return radii.find((r) => heightAt(r) <= highest) ?? radii.at(-1) ?? usual;
}

/** A mark as it goes into the page: every text finished, so that drawing it is comparing texts. */
export interface DrawnMark extends Spot, GlyphShape {
	readonly placed: Placed;
	/** True where several acts share it. */
	readonly isShared: boolean;
}

/** What a mark leads to: its act, or the list of the acts that share it. Told by its key and no field of its own, which would be new each time. */
export const targetOf = ({ key, isShared }: Pick<DrawnMark, 'key' | 'isShared'>): Target =>
	isShared ? { cell: key } : { act: key };

/** What a mark's drawing depends on beside its place. */
export interface DrawnOn {
	readonly ranking: Ranking;
	/** What the mark of one act is called, in one line. */
	nameOf(placed: Placed, ranking: Ranking): string;
	/** State whose marks stand out, and key of the mark whose details are open; empty for none. */
	readonly found: string;
	readonly open: string;
}

const isBeside = ({ standing }: Placed): boolean => standing !== 'place';
const isAlleged = ({ incident }: Placed): boolean => isDashed(incident);

/** A mark with every text it needs in the page. What is said of several acts holds for all of them, but that they count, and that a State is among them. */
export function drawMark(mark: Mark, { ranking, nameOf, found, open }: DrawnOn): DrawnMark {
	const { key, placed, x, y, row, order, r, span, accent, shared } = mark;
	const { step, atLeast } = placed;
	const acts = shared?.acts;
	const counts = acts?.some((one) => one.counts) ?? placed.counts;
	const isSmall = r < smallBelow;
	const isOf = ({ incident: { responder, victim } }: Placed): boolean =>
		responder === found || victim === found;
	const isFound = found !== '' && (acts?.some(isOf) ?? isOf(placed));
	const isShared = shared !== undefined;
	let classes = `mark rung-${mark.colour}`;
	if (step === noStep) classes += ' apart';
	if (accent) classes += ' accent';
	if (isSmall) classes += ' small';
	if (!counts && !accent) classes += ' dim';
	if (isFound) classes += ' found';
	if (key === open) classes += ' open';
	return {
		key,
		x,
		y,
		row,
		order,
		placed,
		isShared,
		counts: isShared ? counts : actCounts(placed),
		href: hrefTo(targetOf({ key, isShared })),
		name: isShared ? shared.name : nameOf(placed, ranking),
		more: isShared ? '' : speakMore(placed, ranking),
		classes,
		r,
		target: isSmall ? r + 1 : 12,
		path: '',
		hollow: acts?.every(isBeside) ?? isBeside(placed),
		core: coreOf(r, counts),
		dashed: acts?.every(isAlleged) ?? isAlleged(placed),
		twin: false,
		silent: false,
		halo: accent,
		stalk: !isShared && atLeast,
		spanFrom: span === undefined ? 0 : px(span.x1 - x),
		spanTo: span === undefined ? 0 : px(span.x2 - x),
		number: ''
	};
}
