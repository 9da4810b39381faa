// Lessons as a dialogue of lines: the same exercises, hints and diagnosis as on the screen, through a pipe.

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isExercise } from '../../../src/course/lesson.js';
import { shippedCourse } from '../../../src/runtime/course/open-course.js';
import { DAY, NOON } from '../../course/progress/draw.js';
import { EVERY, EVERY_TEXT } from '../../state/course/lessons.js';
import { typed } from '../cli.js';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'conv-tutor-'));

/** What `learn` prints for these lines. */
async function learn(lesson: string, lines: readonly string[], home = fresh()): Promise<string> {
	const { status, out, error } = await typed(`learn ${lesson} --plain`, { lines, home });
	expect({ status, error }).toEqual({ status: 0, error: '' });
	return out;
}

describe('a lesson through a pipe', () => {
	test('the first element right, the second by a flipped kernel: the rule is named, the error set apart', async () => {
		const out = await learn('cross-correlation', ['19', '', '11']);
		expect(out).toContain('row 0, column 0: 0·0 + 1·1 + 3·2 + 4·3 = 19\nRight.');
		expect(out).toMatch(
			/yours {2}\[1·3\] \+ \[2·2\] \+ \[4·1\] \+ \[5·0\] = 11\nlayer {2}1·0 \+ 2·1 \+ 4·2 \+ 5·3 = 25\n11 is not it: kernel flipped\./,
		);
	});

	test('matrices are aligned text, and what is asked for is a dot', async () => {
		const out = await learn('cross-correlation', []);
		expect(out).toContain('INPUT 3×3\n  0  1  2\n  3  4  5\n  6  7  8\nKERNEL 2×2\n  0  1\n  2  3\n');
		expect(out).toContain('OUTPUT 2×2\n  ·  ·\n  ·  ·\n');
	});

	test('expressions count as numbers do; what is none is told in a line', async () => {
		const out = await learn('cross-correlation', ['nineteen', '1*1+3*2+4*3']);
		expect(out).toContain('“nineteen”'.replace(/[“”]/g, ''));
		expect(out).toMatch(/nineteen is no number: write one such as 19/);
		expect(out).toContain('= 19\nRight.');
	});

	test('hints one at a time, then that there are no more', async () => {
		const out = await learn('cross-correlation', ['h', 'h', 'h', 'h', 'h']);
		expect(out).toMatch(/Hint 1 of (\d):[\s\S]*Hint 2 of \1:[\s\S]*There are no more hints/);
	});

	test('going on wants an answer or a skip; a skip shows it and is told as such', async () => {
		const home = fresh();
		const out = await learn('cross-correlation', ['', 's', ''], home);
		expect(out).toMatch(/Answer first, or s shows the answer\.[\s\S]*The answer: 19, 25\.[\s\S]*step 2 of/);
		expect(readFileSync(join(home, 'progress.jsonl'), 'utf8')).toMatch(/"outcome":"skipped"/);
	});

	test('it goes on where it was left, in the very variant', async () => {
		const home = fresh();
		const before = await learn('cross-correlation', ['s', '', '', 'q'], home);
		const after = await learn('cross-correlation', ['q'], home);
		const step = (text: string): string => /step 3 of[\s\S]*?Answer with/.exec(text)?.[0] ?? 'missing';
		expect(step(after)).toBe(step(before));
		expect(after).toContain('Saved. conv-tutor learn cross-correlation goes on from here.');
	});

	test('back, other numbers, printed again, help', async () => {
		const out = await learn('cross-correlation', ['s', '', '', 's', 'r', 'p', 'b', 'b', 'b', '?']);
		expect(out.match(/step 3 of/g)).toHaveLength(3);
		expect(out).toMatch(/There is no step before this one\.[\s\S]*one hint more/);
	});

	test('any cell is asked: where it comes from, where it goes, what it meets; not what the exercise asks', async () => {
		const out = await learn('cross-correlation', ['i 1,1', 'k 0 1', 'o 0,0', 'o 9,9', 's', 'o 1,1']);
		expect(out).toContain('input row 1, column 1 = 4');
		expect(out).toContain('weight row 0, column 1 = 1');
		expect(out).toMatch(/hidden until it is answered\n\nhidden/);
		expect(out).toContain('row 1, column 1: 4·0 + 5·1 + 7·2 + 8·3 = 43');
	});

	test('every filter and every channel of the output has its matrix', async () => {
		const { out } = await typed('learn channels --plain', { lines: Array<string[]>(3).fill(['s', '']).flat() });
		expect(out).toMatch(
			/KERNEL 3×2×2×2\nfilter 0\nchannel 0:\n {2}0 {2}1\n {2}2 {2}3\nchannel 1:[\s\S]*filter 2\n[\s\S]*OUTPUT 3×2×2\nchannel 0:[\s\S]*channel 2:/,
		);
	});

	test('tested out of, with one mistake it stays open; there is no way out of a test', async () => {
		const out = await learn('output-size', ['t', 'h', 't', ...Array.from({ length: 12 }, () => ['s', '']).flat()]);
		expect(out).toMatch(
			/Test: How large is the output · 1 of \d+[\s\S]*A test gives no hints[\s\S]*no lesson here to test out of[\s\S]*stays open/,
		);
	});

	test('no colour and no escape, whatever the look', async () => {
		const { out } = await typed('learn cross-correlation --plain', { lines: ['19', '', '5'], level: 3 });
		expect(out).not.toContain('\u001b');
	});

	test('in ASCII where that is asked for', async () => {
		const { out } = await typed('learn output-size --plain', { lines: ['s', '', 's'], ascii: true });
		expect(out.replace(/\([^)]*\p{Script=Han}[^)]*\)/gu, '')).toMatch(/^[\n -~]*$/);
	});

	test('Traditional Chinese leaves no English sentence behind', async () => {
		const { out } = await typed('learn cross-correlation --plain', { lines: ['5', '', 's'], language: 'zh-TW' });
		expect(out).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,} [a-z]{3,}/i);
	});
});

test('a lesson led to its end by skipping is done', async () => {
	const lesson = shippedCourse('en').lesson('output-size');
	const home = fresh();
	const out = await learn(
		lesson.id,
		lesson.pages.flatMap(({ block }) => (isExercise(block) ? ['s', ''] : [''])),
		home,
	);
	expect(out).toContain(`Lesson done: ${lesson.title}`);
	expect((await typed('list', { home })).out).toMatch(new RegExp(`${lesson.id} .*done`));
});

describe('the tutor without words', () => {
	test('with nothing to read, a demonstration', async () => {
		expect((await typed('')).out).toContain('Two-dimensional cross-correlation, window by window');
	});

	test('with a line to read, the first lesson that is not done', async () => {
		const home = fresh();
		expect((await typed('', { home, lines: ['1'] })).out).toMatch(/A picture is an array · step 1 of/);
		await learn('images-are-arrays', ['s', '', '', ...Array.from({ length: 7 }, () => ['s', '']).flat()], home);
		expect((await typed('', { home, lines: ['19'] })).out).toMatch(/Slide the window · step 1 of[\s\S]*= 19\nRight\./);
	});
});

describe('review', () => {
	test('with nothing due, when the next is', async () => {
		const home = fresh();
		expect((await typed('review', { home })).out).toBe('Review: nothing to review yet.\n\n');
		await learn('cross-correlation', ['5', '', '25'], home);
		expect((await typed('review', { home })).out).toBe('Review: nothing due; next tomorrow.\n\n');
	});

	test('what is due is asked with fresh numbers, what fails once more; then it ends', async () => {
		const home = fresh();
		await learn('output-size', ['s', '', 's', '', '1x1', 's', ''], home);
		const { out } = await typed('review', { home, now: NOON + 3 * DAY, lines: ['s', '', 's', '', 's', ''] });
		expect(out).toMatch(/Review · \d of \d[\s\S]*Review done/);
	});
});

describe('which lesson', () => {
	test.each([
		['learn 3', /step 1 of \d+/],
		['learn output-size', /step 1 of \d+/],
		['learn ./lessons', /A picture is an array · step 1/],
		['learn ./lessons/03-output-size', /step 1 of/],
	])('%s', async (line, wanted) => {
		expect((await typed(line)).out).toMatch(wanted);
	});

	test.each([
		['learn output-sise', 2, 'there is no lesson output-sise: did you mean output-size?'],
		['learn 44', 2, /^there is no lesson 44: conv-tutor list tells which there are$/],
		['learn ./nowhere', 1, /nowhere is not there: check the path/],
		['learn ./src', 1, /src has no lessons/],
	] as const)('%s: one line', async (line, status, message) => {
		const answer = await typed(line);
		expect(answer.status).toBe(status);
		expect(answer.error).toMatch(message);
		expect(answer.error).not.toContain('\n');
	});
});

describe('each kind of block, through a pipe', () => {
	/** The lesson with every kind of block as a course of one's own. */
	function ownCourse(): string {
		const folder = join(fresh(), '01-every');
		mkdirSync(folder);
		writeFileSync(join(folder, 'lesson.md'), EVERY_TEXT);
		return folder;
	}

	/** What is said from a step on, the steps before it skipped, for these lines. */
	async function at(step: number, lines: readonly string[]): Promise<string> {
		const before = EVERY.pages.slice(0, step - 1).flatMap(({ block }) => (isExercise(block) ? ['s', ''] : ['']));
		const { out } = await typed(['learn', ownCourse(), '--plain'], { lines: [...before, ...lines] });
		return out.slice(out.indexOf(`step ${step} of`));
	}

	const KINDS: readonly (readonly [step: number, lines: readonly string[], said: RegExp])[] = [
		[1, [], /The sum is 19\.[\s\S]*Enter goes on\./],
		[2, ['19', '', '25'], /= 19\nRight\.[\s\S]*= 25\nRight\./],
		[2, ['5'], /yours {2}\[0·3\] \+ \[1·2\] \+ \[3·1\] \+ \[4·0\] = 5\nlayer[\s\S]*kernel flipped/],
		[4, ['0.11'], /Right, within 0\.005 of 1\/9\./],
		[4, ['0.1', '1/(3*3)'], /Two decimals at least[\s\S]*Right\./],
		[5, ['6x8', '(6, 7)'], /6×8 is not it: size thought to stay[\s\S]*Right\./],
		[6, ['5 11; 23 29', '19 25; 37 43'], /Wrong: \[0,0\] \[0,1\] \[1,0\] \[1,1\]\. kernel flipped[\s\S]*Right\./],
		[7, ['-1 1', '1 -1'], /TARGET 6×7\n[\s\S]*signs swapped[\s\S]*Right\./],
		[8, ['2', '1'], /1 {2}This\.\n {2}2 {2}That\.[\s\S]*2 is not it: kernel flipped\. No\.[\s\S]*Right\./],
		[9, ['1', '1 3'], /These hold, and more of them do\.[\s\S]*Right\./],
		[10, ['1 1 1'], /is no order: write each number from 1 to 3 once/],
		[11, ['it slides and adds', '1 2'], /1 {2}It slides\.\n {2}2 {2}It adds\.[\s\S]*Noted\./],
		[12, ['0.001 3', '0.03 10'], /epoch 3: loss[\s\S]*The goal is not reached yet[\s\S]*epoch 10: loss 0\.0742[\s\S]*Right\./],
		[12, ['fast'], /fast is no rate and number of epochs: write two such as 0\.03 10/],
		[13, ['--stride 2', '--padding 1'], /The goal is not reached yet[\s\S]*OUTPUT 8×8[\s\S]*Right\./],
		[13, ['--kernel edge'], /the kernel stays as it is here/],
		[13, ['--strid 2'], /did you mean --stride\?/],
		[14, [''], /Another, of 6 words\.[\s\S]*Lesson done: Every block/],
	];

	test.each(KINDS)('step %i, %j', async (step, lines, said) => {
		expect(await at(step, lines)).toMatch(said);
	});
});
