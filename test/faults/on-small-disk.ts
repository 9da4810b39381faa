// Runs alone, where a small disk is mounted: fills it, tries every deed that writes, makes room, tries again, and prints what it saw.

import { execFileSync } from 'node:child_process';
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseWords } from '../../src/commands/parse.js';
import { exportTo } from '../../src/commands/progress/export.js';
import { importFrom } from '../../src/commands/progress/import.js';
import { reset } from '../../src/commands/progress/reset.js';
import type { Around } from '../../src/commands/progress.js';
import { logText } from '../../src/course/progress/lines.js';
import { writeKept } from '../../src/runtime/digits/kept-files.js';
import { writeNew } from '../../src/runtime/grids/write-file.js';
import { type KeptProgress, openProgress } from '../../src/runtime/progress/open-progress.js';
import { openSessions } from '../../src/runtime/sessions/open-sessions.js';
import { fileOf } from '../../src/runtime/sessions/session-name.js';
import { openSettings } from '../../src/runtime/settings.js';
import { progressWordsOf } from '../../src/text/progress-words.js';
import { NOON } from '../course/progress/draw.js';
import { keptAfter } from '../runtime/digits/weights/kept.js';
import { newAnswer } from '../runtime/progress/new-answer.js';
import { SESSION } from './life.js';

interface Tried {
	readonly deed: string;
	/** The line that was said; empty where it was done. */
	readonly told: string;
	/** Whether the old file is what it was, or, where the deed was done, the new one is whole. */
	readonly whole: boolean;
	/** Files that were not there before, where the deed was not done. */
	readonly left: readonly string[];
}

export interface Seen {
	readonly full: readonly Tried[];
	readonly after: { readonly told: string; readonly answers: readonly string[]; readonly pace: number | undefined };
	readonly readOnly: readonly Tried[];
	readonly ends: Readonly<Record<'withRoom' | 'without', { readonly told: string; readonly answers: readonly string[] }>>;
}

const [disk = '', room = '0'] = process.argv.slice(2);
const home = join(disk, 'home');
const env = { CONV_TUTOR_HOME: home };
const filler = join(disk, 'filler');

/** Fills the disk but for so many kilobytes. */
function fill(left = Number(room)): void {
	const file = openSync(filler, 'a');
	try {
		for (;;) {
			writeSync(file, Buffer.alloc(4096));
		}
	} catch {
		closeSync(file);
	}
	truncateSync(filler, Math.max(0, statSync(filler).size - 1024 * left));
}

const makeRoom = (): void => rmSync(filler, { force: true });

const answersOf = (kept: KeptProgress): string[] =>
	kept
		.events()
		.flatMap(event => (event.kind === 'answer' ? [event.answer] : []))
		.sort();

async function lineOf(act: () => unknown): Promise<string> {
	try {
		const fault = await act();
		return fault instanceof Error ? fault.message : '';
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

const LARGE = Buffer.alloc(64 * 1024, 7);
const grid = join(disk, 'grid.npy');
const weights = join(disk, 'weights.npz');
const exported = join(disk, 'export.jsonl');
const freshExport = join(disk, 'fresh.jsonl');
const freshGrid = join(disk, 'fresh.npy');

/** What a command of `progress` has around it. */
function around(kept: KeptProgress): Around {
	const session = {
		print: async () => {},
		reading: { readFile: async (path: string) => readFileSync(path) },
		language: 'en',
		env,
		now: () => NOON,
		stdinIsTerminal: false,
		stdoutIsTerminal: false,
	} as unknown as Around['session'];
	return { kept, words: progressWordsOf('en'), session, catalogue: { lessons: [] } };
}

/** Larger than the room that is ever left: as many answers as a week of learning gives. */
const others = join(disk, '..', 'others.jsonl');
const OTHERS = Array.from({ length: 300 }, (_, index) => {
	const event = { id: `o-${index}`, time: NOON + index, ...newAnswer(`other ${index}`, { seed: index }) };
	return { id: event.id, time: event.time, line: JSON.stringify(event) };
});

interface Deed {
	readonly act: (kept: KeptProgress) => unknown;
	/** The file that it writes. */
	readonly path: string;
	/** Whether it may not begin where there is one. */
	readonly isNew?: true;
}

const DEEDS: Readonly<Record<string, Deed>> = {
	'a session is kept': { act: () => openSessions(env).save(wideSession()), path: join(home, 'sessions', fileOf(SESSION.name)) },
	'a file is exported': { act: () => writeNew(grid, LARGE, true), path: grid },
	'a new file is exported': { act: () => writeNew(freshGrid, LARGE, false), path: freshGrid, isNew: true },
	'weights are saved': { act: () => writeKept(weights, keptAfter(5), true), path: weights },
	'progress is exported': { act: kept => exportTo(around(withMany(kept)), exported), path: exported },
	'progress is exported anew': { act: kept => exportTo(around(withMany(kept)), freshExport), path: freshExport, isNew: true },
	'progress is imported': { act: kept => importFrom(around(kept), others), path: join(home, 'progress.jsonl') },
};

/** Progress that would take more room than there is. */
const withMany = (kept: KeptProgress): KeptProgress => ({
	...kept,
	entries: () => [...kept.entries(), ...OTHERS] as ReturnType<KeptProgress['entries']>,
});

/** A session of more bytes than the room that is ever left. */
function wideSession(): typeof SESSION {
	const [rows, cols] = [80, 80];
	return { ...SESSION, input: { channels: 1, rows, cols, data: Float64Array.from({ length: rows * cols }, (_, at) => Math.sin(at)) } };
}

async function tryAll(): Promise<Tried[]> {
	const tried: Tried[] = [];
	for (const [deed, { act, path, isNew = false }] of Object.entries(DEEDS)) {
		const before = isNew ? undefined : readFileSync(path);
		const names = namesOf();
		const told = await lineOf(() => act(openProgress(env, NOON)));
		const isSame = before === undefined ? !existsSync(path) : readFileSync(path).equals(before);
		const isLog = path.endsWith('progress.jsonl');
		const begins = before === undefined || readFileSync(path).subarray(0, before.length).equals(before);
		tried.push({
			deed,
			told,
			whole: told === '' || isSame || (isLog && begins),
			left: told === '' ? [] : namesOf().filter(name => !names.includes(name)),
		});
		rmSync(freshGrid, { force: true });
		rmSync(freshExport, { force: true });
	}
	return tried;
}

const namesOf = (): string[] => (readdirSync(disk, { recursive: true }) as string[]).sort();

async function begin(): Promise<void> {
	rmSync(home, { recursive: true, force: true });
	mkdirSync(home);
	openProgress(env, NOON).append([newAnswer('first', { seed: 1 })], NOON);
	openSettings(env, NOON).save({ pace: 100 });
	openSessions(env).save(SESSION);
	await writeNew(grid, Buffer.from('old'), true);
	await writeKept(weights, keptAfter(1), true);
	rmSync(exported, { force: true });
	await exportTo(around(openProgress(env, NOON)), exported);
	writeFileSync(others, logText(OTHERS as never));
}

async function endsOn(hasRoom: boolean): Promise<{ told: string; answers: string[] }> {
	await begin();
	const kept = openProgress(env, NOON);
	swell();
	fill(0);
	kept.append([newAnswer('last', { seed: 9 })], NOON);
	if (hasRoom) {
		makeRoom();
	}
	const told = kept.close()?.message ?? '';
	makeRoom();
	return { told, answers: answersOf(openProgress(env, NOON)) };
}

/** Fills the last page of the log too, where a short answer could still go. What no version knows is kept, and counts for nothing. */
function swell(): void {
	const log = join(home, 'progress.jsonl');
	const line = (text: string): string => `${JSON.stringify({ id: 'z', time: NOON, kind: 'bookmark', text })}\n`;
	const blank = PAGE - ((statSync(log).size + line('').length) % PAGE);
	writeFileSync(log, line('x'.repeat(blank)), { flag: 'a' });
}

const PAGE = 4096;

async function run(): Promise<Seen> {
	await begin();
	const kept = openProgress(env, NOON);
	const settings = openSettings(env, NOON);
	fill();
	const full = await tryAll();
	makeRoom();
	swell();
	fill(0);
	const appended = await lineOf(() => kept.append([newAnswer('on a full disk', { seed: 2 })], NOON));
	const again = await lineOf(() => kept.append([newAnswer('and another', { seed: 3 })], NOON));
	const set = await lineOf(() => settings.save({ pace: 300 }));
	const letGo = await lineOf(() =>
		reset(around(openProgress(env, NOON)), undefined, parseWords(['progress', '--reset', '--yes']).options.yes === true),
	);
	const before = [appended, set, letGo].map((told, index) => ({
		deed: ['an answer', 'a setting', 'a reset'][index] ?? '',
		told,
		whole: again === '',
		left: [],
	}));
	makeRoom();
	const told = await lineOf(() => kept.append([newAnswer('when there is room', { seed: 4 })], NOON) ?? settings.close());
	const after = {
		told,
		answers: answersOf(openProgress(env, NOON)).filter(text => !text.startsWith('other')),
		pace: openSettings(env, NOON).settings().pace,
	};
	await begin();
	execFileSync('mount', ['-o', 'remount,ro', disk]);
	const readOnly = await tryAll();
	readOnly.push({
		deed: 'an answer',
		told: await lineOf(() => openProgress(env, NOON).append([newAnswer('lost', { seed: 5 })], NOON)),
		whole: !answersOf(openProgress(env, NOON)).includes('lost'),
		left: [],
	});
	readOnly.push({ deed: 'a setting', told: await lineOf(() => openSettings(env, NOON).save({ pace: 200 })), whole: true, left: [] });
	execFileSync('mount', ['-o', 'remount,rw', disk]);
	return {
		full: [...full, ...(Number(room) === 0 ? before : [])],
		after,
		readOnly,
		ends: { withRoom: await endsOn(true), without: await endsOn(false) },
	};
}

process.stdout.write(JSON.stringify(await run()));
