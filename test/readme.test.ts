// The README may promise only what runs: its commands are run, the key tables of KEYS.md are made from those of the program.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_TABLE, COMMANDS, SHELLS } from '../src/commands/table.js';
import { type Binding, KEYS } from '../src/state/keys.js';
import { en } from '../src/text/en/words.js';
import { allKeys, keyEntries } from '../src/ui/key-names.js';
import { themeFor } from '../src/ui/theme/theme.js';
import { type Answer, typed } from './commands/cli.js';

/** Progress goes to a folder of its own, not to that of whoever runs the tests. */
const ENV = { ...process.env, CONV_TUTOR_HOME: mkdtempSync(join(tmpdir(), 'conv-tutor-')) };

const readme = readFileSync('README.md', 'utf8');
const lines = [...readme.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => block.trim().split('\n'));

/** Those that are examples of the help, too, and the help itself. */
const RUN_ELSEWHERE = ['conv-tutor --help', ...COMMANDS.flatMap(command => COMMAND_TABLE[command].examples)];

/** A line of the README in process; what stands before a pipe is the shell's. */
async function run(line: string): Promise<Answer> {
	const [, before, words = ''] = /^(?:(.*) \| )?conv-tutor ?(.*)$/.exec(line) ?? [];
	const stdin = before === undefined ? '' : execFileSync('sh', ['-c', before], { encoding: 'utf8' });
	return typed(words, { stdin, lines: stdin.split('\n').slice(0, -1) });
}

describe('the commands of the README', () => {
	it.each(lines.filter(line => /(^|\| )conv-tutor/.test(line) && !RUN_ELSEWHERE.includes(line)))('%s', async line => {
		const { status, out, error } = await run(line);
		expect({ status, error }).toEqual({ status: 0, error: '' });
		expect(out.length).toBeGreaterThan(0);
	});

	it('conv-tutor --help', () => {
		expect(execFileSync(process.execPath, ['dist/cli.js', '--help'], { encoding: 'utf8', env: ENV })).toContain('conv-tutor run');
	});

	it('npm start opens the tutor, which without a terminal is the demonstration', () => {
		expect(lines).toContain('npm ci && npm start');
		expect(execFileSync('npm', ['start', '--silent'], { encoding: 'utf8', env: ENV })).toContain('0·0 + 1·1 + 3·2 + 4·3 = 19');
	});

	it('the test command is what CI runs', () => {
		expect(lines).toContain('npm ci && npm test');
		expect(readFileSync('.ci/run', 'utf8')).toContain('npm ci && npm test');
	});

	it('says nothing else in a shell', () => {
		expect(lines.filter(line => !/(^|\| )conv-tutor/.test(line))).toEqual(['npx conv-tutor', 'npm ci && npm start', 'npm ci && npm test']);
	});
});

const BEGIN = /<!-- keys:.*-->\n/;
const END = '<!-- /keys -->';

/** The keys of a screen as a Markdown table. */
function tableOf(name: string, bindings: readonly Binding[]): string[] {
	const theme = themeFor({ level: 0, ascii: false, background: 'dark' });
	const rows = keyEntries(bindings, en.explained).map(entry => `| \`${allKeys(entry, theme)}\` | ${entry.label} |`);
	return ['', `| ${name} | |`, '|---|---|', ...rows];
}

/** Keys that a view of the digits has beside those of the first. */
const beside = (bindings: readonly Binding[]): readonly Binding[] =>
	bindings.filter(({ keys, command }) => !KEYS['digits-training'].some(own => own.command === command && own.keys.join() === keys.join()));

const keyTable = (): string =>
	[
		...tableOf('home', KEYS.home),
		...tableOf('lesson, while an answer is wanted', KEYS.line),
		...tableOf('lesson, when it is answered', KEYS.over),
		...tableOf('playground', KEYS.stage),
		...tableOf('stack of layers', KEYS.stack),
		...tableOf('trainer', KEYS.trainer),
		...tableOf('digits', KEYS['digits-training']),
		...tableOf('digits, beside these: feature maps', beside(KEYS['digits-maps'])),
		...tableOf('a feature map', beside(KEYS['digits-unit'])),
		...tableOf('confusion matrix', beside(KEYS['digits-confusion'])),
		...tableOf('gallery', beside(KEYS['digits-gallery'])),
		...tableOf('drawing a digit', beside(KEYS['digits-draw'])),
		...tableOf('everywhere', KEYS.global),
		'',
		'',
	].join('\n');

describe('the key tables of KEYS.md', () => {
	it('is made from the key tables', () => {
		const page = readFileSync('KEYS.md', 'utf8');
		const [begin = ''] = BEGIN.exec(page) ?? [];
		const start = page.indexOf(begin) + begin.length;
		if (process.env['UPDATE_README'] === '1') {
			writeFileSync('KEYS.md', page.slice(0, start) + keyTable() + page.slice(page.indexOf(END)));
			return;
		}
		expect(begin).not.toBe('');
		expect(page.slice(start, page.indexOf(END))).toBe(keyTable());
	});
});

describe('the pages', () => {
	it.each(['README.md', 'KEYS.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s links to what is there', page => {
		const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target = '']) => target);
		expect(links.filter(target => !target.startsWith('https://') && !existsSync(target))).toEqual([]);
	});

	it('the README tells of every command, and how completion is had', () => {
		expect(COMMANDS.filter(command => !readme.includes(`\`${command}\``))).toEqual([]);
		expect(SHELLS.filter(shell => !readme.includes(`\`conv-tutor completion ${shell} > `))).toEqual([]);
	});

	it('the README is read in a few minutes', () => {
		expect(readme.split('\n').length).toBeLessThan(250);
	});
});
