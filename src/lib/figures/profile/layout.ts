import { ascending, greatest, max, sum } from 'd3-array';
import { groupedBy } from '../../data/grouped.ts';
import { partyName } from '../../data/parties.ts';
import { noStep, type Placed } from '../../severity/place.ts';
import { isLadder, type Ranking } from '../../severity/ranking.ts';
import type { Line } from '../../severity/substantive.ts';
import { writeCell } from '../../view/cell.ts';
import type { ComparedNation, Nation } from '../../view/nation.ts';
import {
	bandOf,
	colourOf,
	inSentence,
	placeInWords,
	stepName,
	stepNumber
} from '../../view/standing.ts';
import { count, percentInWords } from '../../view/words.ts';
import { actSpot, groupSpot, mostMarks, type ActAt, type ActSpot } from '../../charts/act.ts';
import { cutTo, px, textWidth, wrap } from '../../charts/frame.ts';
import { type } from '../../charts/type.ts';
import { numberRoom } from '../../charts/axis.ts';

/*
 * A column for each State, all on one ladder: every act of it a mark on its rung, packed in lines in the order of time; a
 * tinted bar up to its place; below, the share of incidents for which no response was found. A row is as high as its
 * fullest column. Above 200 marks a column's acts of one rung are one mark with their number.
 */

/** What is to be drawn. */
export interface ProfileInput {
	readonly compared: readonly ComparedNation[];
	readonly ranking: Ranking;
	/** The line of what counts as substantive. */
	readonly line: Line;
}

/** A State's column. */
export interface ProfileColumn {
	readonly state: string;
	readonly slot: number;
	/** Left edge, width, and where marks begin. */
	readonly x: number;
	readonly width: number;
	/** Its name, and the name of its place below, in lines; base line of the first of each. */
	readonly names: readonly string[];
	readonly places: readonly string[];
	readonly nameY: number;
	readonly placeY: number;
	/** Tinted bar up to its place; null without one. */
	readonly bar: { readonly y: number; readonly height: number } | null;
	/** Share of incidents without a response found, as a bar, and in words; null without an incident. */
	readonly silent: {
		readonly full: number;
		readonly width: number;
		readonly lines: readonly string[];
	} | null;
}

/** A rung's row. */
export interface ProfileRow {
	readonly step: number;
	readonly number: string;
	readonly name: string;
	readonly colour: number;
	readonly y: number;
	readonly height: number;
	readonly nameY: number;
	readonly shaded: boolean;
}

/** A finished drawing; all numbers in pixels. */
export interface ProfileLayout {
	readonly width: number;
	readonly height: number;
	readonly narrow: boolean;
	readonly left: number;
	/** Right edge of the rungs' numbers. */
	readonly numberX: number;
	/** Upper and lower edge of the rows. */
	readonly top: number;
	readonly bottom: number;
	readonly columns: readonly ProfileColumn[];
	readonly rows: readonly ProfileRow[];
	readonly marks: readonly ActSpot[];
	/** Height of the line of what counts as substantive; null where it is no line here. */
	readonly lineY: number | null;
	/** Base line of the words for the share without a response, and upper edge of its bars. */
	readonly silentY: number;
}

const narrowBelow = 620;

/** How much more room a doubled mark takes, in pixels. */
const twin = 3;

const isTogether = ({ incident }: Placed): boolean => incident.collective === 'yes';

/** Lays out the profiles for a width in pixels, 280 and up. */
export function layoutProfile(
	{ compared, ranking, line }: ProfileInput,
	width: number
): ProfileLayout {
	const narrow = width < narrowBelow;
	const numberX = Math.max(26, numberRoom(ranking, type.text, 0) + 2);
	const left = narrow ? 0 : numberX + 230;
	const column = (width - left) / Math.max(1, compared.length);
	const r = narrow ? 3.6 : 4.6;
	const pitch = 2 * r + (narrow ? 3.6 : 5.4);
	const pad = narrow ? 4 : 8;
	const head = narrow ? 18 : 0;
	const grouped = sum(compared, ({ nation }) => nation.acts.length) > mostMarks;
	/** Names stand above the columns where all of them fit, else codes above all. */
	const fits = compared.every(({ nation }) =>
		nameLinesOf(nation, column - pad).every(
			(text) => textWidth(text, 13.5, true) <= column - pad - 18
		)
	);
	const columns = compared.map(({ slot, nation }, c) => {
		const x = left + c * column;
		return { slot, nation, x, ...headerOf(nation, ranking, column - pad, narrow || !fits) };
	});
	const nameLines = max(columns, ({ names }) => names.length) ?? 0;
	const placeLines = max(columns, ({ places }) => places.length) ?? 0;
	const top = 26 + (nameLines - 1) * 16 + placeLines * 15 + 10;
	const marks: ActSpot[] = [];
	const acts = columns.map(({ nation }) => groupedBy(nation.acts, ({ step }) => step));
	let y = top;
	const hasApart = acts.some((byStep) => byStep.has(noStep));
	const steps = [
		...[...ranking.steps].reverse().filter(({ step }) => step > 0),
		...(hasApart ? [{ step: noStep, score: null, terms: [] }] : [])
	];
	const bands = steps.map(({ step }) => (step === noStep ? '' : bandOf(ranking, step)));
	let shaded = false;
	const rows = steps.map((step, s): ProfileRow => {
		const cells = acts.map((byStep) =>
			[...(byStep.get(step.step) ?? [])].sort(
				(a, b) => ascending(a.at, b.at) || ascending(a.key, b.key)
			)
		);
		const drawn = cells.map((all) => (grouped && all.length > 1 ? all.slice(0, 1) : all));
		// A doubled mark is wider and higher than others, and its row gives all of them the room.
		const more = drawn.some((all) => all.some(isTogether)) ? twin : 0;
		const spacing = pitch + more;
		const perLine = Math.max(1, Math.floor((column - 2 * pad) / spacing));
		const lines = Math.ceil((max(drawn, (all) => all.length) ?? 0) / perLine);
		const height = Math.max(
			narrow ? 24 : 26,
			head + more + lines * spacing + (lines === 0 ? 0 : 10)
		);
		cells.forEach((all, c) => {
			const one = columns[c];
			if (one === undefined) return;
			const at = (i: number): ActAt => ({
				x: px(one.x + pad + r + (i % perLine) * spacing),
				y: px(y + head + 6 + more + r + Math.floor(i / perLine) * spacing),
				r,
				row: step.step,
				order: c * 100_000 + i,
				slot: one.slot
			});
			const strongest = greatest(
				all,
				(a, b) => Number(a.standing === 'place') - Number(b.standing === 'place')
			);
			if (grouped && all.length > 1 && strongest)
				marks.push(cellSpot(one.nation.state, all, strongest, at(0), ranking));
			else all.forEach((placed, i) => marks.push(actSpot(placed, at(i), ranking)));
		});
		if (s > 0 && bands[s] !== bands[s - 1]) shaded = !shaded;
		const row = {
			step: step.step,
			number: step.step === noStep ? '' : stepNumber(ranking, step),
			name: cutTo(
				step.step === noStep ? `No score on ${inSentence(ranking)}` : stepName(ranking, step),
				(narrow ? width : left) - numberX - 16,
				14
			),
			colour: step.step === noStep ? 0 : colourOf(ranking, step.step),
			y: px(y),
			height: px(height),
			nameY: px(y + (narrow ? 14 : 17)),
			shaded
		};
		y += height;
		return row;
	});
	const silentY = y + (narrow ? 18 : 20);
	const bars = narrow ? silentY + 8 : y + 10;
	const lineRow = rows.find(({ step }) => step === line.step);
	return {
		width,
		height: px(bars + 44),
		narrow,
		left,
		numberX: px(numberX),
		top: px(top),
		bottom: px(y),
		rows,
		marks,
		lineY: line.divides && lineRow ? px(lineRow.y + lineRow.height) : null,
		silentY: px(silentY),
		columns: columns.map(({ slot, nation, x, names, places }): ProfileColumn => {
			const row = rows.find(({ step }) => step === nation.highest?.step);
			const full = column - 2 * pad;
			return {
				state: nation.state,
				slot,
				x: px(x),
				width: px(column),
				names,
				places,
				nameY: 16,
				placeY: px(16 + nameLines * 16),
				bar: row === undefined ? null : { y: row.y, height: px(y - row.y) },
				silent:
					nation.incidents === 0
						? null
						: {
								full: px(full),
								width: px((full * nation.silent) / nation.incidents),
								lines: silentLines(nation, full)
							}
			};
		})
	};
}

/** A State's name in bold lines beside its sign. */
function nameLinesOf({ state }: Nation, room: number): readonly string[] {
	// Lines are broken by the width of plain text, which bold exceeds by a fourteenth.
	return wrap(partyName(state), (room - 18) / 1.07, 13.5);
}

/** What stands above a column: the name, or the code where there is no room, and the State's place. */
function headerOf(
	nation: Nation,
	ranking: Ranking,
	room: number,
	short: boolean
): { readonly names: readonly string[]; readonly places: readonly string[] } {
	const { highest } = nation;
	const step = highest === null ? undefined : ranking.steps[highest.step];
	const number = step === undefined ? '' : stepNumber(ranking, step);
	const kind = isLadder(ranking) ? 'rung' : 'score';
	const named =
		step === undefined
			? nation.incidents === 0 && nation.acts.length === 0
				? 'nothing shown'
				: 'none counts'
			: short || room < 84
				? `${kind} ${number}`
				: `${number}, ${stepName(ranking, step)}`;
	return {
		names: short ? [nation.state] : nameLinesOf(nation, room),
		places: wrap(named, room, type.note)
	};
}

function silentLines({ silent, incidents }: Nation, room: number): readonly string[] {
	const share = percentInWords(silent / incidents);
	const whole = `${silent} of ${incidents}, ${share}`;
	return textWidth(whole, type.note) <= room ? [whole] : [`${silent}/${incidents}`, share];
}

/** One mark for a State's acts on one step. */
function cellSpot(
	state: string,
	acts: readonly Placed[],
	strongest: Placed,
	at: ActAt,
	ranking: Ranking
): ActSpot {
	const { step } = strongest;
	const cell = writeCell({ state, by: 'step', step, acts: 'all' });
	return groupSpot(acts, strongest, at, {
		key: cell,
		name: `${partyName(state)}, ${placeInWords(ranking, step)}: ${count(acts.length, 'act')}. Opens the list`,
		leadsTo: { cell }
	});
}
