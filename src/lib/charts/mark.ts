import { actCounts, noStep, type Placed } from '../severity/place.ts';
import { isDashed } from '../view/select.ts';
import { px } from './frame.ts';
import { coreOf, type GlyphShape } from './glyph.ts';
import type { Movable } from './move.ts';
import type { Spot } from './spot.ts';
import { hrefTo, type Target } from './target.ts';

/** A mark with its finished place, in pixels; its key is that of the act. */
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
	/** What it leads to: an act, or a list of acts. */
	readonly leadsTo: Target;
	/** True where several acts share it. */
	readonly isShared: boolean;
}

/** What a mark's drawing depends on beside its place. */
export interface DrawnOn {
	/** What the mark is called and what is said after it. */
	say(placed: Placed): { readonly name: string; readonly more: string };
	/** State whose marks stand out, and key of the mark whose details are open; empty for none. */
	readonly found: string;
	readonly open: string;
}

const isBeside = ({ standing }: Placed): boolean => standing !== 'place';
const isAlleged = ({ incident }: Placed): boolean => isDashed(incident);

/** A mark with every text it needs in the page. What is said of several acts holds for all of them, but that they count, and that a State is among them. */
export function drawMark(mark: Mark, { say, found, open }: DrawnOn): DrawnMark {
	const { key, placed, x, y, row, order, r, span, accent, shared } = mark;
	const { step, atLeast } = placed;
	const acts = shared?.acts;
	const counts = acts?.some((one) => one.counts) ?? placed.counts;
	const isSmall = r < smallBelow;
	const isOf = ({ incident: { responder, victim } }: Placed): boolean =>
		responder === found || victim === found;
	const isFound = found !== '' && (acts?.some(isOf) ?? isOf(placed));
	const leadsTo = shared === undefined ? { act: key } : { cell: shared.cell };
	let classes = `mark rung-${mark.colour}`;
	if (step === noStep) classes += ' apart';
	if (accent) classes += ' accent';
	if (isSmall) classes += ' small';
	if (!counts && !accent) classes += ' dim';
	if (isFound) classes += ' found';
	if (key === open) classes += ' open';
	const { name, more } = shared === undefined ? say(placed) : { name: shared.name, more: '' };
	return {
		key,
		x,
		y,
		row,
		order,
		placed,
		isShared: shared !== undefined,
		counts: shared === undefined ? actCounts(placed) : counts,
		leadsTo,
		href: hrefTo(leadsTo),
		name,
		more,
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
		stalk: shared === undefined && atLeast,
		spanFrom: span === undefined ? 0 : px(span.x1 - x),
		spanTo: span === undefined ? 0 : px(span.x2 - x),
		number: ''
	};
}
