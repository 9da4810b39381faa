// What `progress` shows, and that nothing gets lost when it is carried about or let go.

import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseWords } from '../../src/commands/parse.js';
import { progress } from '../../src/commands/progress.js';
import type { Session } from '../../src/commands/session.js';
import { Fault, tell } from '../../src/core/fault.js';
import type { Catalogue, LessonEntry } from '../../src/course/lesson.js';
import type { NewEvent } from '../../src/course/progress/events.js';
import { HEADER } from '../../src/course/progress/lines.js';
import { readBytes } from '../../src/runtime/grids/read-bytes.js';
import { openSettings } from '../../src/runtime/settings.js';
import type { Language } from '../../src/text/languages.js';
import { loadFaultWords } from '../../src/text/load-words.js';
import { wordsOf } from '../../src/text/words.js';
import { DAY, NOON } from '../course/progress/draw.js';
import { answersIn, newHome, open } from '../runtime/progress/home.js';
import { newAnswer } from '../runtime/progress/new-answer.js';
import { cliWordsOf } from '../text/cli-words-of.js';
import { wordsIn } from './cli.js';

const lesson = (number: number, id: string, title: string): LessonEntry => ({
	id,
	number,
	title,
	needs: [],
	skills: [],
	minutes: 6,
	steps: 5,
	exercises: ['a', 'b', 'c'].map(name => ({ id: name, skill: 'correlate', type: 'number', step: 1, family: true })),
});
const CATALOGUE: Catalogue = { lessons: [lesson(1, 'cross-correlation', 'Slide the window'), lesson(2, 'output-size', 'How large is it')] };

interface World {
	/** Lines typed at the keyboard; a pipe where left out. */
	readonly keyboard?: readonly string[];
	readonly stdin?: string;
	readonly language?: Language;
	readonly now?: number;
}

interface Answer {
	readonly status: number;
	readonly out: string;
	readonly error: string;
}

/** What `conv-tutor progress` answers to these options. */
async function typed(line: string, home: string, { keyboard, stdin = '', language = 'en', now = NOON + DAY }: World = {}): Promise<Answer> {
	const printed: string[] = [];
	const session: Session = {
		print: async text => {
			printed.push(text);
		},
		reading: { readFile: readBytes, readStdin: async () => stdin },
		digits: async () => Promise.reject(new Error('nobody asks for digits')),
		lines: async function* () {
			yield* keyboard ?? [];
		},
		motion: 'full',
		settings: openSettings({ CONV_TUTOR_HOME: home }, now),
		onInterrupt: () => () => {},
		look: { level: 0, ascii: false, background: 'dark' },
		language,
		words: wordsOf(language),
		cliWords: cliWordsOf(language),
		faultWords: () => loadFaultWords(language),
		stdoutIsTerminal: keyboard !== undefined,
		hasScreen: false,
		columns: 80,
		stdinIsTerminal: keyboard !== undefined,
		env: { CONV_TUTOR_HOME: home },
		now: () => now,
		chance: () => 1,
	};
	try {
		const status = await progress(parseWords(['progress', ...wordsIn(line)]), session, CATALOGUE);
		return { status, out: printed.join(''), error: '' };
	} catch (error) {
		if (error instanceof Fault) {
			return { status: error.status, out: printed.join(''), error: tell(error, await loadFaultWords(language)) };
		}
		throw error;
	}
}

/** A home where some was learnt. */
function learnt(...events: readonly NewEvent[]): string {
	const home = newHome();
	open(home).append(events, NOON);
	return home;
}

const step = (id: string, at: number): NewEvent => ({ kind: 'step', lesson: id, step: at, seed: 1 });
const SOME: readonly NewEvent[] = [
	step('cross-correlation', 5),
	newAnswer('19', { exercise: 'a' }),
	newAnswer('x', { exercise: 'b', skill: 'read-window', outcome: 'wrong', models: ['kernel-flipped'], seed: 2 }),
	{ kind: 'done', lesson: 'cross-correlation', by: 'steps' },
	step('output-size', 2),
];

describe('shown', () => {
	test('with nothing there: what to do', async () => {
		expect(await typed('', newHome())).toEqual({
			status: 0,
			out: 'Nothing is remembered yet. conv-tutor opens the first lesson.\n',
			error: '',
		});
	});

	test('lessons, skills with when they come back and how well they sit, misconceptions', async () => {
		const { out, status } = await typed('', learnt(...SOME));
		expect(status).toBe(0);
		expect(out).toBe(`Lessons done: 1 of 2. Answers: 2.

Lessons
  cross-correlation   Slide the window   done on 2021-10-23   1 of 3 right
  output-size         How large is it    step 3 of 5          0 of 3 right

Skills
  read-window   today      2021-10-24   known to 77 % now, to 77 % then
  correlate     tomorrow   2021-10-25   known to 95 % now, to 91 % then

  Each comes back when there is a chance of 90 % that you still know it.

Misconceptions, last met
  kernel flipped   2021-10-23   Slide the window
`);
	});

	test('a lesson of another course goes by its id', async () => {
		expect((await typed('', learnt(step('my-own', 2)))).out).toContain('\n  my-own\n');
	});

	test('in the learner’s language', async () => {
		const { out } = await typed('', learnt(...SOME), { language: 'zh-TW' });
		expect(out).toContain('完成 1 課，共 2 課。作答 2 次。');
		expect(out).toContain('現在記得的機率 95 %，到時 91 %');
	});

	test('with a log that had to be set aside: what there is, then one line, status 1', async () => {
		const home = learnt(...SOME);
		writeFileSync(join(home, 'progress.jsonl'), 'rubbish\n', { flag: 'a' });
		const { status, out, error } = await typed('', home);
		expect(out).toContain('Answers: 2');
		expect(error).toContain('it was set aside as');
		expect(status).toBe(1);
		expect((await typed('', home)).status).toBe(0);
	});
});

describe('exported', () => {
	test('to standard output: a header and a line an event', async () => {
		const { out } = await typed('--export -', learnt(...SOME));
		const [header, ...lines] = out.trimEnd().split('\n');
		expect(header).toBe(HEADER);
		expect(lines.map(line => JSON.parse(line).kind)).toEqual(['step', 'answer', 'answer', 'done', 'step']);
	});

	test('to a file that only the learner may read', async () => {
		const home = learnt(...SOME);
		const file = join(home, 'mine.jsonl');
		expect(await typed(`--export ${file}`, home)).toEqual({ status: 0, out: `Written to ${file}. Events: 5.\n`, error: '' });
		expect(readFileSync(file, 'utf8')).toBe((await typed('--export -', home)).out);
		expect(statSync(file).mode & 0o077).toBe(0);
	});

	test('over an older export, or an empty file', async () => {
		const home = learnt(...SOME);
		const file = join(home, 'mine.jsonl');
		writeFileSync(file, '');
		expect((await typed(`--export ${file}`, home)).error).toBe('');
		open(home).append([newAnswer('more', { seed: 7 })], NOON + 1);
		expect((await typed(`--export ${file}`, home)).out).toContain('Events: 6.');
		expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(7);
	});

	test('and nothing printed there that a terminal obeys', async () => {
		const { out } = await typed('--export -', learnt(newAnswer('\u001b[2J\u009b31m\u202e')));
		expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
	});

	test.each([
		['a file that is no export', 'hello\n', '{file} is there already, and is no export of this conv-tutor: choose another name'],
		[
			'an export of a newer version',
			HEADER.replace('1', '2'),
			'{file} is there already, and is no export of this conv-tutor: choose another name',
		],
		[
			'an export with something that is not here',
			`${HEADER}\n{"id":"theirs","time":1,"kind":"step","lesson":"one","step":1,"seed":1}\n`,
			'{file} is there already, with events that are not here (1): import it first, or choose another name',
		],
	])('not over %s', async (_, text, message) => {
		const home = learnt(...SOME);
		const file = join(home, 'mine.jsonl');
		writeFileSync(file, text);
		expect(await typed(`--export ${file}`, home)).toEqual({ status: 1, out: '', error: message.replace('{file}', file) });
		expect(readFileSync(file, 'utf8')).toBe(text);
	});

	test('not over the log itself, by whatever name', async () => {
		const home = learnt(...SOME);
		const link = join(home, 'link');
		symlinkSync(join(home, 'progress.jsonl'), link);
		for (const name of [link, join(home, 'progress.jsonl')]) {
			expect((await typed(`--export ${name}`, home)).error).toBe(`${name} is where progress is kept: choose another name`);
		}
	});

	test.each([
		['a folder', '.', 'is a folder: name a file in it'],
		['a file in a folder that is not there', 'no/such/file', 'can not be written: its folder is not there'],
	])('%s: one line', async (_, name, message) => {
		const home = learnt(...SOME);
		const { status, error } = await typed(`--export ${join(home, name)}`, home);
		expect({ status, error }).toEqual({ status: 1, error: expect.stringContaining(message) });
	});

	test.runIf(process.platform === 'linux')('to a device', async () => {
		expect((await typed('--export /dev/null', learnt(...SOME))).status).toBe(0);
		expect((await typed('--export /dev/full', learnt(...SOME))).error).toBe('/dev/full can not be written: the disk is full');
	});
});

describe('imported', () => {
	/** An export of what was learnt elsewhere. */
	async function exported(...events: readonly NewEvent[]): Promise<string> {
		const home = learnt(...events);
		const file = join(home, 'export.jsonl');
		await typed(`--export ${file}`, home);
		return file;
	}

	test('what is new is added, as often as it is done', async () => {
		const file = await exported(newAnswer('there', { exercise: 'c', seed: 9 }), step('output-size', 3));
		const home = learnt(...SOME);
		expect(await typed(`--import ${file}`, home)).toEqual({ status: 0, out: 'Events that are new: 2. There already: 0.\n', error: '' });
		expect(await typed(`--import ${file}`, home)).toMatchObject({ out: 'Events that are new: 0. There already: 2.\n' });
		expect(answersIn(open(home))).toContain('there');
		expect(open(home).progress().answers).toBe(3);
	});

	test('both ways, two machines then know the same', async () => {
		const [one, two] = [learnt(...SOME), learnt(newAnswer('there', { seed: 9 }), step('output-size', 3))];
		const [first, second] = [join(one, 'x'), join(two, 'x')];
		await typed(`--export ${first}`, one);
		await typed(`--export ${second}`, two);
		await typed(`--import ${second}`, one);
		await typed(`--import ${first}`, two);
		expect(open(one).progress()).toEqual(open(two).progress());
	});

	test('also where two events have one id', async () => {
		const [one, two] = [newHome(), newHome()];
		const line = (at: number): string => `{"id":"same","time":1,"kind":"step","lesson":"one","step":${at},"seed":1}\n`;
		await typed('--import -', one, { stdin: `${HEADER}\n${line(1)}` });
		await typed('--import -', two, { stdin: `${HEADER}\n${line(2)}` });
		const [first, second] = [(await typed('--export -', one)).out, (await typed('--export -', two)).out];
		await typed('--import -', one, { stdin: second });
		await typed('--import -', two, { stdin: first });
		expect(open(one).progress()).toEqual(open(two).progress());
		expect(await typed('--import -', one, { stdin: second })).toMatchObject({ out: expect.stringContaining('new: 0') });
	});

	test('from standard input', async () => {
		const home = newHome();
		const stdin = readFileSync(await exported(...SOME), 'utf8');
		expect((await typed('--import -', home, { stdin })).out).toContain('new: 5');
		expect((await typed('--import -', home, { keyboard: [] })).error).toContain('standard input is the keyboard');
	});

	test('lines that can not be read are left out and counted, status 1', async () => {
		const file = await exported(...SOME);
		writeFileSync(file, `{"id":"\u001b[2J"}\nnonsense\n{"id":"x","time":1,"kind":"done","lesson":"../..","by":"steps"}\n`, { flag: 'a' });
		const { status, out } = await typed(`--import ${file}`, newHome());
		expect({ status, out }).toEqual({
			status: 1,
			out: 'Events that are new: 5. There already: 0.\nLines left out, because they can not be read: 3.\n',
		});
	});

	test.each([
		['no export', 'hello\n', 'is no export of progress: conv-tutor progress --export FILE makes one'],
		['empty', '', 'is no export of progress'],
		['events without a header', '{"id":"x","time":1,"kind":"done","lesson":"one","by":"steps"}\n', 'is no export of progress'],
		['of a newer version', `${HEADER.replace('1', '2')}\n`, 'was written by a newer conv-tutor (format 2, this one knows 1)'],
		['bytes of anything', '\u0000\u0001\ufffd'.repeat(5000), 'is no export of progress'],
	])('a file that is %s: one line, nothing added', async (_, text, message) => {
		const home = learnt(...SOME);
		const file = join(home, 'x');
		writeFileSync(file, text);
		const { error, out } = await typed(`--import ${file}`, home);
		expect(error).toContain(message);
		expect(out).toBe('');
		expect(open(home).progress().answers).toBe(2);
	});

	test.each([
		['not there', 'nowhere', 'is not there: check the path'],
		['a folder', '.', 'is a folder, not a file'],
	])('a file that is %s: one line', async (_, name, message) => {
		expect(await typed(`--import ${join(newHome(), name)}`, newHome())).toMatchObject({
			status: 1,
			error: expect.stringContaining(message),
		});
	});
});

describe('reset', () => {
	test('asks first; y forgets everything, and it says that this is not undone', async () => {
		const home = learnt(...SOME);
		const { status, out } = await typed('--reset', home, { keyboard: ['y'] });
		expect(status).toBe(0);
		expect(out).toBe(
			`Forget the progress of all lessons (answers: 2)? [y/N] Forgotten: all lessons. Answers that count no more: 2.
They stay in ${join(home, 'progress.jsonl')}, marked as forgotten: this is not undone, not by an import either.
`,
		);
		expect((await typed('', home)).out).toContain('Nothing is remembered yet');
		expect(answersIn(open(home))).toHaveLength(2);
	});

	test.each([[['n']], [['']], [['nope', 'y']], [[]]])('anything else keeps it: %j', async keyboard => {
		const home = learnt(...SOME);
		expect((await typed('--reset', home, { keyboard })).out).toContain('Nothing was forgotten.');
		expect(open(home).progress().answers).toBe(2);
	});

	test.each(['output-size', '2'])('of one lesson, by its id or number: %s', async word => {
		const home = learnt(...SOME, newAnswer('6x7', { lesson: 'output-size', seed: 8, skill: 'size' }));
		const { out } = await typed(`--reset ${word} --yes`, home);
		expect(out).toContain('Forgotten: How large is it. Answers that count no more: 1.');
		expect(open(home).progress()).toMatchObject({ answers: 2, lessons: { 'cross-correlation': { step: 5 } } });
		expect(Object.keys(open(home).progress().lessons)).toEqual(['cross-correlation']);
		expect((await typed(`--reset ${word} --yes`, home)).out).toBe('There is nothing to forget of How large is it.\n');
	});

	test('stays forgotten when an older export comes back', async () => {
		const home = learnt(...SOME);
		const file = join(home, 'x');
		await typed(`--export ${file}`, home);
		await typed('--reset --yes', home);
		await typed(`--import ${file}`, home);
		expect(open(home).progress().answers).toBe(0);
		const other = newHome();
		await typed(`--import ${file}`, other);
		const after = (await typed('--export -', home)).out;
		await typed('--import -', other, { stdin: after });
		expect(open(other).progress().answers).toBe(0);
	});

	test('says so where answers are dated later than now, and count on', async () => {
		const home = learnt(...SOME);
		open(home).append([newAnswer('later', { seed: 9 })], NOON + 5 * DAY);
		const { out } = await typed('--reset --yes', home);
		expect(out).toContain('Answers that count no more: 2.');
		expect(out).toContain('Answers that still count, because they are dated later than now: 1.');
		expect(open(home).progress().answers).toBe(1);
	});

	test.each([
		['without a keyboard wants --yes', '--reset', {}, '--reset asks first, and there is nobody to ask: add --yes'],
		['of a lesson that is mistyped', '--reset output-siz --yes', {}, 'there is no lesson output-siz: did you mean output-size?'],
		['of no lesson at all', '--reset zzz --yes', {}, 'there is no lesson zzz: the lessons are cross-correlation, output-size'],
		['with an export', '--reset --export -', {}, '--export and --reset do not go together: one at a time'],
		['--yes alone', '--yes', {}, '--yes goes with --reset: leave it out'],
	])('%s', async (_, line, world, message) => {
		const home = learnt(...SOME);
		expect(await typed(line, home, world)).toMatchObject({ status: 2, out: '', error: message });
		expect(open(home).progress().answers).toBe(2);
	});

	test('with nothing there has nothing to do', async () => {
		expect(await typed('--reset', newHome())).toMatchObject({ status: 0, out: 'There is nothing to forget.\n' });
	});

	test('that can not be kept says why, and forgets nothing', async () => {
		const home = newHome();
		mkdirSync(join(home, 'progress.jsonl'));
		expect(await typed('--reset --yes', home)).toMatchObject({ status: 1, out: '', error: expect.stringContaining('is no plain file') });
	});
});
