import { messageOf } from '../../src/lib/data/finding.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleTable } from '../../src/lib/data/scales.ts';
import { writeTable } from '../../src/lib/data/write.ts';
import { readScales } from '../../src/lib/severity/scale-file.ts';
import { largestScaleFile } from '../../src/lib/severity/scale-limits.ts';
import { someScales } from '../rows.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const head = 'scale,graver,term,score,code,code_label,note\n';

describe('a scale that somebody brings', () => {
	test('is every scale of our own file', () => {
		const { scales, findings } = readScales(readFileSync('data/scales.csv'));
		expect(scales.map(({ label }) => label)).toEqual([
			'ladder',
			'weis',
			'bar',
			'plover',
			'cameo',
			'kahn'
		]);
		expect(findings).toEqual([]);
		expect(scales.every(({ scores }) => !scores.has('none'))).toBe(true);
	});

	test('is the same after it was written and read', () => {
		fc.assert(
			fc.property(someScales, (scale) => {
				const rows = [...scale.scores].map(([term, score]) => ({
					values: {
						scale: scale.label,
						graver: scale.graver,
						term,
						score,
						code: '',
						code_label: '',
						note: ''
					},
					extra: []
				}));
				expect(readScales(bytes(writeTable(scaleTable, rows))).scales).toEqual([scale]);
			})
		);
	});

	test.each([
		[
			'unknown terms',
			`${head}x,up,shouting,1,,,\n`,
			'Line 2, column term: “shouting” is not a word'
		],
		[
			'doubled terms',
			`${head}x,up,severance,1,,,\nx,up,severance,2,,,\n`,
			'Line 3, column scale: The row has the same scale, term'
		],
		[
			'text for scores',
			`${head}x,up,severance,high,,,\n`,
			'Line 2, column score: “high” is no number'
		],
		['a decimal comma', `${head}x,up,severance,"1,5",,,\n`, 'Write “1.5”'],
		[
			'two directions',
			`${head}x,up,severance,1,,,\nx,down,protest,2,,,\n`,
			'gets more severe up on line 2 and down here'
		],
		['no scores', head, 'The file gives no act a score.'],
		['only silence', `${head}x,up,none,0,,,\n`, 'The file gives no act a score.'],
		['an empty score', `${head}x,up,severance,,,,\n`, 'column score'],
		['a score out of reach', `${head}x,up,severance,1e9,,,\n`, 'too far from 0 or too fine'],
		['a score too fine', `${head}x,up,severance,0.0001,,,\n`, '3 decimals at most'],
		['no header', 'x,up,severance,1\n', 'names no column'],
		['nothing', '', 'The file is empty'],
		['markup', '<!doctype html><p>', 'looks like a web page'],
		['another table', 'incident_id,victim\na,ALB\n', 'names no column']
	])('is refused with %s', (_, text, message) => {
		const { scales, findings } = readScales(bytes(text));
		expect(scales).toEqual([]);
		expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
		expect(findings.map(messageOf).join(' ')).toContain(message);
	});

	test('is refused where the file is too large, before it is read', () => {
		const { scales, findings } = readScales(new Uint8Array(largestScaleFile + 1));
		expect(scales).toEqual([]);
		expect(findings.map(messageOf).join()).toContain('1,000,000 bytes at most');
	});

	test('never fails, whatever the bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
				const { scales, findings } = readScales(any);
				expect(scales.length > 0 || findings.length > 0).toBe(true);
			})
		);
	});
});
