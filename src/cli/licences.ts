import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/*
 * The licences of every package of which the reader gets a part: those that the build found in what it wrote for browsers, and
 * those that `package.json` names for the run, which workers are made of. Most ask that their text goes with them.
 */

const note = '.svelte-kit/packages.json';

const packageIn = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/;

/** Notes which packages have a part in what the build writes for browsers. */
export function licences(): Plugin {
	return {
		name: 'riposte:licences',
		apply: 'build',
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const found = new Set<string>();
			for (const chunk of Object.values(bundle))
				if (chunk.type === 'chunk')
					for (const id of Object.keys(chunk.modules)) {
						const name = packageIn.exec(id.replaceAll('\\', '/'))?.[1];
						if (name !== undefined) found.add(name);
					}
			if (found.size === 0) return;
			mkdirSync(dirname(note), { recursive: true });
			writeFileSync(note, JSON.stringify([...found].sort()));
		}
	};
}

interface Package {
	readonly version?: string;
	readonly license?: string;
	readonly dependencies?: Readonly<Record<string, string>>;
}

const jsonOf = (path: string): Package => JSON.parse(readFileSync(path, 'utf8'));

/** The text of a package’s licence; what its description says of it where it brings none. */
function licenceOf(folder: string, { license = 'not told' }: Package): string {
	const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)/i.test(name));
	return file === undefined
		? `Licence: ${license}. The package brings no text of it.`
		: readFileSync(join(folder, file), 'utf8').trim();
}

/** The licences of all packages of which the reader gets a part, one after the other. */
export function licencesText(): string {
	const direct = Object.keys(jsonOf('package.json').dependencies ?? {});
	const seen: readonly string[] = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : [];
	const parts = [...new Set([...direct, ...seen])].sort().flatMap((name) => {
		const folder = join('node_modules', name);
		if (!existsSync(folder)) return [];
		const about = jsonOf(join(folder, 'package.json'));
		return [`${name} ${about.version ?? ''}\n\n${licenceOf(folder, about)}\n`];
	});
	const own = readFileSync('LICENSE', 'utf8').trim();
	return [
		`The code of Riposte\n\n${own}\n`,
		'The record: its licence stands in data/datapackage.json, which the page “Your data” offers.\n',
		'The map: Natural Earth, in the public domain (https://www.naturalearthdata.com/).\n',
		...parts
	].join(`\n${'-'.repeat(72)}\n\n`);
}
