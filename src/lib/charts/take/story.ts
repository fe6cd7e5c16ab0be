import { quoted } from '../../data/quote.ts';
import { longestNote } from '../../view/steps.ts';
import type { AnyFigure, Given, Look } from '../figure.ts';
import { pngOf, takePicture } from './dom/picture.svelte.ts';
import { bundleOf, sheetOf } from './take.ts';

/** One view of a story, ready to be drawn. */
export interface StoryPart {
	readonly figure: AnyFigure;
	readonly given: Given;
	readonly look: Look;
	/** What its maker says; empty for nothing. */
	readonly note: string;
	/** Where the view stands, a whole address. */
	readonly address: string;
}

/** The pictures of a story by the names of their files: each view as SVG and PNG for a slide, and a text that lists them. */
export async function storyFiles(
	parts: readonly StoryPart[],
	onprogress: (done: number) => void
): Promise<Readonly<Record<string, string | Uint8Array>>> {
	const files: Record<string, string | Uint8Array> = {};
	const lines: string[] = [];
	for (const [i, { figure, given, look, note, address }] of parts.entries()) {
		const data = figure.data(given);
		const bundle = bundleOf(figure, data, given, address);
		// Somebody else’s words, and never ours.
		const said = note === '' ? '' : quoted(note, longestNote);
		const sheet = sheetOf(figure, data, look, bundle);
		const picture = await takePicture(
			{ ...sheet, sentences: said === '' ? sheet.sentences : [said, ...sheet.sentences] },
			'slide',
			0,
			{ title: bundle.title, description: [said, ...bundle.sentences, bundle.source].join(' ') }
		);
		const name = `${String(i + 1).padStart(2, '0')}-${figure.name}`;
		files[`${name}.svg`] = picture.svg;
		files[`${name}.png`] = new Uint8Array(await (await pngOf(picture, 2)).arrayBuffer());
		lines.push(
			[`${name}: ${bundle.title}`, said, `Shown: ${bundle.set}`, bundle.source, address].join('\n')
		);
		onprogress(i + 1);
	}
	files['README.txt'] = `${lines.join('\n\n')}\n`;
	return files;
}
