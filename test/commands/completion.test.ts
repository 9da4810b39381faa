// Completion is written from the tables, and the shells themselves are asked whether it completes.

import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMAND_TABLE, COMMANDS, GENERAL_OPTIONS, SHELLS, type Shell } from '../../src/commands/table.js';
import { KERNELS } from '../../src/core/kernels.js';
import { SAMPLES } from '../../src/core/samples.js';
import { openSessions } from '../../src/runtime/sessions/open-sessions.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { BOOK, COUNTING } from '../core/helpers.js';
import { closeAll, open, PATIENCE } from '../terminal/terminal.js';
import { typed } from './cli.js';
import { folderWith, has, offeredBy } from './shells.js';

const scriptOf = async (shell: Shell): Promise<string> => (await typed(`completion ${shell}`)).out;

const LESSONS = (await typed('list')).out.split('\n').flatMap(row => /^ *\d+ +(\S+)/.exec(row)?.[1] ?? []);

const flags = (names: readonly string[]): string[] => names.map(name => `--${name}`);

/** A line up to the cursor, and what can stand there. */
const CASES: readonly (readonly [line: string, offered: readonly string[]])[] = [
	['conv-tutor ', COMMANDS],
	['conv-tutor pr', ['progress']],
	['conv-tutor --lang ', LANGUAGES],
	['conv-tutor --lang=z', ['zh-TW']],
	['conv-tutor --lang en co', ['completion']],
	['conv-tutor learn --p', ['--plain']],
	['conv-tutor --ascii learn edge', ['edge-detection']],
	['conv-tutor learn edge-detection cross', []],
	['conv-tutor play ', ['conv', 'conv-transpose', 'max-pool', 'avg-pool']],
	['conv-tutor run --padding ', ['valid', 'same', 'full']],
	['conv-tutor run --padding same max', ['max-pool']],
	['conv-tutor run max-pool ', []],
	['conv-tutor run --padding-mode=re', ['reflect', 'replicate']],
	['conv-tutor run --format ', ['table', 'json', 'csv']],
	['conv-tutor train --format ', ['table', 'json']],
	['conv-tutor run --ker', ['--kernel']],
	['conv-tutor run --kernel sobel', ['sobel-x', 'sobel-y']],
	['conv-tutor run --input pack', ['package.json', 'package-lock.json']],
	['conv-tutor list --s', ['--samples', '--sessions']],
	['conv-tutor check lessons/01', ['lessons/01-images-are-arrays']],
	['conv-tutor check lessons lessons/02', ['lessons/02-cross-correlation']],
	['conv-tutor progress --reset out', ['output-size']],
	['conv-tutor progress --reset --y', ['--yes']],
	['conv-tutor completion ', SHELLS],
	['conv-tutor completion bash ', []],
];

describe.each(['bash', 'fish'] as const)('%s', shell => {
	test.skipIf(!has(shell))(`completes (passed over where there is no ${shell})`, async () => {
		const offered = offeredBy(
			shell,
			await scriptOf(shell),
			CASES.map(([line]) => line),
		);
		const found = CASES.map(([line], index) => [line, offered[index]?.map(word => word.replace(/^--[\w-]+=|\/$/g, '')).sort()]);
		expect(found).toEqual(CASES.map(([line, wanted]) => [line, [...wanted].sort()]));
	});

	test.skipIf(!has(shell))(`offers the sessions that are kept (passed over where there is no ${shell})`, async () => {
		const home = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
		for (const name of ['edges', 'my stack']) {
			openSessions({ CONV_TUTOR_HOME: home }).save({ name, savedAt: 0, input: COUNTING, layers: [{ op: 'conv', kernel: BOOK }], at: 0 });
		}
		expect(offeredBy(shell, await scriptOf(shell), ['conv-tutor play --session '], home)).toEqual([
			['edges', shell === 'bash' ? 'my\\ stack' : 'my stack'],
		]);
	});

	test.skipIf(!has(shell))(`offers every option of every command (passed over where there is no ${shell})`, async () => {
		const offered = offeredBy(
			shell,
			await scriptOf(shell),
			COMMANDS.map(command => `conv-tutor ${command} --`),
		);
		expect(offered).toEqual(COMMANDS.map(command => flags([...COMMAND_TABLE[command].options, ...GENERAL_OPTIONS]).sort()));
	});
});

describe('zsh', () => {
	afterAll(closeAll);

	test.skipIf(!has('zsh'))('completes (passed over where there is no zsh)', PATIENCE, async () => {
		const { script, env } = folderWith(await scriptOf('zsh'));
		const terminal = open({ command: ['zsh', '-f', '-i'], columns: 160, env: { ...env, PS1: '> ' } });
		await terminal.until(/> /);
		terminal.write(`autoload -U compinit; compinit -u -D; source '${script}'; clear; echo re''ady\r`);
		await terminal.until(/ready/);
		for (const [typed, wanted] of [
			['conv-tutor prog\t', /> conv-tutor progress /],
			['--res\toutput-s\t', /progress --reset=output-size/],
			['\u0015conv-tutor --lang zh\tru\t--padding-mode zer\tmax\t', /--lang zh-TW run --padding-mode zeros max-pool/],
			['\u0015conv-tutor run --input=pi\t--kernel LIC\t', /--input=picture --kernel LICENSE/],
			['\u0015conv-tutor learn a-wh\t', /learn a-whole-network/],
			['\u0015conv-tutor completion \t\t', /bash +fish +zsh/],
		] as const) {
			terminal.write(typed);
			await terminal.until(wanted);
		}
	});
});

describe.each(SHELLS)('the script for %s', shell => {
	let script: string;
	beforeAll(async () => {
		script = await scriptOf(shell);
	});

	test('names every command, option, lesson and built-in grid', () => {
		const options = [...GENERAL_OPTIONS, ...COMMANDS.flatMap(command => COMMAND_TABLE[command].options)];
		const names = [...COMMANDS, ...options, ...LESSONS, ...[...SAMPLES, ...KERNELS].map(({ name }) => name)];
		expect(LESSONS).toHaveLength(20);
		expect(names.filter(name => !new RegExp(`(?<![\\w-])(?:--)?${name}(?![\\w-])`).test(script))).toEqual([]);
	});

	test.skipIf(!has(shell))(`is sound (passed over where there is no ${shell})`, () => {
		expect(execFileSync(shell, ['-n', folderWith(script).script], { encoding: 'utf8' })).toBe('');
	});

	test.skipIf(!has(shell))(`is sound in Chinese, too (passed over where there is no ${shell})`, async () => {
		const { out } = await typed(`completion ${shell}`, { language: 'zh-TW' });
		expect(execFileSync(shell, ['-n', folderWith(out).script], { encoding: 'utf8' })).toBe('');
	});
});

describe('a shell that is not known', () => {
	test.each([
		['completion', 'completion wants a shell: one of bash, zsh, fish'],
		['completion tcsh', 'unknown shell tcsh: one of bash, zsh, fish'],
		['completion bash zsh', 'conv-tutor completion takes no word zsh here: see conv-tutor completion --help'],
	])('%s', async (line, error) => {
		expect(await typed(line)).toEqual({ status: 2, out: '', error });
	});
});
