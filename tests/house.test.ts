import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { figures } from '../src/lib/figures/figures.ts';

/* Rules of the house that no linter knows; who may import whom is in eslint.config.js. */

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => join('src', name))
	.filter((name) => /\.(ts|svelte)$/.test(name));

/** The code of a file: of a component its script. */
const codeOf = (file: string): string => {
	const text = readFileSync(file, 'utf8');
	if (!file.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
		.map(([, code]) => code)
		.join('\n');
};

/** Our modules that a file names, for a value or for a type. */
const importsOf = (file: string): readonly string[] =>
	ts
		.preProcessFile(codeOf(file), true, true)
		.importedFiles.map(({ fileName }) => fileName)
		.filter((name) => /^(\.|\$lib\/)/.test(name))
		.map((name) =>
			normalize(name.startsWith('.') ? join(dirname(file), name) : name.replace('$lib', 'src/lib'))
		)
		.filter((name) => files.includes(name));

/** The modules of a circle, from one round to itself; empty where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
	const done = new Set<string>();
	const search = (module: string, way: readonly string[]): readonly string[] => {
		if (way.includes(module)) return [...way.slice(way.indexOf(module)), module];
		if (done.has(module)) return [];
		for (const next of graph.get(module) ?? []) {
			const circle = search(next, [...way, module]);
			if (circle.length > 0) return circle;
		}
		done.add(module);
		return [];
	};
	for (const module of graph.keys()) {
		const circle = search(module, []);
		if (circle.length > 0) return circle;
	}
	return [];
}

describe('the modules', () => {
	const graph = new Map(files.map((file) => [file, importsOf(file)]));

	test('are read with what they import', () => {
		expect(graph.size).toBeGreaterThan(150);
		expect(graph.get(normalize('src/lib/figures/figures.ts'))?.length).toBeGreaterThan(10);
		expect(graph.get(normalize('src/routes/compare/+page.svelte'))?.length).toBeGreaterThan(10);
	});

	test('go in no circle, not for a type either', () => {
		expect(circleIn(graph)).toEqual([]);
		expect(
			circleIn(
				new Map([
					['a', ['b']],
					['b', ['c']],
					['c', ['b']]
				])
			)
		).toEqual(['b', 'c', 'b']);
	});
});

test('the pages compose the figures that say so, in the order of the list', () => {
	for (const page of new Set(figures.map((one) => one.page))) {
		const file = `src/routes${page}+page.svelte`;
		const composed = [
			...readFileSync(file, 'utf8').matchAll(
				/<(?:Figure|Fitting)\s+figure=\{(\w+)\}(?! \{...given\} plain)/g
			)
		];
		expect(composed.map(([, name]) => name)).toEqual(
			figures.filter((one) => one.page === page).map(({ name }) => name)
		);
	}
});

test('routes hold pages and files that are made with them only', () => {
	const routes = files.filter((file) => file.startsWith(normalize('src/routes/')));
	expect(
		routes.filter(
			(file) => !/[\\/]\+(page|layout|error|server)(\.svelte|(\.server)?\.ts)$/.test(file)
		)
	).toEqual([]);
});

test('no effect assigns what could be derived: there is none', () => {
	expect(files.filter((file) => /\$effect\b/.test(codeOf(file)))).toEqual([]);
});
