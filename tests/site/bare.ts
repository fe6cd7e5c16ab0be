import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import subsetFont from 'subset-font';
import { installedBrowsers, launchOptions } from '../../src/cli/browser.ts';

/* A browser that knows no face but those that a picture brings along, and pictures beside each other. */

/** Letters stand where they belong, to a part of a pixel, as a system with fonts says by itself. */
const smooth =
	'<match target="pattern"><edit name="antialias" mode="assign"><bool>true</bool></edit><edit name="hinting" mode="assign"><bool>false</bool></edit><edit name="hintstyle" mode="assign"><const>hintnone</const></edit></match>';

/** Starts a browser without the fonts of the system: it has one, of which no letter is left, since with none at all it reads no face. */
export async function startBare(): Promise<Browser> {
	const folder = mkdtempSync(join(tmpdir(), 'riposte-no-fonts-'));
	const face = createRequire(import.meta.url).resolve(
		'@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'
	);
	writeFileSync(
		join(folder, 'nothing.ttf'),
		await subsetFont(readFileSync(face), ' ', { targetFormat: 'truetype' })
	);
	const config = join(folder, 'fonts.conf');
	writeFileSync(
		config,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir>${smooth}</fontconfig>`
	);
	const path = process.env.RIPOSTE_BROWSER || installedBrowsers()[0];
	return chromium.launch({
		...launchOptions(path),
		env: { ...process.env, FONTCONFIG_FILE: config } as Record<string, string>
	});
}

/** An SVG drawn by that browser alone, as pixels. */
export async function drawnBare(
	browser: Browser,
	svg: string,
	size: { readonly width: number; readonly height: number }
): Promise<PNG> {
	const folder = mkdtempSync(join(tmpdir(), 'riposte-svg-'));
	const path = join(folder, 'picture.svg');
	writeFileSync(path, svg);
	const page = await browser.newPage({ viewport: size });
	try {
		await page.goto(pathToFileURL(path).href);
		await page.evaluate(() => document.fonts.ready.then(() => true));
		return PNG.sync.read(await page.screenshot());
	} finally {
		await page.close();
	}
}

/** A part of a picture. */
export function cut(from: PNG, x: number, y: number, width: number, height: number): PNG {
	const part = new PNG({ width, height });
	PNG.bitblt(from, part, x, y, width, height, 0, 0);
	return part;
}

/** Share of pixels that are told apart, from 0 to 1; smoothed edges are not counted. */
export function difference(a: PNG, b: PNG): number {
	const { width, height } = a;
	return (
		pixelmatch(a.data, b.data, undefined, width, height, { threshold: 0.25 }) / (width * height)
	);
}
