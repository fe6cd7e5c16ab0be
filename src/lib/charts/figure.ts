import type { Component } from 'svelte';
import type { Incident } from '../data/incident.ts';
import type { Edition } from '../data/package.ts';
import type { Rupture } from '../data/rupture.ts';
import type { Score } from '../data/scales.ts';
import type { Ranking } from '../severity/ranking.ts';
import type { Line, Substantive } from '../severity/substantive.ts';
import type { Origin } from '../view/dataset.ts';
import type { ComparedNation, Index, Nation } from '../view/nation.ts';
import type { Shown } from '../view/select.ts';
import type { View } from '../view/view.ts';
import type { Sign } from './sign.ts';

/*
 * A figure is one declaration. What every figure shares is made of it by `Figure.svelte`: heading, sentences, signs, picture,
 * keys and table. The list of all figures is `figures/figures.ts`.
 */

/** What the page shows, as every figure may ask for it; what a figure does not ask for, it does not follow. */
export interface Given {
	readonly view: View;
	/** Every row of the data set, the rows of the cases shown whatever their confidence, and what is shown of them. */
	readonly all: readonly Incident[];
	readonly cases: readonly Incident[];
	readonly shown: Shown;
	readonly origin: Origin;
	readonly edition: Edition;
	/** The edition of the record, for figures that are drawn from it whatever file is shown. */
	readonly recordEdition: Edition;
	/** The day up to which the rows shown were followed. */
	readonly checked: string;
	/** The scale everything stands on, our ladder, and every scale there is, the reader’s own last. */
	readonly ranking: Ranking;
	readonly ladder: Ranking;
	readonly rankings: readonly Ranking[];
	/** What counts as substantive, and the line it makes on the scale everything stands on. */
	readonly set: Substantive;
	readonly line: Line;
	/** The rows of the scales; the breaks with Iran, and the day up to which these were followed. */
	readonly scores: readonly Score[];
	readonly ruptures: readonly Rupture[];
	readonly recordChecked: string;
	/** The incident or the State that the page is about, by identifier or code; empty on other pages. */
	readonly subject: string;
	/** What every State did in what is shown, and the States compared, in their slots. */
	readonly index: Index;
	readonly nations: ReadonlyMap<string, Nation>;
	readonly compared: readonly ComparedNation[];
}

/** What a sign, a name or a row may stand for, and opens: a State, an incident, a kind of act, a scale, an act by its key, a figure. */
export type Subject =
	| { readonly state: string }
	| { readonly incident: string }
	| { readonly term: string }
	| { readonly scale: string }
	| { readonly act: string }
	| { readonly page: '/story/' }
	| {
			readonly figure: string;
			/** True for the page that stands in a frame of somebody else, and for a link that says its edition. */
			readonly isFrame?: boolean;
			readonly isPinned?: boolean;
	  };

/** What a reader can do in a figure: everything is a change of the view, or opens what something stands for. */
export interface Look {
	/** What is shown. */
	readonly view: View;
	/** The link to the view with a change. */
	href(change: Partial<View>): string;
	/** The link to what something stands for: the page of a State or an incident, the rule of a kind of act, the details of an act. */
	pageOf(subject: Subject): string;
	/** Shows the view with a change; `instead` where it takes the place of the last one, so that Back skips it. Done when it is drawn, but for a picture that was not there. */
	choose(change: Partial<View>, instead?: boolean): Promise<void>;
	/** Takes the last change back. */
	back(): void;
}

/** The words of a figure, above its picture. */
export interface FigureWords {
	/** What the picture comes to, computed from the rows. */
	readonly answers: readonly string[];
	/** The same where the figure stands alone, on a page of its own, in a frame, in a picture; left out where it is the answers. */
	readonly alone?: string;
	/** True where the answers change with what the reader does in the figure, so that they are said aloud. */
	readonly live?: boolean;
	/** How to read it. */
	readonly notes: readonly string[];
	/** What the picture says of something the reader looked for; said aloud. */
	readonly status?: string;
}

/** A link in a cell of a table. */
export interface CellLink {
	readonly text: string;
	readonly href: string;
}

/** A cell: a text, or a text with links after it. */
export type TableCell = string | { readonly text: string; readonly links: readonly CellLink[] };

/** A row of a table: a key of its own, and a cell for each column, of which the first is its heading; and what its cells open, by column. */
export interface TableRow {
	readonly key: string;
	readonly opens?: readonly (Subject | null)[];
	readonly cells: readonly TableCell[];
}

/** The data of a figure as rows. */
export interface FigureTable {
	/** What the summary says that opens it. */
	readonly name: string;
	readonly caption: string;
	readonly columns: readonly {
		readonly title: string;
		readonly isNumber?: boolean;
		/** What it holds, for a file in which it stands without the figure. */
		readonly about?: string;
	}[];
	/** True where its rows hold the record’s long texts, which then come with it. */
	readonly hasTexts?: boolean;
	/** Its rows, made when somebody wants to see them. */
	rows(): readonly TableRow[];
}

/** What the keys do in a figure’s picture; a text of its own says more. */
export interface FigureKeys {
	/** What left and right, and up and down go along: "a rung", "between rungs". */
	readonly along: string;
	readonly between: string;
	/** What Enter does. */
	readonly enter: string;
}

/** What a picture is given. */
export interface PlotProps<D, L> {
	readonly data: D;
	readonly layout: L;
	readonly look: Look;
}

/** What stands beside a picture is given. */
export interface PartProps<D> {
	readonly data: D;
	readonly look: Look;
}

/** One figure: `D` is what it takes of the page, `L` its finished layout. */
export interface Figure<D, L> {
	/** Its name in code, files and addresses. */
	readonly name: string;
	/** The page on which it stands. */
	readonly page:
		| '/'
		| '/claim/'
		| '/scales/'
		| '/proportion/'
		| '/iran/'
		| '/incidents/'
		| '/incidents/[id]/'
		| '/compare/';
	/** True where it is drawn from the record’s own scales or breaks, which no imported file changes. */
	readonly ofRecord?: boolean;
	/** Another figure of the same data that is drawn in its place and comes with its code then, where there is too much for this one; nothing as a rule. Always the same for the same figure. */
	instead?(data: D): (() => Promise<AnyFigure>) | undefined;
	/** What it takes of the page. */
	data(given: Given): D;
	/** What it is called, for those who hear it, and the question it answers. */
	title(data: D): string;
	question(data: D): string;
	words(data: D): FigureWords;
	signs?(data: D): readonly Sign[];
	/** The same data as rows; left out where the figure is text itself. */
	table?(data: D): FigureTable;
	/** Its data as rows for a file, a row for each mark, where the table is none or sums them up. */
	file?(data: D): FigureTable;
	/** True where the picture is a list that folds or has controls in it: a picture to take away is then drawn of its table. */
	readonly isControl?: boolean;
	readonly keys?: FigureKeys | string;
	/** How much height is held until the picture is drawn late, and on a narrow page until the width is known: there it is higher than it was made beforehand. */
	readonly room?: 'tall' | 'half' | undefined;
	/** A pure layout for a width in pixels, 280 and up. */
	layout(data: D, width: number): L;
	readonly Plot: Component<PlotProps<D, L>>;
	/** What the reader can set, above the picture, and what is told below it. */
	readonly Controls?: Component<PartProps<D>>;
	readonly Below?: Component<PartProps<D>>;
}

/** A figure whose data is nobody else’s business. */
export type AnyFigure = Figure<unknown, unknown>;

/** Declares a figure. */
export function figure<D, L>(declared: Figure<D, L>): AnyFigure {
	return declared as unknown as AnyFigure; // each figure hands its own data to its own parts and to nobody else
}
