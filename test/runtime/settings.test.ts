// What was set once is set the next time; whatever is wrong with the file is told in one line.

import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Disk } from '../../src/runtime/progress/disk.js';
import { type KeptSettings, openSettings } from '../../src/runtime/settings.js';
import { NOON } from '../course/progress/draw.js';
import { failing, newHome } from './progress/home.js';

const open = (home: string, disk?: Disk): KeptSettings => openSettings({ CONV_TUTOR_HOME: home }, NOON, disk && { disk });
const fileIn = (home: string): string => join(home, 'settings.json');
const write = (home: string, value: unknown): void =>
	writeFileSync(fileIn(home), typeof value === 'string' ? value : JSON.stringify(value));
const read = (home: string): unknown => JSON.parse(readFileSync(fileIn(home), 'utf8'));

describe('settings', () => {
	test('without a file: none, and none is made', () => {
		const home = newHome();
		expect(open(home)).toMatchObject({ notice: undefined });
		expect(open(home).settings()).toEqual({});
		expect(readdirSync(home)).toEqual([]);
	});

	test('are there the next time', () => {
		const home = join(newHome(), 'deep');
		const kept = open(home);
		expect(kept.save({ language: 'zh-TW', pace: 300 })).toBeUndefined();
		expect(kept.save({ pace: 150 })).toBeUndefined();
		expect(kept.settings()).toEqual({ language: 'zh-TW', pace: 150 });
		expect(open(home).settings()).toEqual(kept.settings());
		expect(read(home)).toEqual({ version: 1, language: 'zh-TW', pace: 150 });
		expect(statSync(fileIn(home)).mode & 0o077).toBe(0);
	});

	test('can be taken back', () => {
		const home = newHome();
		open(home).save({ language: 'en', pace: 300 });
		open(home).save({ language: undefined });
		expect(open(home).settings()).toEqual({ pace: 300 });
	});

	test('that a later version knows, and what another copy set meanwhile, stay', () => {
		const home = newHome();
		write(home, { version: 1, theme: { deep: true } });
		const kept = open(home);
		open(home).save({ pace: 500 });
		kept.save({ language: 'en' });
		expect(read(home)).toEqual({ version: 1, theme: { deep: true }, pace: 500, language: 'en' });
		expect(kept.settings()).toEqual({ pace: 500, language: 'en' });
	});

	test('written by hand may begin with a mark and have no version', () => {
		const home = newHome();
		write(home, '\ufeff{ "pace": 75 }\n');
		expect(open(home).settings()).toEqual({ pace: 75 });
	});

	test('leave nothing else in the folder', () => {
		const home = newHome();
		open(home).save({ pace: 300 });
		open(home).save({ pace: 400 });
		expect(readdirSync(home)).toEqual(['settings.json']);
	});

	test('in a file that is linked to stay there', () => {
		const [home, elsewhere] = [newHome(), newHome()];
		write(elsewhere, { pace: 100 });
		symlinkSync(fileIn(elsewhere), fileIn(home));
		open(home).save({ pace: 200 });
		expect(read(elsewhere)).toMatchObject({ pace: 200 });
	});
});

describe('a setting that can not be', () => {
	test.each([
		['language', 'fr', 'language is "fr", one of en, zh-TW is wanted'],
		['language', 7, 'language is 7, one of en, zh-TW is wanted'],
		['mouse', 'yes', 'mouse is "yes", true or false is wanted'],
		['motion', true, 'motion is true, one of full, reduced is wanted'],
		['pace', 0, 'pace is 0, a whole number from 10 to 10000 is wanted'],
		['pace', '\u001b[2J', 'pace is "\\u001b[2J", a whole number from 10 to 10000 is wanted'],
	])('%s: %j is left out, and told', (name, value, message) => {
		const home = newHome();
		write(home, { [name]: value, version: 1 });
		const kept = open(home);
		expect(kept.notice?.message).toBe(`${fileIn(home)}: ${message}; it is left out`);
		expect(kept.settings()).toEqual({});
		kept.save({ [name === 'pace' ? 'language' : 'pace']: name === 'pace' ? 'en' : 100 });
		expect(read(home)).toMatchObject({ [name]: value });
	});
});

describe('a file that can not be used', () => {
	test.each([
		['no JSON', '{"pace": 3'],
		['empty', ''],
		['a list', '[1]'],
		['null', 'null'],
		['nested without end', `{"pace": 300, "later": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
	])('%s: it is set aside, and one line says so', (_, text) => {
		const home = newHome();
		write(home, text);
		const kept = open(home);
		const aside = join(home, 'settings.corrupt-2021-10-23T12-00-00-000Z.json');
		expect(kept.notice?.message).toBe(`${fileIn(home)} can not be read: it was set aside as ${aside}, nothing is set`);
		expect(readFileSync(aside, 'utf8')).toBe(text);
		kept.save({ pace: 100 });
		expect(open(home).settings()).toEqual({ pace: 100 });
		expect(open(home).notice).toBeUndefined();
	});

	test('of a newer version is never touched; what is known of it holds', () => {
		const home = newHome();
		write(home, { version: 2, pace: 100 });
		const kept = open(home);
		expect(kept.notice?.message).toContain('was written by a newer conv-tutor (format 2, this one knows 1)');
		expect(kept.settings()).toEqual({ pace: 100 });
		expect(kept.save({ pace: 200 })).toBeUndefined();
		expect(kept.settings()).toEqual({ pace: 200 });
		expect(read(home)).toEqual({ version: 2, pace: 100 });
	});

	test('that is a folder, or larger than settings are, is left alone', () => {
		const [home, other] = [newHome(), newHome()];
		mkdirSync(fileIn(home));
		expect(open(home).notice?.message).toContain('is no plain file');
		expect(open(home).save({ pace: 100 })).toBeUndefined();
		write(other, ' '.repeat(2 ** 20 + 1));
		expect(open(other).notice?.message).toContain('is too large, at most 1 MB');
		expect(readdirSync(other)).toEqual(['settings.json']);
	});

	test('on a full disk the old ones stay, the new ones hold for this run; said once', () => {
		const home = newHome();
		write(home, { pace: 100 });
		const kept = open(home, failing('ENOSPC', 'writeSync'));
		expect(kept.save({ pace: 200 })?.message).toContain('the disk is full');
		expect(kept.save({ language: 'en' })).toBeUndefined();
		expect(kept.settings()).toEqual({ pace: 200, language: 'en' });
		expect(read(home)).toEqual({ pace: 100 });
		expect(readdirSync(home)).toEqual(['settings.json']);
	});

	test('without a home they hold for this run', () => {
		const kept = openSettings({}, NOON, { system: { platform: 'linux', homeOfUser: () => undefined } });
		expect(kept.notice?.message).toContain('there is no home folder');
		kept.save({ pace: 200 });
		expect(kept.settings()).toEqual({ pace: 200 });
	});
});
