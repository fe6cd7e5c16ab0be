import { workIn } from '../../view/citation.ts';
import { sourceInWords } from '../../view/dataset.ts';
import { controlsOn } from '../../view/pages.ts';
import { setInWords } from '../../view/shown-words.ts';
import type { AnyFigure, Given, Look } from '../figure.ts';
import type { Bundle } from './bundle.ts';
import type { SheetContent } from './dom/picture.svelte.ts';
import { rowsOf } from './rows.ts';
import { datasetOf } from './ways.ts';

/** What a figure comes to, in sentences, wherever it stands. */
export function sentencesOf(figure: AnyFigure, data: unknown): readonly string[] {
	const { answers, alone, status } = figure.words(data);
	return [...(alone === undefined ? answers : [alone]), ...(status === undefined ? [] : [status])];
}

/** What is set of what the figure follows, in a line; empty where it follows nothing. */
export function setOfFigure(figure: AnyFigure, given: Given): string {
	const { scaled, filtered } = controlsOn(figure.page);
	if (filtered) return setInWords(given.view, given.ranking, given.shown.rows);
	return scaled ? given.ranking.scale.title : '';
}

/** All of a figure that goes into its files. */
export function bundleOf(figure: AnyFigure, data: unknown, given: Given, address: string): Bundle {
	const dataset = datasetOf(figure, given);
	return {
		name: figure.name,
		title: figure.question(data),
		sentences: sentencesOf(figure, data),
		set: setOfFigure(figure, given),
		source: sourceInWords(dataset),
		edition: dataset.edition,
		work: workIn('figure', figure.question(data), dataset, address),
		rows: rowsOf(figure, data, given.all)
	};
}

/** What stands on a figure’s sheet, in the colours of the page. */
export function sheetOf(
	figure: AnyFigure,
	data: unknown,
	look: Look,
	{ title, sentences, set, source, work }: Bundle
): SheetContent {
	return {
		scheme: '',
		figure,
		data,
		look,
		title,
		sentences,
		set,
		signs: figure.signs?.(data) ?? [],
		table: figure.table?.(data) ?? figure.file?.(data),
		source,
		address: work.address
	};
}
