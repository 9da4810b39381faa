// A log that was damaged in any way opens, and keeps every answer that can still be read.

import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/core/random.js';
import { entryOf, HEADER } from '../../../src/course/progress/lines.js';
import { DISK, type Disk } from '../../../src/runtime/progress/disk.js';
import { SEED } from '../../core/draw.js';
import { answer, DAY, NOON } from '../../course/progress/draw.js';
import { answersIn, failing, linesIn, logOf, namesIn, newHome, open, writeAnswers } from './home.js';
import { newAnswer } from './new-answer.js';

const LATER = NOON + DAY;

describe('a log with lines that can not be read', () => {
	test('is set aside, all others are kept, and one line says so with both names', () => {
		const home = newHome();
		const log = writeAnswers(home, 3);
		const damaged = readFileSync(log, 'utf8').replace('"m-1"', '"m-1');
		writeFileSync(log, damaged);
		const kept = open(home, LATER);
		const aside = join(home, 'progress.corrupt-2021-10-24T12-00-00-000Z.jsonl');
		expect(kept.notice?.message).toBe(`${log} had lines that can not be read (1): it was set aside as ${aside}, all others were kept`);
		expect(readFileSync(aside, 'utf8')).toBe(damaged);
		expect(answersIn(kept)).toEqual(['0', '2']);
		expect(linesIn(log)).toHaveLength(3);
		expect(open(home, LATER).notice).toBeUndefined();
		expect(namesIn(home)).toEqual(['progress.corrupt-2021-10-24T12-00-00-000Z.jsonl', 'progress.jsonl', 'progress.snapshot.json']);
	});

	test('keeps what a later version wrote, line by line as it was', () => {
		const home = newHome();
		const log = writeAnswers(home, 1);
		const later = ['{"id":"z-1","time":1,"kind":"bookmark","x":1}', JSON.stringify({ ...answer({ id: 'z-2', seed: 9 }), mood: 'good' })];
		writeFileSync(log, `${readFileSync(log, 'utf8')}${later.join('\n')}\nrubbish\n`);
		open(home);
		expect(linesIn(log).slice(2)).toEqual(later);
	});

	test('is set aside under another name where one is taken', () => {
		const home = newHome();
		for (let time = 0; time < 3; time++) {
			writeFileSync(writeAnswers(home, 1), 'rubbish\n', { flag: 'a' });
			expect(open(home, NOON).notice?.message).toContain(time === 0 ? 'Z.jsonl' : `Z-${time + 1}.jsonl`);
		}
		expect(namesIn(home).filter(name => name.includes('corrupt'))).toHaveLength(3);
	});

	test('that another copy is mending just now is read as far as it can be, and left to it', () => {
		const home = newHome();
		const log = writeAnswers(home, 2);
		writeFileSync(log, 'rubbish\n', { flag: 'a' });
		writeFileSync(`${log}.new`, '');
		utimesSync(`${log}.new`, NOON / 1000, NOON / 1000);
		const kept = open(home, NOON + 1000);
		expect(answersIn(kept)).toEqual(['0', '1']);
		expect(kept.notice).toBeUndefined();
		expect(kept.append([newAnswer('more')], NOON)).toBeUndefined();
		expect(linesIn(log)).toContain('rubbish');
		// It never came back: a minute later somebody else does it.
		expect(open(home, NOON + 61_000).notice?.message).toContain('set aside');
		expect(answersIn(open(home))).toHaveLength(3);
		expect(namesIn(home)).not.toContain('progress.jsonl.new');
	});

	test('keeps what another copy adds while it is mended', () => {
		const home = newHome();
		const log = writeAnswers(home, 2);
		writeFileSync(log, 'rubbish\n', { flag: 'a' });
		const disk: Disk = {
			...DISK,
			renameSync: (from, to) => {
				if (to === log) {
					writeFileSync(log, `${entryOf(answer({ id: 'x', answer: 'late', seed: 77 })).line}\n`, { flag: 'a' });
				}
				DISK.renameSync(from, to);
			},
		};
		const kept = open(home, NOON, { disk });
		expect(answersIn(kept)).toEqual(['0', '1', 'late']);
		expect(answersIn(open(home))).toEqual(['0', '1', 'late']);
	});

	test('that was exchanged by another copy before this one could is left to that', () => {
		const home = newHome();
		const log = writeAnswers(home, 2);
		writeFileSync(log, 'rubbish\n', { flag: 'a' });
		const disk: Disk = {
			...DISK,
			fsyncSync: file => {
				DISK.renameSync(log, `${log}.by-hand`);
				writeAnswers(home, 3);
				DISK.fsyncSync(file);
			},
		};
		expect(answersIn(open(home, NOON, { disk }))).toEqual(['0', '1', '2']);
		expect(namesIn(home).filter(name => name.includes('corrupt'))).toEqual([]);
	});

	test.each(['openSync', 'linkSync'] as const)('where it can not be set aside (%s) counts as far as it can be read', call => {
		const home = newHome();
		const log = writeAnswers(home, 2);
		writeFileSync(log, 'rubbish\n', { flag: 'a' });
		const before = readFileSync(log, 'utf8');
		const readOnly: Disk = {
			...failing('EROFS', 'linkSync', 'copyFileSync', 'renameSync'),
			openSync: (path, flags, mode) => {
				if (call === 'openSync' && flags !== 'r') {
					throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
				}
				return DISK.openSync(path, flags, mode);
			},
		};
		const kept = open(home, NOON, { disk: readOnly });
		expect(kept.notice?.message).toBe(`${log} has lines that can not be read; all others count`);
		expect(answersIn(kept)).toEqual(['0', '1']);
		expect(readFileSync(log, 'utf8')).toBe(before);
		expect(namesIn(home)).toEqual(['progress.jsonl']);
	});

	test('on a file system without second names is copied', () => {
		const home = newHome();
		writeFileSync(writeAnswers(home, 2), 'rubbish\n', { flag: 'a' });
		expect(open(home, NOON, { disk: failing('EPERM', 'linkSync') }).notice?.message).toContain('set aside');
		expect(answersIn(open(home))).toEqual(['0', '1']);
	});
});

describe('a log cut off', () => {
	const COUNT = 2;

	test('at any byte keeps every answer that is whole, and goes on', () => {
		const home = newHome();
		const log = writeAnswers(home, COUNT);
		const whole = readFileSync(log);
		const lines = linesIn(log).slice(1);
		for (let end = 0; end <= whole.length; end++) {
			const folder = join(home, `${end}`);
			mkdirSync(folder);
			writeFileSync(logOf(folder), whole.subarray(0, end));
			const left = lines.filter(line => whole.toString('utf8', 0, end).includes(line)).length;
			const kept = open(folder, LATER);
			expect(kept.progress().answers, `${end} bytes`).toBe(left);
			expect(kept.append([newAnswer('next', { seed: 99 })], LATER)).toBeUndefined();
			expect(answersIn(open(folder, LATER)), `${end} bytes`).toHaveLength(left + 1);
		}
	});

	test('while the snapshot remembers more is believed', () => {
		const home = newHome();
		const log = writeAnswers(home, COUNT);
		open(home);
		writeFileSync(log, readFileSync(log).subarray(0, -300));
		expect(open(home).progress().answers).toBeLessThan(COUNT);
	});
});

describe('bits turned over', () => {
	test(`anywhere, any number of them: it opens, and keeps every answer that was not touched (seed ${SEED})`, () => {
		const home = newHome();
		const log = writeAnswers(home, 6);
		const whole = readFileSync(log);
		const ends: number[] = [];
		for (const line of linesIn(log)) {
			ends.push((ends.at(-1) ?? 0) + line.length + 1);
		}
		const chance = randomFrom(SEED);
		for (let time = 0; time < 300; time++) {
			const folder = join(home, `${time}`);
			mkdirSync(folder);
			const bytes = Buffer.from(whole);
			const touched = new Set<number>();
			for (let flip = 0; flip <= time % 4; flip++) {
				const at = Math.floor(chance() * bytes.length);
				bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(chance() * 8));
				touched.add(ends.findIndex(end => at < end));
			}
			writeFileSync(logOf(folder), bytes);
			const kept = open(folder, LATER);
			const ids = new Set(kept.events().map(({ id }) => id));
			const lost = Array.from({ length: 6 }, (_, index) => index).filter(index => !touched.has(index + 1) && !ids.has(`m-${index}`));
			expect(lost, `${time}: lines ${[...touched].join()}`).toEqual([]);
			expect(kept.append([newAnswer('next')], LATER)).toBeUndefined();
			// A version that became a later one is left alone.
			expect(answersIn(open(folder, LATER)).includes('next')).toBe(kept.path !== undefined);
		}
	});
});

describe('what is torn by a full disk', () => {
	test('costs itself, not the answer that another copy writes behind it', () => {
		const home = newHome();
		const log = writeAnswers(home, 1);
		writeFileSync(log, entryOf(answer({ id: 'torn' })).line.slice(0, 50), { flag: 'a' });
		const kept = open(home, NOON, { disk: failing('EROFS', 'linkSync', 'copyFileSync') });
		kept.append([newAnswer('next')], NOON);
		expect(answersIn(open(home)).sort()).toEqual(['0', 'next']);
	});

	test('header alone: a log that never began', () => {
		const home = newHome();
		writeFileSync(logOf(home), HEADER.slice(0, 10));
		const kept = open(home);
		kept.append([newAnswer('first')], NOON);
		expect(linesIn(logOf(home))[0]).toBe(HEADER);
		expect(answersIn(open(home))).toEqual(['first']);
	});
});
