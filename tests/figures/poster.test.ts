import { expect, test } from 'vitest';
import { posterOf } from '../../src/lib/figures/ladder/poster.ts';
import { placeOnLadder } from '../../src/lib/severity/place.ts';
import { recordRows, stepOf } from '../rows.ts';

const placed = placeOnLadder(recordRows, stepOf);
const colours = {
	ground: '#ffffff',
	ink: '#000000',
	soft: '#555555',
	accent: '#0000ff',
	rungs: Array.from({ length: 13 }, () => '#aa0000')
};
const poster = (title: string, marked = false): string =>
	posterOf({ title, foot: 'Foot', placed, isMarked: () => marked, colours, face: 'Face' });

test('a poster has a dot for each answer, and none outside', () => {
	const svg = poster('Title');
	const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)];
	expect(dots).toHaveLength(placed.filter(({ step }) => step > 0).length);
	for (const [, x, y] of dots)
		expect(Number(x) > 0 && Number(x) < 1200 && Number(y) > 0 && Number(y) < 630).toBe(true);
	expect(svg).not.toContain('#0000ff');
	expect(poster('Title', true)).toContain('#0000ff');
});

test('a poster writes names as text, and cuts a long one with a sign', () => {
	const svg = poster('</text><script>alert("1")</script>');
	expect(svg).not.toContain('<script');
	expect(svg).toContain('&#60;script&#62;');
	expect(poster('word '.repeat(60))).toContain(' …</text>');
});
