// The course in a real terminal: a first run, an answer diagnosed, the way out and back after any kind of end.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/core/random.js';
import { closeAll, freshHome, type OpenTerminal, open, PATIENCE } from './terminal.js';

afterEach(closeAll);

const SIZE = { columns: 100, rows: 30 } as const;
/** The lesson that begins with the book's 19. */
const SECOND = ['learn', 'cross-correlation'] as const;

function tutor(home: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): OpenTerminal {
	return open({ args, ...SIZE, env: { CONV_TUTOR_HOME: home, ...env } });
}

const answersIn = (home: string): string[] =>
	readFileSync(join(home, 'progress.jsonl'), 'utf8')
		.split('\n')
		.filter(line => line.includes('"answer"'));

describe('a first run', PATIENCE, () => {
	test('opens the first lesson, and enter picks an option', async () => {
		const app = tutor(freshHome());
		await app.until(/A picture is an array[\s\S]*step 1 of \d/);
		app.press('Enter');
		await app.until(/● Right|is not it/);
	});

	test('of a lesson by its name: the first key is an answer', async () => {
		const app = tutor(freshHome(), SECOND);
		await app.until(/step 1 of \d[\s\S]*row 0, column 0\?/);
		app.press('1', '9', 'Enter');
		await app.until(/● Right/);
		expect(app.screen().join('\n')).toContain('0·0 + 1·1 + 3·2 + 4·3 = 19');
	});

	test('a wrong answer is told which rule gave it, with the error set apart', async () => {
		const app = tutor(freshHome(), SECOND);
		await app.until(/step 1 of/);
		app.press('5', 'Enter');
		await app.until(/kernel flipped/);
		expect(app.screen().join('\n')).toMatch(/yours {2}\[0·3\] \+ \[1·2\] \+ \[3·1\] \+ \[4·0\] = 5/);
	});

	test('keys typed in one burst are all taken, in their order', async () => {
		const app = tutor(freshHome(), SECOND);
		await app.until(/step 1 of/);
		app.write('3*6+1\r\r25\r');
		await app.until(/● Right[\s\S]*/);
		await app.until(/1·0 \+ 2·1 \+ 4·2 \+ 5·3 = 25/);
	});

	test('in Traditional Chinese', async () => {
		const app = tutor(freshHome(), [...SECOND, '--lang', 'zh-TW']);
		await app.until(/第 1 步，共 \d 步/);
		app.press('5', 'Enter');
		await app.until(/翻轉了核/);
	});

	test('in Traditional Chinese what is no answer is told in it, too', async () => {
		const app = tutor(freshHome(), [...SECOND, '--lang', 'zh-TW']);
		await app.until(/第 1 步，共 \d 步/);
		app.press('x', 'Enter');
		await app.until(/「x」不是數字/);
	});
});

describe('leaving and coming back', PATIENCE, () => {
	const ENDS: readonly (readonly [string, (app: OpenTerminal) => void])[] = [
		['q', app => app.press('q')],
		['SIGKILL', app => app.signal('SIGKILL')],
	];

	test.each(ENDS)('after %s it opens at the very element that was asked for', async (_, end) => {
		const home = freshHome();
		const app = tutor(home, SECOND);
		await app.until(/step 1 of/);
		app.press('1', '9', 'Enter');
		await app.until(/● Right/);
		end(app);
		await app.exited();
		const again = tutor(home);
		await again.until(/What will be next, at row 0, column 1/);
		expect(answersIn(home)).toHaveLength(1);
	});

	test('home lists the lesson with its state, and leads back into it', async () => {
		const app = tutor(freshHome(), SECOND);
		await app.until(/step 1 of/);
		app.press('s', 'Enter', 'Escape');
		await app.until(/Continue +Slide the window · step 2 of/);
		app.press('Enter');
		await app.until(/Slide the window[\s\S]*step 2 of/);
	});

	test('the playground opens on the layer of the lesson, and esc comes back', async () => {
		const app = tutor(freshHome(), SECOND);
		await app.until(/step 1 of/);
		app.press('o');
		await app.until(/Your layer[\s\S]*0·0 \+ 1·1 \+ 3·2 \+ 4·3 = 19/);
		app.press('Escape');
		await app.until(/step 1 of/);
	});
});

/** Presses a key, and waits for what it does. */
async function pressed(app: ReturnType<typeof tutor>, key: string): Promise<void> {
	const before = app.screen().join('\n');
	app.press(key);
	await app.until(() => app.screen().join('\n') !== before, `what ${key} does`);
}

describe('killed at any moment', PATIENCE, () => {
	test('no answer that was shown as taken is lost, and the file always reads', async () => {
		const seed = 20211023;
		console.log(`seed ${seed}`);
		const chance = randomFrom(seed);
		const home = freshHome();
		let taken = 0;
		for (let round = 0; round < 6; round++) {
			const app = tutor(home, ['learn', 'output-size']);
			await app.until(/step \d of/);
			const answers = Math.floor(chance() * 3);
			for (let count = 0; count < answers; count++) {
				// What was typed before the kill may have led on to a step that asks nothing.
				if (/\bs skip\b/.test(app.screen().join('\n'))) {
					await pressed(app, 's');
				}
				await pressed(app, 'Enter');
			}
			taken = Math.max(taken, linesIn(home));
			app.write('1\r2\r');
			app.signal('SIGKILL');
			await app.exited();
			expect(linesIn(home)).toBeGreaterThanOrEqual(taken);
			for (const line of readFileSync(join(home, 'progress.jsonl'), 'utf8').trim().split('\n')) {
				expect(() => JSON.parse(line)).not.toThrow();
			}
		}
	});
});

/** How many events there are; none where there is no file yet. */
function linesIn(home: string): number {
	try {
		return readFileSync(join(home, 'progress.jsonl'), 'utf8').split('\n').length;
	} catch {
		return 0;
	}
}

describe('where progress can not be kept', PATIENCE, () => {
	test('a file in the place of the folder: said once, and the lesson goes on', async () => {
		const home = join(freshHome(), 'file');
		writeFileSync(home, 'not a folder');
		const app = tutor(home, SECOND);
		await app.until(/step 1 of/);
		await app.until(/can not be made/);
		app.press('1', '9', 'Enter');
		await app.until(/● Right/);
		expect(app.screen().join('\n')).not.toContain('can not be made');
		expect(readFileSync(home, 'utf8')).toBe('not a folder');
	});
});
