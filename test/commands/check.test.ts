// `check` on folders of the disk: what it prints, how it ends, what it does not follow.

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/course/format/source.js';
import { ownCourse } from '../../src/runtime/course/open-course.js';
import { LESSON } from '../course/format/lesson.js';
import { prose } from '../course/format/spoil.js';
import { type Answer, typed } from './cli.js';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'conv-tutor-check-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (path: string): string => join(root, path);

function write(path: string, text: string | Uint8Array): void {
	mkdirSync(dirname(at(path)), { recursive: true });
	writeFileSync(at(path), text);
}

const WORDS = (id: string): string => prose('Words.').replace('id: slide', `id: ${id}`);

/** What is printed, the folder left out of it. */
async function check(...words: string[]): Promise<Answer & { readonly lines: readonly string[] }> {
	const answer = await typed(['check', ...words.map(word => (word.startsWith('-') ? word : at(word)))]);
	return { ...answer, lines: answer.out.replaceAll(`${root}/`, '').trimEnd().split('\n') };
}

describe('what it prints', () => {
	test('nothing but a count, where nothing is wrong', async () => {
		write('01-slide/lesson.md', LESSON);
		write('02-more/lesson.md', WORDS('more'));
		expect(await check('.')).toMatchObject({ status: 0, error: '', lines: ['2 lessons, 11 exercises, no problems'] });
	});

	test('a line a problem, with file, line and column, and the status 1', async () => {
		write('01-slide/lesson.md', WORDS('slide').replace('Words.', 'Words <b>and</b> {=n}.'));
		write('02-more/lesson.md', WORDS('more').replace('Words.', 'word '.repeat(61)));
		const { status, lines } = await check('.');
		expect(status).toBe(1);
		expect(lines).toEqual([
			'01-slide/lesson.md:12:7: error: HTML has no place in a lesson: write paragraphs, lists, quotes, code and links',
			'01-slide/lesson.md:12:13: error: HTML has no place in a lesson: write paragraphs, lists, quotes, code and links',
			'01-slide/lesson.md:12:20: error: n is not known here: there are pi, e, tau, phi',
			'02-more/lesson.md:10:1: error: the prose has 61 words: at most 60',
			'2 lessons, 0 exercises, 4 errors',
		]);
	});

	test('what is missing in a translation is a warning: the status is 0', async () => {
		write('01-slide/lesson.md', LESSON);
		write('01-slide/lesson.zh-TW.md', `---\nformat: 1\nid: slide\ntitle: 滑動\n---\n${'\n## 一步\n'.repeat(12)}`);
		const { status, lines } = await check('.');
		expect(status).toBe(0);
		expect(lines).toHaveLength(13);
		expect(lines[0]).toBe('01-slide/lesson.zh-TW.md:7:1: warning: the step 一步 lacks the block view of the original');
		expect(lines.at(-1)).toBe('1 lesson, 11 exercises, 12 warnings');
	});

	test('JSON for editors', async () => {
		write('01-slide/lesson.md', WORDS('slide').replace('title', 'titel'));
		const { status, out } = await check('.', '--json');
		expect(status).toBe(1);
		const { problems, lessons, exercises } = JSON.parse(out) as { problems: Problem[]; lessons: number; exercises: number };
		expect([lessons, exercises]).toEqual([1, 0]);
		expect(problems).toEqual([
			{ file: at('01-slide/lesson.md'), line: 2, column: 1, severity: 'error', message: 'title is missing: a text is wanted' },
			{ file: at('01-slide/lesson.md'), line: 4, column: 1, severity: 'error', message: 'unknown key titel: did you mean title?' },
		]);
		expect(JSON.parse((await check('nowhere', '--json')).out)).toMatchObject({ problems: [{ line: 1, column: 1 }], lessons: 0 });
	});

	test('of several paths, all of it', async () => {
		write('a/01-slide/lesson.md', LESSON);
		write('b/07-more/lesson.md', WORDS('more'));
		expect((await check('a', 'b/07-more', 'b/07-more/lesson.md')).lines).toEqual(['3 lessons, 11 exercises, no problems']);
	});

	test('without a path, what is wanted', async () => {
		expect(await check()).toMatchObject({ status: 2, out: '', error: expect.stringContaining('check wants a PATH') });
	});
});

describe('the lock', () => {
	test('is written when that is wished, and kept from then on', async () => {
		write('01-slide/lesson.md', LESSON);
		expect((await check('.', '--update-lock')).status).toBe(0);
		expect(readFileSync(at('ids.lock'), 'utf8')).toContain('\nexercise slide/first-elements\n');
		expect((await check('.')).status).toBe(0);

		write('01-slide/lesson.md', LESSON.replace('id: rows', 'id: lines'));
		const { status, lines } = await check('.');
		expect(status).toBe(1);
		expect(lines[0]).toMatch(/^01-slide\/lesson\.md:\d+:5: error: exercise slide\/lines is not in .*ids\.lock yet/);
		expect(lines[1]).toMatch(/^ids\.lock:6:1: error: exercise slide\/rows is gone/);

		expect((await check('.', '--update-lock')).lines).toHaveLength(2);
		expect(readFileSync(at('ids.lock'), 'utf8')).toMatch(/slide\/lines\nexercise slide\/rows\n/);
	});

	test('is left alone where something is wrong, and by a single lesson', async () => {
		write('01-slide/lesson.md', 'nothing');
		expect((await check('.', '--update-lock')).status).toBe(1);
		write('01-slide/lesson.md', LESSON);
		await check('01-slide', '--update-lock');
		expect(existsSync(at('ids.lock'))).toBe(false);
	});

	test('is not written through a link', async () => {
		write('course/01-slide/lesson.md', LESSON);
		write('secret', 'mine');
		symlinkSync(at('secret'), at('course/ids.lock'));
		const { status, lines } = await check('course', '--update-lock');
		expect([status, lines[0]]).toEqual([1, 'course:1:1: error: course/ids.lock leads elsewhere: put the file itself there']);
		expect(readFileSync(at('secret'), 'utf8')).toBe('mine');
	});
});

describe('what it does not follow or read', () => {
	const firstOf = async (path: string): Promise<string | undefined> => (await check(path)).lines[0];

	test('a path where nothing is', async () =>
		expect(await firstOf('nowhere')).toBe('nowhere:1:1: error: nowhere is not there: check the path'));

	test('a folder without lessons', async () => {
		mkdirSync(at('empty'));
		expect(await firstOf('empty')).toBe('empty:1:1: error: empty has no lessons: folders such as 01-slug with a lesson.md');
	});

	test('a lesson’s folder without a lesson', async () => {
		mkdirSync(at('course/01-slide'), { recursive: true });
		expect(await firstOf('course')).toBe(
			'course:1:1: error: course/01-slide/lesson.md is not there: a lesson is a folder with a lesson.md',
		);
	});

	test('a lesson that is a link', async () => {
		write('secret.md', LESSON);
		mkdirSync(at('course/01-slide'), { recursive: true });
		symlinkSync(at('secret.md'), at('course/01-slide/lesson.md'));
		expect(await firstOf('course')).toBe('course:1:1: error: course/01-slide/lesson.md leads elsewhere: put the file itself there');
	});

	test('a folder that is a link', async () => {
		write('elsewhere/lesson.md', LESSON);
		mkdirSync(at('course'));
		symlinkSync(at('elsewhere'), at('course/01-slide'));
		expect(await firstOf('course')).toBe('course:1:1: error: course/01-slide leads elsewhere: put the file itself there');
	});

	test('a file of fifty megabytes, which is not even opened', async () => {
		write('01-slide/lesson.md', '');
		truncateSync(at('01-slide/lesson.md'), 50 * 2 ** 20);
		chmodSync(at('01-slide/lesson.md'), 0);
		expect(await firstOf('.')).toMatch(/lesson\.md is too large: 51200 KB, at most 256$/);
	});

	test('a pipe', async () => {
		mkdirSync(at('01-slide'));
		execFileSync('mkfifo', [at('01-slide/lesson.md')]);
		expect(await firstOf('.')).toMatch(/lesson\.md is no plain file$/);
		expect(await firstOf('01-slide/lesson.md')).toMatch(/is neither a folder nor a file$/);
	});

	test('more lessons than there can be', async () => {
		for (let index = 0; index < 201; index++) {
			mkdirSync(at(`${String(index).padStart(3, '0')}-x`));
		}
		expect(await firstOf('.')).toMatch(/has 201 lessons: at most 200$/);
	});

	test('bytes that are no text', async () => {
		write(
			'01-slide/lesson.md',
			Uint8Array.from({ length: 3000 }, (_, index) => (index * 97) % 256),
		);
		expect(await firstOf('.')).toMatch(/^01-slide\/lesson\.md:1:\d+: error: /);
	});

	test('links that leave the course by links', async () => {
		write('elsewhere/file.md', 'x');
		write('course/01-slide/lesson.md', WORDS('slide').replace('Words.', '[a](../out/file.md) [b](lesson.md)'));
		symlinkSync(at('elsewhere'), at('course/out'));
		expect((await check('course')).lines).toEqual([
			'course/01-slide/lesson.md:12:1: error: the link ../out/file.md leads to no file',
			'1 lesson, 0 exercises, 1 error',
		]);
	});
});

describe('a course of one’s own', () => {
	test('is opened by its folder, by one lesson, or by its file', async () => {
		write('01-slide/lesson.md', LESSON);
		write('02-more/lesson.md', WORDS('more'));
		const ids = async (path: string): Promise<string[]> => (await ownCourse(at(path), 'en')).catalogue.lessons.map(({ id }) => id);
		expect(await ids('.')).toEqual(['slide', 'more']);
		expect(await ids('02-more')).toEqual(['more']);
		expect(await ids('01-slide/lesson.md')).toEqual(['slide']);
		expect((await ownCourse(at('.'), 'zh-TW')).lesson('more').pages[0]?.title).toBe('A step');
	});

	test('is not opened with an error in it: the first is told, and who tells the others', async () => {
		write('01-slide/lesson.md', LESSON.replace('n > k', 'n > m').replace('answer: edge', 'answer: egde'));
		await expect(ownCourse(at('.'), 'en')).rejects.toThrow(
			/01-slide\/lesson\.md:\d+:12: error: m is not known here: there are n, k, pi, e, tau, phi \(and 1 more: conv-tutor check .* lists them\)$/,
		);
		await expect(ownCourse(at('nowhere'), 'en')).rejects.toThrow(/nowhere is not there: check the path/);
	});
});
