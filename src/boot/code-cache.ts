// What V8 compiled is kept, so that the next start needn't compile it again: that is two fifths of a start. A file that is missing
// or damaged is as good as none, and nothing that goes wrong here is worth a word.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Script } from 'node:vm';
import { compiling } from './young-space.js';

export interface CodeCache {
	/** The compiled code of a part; undefined where there is none that can be trusted. */
	readonly codeOf: (part: string) => Buffer | undefined;
	/** Keeps what a part was compiled to, once the start is over: with the functions that were called by then. */
	readonly keep: (part: string, script: Script) => void;
}

/** Milliseconds after the last part came. A screen has drawn its first frame by then; what ends earlier writes nothing. */
const LATER = 500;
/** Folders of other versions, of the program or of Node, that are kept. */
const MOST_OTHERS = 3;

/** The cache in a folder, which is made when there is something to keep. */
export function openCodeCache(folder: string): CodeCache {
	const waiting = new Map<string, Script>();
	const fileOf = (part: string): string => join(folder, `${basename(part)}.code`);
	const trusted = isOurs(folder);
	let timer: NodeJS.Timeout | undefined;
	const write = (): void => {
		try {
			makeFolder(folder);
			for (const [part, script] of waiting) {
				replaceFile(fileOf(part), twice(compiling(() => script.createCachedData())));
			}
		} catch {
			// A full disk, a folder that is read-only: the next start is as slow as this one was.
		}
		waiting.clear();
	};
	return {
		codeOf: part => {
			try {
				return trusted ? once(readFileSync(fileOf(part))) : undefined;
			} catch {
				return undefined;
			}
		},
		keep: (part, script) => {
			waiting.set(part, script);
			timer = timer?.refresh() ?? setTimeout(write, LATER).unref();
		},
	};
}

/** Code is run: none is taken from a folder that somebody else can write to. Where there is no folder there is nothing to take. */
function isOurs(folder: string): boolean {
	try {
		const { uid, mode } = statSync(folder);
		return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
	} catch {
		return false;
	}
}

/** Makes the folder, and clears away those of versions that are long gone. */
function makeFolder(folder: string): void {
	if (isOurs(folder)) {
		return;
	}
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const above = dirname(folder);
	const others = readdirSync(above)
		.map(name => join(above, name))
		.filter(path => path !== folder)
		.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
	for (const old of others.slice(MOST_OTHERS)) {
		rmSync(old, { recursive: true, force: true });
	}
}

/** Written beside it first: another start reads the whole or nothing. */
function replaceFile(path: string, bytes: Uint8Array): void {
	const draft = `${path}.${process.pid}`;
	writeFileSync(draft, bytes, { mode: 0o600 });
	renameSync(draft, path);
}

/**
 * V8 looks at its version and at the length of the source, but not at each byte, and would run what a failing disk made of it: so it is there
 * twice. To compare takes a twentieth of what a checksum in JavaScript does, and what would compute one for us is slow to load.
 */
const twice = (code: Buffer): Buffer => Buffer.concat([code, code]);

/** What is there twice; undefined where one is not as the other. */
function once(both: Buffer): Buffer | undefined {
	const [one, other] = [both.subarray(0, both.length >> 1), both.subarray(both.length >> 1)];
	return one.length > 0 && one.equals(other) ? one : undefined;
}
