// What is kept behind every end: each answer, in whole lines; files that read as what they are; and nothing left lying about.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { decodeFile } from '../../../src/formats/decode-file.js';
import { readKept } from '../../../src/runtime/digits/kept-files.js';
import { readSession } from '../../../src/runtime/sessions/session-text.js';
import { writeAnswers } from '../../runtime/progress/home.js';
import { freshHome } from '../terminal.js';
import { type Around, answersIn, GIVEN, logIn } from './place.js';

/** The folders of a run, with answers that were given before. */
export function around(given: string): Around {
	const folders = { home: freshHome(), own: freshHome(), marks: freshHome(), given };
	writeAnswers(folders.home, GIVEN);
	return folders;
}

/** What a home may hold. */
const KEPT = /^(?:progress\.jsonl|progress\.snapshot\.json|settings\.json|machine|sessions|play-mine\.json)$/;

/** What was given and written on the way; where it is not sure how far that came, all of it or less. */
export interface Kept {
	readonly answers: number;
	readonly written: string | undefined;
	readonly isSure: boolean;
}

/** Fails where an answer is lost, a file is not whole or not there, or there is one too many. */
export async function expectKept({ home, own }: Around, { answers, written, isSure }: Kept): Promise<void> {
	const log = logIn(home);
	expect(log.endsWith('\n')).toBe(true);
	for (const line of log.trimEnd().split('\n')) {
		expect(() => JSON.parse(line)).not.toThrow();
	}
	const fewest = GIVEN + (isSure ? answers : 0);
	expect(answersIn(home).length).toBeGreaterThanOrEqual(fewest);
	expect(answersIn(home).length).toBeLessThanOrEqual(GIVEN + answers);
	const left = (readdirSync(home, { recursive: true }) as string[]).map(path => path.replace(/^.*\//, ''));
	expect(left.filter(name => !KEPT.test(name))).toEqual([]);
	expect(readdirSync(own).filter(name => join(own, name) !== written)).toEqual([]);
	if (written !== undefined && (isSure || existsSync(written))) {
		await readWhole(written);
	}
}

/** Rejects where a file is not whole. */
async function readWhole(path: string): Promise<void> {
	if (path.endsWith('.npz')) {
		await readKept(path);
	} else if (path.endsWith('.json')) {
		readSession('mine', readFileSync(path, 'utf8'));
	} else {
		await decodeFile(path, readFileSync(path));
	}
}
