// `--help` and `list` are written from the tables: nothing is left out, in any language, and every example works.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { helpText } from '../../src/commands/help.js';
import { COMMAND_TABLE, COMMANDS, type CommandName, GENERAL_OPTIONS, TOP_EXAMPLES, valueForm } from '../../src/commands/table.js';
import { KERNELS } from '../../src/core/kernels.js';
import { SAMPLES } from '../../src/core/samples.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { wordsOf } from '../../src/text/words.js';
import { cliWordsOf } from '../text/cli-words-of.js';
import { typed, wordsIn } from './cli.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe.each(LANGUAGES)('in %s', language => {
	const words = cliWordsOf(language);
	const own: Readonly<Partial<Record<CommandName, typeof words.trainOptions>>> = { train: words.trainOptions, digits: words.digitsOptions };

	test('the program lists each command with what it does, and how to ask for more', () => {
		const text = helpText(undefined, words);
		for (const command of COMMANDS) {
			expect(text).toMatch(new RegExp(`^ {2}conv-tutor ${command} +${escaped(words.commands[command])}$`, 'm'));
		}
		for (const option of GENERAL_OPTIONS) {
			expect(text).toMatch(new RegExp(`^ {2}--${option}\\b.* ${escaped(words.options[option])}$`, 'm'));
		}
		expect(text).toContain(words.moreHelp);
	});

	test.each(COMMANDS)('%s: every option with its value and what it means, every example', command => {
		const text = helpText(command, words);
		const { options, examples } = COMMAND_TABLE[command];
		for (const option of [...options, ...GENERAL_OPTIONS]) {
			const named = escaped([`--${option}`, valueForm(option, command)].filter(Boolean).join(' '));
			const meaning = own[command]?.[option] ?? words.options[option];
			expect(text).toMatch(new RegExp(`^ {2}${named}\\s+${escaped(meaning)}$`, 'm'));
		}
		for (const example of examples) {
			expect(text).toContain(`  ${example}\n`);
		}
	});

	test.each([undefined, ...COMMANDS])('%s: whole lines, one line end', command => {
		expect(helpText(command, words)).toMatch(/^[^\n]+(\n[^\n]*)*[^\n]\n$/);
		expect(helpText(command, words)).not.toMatch(/undefined|[ \t]\n/);
	});

	test('an option that is another thing to a command says so there, and only there', () => {
		expect(helpText('train', words)).toMatch(/--bias \[N\|LIST\]/);
		expect(helpText('run', words)).toMatch(/--bias N\|LIST/);
		expect(helpText('run', words)).not.toContain(words.trainOptions.bias);
	});

	test('no option and no command goes without words', () => {
		expect(
			Object.entries({ ...words.options, ...words.trainOptions, ...words.digitsOptions, ...words.commands }).filter(
				([, text]) => text.trim() === '',
			),
		).toEqual([]);
	});

	test('list --samples: each input and kernel with its size and what it is', async () => {
		const { status, out } = await typed('list --samples', { language });
		expect(status).toBe(0);
		const { samples, kernels } = wordsOf(language);
		for (const [list, about] of [
			[SAMPLES, samples],
			[KERNELS, kernels],
		] as const) {
			for (const { name, grid } of list) {
				const size = `${grid().rows}×${grid().cols}`;
				expect(out).toMatch(new RegExp(`^ {2}${name} +(\\d+×)?${size} +${escaped(about[name] ?? 'missing')}$`, 'm'));
			}
		}
	});

	test('list: the lessons in their order', async () => {
		const { status, out } = await typed('list', { language });
		expect(status).toBe(0);
		expect(out).toMatch(/^ +1 {2}images-are-arrays .+\n +2 {2}cross-correlation .+\n/);
		expect(out).toMatch(/\n +19 {2}why-convolution .+\n +20 {2}a-whole-network .+\n$/);
	});
});

test('English help fits a wide terminal', () => {
	const lines = [undefined, ...COMMANDS].flatMap(command => helpText(command, cliWordsOf('en')).split('\n'));
	expect(lines.filter(line => stringWidth(line) > 160)).toEqual([]);
});

describe('every example succeeds', () => {
	// The whole course is checked beside the other tests of the lessons, once.
	const examples = [...TOP_EXAMPLES, ...COMMANDS.flatMap(command => COMMAND_TABLE[command].examples)].filter(
		example => example !== 'conv-tutor check lessons',
	);

	test.each(examples)('%s', async example => {
		const [, piped, line = ''] = /^(?:echo '(.*)' \| )?conv-tutor ?(.*)$/.exec(example) ?? [];
		if (wordsIn(line).includes('--help')) {
			expect(helpText('run', cliWordsOf('en'))).toContain('--kernel GRID');
			return;
		}
		const { status, out, error } = await typed(line, piped === undefined ? {} : { lines: [piped] });
		expect({ status, error }).toEqual({ status: 0, error: '' });
		expect(out).not.toMatch(/"error"|NaN|undefined/);
		expect(out.length).toBeGreaterThan(1);
	});
});
