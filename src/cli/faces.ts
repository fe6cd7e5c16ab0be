import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/*
 * The serif face comes in weights from 200 to 900, and the pages use 400 to 700. Without the others its file is a third smaller, and
 * nothing looks different.
 */

const weights = { wght: { min: 400, max: 700 } };

/** The file of one script of the serif face, by the name that the build gives it. */
const serif = /source-serif-4-([a-z-]+)-wght-normal/;

/** Every character of ranges as CSS writes them: "U+0000-00FF,U+0131". */
function charactersIn(ranges: string): string {
	return ranges
		.split(',')
		.map((range) => {
			const [from = 0, to = from] = range
				.replace('U+', '')
				.split('-')
				.map((hex) => parseInt(hex, 16));
			return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
		})
		.join('');
}

/**
 * Takes the weights that no page uses out of the serif face, and lets no face change once a text is drawn: where it comes too late, the page
 * stays in the reader’s own until the next one.
 */
export function faces(): Plugin {
	const path = createRequire(import.meta.url).resolve(
		'@fontsource-variable/source-serif-4/unicode.json'
	);
	return {
		name: 'riposte:faces',
		apply: 'build',
		async generateBundle(_, bundle) {
			// The file says which characters each script of the face has.
			const scripts = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
			for (const one of Object.values(bundle)) {
				if (one.type === 'asset' && one.fileName.endsWith('.css'))
					one.source = String(one.source).replaceAll(
						/font-display:\s*swap/g,
						'font-display:optional'
					);
				const ranges = scripts[serif.exec(one.fileName)?.[1] ?? ''];
				if (one.type !== 'asset' || ranges === undefined) continue;
				one.source = await subsetFont(Buffer.from(one.source), charactersIn(ranges), {
					targetFormat: 'woff2',
					variationAxes: weights
				});
			}
		}
	};
}
