// No network at run time: the built program does all it can with every way out denied and watched, and no way out is ever tried.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FRONT, STEPS } from '../../course/format/lesson.js';
import { recordFigure, SOAKING } from '../../soak/soak.js';
import { cleanEnv, closeAll, freshHome, type Opening, type OpenTerminal, open, PATIENCE, PROGRAM } from '../../terminal/terminal.js';
import { newFolder } from '../folders.js';

afterAll(closeAll);

const WATCH = resolve('test/hostile/network/no-network.mjs');
const FOLDER = newFolder();
const COURSE = join(FOLDER, 'course');
mkdirSync(join(COURSE, '01-slide'), { recursive: true });
writeFileSync(join(COURSE, '01-slide', 'lesson.md'), `${FRONT}${STEPS[0]}`);
let logs = 0;
let runs = 0;

/** Surroundings in which every way out is watched, and what was written down. */
function watched(): { readonly env: Record<string, string>; readonly lines: () => string[] } {
	const log = join(FOLDER, `log-${logs++}`);
	runs++;
	return {
		// Ink, while it is itself being developed, looks for tools at a port: not in what is bundled.
		env: { NETWORK_LOG: log, NODE_OPTIONS: `--import=${WATCH}`, DEV: 'true' },
		lines: () => (existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : []),
	};
}

test('whoever tries is caught, in a thread as in the program', () => {
	const { env, lines } = watched();
	const out = execFileSync(process.execPath, ['test/hostile/network/attempts.mjs'], { env: cleanEnv(env), encoding: 'utf8' });
	expect(out).toBe('13 of 13\n13 of 13\n');
	expect(
		lines()
			.filter(line => line.startsWith('watching'))
			.sort(),
	).toEqual(['watching a thread', 'watching the program']);
	expect(lines().filter(line => line.startsWith('attempt'))).toHaveLength(26);
});

/** Every command as a pipe gets it: its words, and what is piped in. */
const COMMANDS: readonly (readonly [words: string, stdin: string])[] = [
	['', ''],
	['--help', ''],
	['--version', ''],
	['run --help --lang zh-TW', ''],
	['run --input counting --kernel book', ''],
	['run --input ones(3,3)/9 --kernel book --format table --color always', ''],
	['run --input - --kernel book --format csv', '[[1,2,3],[4,5,6]]'],
	['run --input counting --kernel book --to pytorch', ''],
	['run -', '{"input":[[1,2],[3,4]],"kernel":[[1]]}\nbad\n'],
	['play', ''],
	['train --epochs 2 --format json', ''],
	['digits --layers pool4,dense10 --epochs 1 --format json', ''],
	['list', ''],
	['list --samples', ''],
	['list --sessions', ''],
	['learn 2 --plain', '19\n\n25\nq\n'],
	['review --plain', ''],
	['progress', ''],
	['progress --export -', ''],
	['progress --import -', '{"conv-tutor":"progress","version":1}\n'],
	[`check ${COURSE}`, ''],
	['no-such-command', ''],
	['run --input https://example.org/a.png --kernel book', ''],
	['run --input //example.org/share/a.png --kernel book', ''],
	['learn https://example.org/lessons/', ''],
];
/** In the short form, those that load the most, and an address that is taken for a path. */
const FEW = new Set([`check ${COURSE}`, 'train --epochs 2 --format json', 'run --input https://example.org/a.png --kernel book']);

describe('a command', () => {
	const chosen = COMMANDS.filter(([words]) => SOAKING || FEW.has(words)).map(([words, stdin]) => ({
		name: words.split('/')[0],
		words,
		stdin,
	}));
	test.each(chosen)('$name', PATIENCE, ({ words, stdin }) => {
		const { env, lines } = watched();
		const ended = spawnSync(process.execPath, [PROGRAM, ...words.split(' ').filter(Boolean)], {
			env: cleanEnv(env),
			input: stdin,
			encoding: 'utf8',
		});
		expect(ended.stderr).not.toMatch(/denied|internal error/);
		expect(lines().length).toBeGreaterThan(0);
		expect(lines().filter(line => !line.startsWith('watching'))).toEqual([]);
	});
});

interface Sitting {
	readonly name: string;
	readonly opening: Opening;
	readonly use: (app: OpenTerminal) => Promise<void>;
	/** Threads that it starts. */
	readonly threads: number;
}

const PICTURE = join(FOLDER, 'a.csv');
writeFileSync(PICTURE, '1,2,3\n4,5,6\n');

const playing: Sitting = {
	name: 'the playground: a file in, a file out, a line copied, a session kept, then the trainer',
	opening: { args: ['play'], columns: 120, rows: 40 },
	use: async app => {
		await app.until(/OUTPUT/);
		app.press('I', PICTURE, 'Enter');
		await app.until(/INPUT 2×3/);
		const written = join(freshHome(), 'b.png');
		app.press('S', written, 'Enter');
		await app.until(/Written to/);
		app.press('y');
		await app.until(/Copy as/);
		app.press('Enter');
		await app.until(/clipboard/);
		app.press('Escape', 'K', 'mine', 'Enter');
		await app.until(/Kept as mine/);
	},
	threads: 1,
};
const SITTINGS: readonly Sitting[] = [
	playing,
	{
		name: 'the tutor: home, a lesson, an answer',
		opening: { args: [], columns: 100, rows: 30 },
		use: async app => {
			await app.until(/step 1 of \d/);
			app.press('Enter');
			await app.until(/● Right|is not it/);
		},
		threads: 0,
	},
	{
		name: 'the trainer, to its goal',
		opening: { args: ['train'], columns: 120, rows: 40 },
		use: async app => {
			await app.until(/condition 5/);
			app.press(' ');
			await app.until(/10 epochs done/);
		},
		threads: 1,
	},
	{
		name: 'the digits: trained, kept, gone on with',
		opening: { args: ['digits', '--layers', 'pool 4, dense 10', '--batch', '100'], columns: 120, rows: 40 },
		use: async app => {
			await app.until(/FILTERS/);
			app.press(' ');
			await app.until(/resting · epoch 10 of 10/);
			const path = join(freshHome(), 'small.npz');
			app.press('K');
			await app.until(/\.npz/);
			app.press(path, 'Enter');
			await app.until(() => existsSync(path), 'the file');
		},
		threads: 1,
	},
];

describe('a sitting at the screen', PATIENCE, () => {
	test.each(SOAKING ? SITTINGS : [playing])('$name', async ({ opening, use, threads }) => {
		const { env, lines } = watched();
		const app = open({ ...opening, env });
		await use(app);
		app.press('q');
		expect((await app.exited()).code).toBe(0);
		expect(lines().filter(line => line === 'watching a thread').length).toBeGreaterThanOrEqual(threads);
		expect(lines().filter(line => !line.startsWith('watching'))).toEqual([]);
	});
});

/** Whether a command can be had here, with what lets it do its work. */
const canRun = (command: string, ...words: string[]): boolean => spawnSync(command, words).status === 0;

describe.skipIf(!SOAKING)('as the system sees it', () => {
	test.skipIf(!canRun('strace', '-V'))('no socket is asked for but those between its own ends (needs strace)', PATIENCE, async () => {
		const log = join(FOLDER, 'strace');
		for (const { opening, use } of SITTINGS) {
			const app = open({
				...opening,
				command: ['strace', '-f', '-qq', '-e', 'trace=network', '-o', log, process.execPath, PROGRAM, ...(opening.args ?? [])],
			});
			await use(app);
			app.press('q');
			await app.exited();
			runs++;
			const asked = readFileSync(log, 'utf8')
				.split('\n')
				.filter(line => /socket\(|connect\(|bind\(|send(?:to|msg)\(/.test(line));
			expect(asked.filter(line => !/AF_UNIX|socketpair/.test(line))).toEqual([]);
		}
	});

	test.skipIf(!canRun('unshare', '-rn', 'true'))('it is the same where there is no network at all (needs unshare -n)', PATIENCE, () => {
		for (const [words, stdin] of COMMANDS) {
			const all = [process.execPath, PROGRAM, ...words.split(' ').filter(Boolean)];
			const run = (command: string, args: readonly string[]) => {
				const { stdout, stderr, status } = spawnSync(command, args, { env: cleanEnv(), input: stdin, encoding: 'utf8' });
				// Its folder is another each time, and so is what a training takes.
				const alike = (text: string): string => text.replaceAll(/conv-tutor-home-\w+/g, 'home').replaceAll(/"seconds":[\d.]+/g, '');
				return { stdout: alike(stdout), stderr: alike(stderr), status };
			};
			expect(run('unshare', ['-rn', ...all]), words).toEqual(run(all[0] as string, all.slice(1)));
			runs += 2;
		}
	});
});

/** What of Node the program may be made of: files, threads, the terminal, clipboard programs. */
const ALLOWED: ReadonlySet<string> = new Set([
	'buffer',
	'child_process',
	'crypto',
	'events',
	'fs',
	'fs/promises',
	'module',
	'os',
	'path',
	'process',
	'readline',
	'stream',
	'timers/promises',
	'tty',
	'url',
	'util',
	'vm',
	'worker_threads',
	'zlib',
]);

describe('the bundle', () => {
	const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'));
	const imported = new Set(
		files.flatMap(name => {
			const text = readFileSync(join('dist', name), 'utf8');
			const named = [
				...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\(|[\w$]\()\s*["'`](node:[\w/]+|[a-z_]+(?:\/[a-z]+)?)["'`]/g),
			];
			return named.flatMap(([, module = '']) =>
				module.startsWith('node:') || builtinModules.includes(module) ? [module.replace('node:', '')] : [],
			);
		}),
	);

	test('imports nothing of Node that reaches a network', () => {
		expect(imported.size).toBeGreaterThan(ALLOWED.size / 2);
		expect([...imported].filter(name => !ALLOWED.has(name))).toEqual([]);
	});

	test('names no other way out', () => {
		const calls = files.flatMap(
			name =>
				readFileSync(join('dist', name), 'utf8').match(/\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|importScripts)\b\s*\(/g) ?? [],
		);
		expect(calls).toEqual([]);
	});
});

afterAll(() => recordFigure('hostile: network', `${COMMANDS.length} commands, ${SITTINGS.length} sittings, ${runs} runs of the program`));
