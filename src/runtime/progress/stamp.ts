// Puts a name and the time on events. The name is the machine's, which is drawn once and says nothing about it, a session and a count:
// events of one moment sort as they came.

import { dirname } from 'node:path';
import { LATEST } from '../../course/progress/event-fields.js';
import type { NewEvent, ProgressEvent } from '../../course/progress/events.js';
import { createFile, type Disk, makeFolder, readSmall } from './disk.js';

export type Stamp = (event: NewEvent, now: number) => ProgressEvent;

/** A session of the machine whose name is kept at that path, drawn now where there is none; of a nameless one where none can be kept. */
export function openStamp(disk: Disk, path: string | undefined, now: number): Stamp {
	let session: string | undefined;
	let count = 0;
	return (event, time) => {
		session ??= `${path === undefined ? drawn() : machineAt(disk, path)}-${Math.max(0, Math.floor(now)).toString(36)}${drawn(3)}`;
		const id = `${session}-${String(count++).padStart(6, '0')}`;
		return { id, time: Math.min(LATEST, Math.max(0, Math.round(time) || 0)), ...short(event) } as ProgressEvent;
	};
}

/** What a log may hold of a text. */
const LONGEST = 2000;

function short(event: NewEvent): NewEvent {
	return event.kind === 'answer' && event.answer.length > LONGEST ? { ...event, answer: event.answer.slice(0, LONGEST) } : event;
}

/** The global `crypto` is loaded when it is first asked, with the first answer: at the start it would cost 3 ms. */
const drawn = (bytes = 6): string => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes))).toString('hex');

const NAME = /^[0-9a-f]{12}$/;

function machineAt(disk: Disk, path: string): string {
	try {
		return nameIn(disk, path) ?? madeAt(disk, path);
	} catch {
		return drawn();
	}
}

function nameIn(disk: Disk, path: string): string | undefined {
	const name = readSmall(disk, path, 100)?.trim();
	return name !== undefined && NAME.test(name) ? name : undefined;
}

/** Of two copies that draw at the same time, the second takes the name of the first. */
function madeAt(disk: Disk, path: string): string {
	const name = drawn();
	makeFolder(disk, dirname(path));
	createFile(disk, path, `${name}\n`);
	return name;
}
