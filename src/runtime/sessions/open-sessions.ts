// Sessions of the playground, kept under names: a file each in a folder of the learner's data, replaced whole, believed in nothing.

import { join } from 'node:path';
import type { Env, System } from '../../boot/user-home.js';
import { Fault, orFault } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import type { DamagedEntry, KeptSession, SessionEntry, SoundEntry } from '../../state/play/session.js';
import { codeOf, DISK, type Disk, makeFolder, readSmall, replaceFile, statOf } from '../progress/disk.js';
import { foldersIn } from '../progress/folders.js';
import { fileOf, nameOf, sessionName } from './session-name.js';
import { newerVersionOf, readSession, sessionText, shapesText } from './session-text.js';
import { damagedSession, newerSession, noHomeForSessions, noSession, sessionTrouble } from './troubles.js';

export interface Sessions {
	/** The newest first, the damaged last. Throws a Fault where the folder can't be read. */
	readonly list: () => readonly SessionEntry[];
	/** Throws a Fault where there is none of that name, or it is damaged or of a newer version. */
	readonly load: (name: string) => KeptSession;
	/** Whether one of that name is kept, sound or not. Throws a Fault where the folder can't be read. */
	readonly has: (name: string) => boolean;
	/** Keeps it in the place of one of that name. Throws a Fault where it can't, or a newer version wrote that one; what was there stays. */
	readonly save: (session: KeptSession) => void;
	/** Throws a Fault where there is none of that name, or it can't be removed. */
	readonly remove: (name: string) => void;
}

/** What tests put in the place of the real ones. */
export interface Means {
	readonly disk?: Disk;
	readonly system?: System;
}

/** The largest file: four million numbers, packed, twice over. */
const MOST_BYTES = 96 * 2 ** 20;

/** The sessions of an environment. Nothing is read before it is asked for; without a home each question ends in a Fault. */
export function openSessions(env: Env, { disk = DISK, system }: Means = {}): Sessions {
	const folder = (): string => {
		const data = foldersIn(env, system)?.data;
		if (data === undefined) {
			throw noHomeForSessions();
		}
		return join(data, 'sessions');
	};
	return {
		list: () => listIn(disk, folder()),
		load: name => {
			const known = sessionName(name);
			const session = loadFrom(disk, folder(), known);
			if (session === undefined) {
				throw noSession(known);
			}
			return session;
		},
		has: name => filesIn(disk, folder()).includes(fileOf(sessionName(name))),
		save: session => saveTo(disk, folder(), session),
		remove: name => removeFrom(disk, folder(), sessionName(name)),
	};
}

function listIn(disk: Disk, folder: string): readonly SessionEntry[] {
	const names = filesIn(disk, folder).flatMap(file => nameOf(file) ?? []);
	const entries = names.toSorted().flatMap(name =>
		orFault(
			() => entriesOf(disk, folder, name),
			fault => [{ name, fault }],
		),
	);
	const sound = entries.filter((entry): entry is SoundEntry => 'savedAt' in entry);
	const damaged = entries.filter((entry): entry is DamagedEntry => 'fault' in entry);
	return [...sound.toSorted((a, b) => b.savedAt - a.savedAt), ...damaged];
}

/** The entry of a session; none where it was removed meanwhile. Throws a Fault where it can't be read. */
function entriesOf(disk: Disk, folder: string, name: string): SessionEntry[] {
	const session = loadFrom(disk, folder, name);
	return session === undefined ? [] : [{ name, savedAt: session.savedAt, shapes: shapesText(session) }];
}

/** The names of all files; none where there is no folder yet. */
function filesIn(disk: Disk, folder: string): readonly string[] {
	try {
		return disk.readdirSync(folder);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return [];
		}
		throw sessionTrouble(folder, 'read', error);
	}
}

/** The session of a name; undefined where there is none. Throws a Fault where it can't be read. */
function loadFrom(disk: Disk, folder: string, name: string): KeptSession | undefined {
	const text = textOf(disk, folder, fileOf(name));
	if (text === undefined) {
		return undefined;
	}
	return orFault(
		() => readSession(name, text),
		fault => {
			throw damagedSession(name, fault);
		},
	);
}

/** The text of a session's file that is not of a newer version; undefined where there is no file. Throws a Fault. */
function textOf(disk: Disk, folder: string, file: string): string | undefined {
	const path = join(folder, file);
	try {
		const about = statOf(disk, path);
		if (about === undefined) {
			return undefined;
		}
		if (disk.realpathSync(path) !== join(disk.realpathSync(folder), file)) {
			throw new Fault('{file} leads elsewhere: put the file itself there', { file: quotePath(path) }, 1);
		}
		if (!about.isFile()) {
			throw new Fault('{file} is no plain file', { file: quotePath(path) }, 1);
		}
		checkSize(path, about.size);
		const text = readSmall(disk, path, MOST_BYTES);
		const newer = newerVersionOf(text ?? '');
		if (newer !== undefined) {
			throw newerSession(path, newer.version, newer.known);
		}
		return text;
	} catch (error) {
		throw sessionTrouble(path, 'read', error);
	}
}

function checkSize(path: string, bytes: number): void {
	if (bytes > MOST_BYTES) {
		throw new Fault('{file} is too large: at most {most} MB', { file: quotePath(path), most: MOST_BYTES / 2 ** 20 }, 1);
	}
}

function saveTo(disk: Disk, folder: string, session: KeptSession): void {
	const name = sessionName(session.name);
	const path = join(folder, fileOf(name));
	const text = sessionText(session);
	checkSize(path, Buffer.byteLength(text));
	// What could not be read again is not kept in the place of what can.
	readSession(name, text);
	// A file that is no session any more may be replaced; one of a newer version, or another thing in its place, is refused here.
	textOf(disk, folder, fileOf(name));
	try {
		makeFolder(disk, folder);
		replaceFile(disk, path, text);
	} catch (error) {
		throw sessionTrouble(path, 'write', error);
	}
}

function removeFrom(disk: Disk, folder: string, name: string): void {
	const path = join(folder, fileOf(name));
	try {
		disk.unlinkSync(path);
	} catch (error) {
		throw codeOf(error) === 'ENOENT' ? noSession(name) : sessionTrouble(path, 'write', error);
	}
}
