import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

/*
 * The styles of a figure that a page brings by its name. The framework links what a page imports, and such a figure is imported when it is asked
 * for; a page as it is made beforehand, and read without scripts, has to link them all the same. So the build for the browser notes them, and
 * the pages made after it link them.
 */

const path = '.svelte-kit/figure-styles.json';

const declaration = /\/src\/lib\/figures\/([a-z]+)\/figure\.ts$/;

/** Notes which files of styles each figure has when the build for the browser is written. */
export function figureStyles(): Plugin {
	return {
		name: 'riposte:figure-styles',
		apply: 'build',
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const stylesOf = (file: string, seen: Set<string>): readonly string[] => {
				const chunk = bundle[file];
				if (seen.has(file) || chunk?.type !== 'chunk') return [];
				seen.add(file);
				return [
					...chunk.imports.flatMap((one) => stylesOf(one, seen)),
					...(chunk.viteMetadata?.importedCss ?? [])
				];
			};
			const styles: Record<string, readonly string[]> = {};
			for (const [file, chunk] of Object.entries(bundle))
				if (chunk.type === 'chunk')
					for (const id of Object.keys(chunk.modules)) {
						const name = declaration.exec(id.replaceAll('\\', '/'))?.[1];
						if (name !== undefined) styles[name] = [...new Set(stylesOf(file, new Set()))];
					}
			if (Object.keys(styles).length === 0) return;
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, JSON.stringify(styles));
		}
	};
}

/** A page with the styles of its figure linked as well; `root` leads from the page to the site’s root. As it is where nothing is built. */
export function withStyles(html: string, name: string, root: string): string {
	if (!existsSync(path)) return html;
	const styles = JSON.parse(readFileSync(path, 'utf8')) as Readonly<
		Record<string, readonly string[]>
	>;
	const links = (styles[name] ?? [])
		.filter((file) => !html.includes(file))
		.map((file) => `<link href="${root}${file}" rel="stylesheet">`);
	return html.replace('</head>', () => `${links.join('')}</head>`);
}
