import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { cause } from '../../data/finding.ts';
import { refusal, type Refused } from './refusal.ts';

/*
 * What bytes are packed in, and what is in it. A file that unpacks to more than its limit is refused while it is unpacked,
 * whatever it says of itself.
 */

/** Most bytes that a file may unpack to. */
export const mostUnpacked = 400_000_000;

/** Most names in an archive. */
const mostEntries = 5_000;

/** A file in an archive. */
export interface Entry {
	readonly name: string;
	readonly bytes: Uint8Array;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
	start.every((byte, i) => bytes[i] === byte);

/** True for the bytes of a ZIP archive, which a workbook is too. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);

/** True for bytes packed by gzip. */
export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x1f, 0x8b]);

/** Why an archive is not unpacked. */
class TooMuch extends Error {}

/** Bytes handed to the unpacker at once, so that what they unpack to is seen before there is too much of it. */
const step = 65_536;

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

/** Counts bytes, and throws where there are too many. */
function counter(): (bytes: Uint8Array) => void {
	let sum = 0;
	return ({ length }) => {
		sum += length;
		if (sum > mostUnpacked) throw new TooMuch();
	};
}

function inSteps(bytes: Uint8Array, push: (some: Uint8Array, isLast: boolean) => void): void {
	for (let at = 0; at < bytes.length; at += step)
		push(bytes.subarray(at, at + step), at + step >= bytes.length);
}

const tooMuch = cause('unpacked-large', { most: String(mostUnpacked / 1_000_000) });

/** What gzip packed; a refusal where that is broken or too much. */
export function unpacked(bytes: Uint8Array): Uint8Array | Refused {
	const parts: Uint8Array[] = [];
	const count = counter();
	try {
		let isWhole = false;
		const gunzip = new Gunzip((part, isLast) => {
			count(part);
			parts.push(part);
			isWhole ||= isLast;
		});
		inSteps(bytes, (some, isLast) => gunzip.push(some, isLast));
		return isWhole ? joined(parts) : refusal(cause('archive-broken', {}));
	} catch (error) {
		return refusal(error instanceof TooMuch ? tooMuch : cause('archive-broken', {}));
	}
}

/**
 * The files of a ZIP archive whose names are wanted, in order, all of it counted; a refusal where it is broken or too much.
 */
export function entriesOf(
	bytes: Uint8Array,
	wanted: (name: string) => boolean
): readonly Entry[] | Refused {
	const found: Entry[] = [];
	const count = counter();
	let names = 0;
	let broken = false;
	const unzip = new Unzip((file) => {
		names += 1;
		if (names > mostEntries) throw new TooMuch();
		if (file.name.endsWith('/')) return;
		const parts: Uint8Array[] = [];
		const keeps = wanted(file.name);
		file.ondata = (error, part, isLast) => {
			if (error !== null) {
				broken = true;
				return;
			}
			count(part);
			if (keeps) parts.push(part);
			if (isLast && keeps) found.push({ name: file.name, bytes: joined(parts) });
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	try {
		inSteps(bytes, (some, isLast) => unzip.push(some, isLast));
	} catch (error) {
		return refusal(error instanceof TooMuch ? tooMuch : cause('archive-broken', {}));
	}
	return broken || names === 0 ? refusal(cause('archive-broken', {})) : found;
}
