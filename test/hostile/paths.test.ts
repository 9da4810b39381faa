// No path leaves its folder, and nothing that is no plain file is waited for: each name ends in a line, or is what it says.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orFault } from '../../src/core/fault.js';
import { linkPath } from '../../src/course/format/links.js';
import { encodeZip } from '../../src/formats/zip.js';
import { fileInCourse } from '../../src/runtime/course/course-folder.js';
import { decodeKept } from '../../src/runtime/digits/weights/weights-file.js';
import { openSessions } from '../../src/runtime/sessions/open-sessions.js';
import { NOON, typed } from '../commands/cli.js';
import { BOOK, COUNTING } from '../core/helpers.js';
import { LESSON } from '../course/format/lesson.js';
import { prose } from '../course/format/spoil.js';
import { recordFigure, SOAKING } from '../soak/soak.js';
import { example, press } from '../state/app.js';
import { afterPaste, orError, printed, saidOf } from './doors.js';
import { newFolder } from './folders.js';
import { expectHarmless, harmOfAll, type Seen } from './guard.js';

const isWindows = process.platform === 'win32';
/** What is outside, and may not be read or touched by what is inside. */
const OUTSIDE = newFolder();
const SECRET = join(OUTSIDE, 'secret.csv');
const INSIDE = join(newFolder(), 'inside');
const SECRET_TEXT = '4711,4712\n4713,4714\n';
let tried = 0;

beforeAll(() => {
	mkdirSync(INSIDE);
	writeFileSync(SECRET, SECRET_TEXT);
});

/** Names that want to be somewhere else, or to be something else. */
const NAMES: readonly string[] = [
	'..',
	'.',
	'../x',
	'../../x',
	'../../../../../../../../etc/passwd',
	'/etc/passwd',
	'//etc/passwd',
	'a/../../x',
	'./../x',
	'..\\x',
	'..\\..\\windows\\win.ini',
	'C:\\x',
	'c:x',
	'\\\\server\\share\\x',
	'\\\\?\\C:\\x',
	'file:///etc/passwd',
	'%2e%2e%2fx',
	'..%2fx',
	'..%c0%afx',
	'．．/x',
	'‥/x',
	'x\u0000.csv',
	'\u0000',
	'~root/x',
	'~/../x',
	'$HOME/x',
	'`id`',
	'$(id)',
	'-rf',
	'--help',
	'con',
	'nul',
	'COM1.txt',
	'x.',
	'x ',
	'x:stream',
	'x'.repeat(256),
	'x'.repeat(5000),
	`${'x/'.repeat(2500)}x`,
	'é'.repeat(200),
	'*',
	'?',
	'',
	' ',
	'\n',
];

/** Every file below a folder, and above it as far as the tests made it. */
const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(entry => !entry.isDirectory())
		.map(entry => relative(folder, join(entry.parentPath, entry.name)))
		.sort();

describe('the name of a session', () => {
	test('stays in the folder of sessions, or is none', async () => {
		for (const name of NAMES) {
			const home = join(newFolder(), 'a', 'home');
			const sessions = openSessions({ CONV_TUTOR_HOME: home });
			const seen = await expectHarmless(name, () => {
				const saved = orError(() => {
					sessions.save({ name, savedAt: NOON, input: COUNTING, layers: [{ op: 'conv', kernel: BOOK }], at: 0 });
					return { values: sessions.load(name).input.data };
				});
				return saved;
			});
			const written = filesIn(join(home, '..', '..'));
			expect(
				written.every(file => /^a\/home\/sessions\/play-[a-z0-9_~-]+\.json$/.test(file)),
				written.join(),
			).toBe(true);
			expect(written).toHaveLength(seen.error === undefined ? 1 : 0);
			tried++;
		}
	});

	test('opens and removes nothing outside', async () => {
		const home = newFolder();
		mkdirSync(join(home, 'sessions'));
		symlinkSync(SECRET, join(home, 'sessions', 'play-linked.json'));
		writeFileSync(join(home, 'play-out.json'), '{}');
		const enter = async (name: string): Promise<Seen> => {
			const kept = openSessions({ CONV_TUTOR_HOME: home });
			const { error: dropped = '' } = orError(() => {
				kept.remove(name);
				return {};
			});
			const { error = '' } = await printed(['play', `--session=${name}`], { home });
			return { error: error + dropped };
		};
		expect(await harmOfAll([...NAMES, 'linked', '../play-out', 'sessions/../../play-out'], enter)).toEqual([]);
		tried += NAMES.length + 3;
		expect(readFileSync(SECRET, 'utf8')).toBe(SECRET_TEXT);
		expect(existsSync(join(home, 'play-out.json'))).toBe(true);
	});
});

describe('a lesson', () => {
	const course = (name: string): string => {
		const folder = join(newFolder(), 'course');
		mkdirSync(join(folder, name), { recursive: true });
		return folder;
	};

	test('links to nothing out of its course', async () => {
		const enter = (name: string): Seen => {
			const path = orFault(
				() => linkPath(name, '01-a'),
				() => undefined,
			);
			const leadsOut = path !== undefined && (/(?:^|\/)\.\.(?:\/|$)|^[/\\~]/.test(path) || fileInCourse(INSIDE, path));
			return leadsOut ? { error: `internal error: ${name} leads to ${path}` } : saidOf(prose(`[x](<${name.replaceAll('\n', ' ')}>)`));
		};
		expect(await harmOfAll([...NAMES, '../secret.csv', SECRET], enter)).toEqual([]);
		tried += NAMES.length;
	});

	test.skipIf(isWindows)('that is a link, or in one, is not followed', async () => {
		const linked = [
			(folder: string) => symlinkSync(SECRET, join(folder, '01-a', 'lesson.md')),
			(folder: string) => {
				writeFileSync(join(folder, '01-a', 'lesson.md'), LESSON);
				symlinkSync(SECRET, join(folder, '01-a', 'lesson.zh-TW.md'));
			},
			(folder: string) => {
				writeFileSync(join(folder, '01-a', 'lesson.md'), LESSON);
				symlinkSync(SECRET, join(folder, 'ids.lock'));
			},
			(folder: string) => symlinkSync(OUTSIDE, join(folder, '02-b')),
			(folder: string) => symlinkSync('lesson.md', join(folder, '01-a', 'lesson.md')),
			(folder: string) => symlinkSync('/dev/zero', join(folder, '01-a', 'lesson.md')),
		];
		for (const link of linked) {
			const folder = course('01-a');
			link(folder);
			const { status, out } = await typed(['check', folder]);
			expect(status).toBe(1);
			expect(out).toMatch(/leads elsewhere/);
			expect(out).not.toContain('4711');
			tried++;
		}
	});

	test.skipIf(isWindows)('that is a pipe, a device or a folder is not waited for', async () => {
		const pipe = course('01-a');
		execFileSync('mkfifo', [join(pipe, '01-a', 'lesson.md')]);
		const nested = course('01-a/lesson.md');
		for (const path of [pipe, nested, '/dev/zero', '/dev/tty', '/dev/fd', join(pipe, '01-a', 'lesson.md')]) {
			const { out, error } = await typed(['check', path]);
			expect(`${out}${error}`).toMatch(/no plain file|neither a folder nor a file|has no lessons/);
			tried++;
		}
	});
});

describe.skipIf(isWindows)('what is no plain file', () => {
	/** Paths that a reader could wait for, or read for ever. */
	const odd = (): string[] => {
		const pipe = join(newFolder(), 'pipe.csv');
		execFileSync('mkfifo', [pipe]);
		const linked = join(newFolder(), 'linked.csv');
		symlinkSync(pipe, linked);
		const round = join(newFolder(), 'round.csv');
		symlinkSync(round, round);
		const folder = join(newFolder(), 'folder.csv');
		mkdirSync(folder);
		return [
			'/dev/zero',
			'/dev/random',
			'/dev/tty',
			'/dev/stdin',
			'/dev/full',
			'/proc/self/mem',
			'/proc/kmsg',
			pipe,
			linked,
			round,
			folder,
			`${SECRET}/x.csv`,
		];
	};

	test('is read by no door', async () => {
		const paths = odd();
		const doors: readonly ((path: string) => Promise<Seen>)[] = [
			path => printed(['run', `--input=${path}`, '--kernel=1']),
			path => printed(['run', '--input=counting', `--kernel=${path}`]),
			path => printed(['digits', `--load=${path}`]),
			path => printed(['progress', `--import=${path}`]),
			path => printed(['learn', path.includes('/') ? path : `./${path}`, '--plain']),
			path => afterPaste(press(example('book'), 'I').model, path, 'enter'),
		];
		for (const door of doors) {
			for (const path of paths) {
				const { error = '', out = '' } = await expectHarmless(path, () => door(path));
				expect(error + out, path).toMatch(
					/is no plain file|is a folder|is empty|no zip|files end in|is not there|can not be read|may not be read|neither a folder|has no lessons|no export/,
				);
				tried++;
			}
		}
	});

	test('is written to by no door', async () => {
		const before = statSync('/dev/null').rdev;
		for (const path of odd().filter(path => !path.startsWith('/dev/') && !path.startsWith('/proc/'))) {
			for (const words of [
				['progress', `--export=${path}`],
				['digits', '--layers=pool4,dense10', '--epochs=1', `--save=${path}`, '--format=json'],
			]) {
				const { error = '' } = await expectHarmless(path, () => printed(words));
				expect(error, `${words} ${path}`).not.toBe('');
				tried++;
			}
		}
		expect(statSync('/dev/null').rdev).toBe(before);
	});
});

test('a name of any kind is a line or a file that is not there, by every door that takes one', async () => {
	const doors: readonly ((name: string) => Promise<Seen>)[] = [
		name => printed(['run', `--input=${name}.csv`, '--kernel=1']),
		name => printed(['digits', `--load=${name}`]),
		name => printed(['progress', `--import=${name}`]),
		name => printed(['check', name]),
		name => printed(['learn', `./${name}`, '--plain']),
		name => printed(['progress', `--export=${join(INSIDE, 'no', 'such')}/${name}/x`]),
	];
	for (const [at, door] of doors.entries()) {
		const names = NAMES.filter((_, index) => SOAKING || index % doors.length === at);
		expect(await harmOfAll(names, door)).toEqual([]);
		tried += names.length;
	}
	expect(filesIn(INSIDE)).toEqual([]);
});

test('a member of a file of weights that is named as a path is nothing but a name', async () => {
	for (const name of NAMES) {
		const file = encodeZip(new Map([[name, new TextEncoder().encode('x')]]));
		const { error } = await expectHarmless(name, () => orError(() => ({ values: decodeKept(file).weights })));
		expect(error).toMatch(/it holds no training\.json/);
		tried++;
	}
	expect(filesIn(INSIDE)).toEqual([]);
});

afterAll(() => recordFigure('hostile: paths', `${NAMES.length} names and 12 things that are no plain file, ${tried} tries`));
