// Each file of the learner's, cut off at every byte and with every bit turned over: it is read as far as it can be, or a line says that
// it can't; what the disk held is still there.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { orFault } from '../../src/core/fault.js';
import { randomFrom } from '../../src/core/random.js';
import { decodeKept, encodeKept } from '../../src/runtime/digits/weights/weights-file.js';
import { openSessions } from '../../src/runtime/sessions/open-sessions.js';
import { fileOf } from '../../src/runtime/sessions/session-name.js';
import { openSettings } from '../../src/runtime/settings.js';
import { SEED } from '../core/draw.js';
import { NOON } from '../course/progress/draw.js';
import { keptAfter } from '../runtime/digits/weights/kept.js';
import { linesIn, logOf, newHome, open, snapshotOf, writeAnswers } from '../runtime/progress/home.js';
import { newAnswer } from '../runtime/progress/new-answer.js';
import { recordFigure, SOAKING } from '../soak/soak.js';
import { isLine, SESSION } from './life.js';

interface Spoilt {
	readonly bytes: Buffer;
	/** What was done, to be read in a message. */
	readonly how: string;
	/** The first byte that is not as it was. */
	readonly from: number;
	readonly isCut: boolean;
}

/** Every prefix and every bit turned over; in the short form so many of each, by chance. */
function* spoiltOf(whole: Buffer, short: number): Generator<Spoilt> {
	const chance = randomFrom(SEED);
	const some = (count: number): number[] =>
		SOAKING || count <= short
			? Array.from({ length: count }, (_, index) => index)
			: Array.from({ length: short }, () => Math.floor(chance() * count));
	for (const end of some(whole.length)) {
		yield { bytes: whole.subarray(0, end), how: `cut off at byte ${end} (seed ${SEED})`, from: end, isCut: true };
	}
	for (const bit of some(8 * whole.length)) {
		const at = Math.floor(bit / 8);
		const bytes = Buffer.from(whole);
		bytes[at] = (bytes[at] as number) ^ (1 << (bit % 8));
		yield { bytes, how: `bit ${bit % 8} of byte ${at} turned (seed ${SEED})`, from: at, isCut: false };
	}
}

/** Whether one of a folder's files holds just these bytes. */
const isKeptIn = (folder: string, bytes: Buffer): boolean =>
	readdirSync(folder).some(name => readFileSync(join(folder, name)).equals(bytes));

function measured(name: string, whole: Buffer): void {
	recordFigure(`damage: ${name}`, `${whole.length} prefixes and ${8 * whole.length} turned bits of ${whole.length} bytes`);
}

/** A folder that is made anew for each. */
function emptied(folder: string): string {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	return folder;
}

describe('spoilt anywhere', { timeout: 1_800_000 }, () => {
	test('progress keeps every answer that was not touched, and takes the next', () => {
		const home = newHome();
		// The lines are those of a program that ran: of every kind there is.
		const made = open(home);
		made.append([newAnswer('first'), { kind: 'step', lesson: 'cross-correlation', step: 1, seed: 7 }], NOON);
		made.append([newAnswer('second', { seed: 2, outcome: 'wrong' }), { kind: 'done', lesson: 'cross-correlation', by: 'steps' }], NOON);
		made.append([{ kind: 'forget', lesson: 'padding' }, newAnswer('third', { seed: 3 })], NOON);
		const whole = readFileSync(logOf(home));
		const lines = linesIn(logOf(home));
		const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + Math.min(index, 1));
		const folder = join(home, 'spoilt');
		for (const { bytes, how, from, isCut } of spoiltOf(whole, 24)) {
			writeFileSync(logOf(emptied(folder)), bytes);
			const kept = open(folder);
			const ids = new Set(kept.events().map(({ id }) => id));
			const untouched = made.events().filter((_, index) => {
				const start = starts[index + 1] as number;
				const end = start + (lines[index + 1] as string).length;
				return end <= from || (!isCut && start > from);
			});
			expect(
				untouched.filter(({ id }) => !ids.has(id)),
				how,
			).toEqual([]);
			expect(kept.notice === undefined || isLine(kept.notice.message), how).toBe(true);
			// What could not be read is set aside as it was; what could is still in the log.
			expect(isKeptIn(folder, bytes), how).toBe(true);
			expect(kept.append([newAnswer('next', { seed: 9 })], NOON), how).toBeUndefined();
			expect(readFileSync(logOf(folder)).includes('"next"'), how).toBe(kept.path !== undefined);
		}
		measured('progress', whole);
	});

	test('the snapshot tells nothing but what the log does', () => {
		const home = newHome();
		writeAnswers(home, 3);
		const truth = open(home).progress();
		const whole = readFileSync(snapshotOf(home));
		for (const { bytes, how } of spoiltOf(whole, 24)) {
			writeFileSync(snapshotOf(home), bytes);
			const kept = open(home);
			expect([kept.progress(), kept.notice], how).toEqual([truth, undefined]);
		}
		measured('snapshot', whole);
	});

	test('settings are read, or set aside as they were', () => {
		const home = newHome();
		openSettings({ CONV_TUTOR_HOME: home }, NOON).save({ language: 'zh-TW', pace: 150 });
		const whole = readFileSync(join(home, 'settings.json'));
		const folder = join(home, 'spoilt');
		for (const { bytes, how } of spoiltOf(whole, 24)) {
			writeFileSync(join(emptied(folder), 'settings.json'), bytes);
			const kept = openSettings({ CONV_TUTOR_HOME: folder }, NOON);
			expect(isKeptIn(folder, bytes), how).toBe(true);
			expect(kept.notice === undefined || isLine(kept.notice.message), how).toBe(true);
			expect(kept.settings().pace ?? 150, how).toSatisfy((pace: number) => pace >= 10 && pace <= 10_000);
			kept.save({ pace: 200 });
			expect(kept.settings().pace, how).toBe(200);
		}
		measured('settings', whole);
	});

	test('a session is one that can be opened, or a line says that it is damaged; the file stays', () => {
		const home = newHome();
		const sessions = openSessions({ CONV_TUTOR_HOME: home });
		sessions.save({ ...SESSION, inputName: 'counting', layers: [...SESSION.layers, { op: 'max-pool', window: [2, 2] }] });
		const path = join(home, 'sessions', fileOf(SESSION.name));
		const whole = readFileSync(path);
		for (const { bytes, how, isCut } of spoiltOf(whole, 24)) {
			writeFileSync(path, bytes);
			const line = orFault(
				() => sessions.load(SESSION.name).name,
				fault => fault.message,
			);
			expect(isCut ? line !== SESSION.name : true, how).toBe(true);
			expect(isLine(line), `${how}: ${line}`).toBe(true);
			expect(
				sessions.list().map(({ name }) => name),
				how,
			).toEqual([SESSION.name]);
			expect(readFileSync(path).equals(bytes), how).toBe(true);
		}
		measured('session', whole);
	});

	test('weights are those that were kept, or a line says what is wrong with them', () => {
		const whole = Buffer.from(encodeKept(keptAfter(3)));
		const truth = decodeKept(whole);
		for (const { bytes, how } of spoiltOf(whole, 24)) {
			const found = orFault(
				() => decodeKept(bytes),
				fault => fault.message,
			);
			expect(typeof found === 'string' ? isLine(found) : true, how).toBe(true);
			expect(typeof found === 'string' ? truth : found, how).toEqual(truth);
		}
		measured('weights', whole);
	});
});
