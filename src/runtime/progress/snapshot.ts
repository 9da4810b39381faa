// The derived progress, kept so that a start reads only what was added since. It is never the truth: whatever is odd about it, the log
// is read whole.

import type { Standing } from '../../course/progress/standing.js';
import { type Disk, readSmall, replaceFile, withFile } from './disk.js';
import { isReached } from './snapshot-shape.js';

/** What is derived, and how much of the log is in it. */
export interface Reached extends Standing {
	readonly size: number;
}

interface Head {
	readonly 'conv-tutor': 'snapshot';
	/** Raised with every change of what is derived, also by another ts-fsrs: an older snapshot is then made anew. */
	readonly version: number;
	/** The last bytes of the log that are in it: another log has others, for each answer has its own id. */
	readonly ending: string;
	/** Of the second line. */
	readonly sum: number;
}

const VERSION = 1;
const ENDING = 1024;
const MOST_BYTES = 16 * 2 ** 20;

/** The snapshot of a log, where it belongs to it; undefined where there is none that can be used. */
export function readSnapshot(disk: Disk, path: string, log: string): Reached | undefined {
	try {
		const [first = '', body = ''] = readSmall(disk, path, MOST_BYTES)?.split('\n') ?? [];
		const head = JSON.parse(first) as Partial<Head>;
		if (head['conv-tutor'] !== 'snapshot' || head.version !== VERSION || head.sum !== sumOf(body)) {
			return undefined;
		}
		const reached = JSON.parse(body) as Reached;
		return isReached(reached) && endingOf(disk, log, reached.size) === head.ending ? reached : undefined;
	} catch {
		// It is only a shortcut: the log tells all of it again.
		return undefined;
	}
}

/** Keeps a snapshot; where that can't be, the next start takes a little longer. */
export function writeSnapshot(disk: Disk, path: string, log: string, { progress, newest, size }: Reached): void {
	try {
		const body = JSON.stringify({ progress, newest, size } satisfies Reached);
		const head: Head = { 'conv-tutor': 'snapshot', version: VERSION, ending: endingOf(disk, log, size), sum: sumOf(body) };
		replaceFile(disk, path, `${JSON.stringify(head)}\n${body}\n`, false);
	} catch {
		// The log holds everything.
	}
}

function endingOf(disk: Disk, log: string, size: number): string {
	return withFile(disk, log, 'r', file => {
		const length = Math.min(ENDING, size);
		const bytes = Buffer.alloc(length);
		return bytes.toString('latin1', 0, disk.readSync(file, bytes, 0, length, size - length));
	});
}

/** A sum that other text hardly has. Source: FNV-1a, 32 bits. */
function sumOf(text: string): number {
	let sum = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) {
		sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
	}
	return sum >>> 0;
}
