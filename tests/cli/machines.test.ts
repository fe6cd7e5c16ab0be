import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { unzipSync, strFromU8 } from 'fflate';
import { Package, validate } from 'datapackage';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { apiFile, apiNames, schemaNameOf } from '../../src/cli/api.ts';
import { citationFile } from '../../src/cli/citation-file.ts';
import { datasetLd } from '../../src/cli/dataset-ld.ts';
import { headersFile, headersFor } from '../../src/cli/headers.ts';
import { descriptor } from '../../src/cli/record-descriptor.ts';
import { bundleOf } from '../../src/lib/charts/take/take.ts';
import { filesOf } from '../../src/lib/charts/take/bundle.ts';
import { editionOf } from '../../src/lib/data/package.ts';
import { figures } from '../../src/lib/figures/figures.ts';
import { loadFigure } from '../../src/lib/figures/load.ts';
import { nearestFigure } from '../../src/lib/figures/nearest.ts';
import { rowFiles } from '../../src/lib/ui/row-files.ts';
import { zipOf } from '../../src/lib/ui/zip.ts';
import { builtInOrigin } from '../../src/lib/view/dataset.ts';
import { figureNames } from '../../src/lib/view/figure-names.ts';
import { pages } from '../../src/lib/view/pages.ts';
import { givenOf } from '../given.ts';
import { recordRows, recordRuptures } from '../rows.ts';

/* What programs read: each file is held to the description it comes with, by a program that knows nothing of us. */

describe('the JSON files', () => {
	test.each(apiNames.map((name) => [name]))('%s is as the schema says', async (name) => {
		const schema = (await apiFile('schema.json')) as { $defs: Record<string, object> };
		const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
		const part = schemaNameOf(name);
		if (part === undefined) {
			expect(ajv.validateSchema(schema)).toBe(true);
			return;
		}
		expect(Object.keys(schema.$defs)).toContain(part);
		const check = ajv.compile(schema.$defs[part] ?? {});
		check(await apiFile(name));
		expect(check.errors ?? []).toEqual([]);
	});

	test('hold every act, every incident and every State of the record', async () => {
		const { acts } = (await apiFile('acts.json')) as { acts: readonly { act: string }[] };
		expect(acts.length).toBe(recordRows.length);
		expect(new Set(acts.map(({ act }) => act)).size).toBe(recordRows.length);
		const { incidents } = (await apiFile('incidents.json')) as {
			incidents: readonly { incident_id: string }[];
		};
		expect(incidents.map(({ incident_id }) => incident_id).sort()).toEqual(
			[...new Set(recordRows.map(({ incident_id }) => incident_id))].sort()
		);
		const albania = acts.find(({ act }) => act === 'alb-2022-07.ALB.ALB.severance.2022-09-07');
		expect(albania).toMatchObject({ rung: 10, victim: 'ALB', attributed_to: ['IRN'] });
	});
});

/** The files of a package, put where a reader of packages finds them. */
async function readPackage(
	files: Readonly<Record<string, string>>
): Promise<{ readonly valid: boolean; readonly errors: readonly Error[]; readonly rows: number }> {
	const folder = mkdtempSync(join(tmpdir(), 'riposte-package-'));
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
	const path = join(folder, 'datapackage.json');
	const { valid, errors } = await validate(path);
	const [resource] = (await Package.load(path)).resources;
	return { valid, errors, rows: (await resource?.read())?.length ?? -1 };
}

describe('data packages are valid by the profile of Frictionless and read by its own library', () => {
	test('the record', async () => {
		expect(await validate('data/datapackage.json')).toMatchObject({ valid: true, errors: [] });
		for (const resource of (await Package.load('data/datapackage.json')).resources)
			expect((await resource.read()).length).toBeGreaterThan(50);
	});

	test.each(figures.map((one) => [one.name, one] as const))('the figure %s', async (_, figure) => {
		const given = givenOf(recordRows, {}, recordRuptures, { subject: 'alb-2022-07' });
		const bundle = bundleOf(figure, figure.data(given), given, 'https://example.org/figures/x/');
		expect(await readPackage(filesOf(bundle))).toEqual({
			valid: true,
			errors: [],
			rows: bundle.rows.rows.length
		});
	});

	test('rows of a view', async () => {
		const files = rowFiles(recordRows.slice(0, 40), {
			edition: editionOf(descriptor),
			origin: builtInOrigin,
			source: 'Source: X.',
			set: 'all',
			address: 'https://example.org/incidents/'
		});
		expect(await readPackage(files)).toEqual({ valid: true, errors: [], rows: 40 });
	});
});

test('a zip is the same whenever it is made, and gives back what went in', () => {
	const files = { 'a.txt': 'é', 'b/c.csv': new Uint8Array([1, 2, 3]) };
	const zip = zipOf(files, '2026-11-26');
	expect(zipOf(files, '2026-11-26')).toEqual(zip);
	const back = unzipSync(zip);
	expect(strFromU8(back['a.txt'] ?? new Uint8Array())).toBe('é');
	expect(back['b/c.csv']).toEqual(files['b/c.csv']);
	expect(zipOf(files, '').length).toBeGreaterThan(0);
});

test('CITATION.cff is what the Citation File Format 1.2.0 asks for, with the edition of the record', () => {
	const text = readFileSync('CITATION.cff', 'utf8');
	expect(text).toBe(citationFile(descriptor));
	const file = parse(text) as Readonly<Record<string, unknown>>;
	// Required keys and the patterns of values, by the schema of the format.
	for (const key of ['cff-version', 'message', 'title', 'authors'])
		expect(file).toHaveProperty(key);
	expect(file).toMatchObject({
		'cff-version': '1.2.0',
		type: 'dataset',
		authors: [{ name: 'Riposte' }],
		version: descriptor.version,
		license: 'CC-BY-4.0'
	});
	expect(file['date-released']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('the Dataset has what schema.org and its readers ask for, and cannot end its script', () => {
	const text = datasetLd();
	expect(text).not.toContain('<');
	const one = JSON.parse(text) as Readonly<Record<string, unknown>>;
	expect(one).toMatchObject({
		'@context': 'https://schema.org/',
		'@type': 'Dataset',
		version: descriptor.version,
		dateModified: descriptor.riposte.checked
	});
	expect(String(one.description).length).toBeGreaterThanOrEqual(50);
	expect(String(one.description).length).toBeLessThanOrEqual(5000);
	for (const part of one.distribution as readonly Readonly<Record<string, string>>[])
		expect(part).toMatchObject({
			'@type': 'DataDownload',
			contentUrl: expect.stringMatching(/^\/|^https?:/) as string
		});
});

describe('headers', () => {
	test('let frames show figures made for them and nothing else', () => {
		for (const path of [
			...pages,
			'/incidents/x/',
			'/figures/ladder/',
			'/404.html',
			'/nowhere',
			'/embedded/'
		]) {
			expect(headersFor(path)['X-Frame-Options'], path).toBe('DENY');
			expect(headersFor(path)['Content-Security-Policy'], path).toContain("frame-ancestors 'none'");
		}
		const framed = headersFor('/embed/ladder/');
		expect(framed).not.toHaveProperty('X-Frame-Options');
		expect(framed['Content-Security-Policy']).toContain('frame-ancestors *');
	});

	test('stand in a file for hosts, where no rule on a frame says the contrary of another', () => {
		const blocks = headersFile()
			.split(/\n(?=\/)/)
			.map((block) => block.split('\n'))
			.map(([path = '', ...lines]) => ({ path, text: lines.join('\n') }));
		const matches = (rule: string, path: string): boolean =>
			rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;
		for (const path of [...pages, '/figures/ladder/', '/embed/ladder/', '/api/v1/acts.json']) {
			const policies = blocks
				.filter((block) => matches(block.path, path))
				.flatMap(({ text }) => text.match(/frame-ancestors [^;]+/g) ?? []);
			expect(policies, path).toEqual([
				path.startsWith('/embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'"
			]);
		}
	});
});

describe('figures by name', () => {
	test('are all of the list, and none else', async () => {
		expect([...figureNames].sort()).toEqual(figures.map(({ name }) => name).sort());
		for (const name of figureNames) expect((await loadFigure(name))?.name).toBe(name);
		for (const name of ['', 'toString', 'ladders', '__proto__'])
			expect(loadFigure(name)).toBeUndefined();
	});

	test.each([
		['laddr', 'ladder'],
		['MATRIX', 'matrix'],
		['timelines', 'timeline']
	])('%s is nearest to %s', (name, near) => {
		expect(nearestFigure(name)).toBe(near);
	});
});
