// What is answered is there the next time, whatever comes between.

import { appendFileSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entryOf } from '../../../src/course/progress/lines.js';
import { readLog } from '../../../src/course/progress/log-text.js';
import { NO_PROGRESS } from '../../../src/course/progress/progress.js';
import { DISK, type Disk } from '../../../src/runtime/progress/disk.js';
import { answer, DAY, NOON } from '../../course/progress/draw.js';
import { answersIn, linesIn, logOf, namesIn, newHome, open, snapshotOf, writeAnswers } from './home.js';
import { newAnswer } from './new-answer.js';

describe('a first run', () => {
	test('has no progress, says nothing and writes nothing', () => {
		const home = newHome();
		const kept = open(home);
		expect(kept.progress()).toEqual(NO_PROGRESS);
		expect(kept.notice).toBeUndefined();
		expect(kept.entries()).toEqual([]);
		expect(namesIn(home)).toEqual([]);
	});

	test('makes the folder with the first answer, for the learner alone', () => {
		const home = join(newHome(), 'deep', 'down');
		expect(open(home).append([newAnswer('19')], NOON)).toBeUndefined();
		expect(answersIn(open(home))).toEqual(['19']);
		expect(statSync(home).mode & 0o077).toBe(0);
		expect(statSync(logOf(home)).mode & 0o077).toBe(0);
	});
});

describe('an answer', () => {
	test('is a line of the log before it counts', () => {
		const home = newHome();
		const kept = open(home);
		kept.append([newAnswer('19')], NOON);
		expect(linesIn(logOf(home))).toHaveLength(2);
		expect(kept.progress()).toMatchObject({ answers: 1, skills: { correlate: { reviews: 1, last: NOON } } });
		expect(open(home).progress()).toEqual(kept.progress());
	});

	test('has an id of the machine, the session and a count', () => {
		const home = newHome();
		const ids = [open(home), open(home, NOON + 1)].flatMap(kept => {
			kept.append([newAnswer('a'), newAnswer('b')], NOON);
			return kept.events().map(({ id }) => id);
		});
		const machine = readFileSync(join(home, 'machine'), 'utf8').trim();
		expect(new Set(ids).size).toBe(4);
		expect(ids.every(id => new RegExp(`^${machine}-[0-9a-z]+-\\d{6}$`).test(id))).toBe(true);
	});

	test('with a machine whose name is spoilt is still kept under a name of its own', () => {
		const home = newHome();
		writeFileSync(join(home, 'machine'), '../../\u001b[2J');
		const kept = open(home);
		kept.append([newAnswer('19')], NOON);
		expect(kept.events().map(({ id }) => /^[0-9a-f]{12}-[0-9a-z]+-000000$/.test(id))).toEqual([true]);
	});

	test('given together with others is written with them', () => {
		const home = newHome();
		const kept = open(home);
		kept.append([{ kind: 'step', lesson: 'one', step: 2, seed: 3 }, newAnswer('19'), { kind: 'done', lesson: 'one', by: 'steps' }], NOON);
		expect(open(home).progress()).toMatchObject({ last: 'one', answers: 1, lessons: { one: { step: 2, seed: 3, done: NOON } } });
	});

	test.each([Number.NaN, -5, 1e300, 0.4])('at the odd time %d can be read again', now => {
		const home = newHome();
		open(home).append([newAnswer('19')], now);
		expect(answersIn(open(home))).toEqual(['19']);
		expect(open(home).notice).toBeUndefined();
	});

	test('too long for a line is cut, not lost', () => {
		const home = newHome();
		open(home).append([newAnswer('\u0007'.repeat(5000))], NOON);
		expect(answersIn(open(home))[0]).toHaveLength(2000);
	});

	test('by a clock that was set back counts as well', () => {
		const home = newHome();
		const kept = open(home);
		kept.append([newAnswer('a', { seed: 1 })], NOON);
		kept.append([newAnswer('b', { seed: 2, outcome: 'wrong' })], NOON - 40 * DAY);
		kept.append([newAnswer('c', { seed: 3 })], NOON + DAY);
		expect(kept.progress()).toMatchObject({ answers: 3, skills: { correlate: { reviews: 3 } } });
		expect(open(home).progress()).toEqual(kept.progress());
	});
});

describe('what is forgotten', () => {
	test('is forgotten the next time too, and the log keeps it', () => {
		const home = newHome();
		const kept = open(home);
		kept.append([newAnswer('a', { lesson: 'one' }), newAnswer('b', { lesson: 'two', seed: 2 })], NOON);
		kept.append([{ kind: 'forget', lesson: 'one' }], NOON);
		expect(kept.progress()).toMatchObject({ answers: 1, skills: { correlate: { reviews: 1, lesson: 'two' } } });
		expect(open(home).progress()).toEqual(kept.progress());
		expect(answersIn(kept)).toEqual(['a', 'b']);
	});
});

describe('another copy', () => {
	test('that answers meanwhile is taken in with the next answer', () => {
		const home = newHome();
		const [one, two] = [open(home), open(home)];
		one.append([newAnswer('a', { seed: 1 })], NOON + 1);
		two.append([newAnswer('b', { seed: 2 })], NOON + 2);
		expect([one.progress().answers, two.progress().answers]).toEqual([1, 2]);
		one.append([newAnswer('c', { seed: 3 })], NOON + 3);
		expect(one.progress().answers).toBe(3);
		expect(one.progress()).toEqual(open(home).progress());
	});

	test('whose clock goes after is taken in too', () => {
		const home = newHome();
		const [one, two] = [open(home), open(home)];
		one.append([newAnswer('a', { seed: 1 })], NOON + 10);
		two.append([newAnswer('b', { seed: 2, outcome: 'wrong' })], NOON);
		one.append([newAnswer('c', { seed: 3 })], NOON + 20);
		expect(one.progress()).toEqual(open(home).progress());
	});

	test('that puts a fresh log in place of this one is followed', () => {
		const home = newHome();
		const kept = open(home);
		kept.append([newAnswer('a', { seed: 1 })], NOON);
		// One that begins otherwise: what was read of the old one is no measure for it.
		const { line } = entryOf(answer({ id: 'x', answer: 'b', seed: 2, time: NOON - 1 }));
		writeFileSync(`${logOf(home)}.other`, readFileSync(logOf(home), 'utf8').replace('\n', `\n${line}\n`));
		renameSync(`${logOf(home)}.other`, logOf(home));
		kept.append([newAnswer('c', { seed: 3 })], NOON + 1);
		expect(kept.progress().answers).toBe(3);
	});

	test('that moves the log away while it is written to gets the answer into the fresh one', () => {
		const home = newHome();
		const log = writeAnswers(home, 3);
		let armed = false;
		let moved = false;
		const disk: Disk = {
			...DISK,
			writeSync: ((file: number, bytes: Uint8Array) => {
				if (armed && !moved) {
					moved = true;
					renameSync(log, `${log}.aside`);
					writeFileSync(log, readFileSync(`${log}.aside`));
				}
				return DISK.writeSync(file, bytes);
			}) as Disk['writeSync'],
		};
		writeFileSync(join(home, 'machine'), 'a0a0a0a0a0a0\n');
		const kept = open(home, NOON, { disk });
		armed = true;
		kept.append([newAnswer('late')], NOON + DAY);
		expect(moved).toBe(true);
		expect(answersIn(open(home))).toContain('late');
		expect(open(home).progress().answers).toBe(4);
	});

	/** A disk on which something happens just before the log is opened for reading, once it is armed. */
	function interrupted(act: () => void): { readonly disk: Disk; readonly arm: () => void } {
		let armed = false;
		const openSync: Disk['openSync'] = (path, flags, mode) => {
			if (armed && flags === 'r') {
				armed = false;
				act();
			}
			return DISK.openSync(path, flags, mode);
		};
		return {
			disk: { ...DISK, openSync },
			arm: () => {
				armed = true;
			},
		};
	}

	test('in the middle of a line is waited for, not judged', () => {
		const home = newHome();
		const { line } = entryOf(answer({ id: 'x', answer: 'b', seed: 2, time: NOON + 1 }));
		const { disk, arm } = interrupted(() => appendFileSync(logOf(home), line.slice(0, 30)));
		const kept = open(home, NOON, { disk });
		arm();
		kept.append([newAnswer('a', { seed: 1 })], NOON);
		expect(kept.progress().answers).toBe(1);
		appendFileSync(logOf(home), `${line.slice(30)}\n`);
		kept.append([newAnswer('c', { seed: 3 })], NOON + 2);
		expect(kept.progress().answers).toBe(3);
		expect(open(home).notice).toBeUndefined();
	});

	test('that was in the middle of a line when this one began is no damage', () => {
		const home = newHome();
		const log = writeAnswers(home, 2);
		const { line } = entryOf(answer({ id: 'x', answer: 'b', seed: 2, time: NOON + 1 }));
		appendFileSync(log, line.slice(0, 30));
		const disk: Disk = {
			...DISK,
			openSync: (path, flags, mode) => {
				if (flags === 'wx') {
					appendFileSync(log, `${line.slice(30)}\n`);
				}
				return DISK.openSync(path, flags, mode);
			},
		};
		const kept = open(home, NOON, { disk });
		expect(kept.notice).toBeUndefined();
		expect(kept.progress().answers).toBe(3);
		expect(namesIn(home)).toEqual(['progress.jsonl', 'progress.snapshot.json']);
	});
});

/** Puts other things into a snapshot, the sum of which fits. */
const forged =
	(change: (body: { readonly progress: object }) => object) =>
	(path: string): void => {
		const [head = '', body = ''] = readFileSync(path, 'utf8').split('\n');
		const before = JSON.parse(body) as { readonly progress: object };
		const text = JSON.stringify({ ...before, ...change(before) });
		const sum = [...Buffer.from(text, 'latin1')].reduce((sofar, byte) => Math.imul(sofar ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
		writeFileSync(path, `${JSON.stringify({ ...JSON.parse(head), sum })}\n${text}\n`);
	};

describe('the snapshot', () => {
	/** Which part of the log a run reads at its start. */
	function readAtStart(home: string): number {
		let bytes = 0;
		const size = statSync(logOf(home)).size;
		const disk: Disk = {
			...DISK,
			readSync: ((file: number, buffer: Uint8Array, ...more: [number, number, number]) => {
				const read = DISK.readSync(file, buffer, ...more);
				bytes += DISK.fstatSync(file).size === size && more[1] > 1024 ? read : 0;
				return read;
			}) as Disk['readSync'],
		};
		open(home, NOON, { disk });
		return bytes;
	}

	test('spares the next start the log, but for what was added since', () => {
		const home = newHome();
		writeAnswers(home, 400);
		expect(readAtStart(home)).toBe(statSync(logOf(home)).size);
		expect(readAtStart(home)).toBe(0);
	});

	test('is made anew after some answers, and over many short sessions', () => {
		const home = newHome();
		for (let run = 0; run < 30; run++) {
			const kept = open(home, NOON + run * DAY);
			for (let count = 0; count < 10; count++) {
				kept.append([newAnswer(`${run}-${count}`, { seed: run * 10 + count })], NOON + run * DAY + count);
			}
		}
		expect(statSync(logOf(home)).size).toBeGreaterThan(60_000);
		expect(readAtStart(home)).toBeLessThan(17_000);
		expect(open(home).progress().answers).toBe(300);
	});

	test.each([
		['gone', (path: string) => unlinkSync(path)],
		['empty', (path: string) => writeFileSync(path, '')],
		['cut off', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 150))],
		['of a later version', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"version":1', '"version":2'))],
		['changed by hand', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('"answers":40', '"answers":41'))],
		['no JSON', (path: string) => writeFileSync(path, '{"conv-tutor":\n{')],
		[
			'of another log',
			(path: string) => {
				const other = newHome();
				writeAnswers(other, 40, { skill: 'correlatf' });
				open(other);
				writeFileSync(path, readFileSync(snapshotOf(other)));
			},
		],
		['forged, without progress', forged(() => ({ progress: undefined }))],
		['forged, with no lessons', forged(() => ({ progress: { answers: 41 } }))],
		['forged, with a skill that is none', forged(({ progress }) => ({ progress: { ...progress, skills: { correlate: 1 } } }))],
		['forged, with what is no text', forged(({ progress }) => ({ progress: { ...progress, last: {} } }))],
		['forged, of no size', forged(() => ({ size: -1 }))],
	])('%s is made anew from the log', (_, spoil) => {
		const home = newHome();
		writeAnswers(home, 40);
		const before = open(home).progress();
		spoil(snapshotOf(home));
		expect(open(home).progress()).toEqual(before);
		expect(open(home).notice).toBeUndefined();
	});

	test('says the same as the log, after answers in any order of times', () => {
		const home = newHome();
		const kept = open(home);
		const times = [5, 1, 9, 9, 3, 20, 2];
		times.forEach((hours, seed) => {
			kept.append([newAnswer(`${seed}`, { seed, outcome: seed % 2 ? 'wrong' : 'right' })], NOON + hours * 3_600_000);
		});
		const before = open(home).progress();
		unlinkSync(snapshotOf(home));
		expect(open(home).progress()).toEqual(before);
		expect(kept.progress()).toEqual(before);
	});
});

describe('the answers of another machine', () => {
	const theirs = (...names: readonly string[]) =>
		names.map((name, index) => entryOf(answer({ id: `their-${name}`, seed: index + 50, answer: name })));

	test('are added, each once', () => {
		const home = newHome();
		const kept = open(home);
		kept.append([newAnswer('mine')], NOON);
		expect(kept.merge(theirs('a', 'b', 'a'))).toBe(2);
		expect(kept.merge(theirs('a', 'b', 'c'))).toBe(1);
		expect(kept.merge(theirs('a', 'b', 'c'))).toBe(0);
		expect(kept.progress().answers).toBe(4);
		expect(open(home).progress()).toEqual(kept.progress());
	});

	test('with kinds of events that only a later version knows are kept as they are', () => {
		const home = newHome();
		const line = '{"id":"new-1","time":5,"kind":"bookmark","page":7}';
		open(home).merge(readLog(line).entries);
		expect(open(home).entries()).toEqual([{ id: 'new-1', line, event: undefined }]);
		expect(open(home).progress()).toEqual(NO_PROGRESS);
	});
});
