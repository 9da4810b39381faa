// Where progress can't be kept one line says so, once; the session goes on, and what was there is left as it was.

import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HEADER } from '../../../src/course/progress/lines.js';
import { DISK, type Disk } from '../../../src/runtime/progress/disk.js';
import { type KeptProgress, openProgress } from '../../../src/runtime/progress/open-progress.js';
import { answer, NOON } from '../../course/progress/draw.js';
import { putDevice } from '../../faults/device.js';
import { answersIn, failing, logOf, namesIn, newHome, open, writeAnswers } from './home.js';
import { newAnswer } from './new-answer.js';

/** Two answers are given; what is said, at the start and with each of them. */
function session(kept: KeptProgress): (string | undefined)[] {
	const before = kept.progress().answers;
	const told = [kept.notice?.message, ...[1, 2].map(seed => kept.append([newAnswer(`new ${seed}`, { seed })], NOON)?.message)];
	expect(kept.progress().answers).toBe(before + 2);
	expect(kept.progress().skills['correlate']?.reviews).toBeGreaterThanOrEqual(2);
	return told;
}

describe('a disk that does not take answers', () => {
	test.each([
		[
			'is full',
			failing('ENOSPC', 'writeSync'),
			'the disk is full: what is new is not in {log} yet, and goes there with the next answer if there is room',
		],
		[
			'takes half a line',
			half(),
			'the disk is full: what is new is not in {log} yet, and goes there with the next answer if there is room',
		],
		['is read-only', readOnly('EROFS'), '{log} can not be written: what is new is lost when the program ends; check its permissions'],
		[
			'may not be written',
			readOnly('EACCES'),
			'{log} can not be written: what is new is lost when the program ends; check its permissions',
		],
		['fails otherwise', failing('EIO', 'writeSync'), '{log} can not be used (EIO): what is new is lost when the program ends'],
	])('%s: said once, with the first answer', (_, disk, message) => {
		const home = newHome();
		const log = writeAnswers(home, 3);
		const told = session(open(home, NOON, { disk }));
		expect(told).toEqual([undefined, message.replace('{log}', log), undefined]);
		expect(answersIn(open(home))).toEqual(['0', '1', '2']);
	});

	test('on the very first run', () => {
		const home = newHome();
		expect(session(open(home, NOON, { disk: readOnly('EROFS') }))[1]).toContain('can not be written');
		expect(namesIn(home)).toEqual([]);
	});

	test('and then has room again gets everything, each answer once', () => {
		const home = newHome();
		writeAnswers(home, 1);
		let full = true;
		const { writeSync } = failing('ENOSPC', 'writeSync');
		const disk: Disk = {
			...DISK,
			writeSync: ((...args: Parameters<typeof DISK.writeSync>) => (full ? writeSync : DISK.writeSync)(...args)) as Disk['writeSync'],
		};
		const kept = open(home, NOON, { disk });
		expect(session(kept).filter(Boolean)).toHaveLength(1);
		full = false;
		expect(kept.append([newAnswer('third', { seed: 9 })], NOON)).toBeUndefined();
		expect(kept.progress().answers).toBe(4);
		expect(answersIn(open(home)).sort()).toEqual(['0', 'new 1', 'new 2', 'third']);
		expect(open(home).progress()).toEqual(kept.progress());
	});

	test('whatever the person running this may do: a folder without the right to write', context => {
		if (process.getuid?.() === 0) {
			context.skip('root may write anywhere');
		}
		const home = newHome();
		mkdirSync(join(home, 'locked'), { mode: 0o500 });
		expect(session(open(join(home, 'locked')))[1]).toContain('can not be written');
	});
});

/** A disk that takes ten bytes of each write. */
function half(): Disk {
	return { ...DISK, writeSync: ((file: number, bytes: Uint8Array) => DISK.writeSync(file, bytes, 0, 10)) as Disk['writeSync'] };
}

/** A disk that only opens files for reading. */
function readOnly(code: string): Disk {
	const fails = failing(code, 'openSync', 'mkdirSync', 'linkSync', 'copyFileSync', 'renameSync');
	return {
		...fails,
		openSync: (path, flags, mode) => (flags === 'r' ? DISK.openSync(path, flags, mode) : fails.openSync(path, flags, mode)),
	};
}

describe('something else in the place of the log', () => {
	test('a folder', () => {
		const home = newHome();
		mkdirSync(logOf(home));
		expect(session(open(home))).toEqual([
			`${logOf(home)} is no plain file: what is new is lost when the program ends; move it away`,
			undefined,
			undefined,
		]);
		expect(namesIn(home)).toEqual(['progress.jsonl']);
	});

	test.runIf(process.platform === 'linux')('a device, or a pipe that nobody writes to: it is not waited for', () => {
		const home = newHome();
		if (putDevice(logOf(home), 'zero')) {
			expect(session(open(home))[0]).toContain('is no plain file');
		}
		const other = newHome();
		spawnSync('mkfifo', [logOf(other)]);
		expect(session(open(other))[0]).toContain('is no plain file');
	});

	test('a folder that comes there later', () => {
		const home = newHome();
		const kept = open(home);
		mkdirSync(logOf(home));
		expect(session(kept)).toEqual([undefined, expect.stringContaining('is no plain file'), undefined]);
	});

	test('a file in the place of the home folder', () => {
		const home = join(newHome(), 'file');
		writeFileSync(home, 'mine');
		expect(session(open(home))[0]).toBe(
			`${logOf(home)} can not be made: a part of its path is no folder; what is new is lost when the program ends`,
		);
		expect(readFileSync(home, 'utf8')).toBe('mine');
	});

	test('a log of a gigabyte is not read', () => {
		const home = newHome();
		const file = openSync(logOf(home), 'w');
		ftruncateSync(file, 2 ** 30);
		closeSync(file);
		expect(session(open(home))[0]).toContain('is too large, at most 256 MB');
		expect(statSync(logOf(home)).size).toBe(2 ** 30);
	});

	test('a link to the log is followed, and stays a link when the log is mended', () => {
		const home = newHome();
		const elsewhere = newHome();
		writeFileSync(writeAnswers(elsewhere, 2), 'rubbish\n', { flag: 'a' });
		symlinkSync(logOf(elsewhere), logOf(home));
		expect(open(home).notice?.message).toContain('set aside');
		expect(readFileSync(logOf(elsewhere), 'utf8')).not.toContain('rubbish');
		expect(answersIn(open(home))).toEqual(['0', '1']);
	});
});

describe('a log of a newer version', () => {
	const newer = (home: string): string => {
		const log = writeAnswers(home, 2);
		writeFileSync(log, `${readFileSync(log, 'utf8').replace(HEADER, HEADER.replace('1', '2'))}{"not":"known"}\n`);
		return readFileSync(log, 'utf8');
	};

	test('is never touched; what can be read of it counts', () => {
		const home = newHome();
		const text = newer(home);
		const kept = open(home);
		expect(kept.progress().answers).toBe(2);
		expect(session(kept)).toEqual([
			`${logOf(home)} was written by a newer conv-tutor (format 2, this one knows 1): it is left as it is, and what is new is lost when the program ends`,
			undefined,
			undefined,
		]);
		expect(() => kept.merge([])).toThrow('newer conv-tutor');
		expect(readFileSync(logOf(home), 'utf8')).toBe(text);
		expect(namesIn(home)).toEqual(['progress.jsonl']);
	});

	test('that comes while this one runs is not touched either', () => {
		const home = newHome();
		const kept = open(home);
		kept.append([newAnswer('a')], NOON);
		const text = newer(home);
		expect(kept.append([newAnswer('b')], NOON)?.message).toContain('newer conv-tutor');
		expect(readFileSync(logOf(home), 'utf8')).toBe(text);
	});

	test('is found out also where a snapshot fits', () => {
		const home = newHome();
		const log = writeAnswers(home, 30);
		open(home);
		writeFileSync(log, readFileSync(log, 'utf8').replace(HEADER, HEADER.replace('1', '7')));
		expect(open(home).notice?.message).toContain('format 7');
	});
});

describe('a log of an older version', () => {
	/** As if once the time had been called `at`. */
	const migrations = { 0: ({ at, ...others }: Readonly<Record<string, unknown>>) => ({ ...others, time: at }) };
	const { time, ...others } = answer({ id: 'old', answer: 'old' });
	const old = `${HEADER.replace('1', '0')}\n${JSON.stringify({ ...others, at: time })}\n`;

	test('is brought to this one, the old file kept beside it', () => {
		const home = newHome();
		writeFileSync(logOf(home), old);
		const kept = open(home, NOON, { migrations });
		expect(kept.notice).toBeUndefined();
		kept.append([newAnswer('new', { seed: 5 })], NOON);
		expect(answersIn(kept).sort()).toEqual(['new', 'old']);
		expect(readFileSync(logOf(home), 'utf8').split('\n')[0]).toBe(HEADER);
		expect(readFileSync(join(home, 'progress.version-0-2021-10-23T12-00-00-000Z.jsonl'), 'utf8')).toBe(old);
		expect(answersIn(open(home)).sort()).toEqual(['new', 'old']);
	});

	test('is not added to where it can not be brought to this one', () => {
		const home = newHome();
		writeFileSync(logOf(home), old);
		const kept = open(home, NOON, { migrations, disk: readOnly('EROFS') });
		expect(answersIn(kept)).toEqual(['old']);
		expect(session(kept)[0]).toContain('can not be written');
		expect(readFileSync(logOf(home), 'utf8')).toBe(old);
	});
});

describe('without a home', () => {
	test('nothing is kept, which one line says', () => {
		expect(
			session(openProgress({ HOME: '', CONV_TUTOR_HOME: '' }, NOON, { system: { platform: 'linux', homeOfUser: () => undefined } })),
		).toEqual(['there is no home folder: what is new is lost when the program ends; CONV_TUTOR_HOME may name one', undefined, undefined]);
	});
});
