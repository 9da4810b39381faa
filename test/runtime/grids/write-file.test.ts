// A file of numbers goes where it was said, whole or not at all, and nothing that is there is lost unasked.

import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { writeNew } from '../../../src/runtime/grids/write-file.js';
import { DISK, type Disk } from '../../../src/runtime/progress/disk.js';
import { faultOfAsync } from '../../formats/fixtures.js';

const NEW = Buffer.from('new');

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const at = (name: string): string => join(folder, name);
const textAt = (name: string): string => readFileSync(at(name), 'utf8');
/** The sentence without the folder's name, which is another one every time. */
const faultAt = async (name: string, replace = false, disk: Disk = DISK): Promise<string> =>
	(await faultOfAsync(() => writeNew(at(name), NEW, replace, disk))).replace(`${folder}/`, '');

describe('a file', () => {
	test('that is not there is made', async () => {
		expect(await writeNew(at('a.npy'), NEW, false)).toBe(true);
		expect(textAt('a.npy')).toBe('new');
	});

	test('that is there stays until it is said that it may be replaced', async () => {
		writeFileSync(at('a.npy'), 'old');
		expect(await writeNew(at('a.npy'), NEW, false)).toBe(false);
		expect(textAt('a.npy')).toBe('old');
		expect(await writeNew(at('a.npy'), NEW, true)).toBe(true);
		expect(textAt('a.npy')).toBe('new');
		expect(readdirSync(folder)).toEqual(['a.npy']);
	});

	test('that went away before it was replaced is made', async () => {
		expect(await writeNew(at('a.npy'), NEW, true)).toBe(true);
		expect(textAt('a.npy')).toBe('new');
	});

	test('is replaced for those who could read it before, and for no others', async () => {
		writeFileSync(at('a.npy'), 'old', { mode: 0o600 });
		await writeNew(at('a.npy'), NEW, true);
		expect(statSync(at('a.npy')).mode & 0o777).toBe(0o600);
	});

	test('that a link leads to is replaced, the link is not', async () => {
		writeFileSync(at('a.npy'), 'old');
		symlinkSync(at('a.npy'), at('link.npy'));
		expect(await writeNew(at('link.npy'), NEW, false)).toBe(false);
		expect(await writeNew(at('link.npy'), NEW, true)).toBe(true);
		expect(textAt('a.npy')).toBe('new');
		expect(lstatSync(at('link.npy')).isSymbolicLink()).toBe(true);
	});

	test('may have as long a name as names can be', async () => {
		const name = `${'a'.repeat(251)}.npy`;
		for (const replace of [false, true]) {
			expect(await writeNew(at(name), NEW, replace)).toBe(true);
		}
		expect(readdirSync(folder)).toEqual([name]);
	});
});

describe.each([false, true])('what can not be written, replacing: %s', replace => {
	test.each([
		['nowhere/a.npy', '1 nowhere/a.npy can not be written: there is no such folder'],
		['file.npy/a.npy', '1 file.npy/a.npy can not be written: there is no such folder'],
		['folder.npy', '1 folder.npy is a folder: name a file in it'],
		['pipe.npy', '1 pipe.npy is no plain file'],
		['loop.npy', '1 loop.npy can not be written (ELOOP)'],
	])('%s', async (name, sentence) => {
		mkdirSync(at('folder.npy'));
		writeFileSync(at('file.npy'), 'old');
		execFileSync('mkfifo', [at('pipe.npy')]);
		symlinkSync(at('loop.npy'), at('loop.npy'));
		const before = readdirSync(folder);
		expect(await faultAt(name, replace)).toBe(sentence);
		expect(readdirSync(folder)).toEqual(before);
	});

	test('a name that no file can have', async () => {
		const told = 'can not be the name of a file: take a shorter one, of letters and digits';
		expect(await faultOfAsync(() => writeNew('a\u0000b.npy', NEW, replace))).toBe(`1 a␀b.npy ${told}`);
		expect(await faultOfAsync(() => writeNew(`${'a'.repeat(300)}.npy`, NEW, replace))).toBe(`1 ${'a'.repeat(40)}… ${told}`);
		expect(await faultOfAsync(() => writeNew(`${'a/'.repeat(3000)}a.npy`, NEW, replace))).toBe(`1 ${'a/'.repeat(20)}… ${told}`);
	});

	test('a disk that is full half-way leaves nothing new behind, and what was there as it was', async () => {
		const old = replace ? ['a.npy'] : [];
		for (const name of old) {
			writeFileSync(at(name), 'old');
		}
		expect(await faultAt('a.npy', replace, failsHalfWay('ENOSPC'))).toBe('1 a.npy can not be written: the disk is full');
		expect(readdirSync(folder)).toEqual(old);
		expect(old.map(textAt)).toEqual(old.map(() => 'old'));
	});
});

// Whoever may do anything is refused nothing.
test.skipIf(process.getuid?.() === 0)('a folder and a file that may not be written', async () => {
	writeFileSync(at('a.npy'), 'old', { mode: 0o400 });
	expect(await faultAt('a.npy', true)).toBe('1 a.npy may not be written: take another folder');
	chmodSync(folder, 0o500);
	onTestFinished(() => chmodSync(folder, 0o700));
	expect(await faultAt('b.npy')).toBe('1 b.npy may not be written: take another folder');
	expect(textAt('a.npy')).toBe('old');
});

test('what is no trouble of the system is not told as one', async () => {
	expect(await faultAt('a.npy', false, failsHalfWay(undefined))).toBe('not a Fault: Error: half-way');
	expect(readdirSync(folder)).toEqual([]);
});

/** A disk on which a file is written half, and then what the system says is thrown. */
const failsHalfWay = (code: string | undefined): Disk => ({
	...DISK,
	writeSync: (file: number) => {
		DISK.writeSync(file, NEW.subarray(0, 1));
		throw Object.assign(new Error('half-way'), code === undefined ? {} : { code });
	},
});
