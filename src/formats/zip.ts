// A zip archive, as .npz files are: read here and not by a library, because what its directory claims is measured before anything is
// unpacked, and its checksums are looked at.

import { crc32, inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';

/** What an archive may hold at most: members, and bytes of one and of all of them, unpacked. */
export interface ZipLimits {
	readonly members: number;
	readonly memberBytes: number;
	readonly allBytes: number;
}

export type Members = ReadonlyMap<string, Uint8Array>;

/** The first moment that a zip can tell: the same members are the same bytes, whenever they are written. */
const ALWAYS = new Date(1980, 0, 1);

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const MEMBER_MARK = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const MEMBER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** An archive of these members in their order, uncompressed: numbers as they come from a training hardly shrink. */
export const encodeZip = (members: Members): Uint8Array => zipSync(Object.fromEntries(members), { level: 0, mtime: ALWAYS });

/** A line of the directory at an archive's end. */
interface Entry {
	readonly name: string;
	readonly isEncrypted: boolean;
	readonly method: number;
	readonly checksum: number;
	/** Bytes in the archive, and unpacked. */
	readonly packed: number;
	readonly size: number;
	/** Where the member begins, and where the next line of the directory does. */
	readonly start: number;
	readonly next: number;
}

/**
 * The members of an archive. Throws a Fault where it is none, is cut off or damaged, holds more than the limits say, a name twice, or
 * a member that is encrypted or packed by another method than Deflate.
 */
export function decodeZip(bytes: Uint8Array, limits: ZipLimits): Members {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const entries = entriesOf(view, limits);
	const directory = view.getUint32(bytes.length - 6, true);
	const members = new Map<string, Uint8Array>();
	for (const entry of entries) {
		if (members.has(entry.name)) {
			throw new Fault('it holds {name} twice', { name: quote(entry.name) });
		}
		members.set(entry.name, unpacked(entry, packedOf(entry, view, directory)));
	}
	return members;
}

/** The directory, whose sizes fit the limits. APPNOTE 4.3.12 and 4.3.16; no comment follows, and none of it is in the 64-bit form. */
function entriesOf(view: DataView, limits: ZipLimits): Entry[] {
	const end = view.byteLength - END_BYTES;
	if (end < 0 || view.getUint32(end, true) !== END_MARK || view.getUint16(end + 20, true) !== 0) {
		throw new Fault('this is no zip archive, or it is cut off');
	}
	const count = view.getUint16(end + 10, true);
	const start = view.getUint32(end + 16, true);
	const isWhole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
	if (!isWhole || view.getUint32(end + 12, true) + start !== end) {
		throw damaged();
	}
	if (count > limits.members) {
		throw new Fault('it has {found} members: at most {most}', { found: count, most: limits.members });
	}
	const entries: Entry[] = [];
	let at = start;
	let all = 0;
	while (entries.length < count) {
		const entry = entryAt(view, at, end);
		all += entry.size;
		if (entry.size > limits.memberBytes || all > limits.allBytes) {
			throw new Fault('{name} would be too large', { name: quote(entry.name) });
		}
		entries.push(entry);
		at = entry.next;
	}
	if (at !== end) {
		throw damaged();
	}
	return entries;
}

const damaged = (): Fault => new Fault('the zip archive is damaged');

function entryAt(view: DataView, at: number, end: number): Entry {
	if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_MARK) {
		throw damaged();
	}
	const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
	const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	if (next > end) {
		throw damaged();
	}
	return {
		name: textOf(view, at + ENTRY_BYTES, nameEnd),
		isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
		method: view.getUint16(at + 10, true),
		checksum: view.getUint32(at + 16, true),
		packed: view.getUint32(at + 20, true),
		size: view.getUint32(at + 24, true),
		start: view.getUint32(at + 42, true),
		next,
	};
}

const bytesOf = (view: DataView, start: number, end: number): Uint8Array =>
	new Uint8Array(view.buffer, view.byteOffset + start, end - start);

const textOf = (view: DataView, start: number, end: number): string => new TextDecoder().decode(bytesOf(view, start, end));

/** The member itself, before the directory. Its own header is passed over but for its name: what it says is in the directory too. */
function packedOf({ name, start, packed }: Entry, view: DataView, directory: number): Uint8Array {
	if (start + MEMBER_BYTES > directory || view.getUint32(start, true) !== MEMBER_MARK) {
		throw damaged();
	}
	const nameEnd = start + MEMBER_BYTES + view.getUint16(start + 26, true);
	const from = nameEnd + view.getUint16(start + 28, true);
	if (from + packed > directory || textOf(view, start + MEMBER_BYTES, nameEnd) !== name) {
		throw damaged();
	}
	return bytesOf(view, from, from + packed);
}

function unpacked({ name, isEncrypted, method, size, checksum }: Entry, packed: Uint8Array): Uint8Array {
	if (isEncrypted || (method !== STORED && method !== DEFLATED)) {
		throw new Fault('{name} is encrypted, or packed in a way that is not read here', { name: quote(name) });
	}
	const bytes = method === STORED ? packed : inflated(packed, size);
	if (bytes?.length !== size || crc32(bytes) !== checksum) {
		throw new Fault('{name} is damaged', { name: quote(name) });
	}
	return bytes;
}

/** At most so many bytes; undefined where they are more, or damaged. */
function inflated(packed: Uint8Array, most: number): Uint8Array | undefined {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
	} catch {
		return undefined;
	}
}
