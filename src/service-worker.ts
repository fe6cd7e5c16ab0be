/// <reference lib="webworker" />
import { prerendered } from '$service-worker';
import { NetworkOnly, Serwist, type PrecacheEntry } from 'serwist';

/*
 * What makes the site work without a connection. All it needs is kept when it is first visited, and answers from then on. A new release
 * is brought beside the old one and waits until a reader takes it (`lib/offline/keep.ts`); the files of the release before stay, so that a
 * page that is still open finds its own. An address that this release does not know is asked for as ever.
 *
 * A build that keeps nothing (`RIPOSTE_OFFLINE=no`) makes a worker here that removes itself and all that was kept.
 */

declare const self: ServiceWorkerGlobalScope & {
	/** What is kept, with the digest of its content where its name has none. `src/cli/offline.ts` writes it here. */
	readonly __SW_MANIFEST?: readonly PrecacheEntry[];
};

const manifest: readonly PrecacheEntry[] = self.__SW_MANIFEST ?? [];

/** Where the list of what belongs to a release is noted, so that the release after it leaves that in peace. */
const notes = `riposte-notes-${self.registration.scope}`;
const note = new URL('kept', self.registration.scope);

if (manifest.length === 0) takeBack();
else keep();

function keep(): void {
	const serwist = new Serwist({
		precacheEntries: [...manifest],
		precacheOptions: {
			cacheName: `riposte-pages-${self.registration.scope}`,
			// The view stands in the address; the page is the same.
			ignoreURLParametersMatching: [/./]
		},
		// Who visits for the first time and loses the connection at once has it all.
		clientsClaim: true,
		disableDevLogs: true
	});
	/** A page without content, which becomes whatever page its address says. */
	const shell = serwist.createHandlerBoundToUrl('shell.html');
	const pages = new Set(
		prerendered.filter((path) => path.endsWith('/') && !path.includes('/embed/'))
	);
	const isVisit = (request: Request): boolean => request.mode === 'navigate';

	serwist.registerCapture(({ request, url }) => isVisit(request) && pages.has(url.pathname), shell);
	serwist.registerCapture(({ request }) => isVisit(request), new NetworkOnly());
	serwist.setCatchHandler(async (asked) =>
		isVisit(asked.request) ? shell(asked) : Response.error()
	);
	// The files of the release before, for pages that were open when this one was taken.
	serwist.registerCapture(
		({ sameOrigin, url }) => sameOrigin && url.pathname.includes('/immutable/'),
		async ({ request }) => (await caches.match(request)) ?? fetch(request)
	);

	self.addEventListener('install', (event) => {
		serwist.handleInstall(event).catch(tellWhy);
	});
	self.addEventListener('fetch', serwist.handleFetch);
	self.addEventListener('activate', (event) => event.waitUntil(tidy(serwist)));
}

/** Tells open pages why not all could be kept, which they cannot find out; the old release, or none, stays. */
async function tellWhy(error: unknown): Promise<void> {
	const isFull = error instanceof Error && error.name === 'QuotaExceededError';
	for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
		client.postMessage({ kept: isFull ? 'full' : 'failed' });
}

/** Removes what belongs neither to this release nor to the one before. */
async function tidy(serwist: Serwist): Promise<void> {
	const own = [...serwist.getUrlsToPrecacheKeys().values()];
	const noted = await caches.open(notes);
	const before: readonly string[] = (await (await noted.match(note))?.json()) ?? [];
	const wanted = new Set([...own, ...before]);
	const kept = await caches.open(serwist.precacheStrategy.cacheName);
	for (const request of await kept.keys()) if (!wanted.has(request.url)) await kept.delete(request);
	await noted.put(note, Response.json(own));
}

/** Removes all that was kept, and this worker: the way back. */
function takeBack(): void {
	// An old page may register again while this worker leaves: it leaves again at its next request.
	self.addEventListener('fetch', (event) => event.waitUntil(self.registration.unregister()));
	self.addEventListener('install', () => void self.skipWaiting());
	self.addEventListener('activate', (event) =>
		event.waitUntil(
			(async () => {
				for (const name of await caches.keys())
					if (name.startsWith('riposte-') && name.endsWith(self.registration.scope))
						await caches.delete(name);
				await self.registration.unregister();
			})()
		)
	);
}
