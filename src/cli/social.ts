import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { decompress } from 'woff2-encoder';
import { rungs } from '../lib/severity/ladder.ts';
import { posterOf, type Poster } from '../lib/figures/ladder/poster.ts';

/* Pictures for links on social media, drawn when the site is built. */

const require = createRequire(import.meta.url);
const face = 'Source Serif 4';

/** Our colours on paper, from the one place where they stand. */
function coloursOf(css: string): Poster['colours'] {
	const light = (name: string, within = css): string => {
		const found = new RegExp(`${name}: light-dark\\((#[0-9a-f]{6})`).exec(within)?.[1];
		if (found === undefined) throw new Error(`app.css has no colour ${name}`);
		return found;
	};
	return {
		ground: light('--ground'),
		ink: light('--ink'),
		soft: light('--ink-soft'),
		accent: light('--accent'),
		rungs: rungs.map(({ rung }) => light('--rung', css.slice(css.indexOf(`.rung-${rung} {`))))
	};
}

/** The faces as files that the drawing program reads. */
async function fontFiles(): Promise<readonly string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'riposte-faces-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return Promise.all(
		['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'].map(async (name) => {
			const from = require.resolve(
				`@fontsource/source-serif-4/files/source-serif-4-${name}-normal.woff2`
			);
			const to = join(folder, `${name}.ttf`);
			writeFileSync(to, await decompress(readFileSync(from)));
			return to;
		})
	);
}

let fonts: Promise<readonly string[]> | undefined;

/** A poster as PNG. */
export async function drawPoster(poster: Omit<Poster, 'colours' | 'face'>): Promise<Uint8Array> {
	fonts ??= fontFiles();
	const svg = posterOf({
		...poster,
		colours: coloursOf(readFileSync('src/app.css', 'utf8')),
		face
	});
	return new Resvg(svg, {
		// Two thirds: as large as readers of Open Graph ask for, and a third of the bytes.
		fitTo: { mode: 'width', value: 800 },
		font: {
			fontFiles: [...(await fonts)],
			loadSystemFonts: false,
			defaultFontFamily: face
		}
	})
		.render()
		.asPng();
}
