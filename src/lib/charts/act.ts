import { actCounts, type Placed } from '../severity/place.ts';
import type { Ranking } from '../severity/ranking.ts';
import { speakMark, speakMore } from '../view/describe.ts';
import { isDashed } from '../view/select.ts';
import { countingInWords } from '../view/cell-words.ts';
import { coreOf, plainGlyph, type GlyphShape } from './glyph.ts';
import type { Spot } from './spot.ts';
import { symbolPath } from './symbol.ts';
import { hrefTo, type Target } from './target.ts';

/*
 * A mark where States are compared: its colour and shape are the State's. Solid is a strongest answer, a ring is shown but not counted, a core counts as
 * substantive, doubled was taken together with others, dashed is contested or non-state. Where there are too many to be told apart, one mark
 * stands for several and carries their number.
 */

/** One act, or several that share a mark. */
export interface ActSpot extends Spot, GlyphShape {
	/** The State's slot in the comparison, 0 to 7. */
	readonly slot: number;
	/** The act it stands for; of several the most severe. */
	readonly placed: Placed;
	/** How long after the disclosure, and whether together with others; empty where neither is known. */
	readonly note: string;
	/** How many it stands for. */
	readonly acts: number;
	/** What it leads to: an act, a list of acts, or a stretch of time. */
	readonly leadsTo: Target;
}

/** What stands for an incident without a response found, which is no act. */
const silentPath = 'M-4.5-1.2h9v2.4h-9z';

/** A mark that counts is drawn so much larger, since its core takes some of its colour. */
const strong = 1.25;

/** Radius of what can be pointed at, in pixels. */
const reach = 12;

/** More marks than this in one picture are first shown as groups. */
export const mostMarks = 200;

/** Where a mark of an act stands, and how the keys reach it. */
export interface ActAt {
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly row: number;
	readonly order: number;
	readonly slot: number;
}

/** A mark for one act. */
export function actSpot(placed: Placed, at: ActAt, ranking: Ranking): ActSpot {
	const leadsTo = { act: placed.key };
	const { counts } = placed;
	const silent = placed.incident.response === 'none';
	return {
		...plainGlyph,
		...at,
		key: placed.key,
		placed,
		counts: actCounts(placed),
		acts: 1,
		silent,
		path: silent ? silentPath : symbolPath(at.slot, counts ? at.r * strong : at.r),
		target: reach,
		hollow: placed.standing !== 'place' && !silent,
		core: coreOf(at.r, counts),
		twin: placed.incident.collective === 'yes',
		dashed: isDashed(placed.incident),
		leadsTo,
		href: hrefTo(leadsTo),
		name: speakMark(placed, ranking),
		note: noteOf(placed),
		more: [noteOf(placed), speakMore(placed, ranking)].filter(Boolean).join(' '),
		classes: `act state-${at.slot}`
	};
}

/** A mark for several acts, of which `placed` is the most severe; `name` says what they are and `target` leads to them. */
export function groupSpot(
	acts: readonly Placed[],
	placed: Placed,
	at: ActAt,
	{ key, name, leadsTo }: Pick<ActSpot, 'key' | 'name' | 'leadsTo'>
): ActSpot {
	const counting = acts.filter(({ counts }) => counts).length;
	return {
		...plainGlyph,
		...at,
		key,
		placed,
		counts: counting > 0,
		acts: acts.length,
		path: symbolPath(at.slot, counting > 0 ? at.r * strong : at.r),
		target: reach,
		hollow: acts.every(({ standing }) => standing !== 'place'),
		core: coreOf(at.r, counting > 0),
		twin: acts.every(({ incident }) => incident.collective === 'yes'),
		dashed: acts.every(({ incident }) => isDashed(incident)),
		number: String(acts.length),
		leadsTo,
		href: hrefTo(leadsTo),
		name: `${name}. ${countingInWords(counting, acts.length)}`,
		note: '',
		more: '',
		classes: `act state-${at.slot}`
	};
}

const noteOf = ({ incident }: Placed): string =>
	incident.collective === 'yes' ? 'Taken together with others.' : '';
