// The README may promise only what runs: its commands are run, its key table is made from the key tables.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Binding, KEYS } from '../src/state/keys.js';
import { en } from '../src/text/en/words.js';
import { allKeys, keyEntries } from '../src/ui/key-names.js';
import { themeFor } from '../src/ui/theme/theme.js';

/** Progress goes to a folder of its own, not to that of whoever runs the tests. */
const ENV = { ...process.env, CONV_TUTOR_HOME: mkdtempSync(join(tmpdir(), 'conv-tutor-')) };

const readme = readFileSync('README.md', 'utf8');
const lines = [...readme.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => block.trim().split('\n'));

describe('the commands of the README', () => {
	it.each(lines.filter(line => /(^|\| )conv-tutor/.test(line)))('%s', line => {
		const output = execFileSync('sh', ['-c', line.replace(/(^|\| )conv-tutor/, `$1"${process.execPath}" dist/cli.js`)], {
			encoding: 'utf8',
			env: ENV,
		});
		expect(output.length).toBeGreaterThan(0);
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

describe('the key table of the README', () => {
	it('is made from the key tables', () => {
		const [begin = ''] = BEGIN.exec(readme) ?? [];
		const start = readme.indexOf(begin) + begin.length;
		const written = readme.slice(start, readme.indexOf(END));
		if (process.env['UPDATE_README'] === '1') {
			writeFileSync('README.md', readme.slice(0, start) + keyTable() + readme.slice(readme.indexOf(END)));
			return;
		}
		expect(written).toBe(keyTable());
	});
});
