import { Gunzip, Unzip, UnzipInflate } from 'fflate';
import { cause } from '../../data/finding.ts';
import { refusal, type Refused } from './refusal.ts';

/*
 * What bytes are packed in, and what is in it. A file that unpacks to more than its limit is refused while it is unpacked,
 * whatever it says of itself.
 */

/** Most bytes that a file may unpack to. */
const mostUnpacked = 400_000_000;

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

/** Hands bytes over step by step until they end, something is wrong with them, or they are enough; false where they throw. */
function inSteps(
	bytes: Uint8Array,
	isEnough: () => boolean,
	push: (some: Uint8Array, isLast: boolean) => void
): boolean {
	try {
		for (let at = 0; at < bytes.length && !isEnough(); at += step)
			push(bytes.subarray(at, at + step), at + step >= bytes.length);
		return true;
	} catch {
		return false;
	}
}

const tooMuch = refusal(cause('unpacked-large', { most: String(mostUnpacked / 1_000_000) }));
const broken = refusal(cause('archive-broken', {}));

/** Bytes of a file of gzip that holds nothing. */
const shortest = 18;

/** What gzip packed; a refusal where that is broken or too much. */
export function unpacked(bytes: Uint8Array): Uint8Array | Refused {
	const parts: Uint8Array[] = [];
	let size = 0;
	/** Where the member that is being unpacked began: a file may be several, one after the other. */
	let began = 0;
	const gunzip = new Gunzip((part) => {
		size += part.length;
		if (size <= mostUnpacked) parts.push(part);
	});
	gunzip.onmember = () => {
		began = size;
	};
	const isRead = inSteps(
		bytes,
		() => size > mostUnpacked,
		(some, isLast) => gunzip.push(some, isLast)
	);
	if (size > mostUnpacked) return tooMuch;
	if (!isRead || bytes.length < shortest) return broken;
	// The last four bytes say how long the last member is (RFC 1952, 2.3.1), so that a cut file is told from a whole one.
	const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4);
	return end.getUint32(0, true) === size - began ? joined(parts) : broken;
}

/**
 * How many files a ZIP archive says that it holds, folders among them: in the record at its end, before a comment of 65,535 bytes at most
 * (APPNOTE.TXT, 4.3.16); some programs add zeros after it. Nothing where it has no such record, and so is not whole.
 */
function entriesSaid(bytes: Uint8Array): number | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const last = bytes.findLastIndex((byte) => byte !== 0);
	for (let at = Math.min(last, bytes.length - 22); at >= Math.max(0, last - 22 - 65_535); at--) {
		if (view.getUint32(at, true) !== 0x06054b50) continue;
		const end = at + 22 + view.getUint16(at + 20, true);
		// It says where its list of files begins; that of an archive within this one does not lie there.
		const list = view.getUint32(at + 16, true);
		const isOwn = list === 0xffffffff || (list < at && view.getUint32(list, true) === 0x02014b50);
		if (isOwn && end > last && end <= bytes.length) return view.getUint16(at + 10, true);
	}
	return undefined;
}

/** What the count of an archive says that holds more than it can count. */
const uncounted = 0xffff;

/**
 * The files of a ZIP archive whose names are wanted, in order, all of it counted; a refusal where it is broken or too much.
 */
export function entriesOf(
	bytes: Uint8Array,
	wanted: (name: string) => boolean
): readonly Entry[] | Refused {
	const found: Entry[] = [];
	let [names, size, open, faults] = [0, 0, 0, 0];
	const isTooMuch = (): boolean => size > mostUnpacked || names > mostEntries;
	const unzip = new Unzip((file) => {
		names += 1;
		if (file.name.endsWith('/') || isTooMuch()) return;
		open += 1;
		const parts: Uint8Array[] = [];
		const keeps = wanted(file.name);
		let length = 0;
		file.ondata = (error, part, isLast) => {
			if (error !== null) {
				faults += 1;
				return;
			}
			size += part.length;
			length += part.length;
			if (keeps && !isTooMuch()) parts.push(part);
			if (!isLast) return;
			open -= 1;
			// What was packed as a stream does not say how long it is.
			if (length !== (file.originalSize ?? length)) faults += 1;
			if (keeps) found.push({ name: file.name, bytes: joined(parts) });
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	const isRead = inSteps(bytes, isTooMuch, (some, isLast) => unzip.push(some, isLast));
	if (isTooMuch()) return tooMuch;
	const said = entriesSaid(bytes);
	const isWhole = said !== undefined && (said === uncounted || names >= said);
	return isRead && isWhole && faults === 0 && open === 0 && names > 0 ? found : broken;
}
