// Archives that no sound program writes: every number in them is what a test says it is.
// Source of the format: PKWARE, APPNOTE, 4.3 General Format.

/** A member, packed already. */
export interface HandEntry {
	readonly name: string;
	readonly packed: Uint8Array;
	/** 0: stored, 8: deflated. */
	readonly method: number;
	/** What the directory says of it, true or not. */
	readonly size: number;
	readonly checksum: number;
	readonly flags?: number;
	/** Where its own header is said to be. */
	readonly start?: number;
	/** Its name in its own header. */
	readonly inner?: string;
}

/** What the end of the directory says, where it does not say the truth. */
export interface HandEnd {
	readonly count?: number;
	readonly start?: number;
}

/** The archive of these members. */
export function zipByHand(entries: readonly HandEntry[], end: HandEnd = {}): Uint8Array {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const { name, packed, method, size, checksum, flags = 0, start = at, inner = name } of entries) {
		const header = Buffer.alloc(30);
		header.writeUInt32LE(0x04034b50);
		header.writeUInt16LE(inner.length, 26);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50);
		entry.writeUInt16LE(flags, 8);
		entry.writeUInt16LE(method, 10);
		entry.writeUInt32LE(checksum, 16);
		entry.writeUInt32LE(packed.length, 20);
		entry.writeUInt32LE(size, 24);
		entry.writeUInt16LE(name.length, 28);
		entry.writeUInt32LE(start, 42);
		parts.push(header, Buffer.from(inner), Buffer.from(packed));
		directory.push(entry, Buffer.from(name));
		at += 30 + inner.length + packed.length;
	}
	const last = Buffer.alloc(22);
	last.writeUInt32LE(0x06054b50);
	last.writeUInt16LE(end.count ?? entries.length, 8);
	last.writeUInt16LE(end.count ?? entries.length, 10);
	last.writeUInt32LE(Buffer.concat(directory).length, 12);
	last.writeUInt32LE(end.start ?? at, 16);
	return Buffer.concat([...parts, ...directory, last]);
}
