/*
 * What a browser keeps of the site for use without a connection: the service worker's part, apart from a reader's own files.
 */

/** Under which name it is noted that a reader wants nothing kept. */
const refusedKey = 'riposte-keep-nothing';

/** True where this browser can keep the site and this build wants it kept. */
export const canKeep = (): boolean =>
	__KEEPS_OFFLINE__ && 'serviceWorker' in navigator && 'caches' in globalThis;

/** True where the reader removed what was kept, and has not asked for it since. */
export function isRefused(): boolean {
	try {
		return localStorage.getItem(refusedKey) !== null;
	} catch {
		// Who lets nothing be stored is not asked to.
		return true;
	}
}

/** Called when the worker of a site was asked for. */
export const onasked = new Set<() => unknown>();

/** Puts the worker of a site at work, by the address of its root. Fails where the browser or the host does not let it. */
export async function register(root: string): Promise<ServiceWorkerRegistration> {
	const address = new URL(`${root}service-worker.js`, location.href).href;
	policy ??= globalThis.trustedTypes?.createPolicy('riposte-offline', {
		createScriptURL: (text) => text
	});
	const asked = policy?.createScriptURL(address) ?? address;
	const registration = await navigator.serviceWorker.register(asked);
	for (const tell of onasked) tell();
	return registration;
}
let policy: { createScriptURL(asked: string): string } | undefined;

/** The stores of the site at an address; another site of the same host has others. */
async function storesOf({ scope }: ServiceWorkerRegistration): Promise<readonly string[]> {
	const names = await caches.keys();
	return names.filter((name) => name.startsWith('riposte-') && name.endsWith(scope));
}

/** The worker that brings the site for the first time; null where none does. */
export async function bringing(root: string): Promise<ServiceWorker | null> {
	const registration = await navigator.serviceWorker.getRegistration(root);
	return registration === undefined || registration.active !== null
		? null
		: (registration.installing ?? registration.waiting);
}

/** How many bytes are kept, or null where what is needed without a connection is not there as a whole. */
export async function bytesKept(root: string): Promise<number | null> {
	const registration = await navigator.serviceWorker.getRegistration(root);
	if (!registration?.active) return null;
	const stores = await storesOf(registration);
	// A worker that takes all back may still be there.
	if (stores.length === 0) return null;
	let bytes = 0;
	for (const name of stores)
		for (const response of await (await caches.open(name)).matchAll())
			bytes += (await response.blob()).size;
	return bytes;
}

/** How the try to keep the site ended: kept; no room for it; or not brought, as when the connection breaks. */
export type Outcome = 'kept' | 'full' | 'failed';

/** Keeps the site, as the reader asked for. */
export async function keepAll(root: string): Promise<Outcome> {
	try {
		localStorage.removeItem(refusedKey);
	} catch {
		// Nothing was noted then.
	}
	const isFull = new Promise<Outcome>((done) => {
		navigator.serviceWorker.addEventListener('message', ({ data }) => {
			if (data?.kept === 'full') done('full');
		});
	});
	try {
		const registration = await register(root);
		const worker = registration.installing;
		if (worker === null) return 'kept';
		const ended = new Promise<Outcome>((done) => {
			worker.addEventListener('statechange', () => {
				if (worker.state === 'activated') done('kept');
				// Why is told by the worker at about the same time.
				if (worker.state === 'redundant') setTimeout(() => done('failed'), 1000);
			});
		});
		return await Promise.race([ended, isFull]);
	} catch {
		return 'failed';
	}
}

/** Removes what is kept, and notes that nothing is to be kept; the reader's own files stay. */
export async function removeAll(root: string): Promise<void> {
	try {
		localStorage.setItem(refusedKey, '');
	} catch {
		// It is kept again with the next visit then.
	}
	const registration = await navigator.serviceWorker.getRegistration(root);
	if (registration === undefined) return;
	const stores = await storesOf(registration);
	await registration.unregister();
	for (const name of stores) await caches.delete(name);
}
