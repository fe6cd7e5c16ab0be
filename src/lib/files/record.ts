import { contractOf } from '../data/codebook.ts';
import { incidentTable } from '../data/tables.ts';
import type { Adding, ShownFile } from '../view/dataset.ts';
import type { Summary } from './check/summary.ts';
import { asItIs, type Recipe } from './recipe.ts';

/*
 * One shape for a file of the reader's, wherever it stands: being checked, saved in the browser, among the rows shown. What
 * stands there beside it is said by the two types below.
 */

/** Everything that is known of a file beside its bytes. */
export interface FileRecord extends ShownFile {
	/** What the reader decided about it; with its bytes that gives its rows again. */
	readonly recipe: Recipe;
	/** Rows that it gave. */
	readonly ready: number;
	/** Of the rows left out, those that were so before it was put into the link it came from. */
	readonly leftBefore: number;
	/** The contract by which it was read, as `contractOf` gives it; empty where it was not read yet. */
	readonly contract: string;
}

/** A file with its bytes as they were imported. */
export interface WholeFile extends FileRecord {
	readonly bytes: Blob;
}

/** A file among the rows shown, and how it came beside those before it, which is of no meaning for the first. */
export interface AddedFile extends FileRecord {
	readonly how: Adding;
}

/** The contract by which files are read now. */
export const contract = contractOf(incidentTable);

/** A file that is imported at a moment and was not read yet. */
export function newFile(
	name: string,
	bytes: Blob,
	imported: Date,
	more: Partial<WholeFile> = {}
): WholeFile {
	return {
		id: '',
		name,
		address: '',
		imported: imported.toISOString(),
		dataset: '',
		leftOut: more.leftBefore ?? 0,
		leftBefore: 0,
		ready: 0,
		contract: '',
		recipe: asItIs,
		bytes,
		...more
	};
}

/** The file as a recipe reads it now. */
export function asRead<F extends FileRecord>(
	file: F,
	{
		ready,
		leftOut,
		actsLeftOut,
		adapter
	}: Pick<Summary, 'ready' | 'leftOut' | 'actsLeftOut' | 'adapter'>,
	recipe: Recipe
): F {
	return {
		...file,
		recipe,
		contract,
		ready,
		leftOut: leftOut + file.leftBefore,
		actsLeftOut: actsLeftOut ?? undefined,
		dataset: adapter?.title ?? file.dataset
	};
}

/** The file among the rows shown. */
export const added = (file: FileRecord, how: Adding): AddedFile => ({ ...file, how });

/** The same file as another one, called mended. */
export function apart(file: WholeFile, id: string): WholeFile {
	const name = file.name.endsWith(' (fixed)') ? file.name : `${file.name} (fixed)`;
	return { ...file, id, name };
}

/** Bytes that are compared at once: more of them would hold the page up. */
const compared = 1_000_000;

/** True for the same bytes. */
export async function isSameBytes(a: Blob, b: Blob): Promise<boolean> {
	if (a.size !== b.size) return false;
	for (let at = 0; at < a.size; at += compared) {
		const [one, other] = await Promise.all(
			[a, b].map((blob) => blob.slice(at, at + compared).arrayBuffer())
		);
		const [left, right] = [new Uint8Array(one ?? []), new Uint8Array(other ?? [])];
		if (left.some((byte, i) => byte !== right[i])) return false;
	}
	return true;
}
