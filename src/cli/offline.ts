import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { getManifest, type ManifestEntry } from '@serwist/build';
import type { Plugin } from 'vite';

/*
 * What the service worker keeps, written into it when the site stands in its folder: only then is each file of it known with its
 * content. Files that are as they were in the release before are not brought again.
 */

const folder = 'build';
const worker = `${folder}/service-worker.js`;
const place = 'self.__SW_MANIFEST';

/** Whether a site is made that works without a connection; else one whose worker removes itself and all it kept. */
export const keepsOffline = process.env.RIPOSTE_OFFLINE !== 'no';

/** Every file that the pages of a built site need, by its address from the site’s root, with the digest of its content where its name has none. */
async function neededOf(site: string): Promise<readonly ManifestEntry[]> {
	const { manifestEntries, warnings } = await getManifest({
		globDirectory: site,
		globPatterns: [
			'_app/immutable/**/*.{js,css,woff2}',
			'{first.js,favicon.svg,icon.png,site.webmanifest,shell.html,licences.txt}',
			// What pages offer of the record, but for its earlier editions.
			'data/*.{csv,json,md,zip}',
			// The pages that have one address each. Those of an incident, a State or a figure are made on the device, of the shell.
			'index.html',
			'*/index.html'
		],
		// It has every picture in it for who has no scripts, and is three times as heavy as the next.
		globIgnores: ['compare/index.html'],
		dontCacheBustURLsMatching: /\/immutable\//,
		maximumFileSizeToCacheInBytes: 5_000_000,
		manifestTransforms: [
			(entries) => ({
				manifest: entries.map((entry) => ({
					...entry,
					url: entry.url.replace(/(^|\/)index\.html$/, '$1') || './'
				}))
			})
		]
	});
	if (warnings.length > 0) throw new Error(warnings.join('\n'));
	return manifestEntries ?? [];
}

/** Tells the service worker what to keep, as the last step of a build. */
export function offline(): Plugin {
	return {
		name: 'riposte:offline',
		apply: 'build',
		closeBundle: {
			order: 'post',
			sequential: true,
			async handler() {
				if (!existsSync(worker)) return;
				const text = readFileSync(worker, 'utf8');
				if (!text.includes(place)) return;
				// A host may send the page for what is missing with a code that says so, which is not kept.
				copyFileSync(`${folder}/404.html`, `${folder}/shell.html`);
				const kept = keepsOffline ? await neededOf(folder) : [];
				const told = text.replace(place, () => JSON.stringify(kept));
				writeFileSync(worker, told);
				// The build compressed it before.
				writeFileSync(`${worker}.br`, brotliCompressSync(told));
				writeFileSync(`${worker}.gz`, gzipSync(told, { level: 9 }));
			}
		}
	};
}
