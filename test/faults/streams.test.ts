// Standard streams that are closed, full, or something odd, and other surroundings that a shell can make: what can be done is done, what
// can't is said in a line where there is still where to say it, and nothing hangs.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProgress } from '../../src/runtime/progress/open-progress.js';
import { NOON } from '../course/progress/draw.js';
import { newAnswer } from '../runtime/progress/new-answer.js';
import { recordFigure, SOAKING } from '../soak/soak.js';
import { isLine } from './life.js';
import { type Around, type Ended, PATIENCE, run } from './run.js';

let home = '';
beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), 'conv-tutor-streams-'));
	// There is something to let go of.
	openProgress({ CONV_TUTOR_HOME: home }, NOON).append([newAnswer('19')], NOON);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

type Surrounding = Pick<Around, 'before' | 'redirects' | 'stdin' | 'env'> & {
	/** Nothing may be said on standard error: it is the one that is gone. */
	readonly mute?: true;
	/** All that is printed is lost, which ends it with status 1. */
	readonly lost?: boolean;
};

const STREAMS: Readonly<Record<string, Surrounding>> = {
	'no standard input': { redirects: '<&-' },
	'a folder as standard input': { redirects: '</' },
	'standard input that can not be read': { redirects: '0>/dev/null' },
	'a file as standard input': { redirects: '</etc/passwd' },
	'no standard output': { redirects: '>&-' },
	'a full standard output': { redirects: '>/dev/full', lost: true },
	'standard output that can not be written': { redirects: '1</dev/null', lost: true },
	'no standard error': { redirects: '2>&-', mute: true },
	'a full standard error': { redirects: '2>/dev/full', mute: true },
	'no stream at all': { redirects: '<&- >&- 2>&-', mute: true },
	'all streams full': { redirects: '</dev/full >/dev/full 2>/dev/full', mute: true, lost: true },
};

const SHELL: Readonly<Record<string, Surrounding>> = {
	'a folder that is gone': { before: 'mkdir -p "$GONE"; cd "$GONE"; rmdir "$GONE"' },
	'few open files': { before: 'ulimit -n 64' },
	'columns that are no number': { env: { COLUMNS: 'many', LINES: '-1' } },
	'no columns': { env: { COLUMNS: '0', LINES: '0' } },
	'more columns than there can be': { env: { COLUMNS: '99999999999', LINES: '1e9' } },
	'Node told to warn': { env: { NODE_OPTIONS: '--trace-warnings --throw-deprecation' } },
	'Node told to be strict': { env: { NODE_OPTIONS: '--unhandled-rejections=strict --disable-proto=throw' } },
	'Node told to make no code': { env: { NODE_OPTIONS: '--disallow-code-generation-from-strings' } },
	'Node with little memory': { env: { NODE_OPTIONS: '--max-old-space-size=64' } },
	'Node for development': { env: { NODE_ENV: 'development', DEV: 'true', DEBUG: '*', NODE_DEBUG: '' } },
	'a continuous integration': { env: { CI: 'true' } },
	'a locale that nobody has': { env: { LANG: 'xx_YY.nonsense', LC_ALL: 'q' } },
	'no time zone that is known': { env: { TZ: 'Nowhere/At-All' } },
};

const ALL: Readonly<Record<string, Surrounding>> = { ...STREAMS, ...SHELL };

/** Cases that held: a figure is kept only where all did. */
let held = 0;

interface Command {
	readonly words: string;
	/** What it ends with where nothing is wrong but that nothing is piped in. */
	readonly status: number;
	/** It reads standard input: what comes from there may be refused, with status 1. */
	readonly reads?: boolean;
	/** It prints something: what can't be printed is a fault. */
	readonly prints?: boolean;
}

const COMMANDS: readonly Command[] = [
	{ words: '', status: 0, reads: true },
	{ words: '--version', status: 0 },
	{ words: '--help', status: 0 },
	{ words: 'nonsense', status: 2, prints: false },
	{ words: 'learn 1', status: 0, reads: true },
	{ words: 'review', status: 0, reads: true },
	{ words: 'play', status: 0 },
	{ words: 'run --input counting --kernel book', status: 0 },
	{ words: 'run --input - --kernel book', status: 1, reads: true, prints: false },
	{ words: 'run -', status: 0, reads: true, prints: false },
	{ words: 'train --epochs 2', status: 0 },
	{ words: 'list', status: 0 },
	{ words: 'list --sessions', status: 0 },
	{ words: 'progress', status: 0 },
	{ words: 'progress --export -', status: 0 },
	{ words: 'progress --import -', status: 1, reads: true, prints: false },
	{ words: 'progress --reset', status: 2, prints: false },
];

/** In the short form every third surrounding, each with another command. */
const PAIRS = Object.keys(ALL).flatMap((name, index) =>
	(SOAKING ? COMMANDS : index % 3 === 0 ? [COMMANDS[(5 * index) % COMMANDS.length] as Command] : []).map(
		command => [name, command] as const,
	),
);

function statusesOf({ status, reads = false, prints = true }: Command, { lost = false, redirects = '' }: Surrounding): number[] {
	const refused = reads && redirects.includes('<') ? [1] : [];
	const unread = reads && redirects.startsWith('0>') ? [1] : [];
	return lost && prints ? [1] : [status, ...refused, ...unread];
}

const started = (words: string, { before, redirects, env, stdin }: Surrounding): Promise<Ended> =>
	run(words, {
		env: { HOME: home, CONV_TUTOR_HOME: home, GONE: join(home, 'gone'), ...env },
		...(before !== undefined && { before }),
		...(redirects !== undefined && { redirects }),
		...(stdin !== undefined && { stdin }),
	});

describe.runIf(process.platform === 'linux')('with', PATIENCE, () => {
	test.each(PAIRS.map(([name, command]) => [name, command.words, command] as const))('%s: conv-tutor %s', async (name, words, command) => {
		const surrounding = ALL[name] as Surrounding;
		const { status, out, err } = await started(words, surrounding);
		const where = `${status} ${err} ${out.slice(0, 200)}`;
		expect(statusesOf(command, surrounding), where).toContain(status);
		expect(err === '' || (isLine(err.trimEnd()) && err.startsWith('conv-tutor: ')), where).toBe(true);
		expect(status === 0 || surrounding.mute === true || words === 'run -' ? err === '' || status !== 0 : err !== '', where).toBe(true);
		expect(out, where).not.toMatch(/\n {4}at |\bNaN\b|undefined/);
		held++;
	});

	test('a home from where one is, in a folder that is gone: nothing is kept, and a line says so', async () => {
		const { status, out, err } = await started('learn 1', {
			...SHELL['a folder that is gone'],
			env: { CONV_TUTOR_HOME: 'here' },
			stdin: '19\n',
		});
		expect(status).toBe(1);
		expect(err).toMatch(/^conv-tutor: there is no home folder[^\n]*\n$/);
		expect(out).not.toContain('Saved.');
	});
});

describe.runIf(SOAKING)('with fewer and fewer open files', PATIENCE, () => {
	// Node itself needs about 25 for its own, and says what it says where it has fewer.
	const LIMITS = [26, 28, 30, 32, 34, 36, 40, 48, 56, 64, 128];

	test.each(LIMITS)('%i', async limit => {
		for (const { words, status: usual } of COMMANDS) {
			const { status, err } = await started(words, { before: `ulimit -n ${limit}` });
			// Before a line of the program's own runs, it is Node that has to say it.
			if (!err.startsWith('node:internal')) {
				expect(err === '' || isLine(err.trimEnd()), `${words}: ${err}`).toBe(true);
				expect([usual, 1], `${words}: ${err}`).toContain(status);
			}
			if (limit >= 64) {
				expect(status, `${words}: ${err}`).toBe(usual);
			}
		}
		held++;
	});

	test('measured', () => {
		expect(held).toBe(PAIRS.length + LIMITS.length);
		recordFigure(
			'streams and shell',
			`${Object.keys(ALL).length} surroundings × ${COMMANDS.length} commands, ${LIMITS.length} limits of open files: one line each, no hang`,
		);
	});
});
