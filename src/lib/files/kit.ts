import { riposte } from '$data/datapackage.json';
import { onShelf, putOnShelf } from '../ui/shelf.ts';
import { Files } from './files.svelte.ts';
import { Store } from './store.ts';
import Banner from './ui/Banner.svelte';
import { startChecker } from './worker/start.ts';
import { clockAt, randomId, type RowsShown } from './world.ts';

/* What a page needs where there are files of the reader's, in one piece; a third of all code, and most visits need none of it. */

export { Banner };

/** The record is right even where the clock of the device is wrong. */
const updated = Date.parse(riposte.checked);

/** The reader's files in this browser. */
export const openFiles = (shown: RowsShown): Files =>
	new Files(
		{
			store: new Store(randomId),
			shelf: { get: onShelf, set: putOnShelf },
			fetch: (...asked) => fetch(...asked),
			startChecker,
			now: () => new Date(Math.max(Date.now(), updated)),
			clock: () => clockAt(Date.now(), updated),
			page: () => new URL(location.href),
			newId: randomId
		},
		shown
	);
