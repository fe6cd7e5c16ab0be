import type { WholeIncident } from '../data/incidents.ts';
import type { Dataset, Origin } from '../view/dataset.ts';
import type { AddedFile } from './record.ts';
import type { Shelf } from './remembered.ts';
import type { FileStore } from './store.ts';
import type { StartedChecker } from './worker/start.ts';

/** Of a clock that is ahead nobody knows whether it is wrong. */
export type Clock = 'behind' | 'likely' | 'ahead';

/** After so many milliseconds without an update of the record, ten years, a clock is doubted. */
const longAfter = 10 * 365.25 * 86_400_000;

/** How a clock stands to the last update of the record; both in milliseconds. */
export const clockAt = (now: number, updated: number): Clock =>
	now < updated ? 'behind' : now - updated > longAfter ? 'ahead' : 'likely';

/** What files need of the world around them, given to them, so that a test can give its own. */
export interface World {
	readonly store: FileStore;
	/** Where small texts are kept. */
	readonly shelf: Shelf;
	readonly fetch: typeof fetch;
	startChecker(): StartedChecker;
	/** The moment it is; where the clock of the device is behind the record, the day of that. */
	now(): Date;
	/** How the clock of the device stands to the last update of the record, which is past. */
	clock(): Clock;
	/** The address of the page. */
	page(): URL;
	/** An identifier that nothing else has. */
	newId(): string;
}

/** The rows that every page shows, as far as files change them. */
export interface RowsShown {
	/** What is shown, and the built-in record. */
	readonly data: Dataset<AddedFile>;
	readonly record: Dataset<AddedFile>;
	/** Shows rows; what was there can be had again by `undo`. */
	show(data: Dataset<AddedFile>): void;
	/** The same for rows with a file among them. */
	showRows(rows: readonly WholeIncident[], origin: Origin<AddedFile>): void;
	/** Shows rows that were there when the page was last left, so that there is nothing to go back to. */
	restore(rows: readonly WholeIncident[], origin: Origin<AddedFile>): void;
	/** Stays with what is shown, whatever a link asks for. */
	stay(): void;
	/** Notes under which identifier a file among the rows shown, imported at some moment and not saved then, is saved now; false where there is none. */
	identify(imported: string, id: string): boolean;
	/** Calls a file among the rows shown by another name. */
	rename(id: string, name: string): void;
	/** Shows again what was shown before, once. */
	undo(): void;
}

/** An identifier of its own; `randomUUID` is missing on a page served without encryption. */
export const randomId = (): string =>
	[...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
