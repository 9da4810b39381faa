// A home of the learner's own in a folder that is thrown away, and answers to put there.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Answered } from '../../../src/course/progress/events.js';
import { entryOf, logText } from '../../../src/course/progress/lines.js';
import { DISK, type Disk } from '../../../src/runtime/progress/disk.js';
import { type KeptProgress, type Means, openProgress } from '../../../src/runtime/progress/open-progress.js';
import { answer, NOON } from '../../course/progress/draw.js';

/** A folder that is gone after the test. */
export function newHome(): string {
	const home = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
	onTestFinished(() => rmSync(home, { recursive: true, force: true }));
	return home;
}

export const logOf = (home: string): string => join(home, 'progress.jsonl');
export const snapshotOf = (home: string): string => join(home, 'progress.snapshot.json');

export const open = (home: string, now = NOON, means: Means = {}): KeptProgress => openProgress({ CONV_TUTOR_HOME: home }, now, means);

/** Answers put into a new log, with the ids `m-0`, `m-1` …; the file's path. */
export function writeAnswers(home: string, count: number, given: Partial<Answered> = {}): string {
	const events = Array.from({ length: count }, (_, index) =>
		answer({ id: `m-${index}`, time: NOON + index, seed: index, answer: `${index}`, ...given }),
	);
	writeFileSync(logOf(home), logText(events.map(entryOf)));
	return logOf(home);
}

/** The texts of the answers that are kept, in the order of their ids. */
export const answersIn = (kept: KeptProgress): string[] => kept.events().flatMap(event => (event.kind === 'answer' ? [event.answer] : []));

export const namesIn = (home: string): string[] => readdirSync(home).sort();
export const linesIn = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

/** The disk, where some calls fail with what the system says. */
export function failing(code: string, ...calls: readonly (keyof Disk)[]): Disk {
	const fail = (): never => {
		throw Object.assign(new Error(code), { code });
	};
	return { ...DISK, ...Object.fromEntries(calls.map(call => [call, fail])) };
}
