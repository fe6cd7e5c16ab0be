import { mount, unmount } from 'svelte';
import { canKeep, isRefused, register } from './kept.ts';
import Renewal, { type News } from './Renewal.svelte';

/*
 * Keeps the site for use without a connection from the first visit on, and says when there is a new release. It is taken when the reader
 * says so; until then, and in every other tab, the page goes on as it is.
 */

/** Keeps the site at some root, "/" or a folder, and follows its releases as long as the page is open. Says nothing where it cannot. */
export async function keep(root: string): Promise<void> {
	// Not in somebody else's page, not where the browser cannot, and not where the reader saves data or wants nothing kept.
	if (window.parent !== window || !canKeep() || isRefused() || savesData()) return;
	try {
		follow(await register(root));
	} catch {
		// The page works as it did; the page of files says that nothing is kept.
	}
}

const savesData = (): boolean =>
	'connection' in navigator &&
	typeof navigator.connection === 'object' &&
	navigator.connection !== null &&
	'saveData' in navigator.connection &&
	navigator.connection.saveData === true;

function follow(registration: ServiceWorkerRegistration): void {
	const workers = navigator.serviceWorker;
	/** True where this page asked for the release, and where it is to load it as soon as it has come. */
	let isOurs = false;
	let loads = false;
	let hadOne = workers.controller !== null;

	/** Says that a release waits, where it does and there is one before it. */
	const tellOf = (worker: ServiceWorker | null): void => {
		if (worker?.state !== 'installed' || workers.controller === null) return;
		const close = say('waits', {
			take: () => {
				isOurs = loads = true;
				worker.postMessage({ type: 'SKIP_WAITING' });
			},
			leave: () => (loads = false)
		});
		// It was removed, or another one took its place.
		worker.addEventListener('statechange', () => {
			if (worker.state !== 'redundant') return;
			isOurs = loads = false;
			close();
		});
	};
	tellOf(registration.waiting);
	registration.addEventListener('updatefound', () => {
		const worker = registration.installing;
		worker?.addEventListener('statechange', () => tellOf(worker));
	});
	workers.addEventListener('controllerchange', () => {
		const take = (): void => location.reload();
		if (isOurs || hadOne) say(isOurs ? 'here' : 'taken', { take });
		hadOne = true;
		// Who stays on the page after all, since a file in it is not saved, finds the line there.
		if (loads) take();
		isOurs = loads = false;
	});
	// A tab may stay open for weeks.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
	});
}

/** The line over the page, one at a time. */
let line: Record<string, unknown> | undefined;

/** Says it, and gives what takes this line away again where it still stands. */
function say(news: News, { take, leave }: { take: () => void; leave?: () => void }): () => void {
	closeLine();
	const { body } = document;
	const anchor = body.firstChild;
	const own = mount(Renewal, {
		target: body,
		...(anchor === null ? {} : { anchor }),
		props: {
			news,
			ontake: take,
			onlater: () => {
				leave?.();
				closeLine();
			}
		}
	});
	line = own;
	return () => {
		if (line === own) closeLine();
	};
}

function closeLine(): void {
	if (line) void unmount(line);
	line = undefined;
}
