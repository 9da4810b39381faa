// The other ways to look at a stage: frames to look at, the numbers they must show, and that they fit whatever the layer.

import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fillGrid } from '../../src/core/grid.js';
import { kernelOf } from '../../src/core/kernel.js';
import { OPS } from '../../src/core/layer.js';
import type { Model } from '../../src/state/model.js';
import { openStage } from '../../src/state/stage/stage.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { drawGrid, drawProblem, forAll, pick } from '../core/draw.js';
import { onesKernel, ramp } from '../core/helpers.js';
import { example, modelOn, press } from '../state/app.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR } from './screen.js';

/** Each with its keys and the name of its files. */
const VIEWS = [
	['book', 'v right', 'im2col-book'],
	['book', 'v v right', 'toeplitz-book'],
	['edge', 'v v down right', 'toeplitz-edge'],
	['filters', 'v f c right', 'channels-filters'],
	['one-by-one', 'v', 'channels-one-by-one'],
] as const;
const SIZES = [
	[80, 24],
	[120, 40],
] as const;
const LOOKS = [
	['ascii', ASCII],
	['truecolor', TRUECOLOR],
] as const;

const shown = (model: Model, columns = 80, rows = 24): string => frameOf({ ...model, size: { columns, rows } });

describe.each(VIEWS)('%s after %s', (id, keys, file) => {
	describe.each(SIZES)('%i×%i', (columns, rows) => {
		test.each(LOOKS)('%s', async (name, look) => {
			const frame = frameOf({ ...press(example(id), keys).model, size: { columns, rows } }, look);
			await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${file}-${columns}x${rows}-${name}.txt`);
		});
	});

	test('80×24, Traditional Chinese', async () => {
		const frame = frameOf(press(example(id), keys).model, PLAIN, 'zh-TW');
		await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${file}-80x24-zh-tw.txt`);
	});
});

/** Lines without their blanks at the ends, runs of blanks as one. */
const linesOf = (frame: string): string[] => frame.split('\n').map(line => line.trim().replace(/\s+/g, ' '));

describe('at 80×24', () => {
	test('the book’s im2col matrix is whole, in numbers, the row of the window marked', () => {
		const lines = linesOf(shown(press(example('book'), 'v right').model));
		expect(lines).toContain('0 1 3 4 [ 0] 19');
		expect(lines).toContain('[ 1 2 4 5 ] · [ 1] = [25]');
		expect(lines).toContain('3 4 6 7 [ 2] ·');
		expect(lines).toContain('1·0 + 2·1 + 4·2 + 5·3 = 25');
	});

	test('so is its Toeplitz matrix', () => {
		const lines = linesOf(shown(press(example('book'), 'v v right').model));
		expect(lines).toContain('[ · 0 1 · 2 3 · · ·] · [ 1] = [25]');
		expect(lines).toContain('8');
	});

	test('a matrix of 42 rows scrolls with the window, and says so', () => {
		const at = (keys: string): string => shown(press(example('edge'), `v ${keys}`).model);
		expect(at('')).toContain('rows 0–5 of 42');
		expect(at('end')).toContain('rows 36–41 of 42');
		expect(at('v end')).toMatch(/rows 35–41 of 42 · columns \d+–47 of 48/);
	});

	test('partial sums stand over their sum', () => {
		const lines = linesOf(shown(press(example('channels'), 'v a').model));
		expect(
			lines
				.filter(line => /\b(19|37|56)\b.*\b(25|47|72)$/.test(line))
				.map(line =>
					line
						.replace(/[^\d ]/g, '')
						.trim()
						.split(/ +/)
						.slice(-2),
				),
		).toEqual([
			['19', '25'],
			['37', '47'],
			['56', '72'],
		]);
		expect(lines).toContain('19 + 37 = 56');
	});

	test('a 1×1 kernel mixes: one product a channel', () => {
		expect(linesOf(shown(press(example('one-by-one'), 'v').model))).toContain('1·1 + 2·0 + 3·(−1) = −2');
	});

	test('of more channels than fit the one in view is in sight', () => {
		const input = drawGrid((least, most) => Math.floor((least + most) / 2), { channels: 9, rows: 4, cols: 4 });
		const start = modelOn(openStage(input, { op: 'conv', kernel: onesKernel(2, 2, 1, 9) }));
		expect(shown(press(start, 'v').model)).toContain('channels 0–1 of 9');
		const turned = shown(press(start, 'v c c c c').model);
		expect(turned).toContain('channels 4–5 of 9');
		expect(turned).toContain('▸ [4]');
	});

	test('of groups only the channels that feed the output', () => {
		const input = { channels: 4, rows: 2, cols: 2, data: Float64Array.from({ length: 16 }, (_, index) => index) };
		const start = modelOn(openStage(input, { op: 'conv', kernel: onesKernel(1, 1, 2, 2), groups: 2 }));
		const frame = shown(press(start, 'v f').model);
		expect([frame.includes('[2]'), frame.includes('[3]'), frame.includes('[0]')]).toEqual([true, true, false]);
	});

	test('what is still unseen is hidden in its partial sums, too', () => {
		expect(shown(press(example('channels'), 'v').model)).not.toMatch(/\b(47|67|77)\b/);
	});
});

test('a view says why another is passed over', () => {
	const picture = modelOn(openStage(ramp(17, 17), { op: 'conv', kernel: onesKernel(1) }));
	expect(shown(press(picture, 'v v').model)).toContain('more than 65,536 entries');
	expect(shown(press(example('transposed'), 'v').model)).toContain('has no windows that could be laid flat');
});

describe('channels of a large picture', () => {
	const colours = fillGrid({ channels: 3, rows: 300, cols: 400 }, (row, col, channel) => (row * 7 + col * 3 + channel * 50) % 256);
	const kernel = kernelOf([fillGrid({ channels: 3, rows: 3, cols: 3 }, (row, col) => (row === 1 && col === 1 ? 1 : 0))]);
	const picture = modelOn(openStage(colours, { op: 'conv', kernel }));

	test.each([
		[80, 24],
		[120, 40],
		[60, 20],
	])('%i×%i: each is seen whole, as many as there is room for, and their sum', (columns, rows) => {
		for (const keys of ['v', 'v tab', 'v tab tab', 'v end c']) {
			for (const look of [PLAIN, ASCII, TRUECOLOR]) {
				const frame = frameOf({ ...press(picture, keys).model, size: { columns, rows } }, look);
				const lines = frame.split('\n');
				expect(lines.length).toBe(rows);
				expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(columns);
				// At the least size the title has no room for all of it.
				expect(frame).toMatch(rows === 20 ? /INPUT 3./ : /INPUT 3.300.400 . 1:\d+/);
				if (look === TRUECOLOR && rows === 40) {
					expect(['[0]', '[1]', '[2]'].filter(label => !frame.includes(label))).toEqual([]);
				}
			}
		}
	});

	test('are cell by cell again with z', () => {
		expect(shown(press(picture, 'v z').model)).toMatch(/INPUT 3×300×400 /);
		expect(shown(press(picture, 'v z').model)).not.toMatch(/1:\d/);
	});
});

test('whatever the layer, the keys, the size, the marks and the language: the frame fits', () => {
	const keys = ['v', 'tab', 'right', 'down', 'end', 'c', 'f', 'a', 's', 'p', 'd', 'm', 'space'];
	forAll(choose => {
		const { spec, input } = drawProblem(choose, pick(choose, OPS), { extra: 12 });
		const pressed = Array.from({ length: choose(0, 8) }, () => pick(choose, keys));
		const size = { columns: choose(60, 160), rows: choose(20, 50) };
		const model = { ...press(modelOn(openStage(input, spec)), ['v', ...pressed].join(' ')).model, size };
		const look = pick(choose, [PLAIN, ASCII, TRUECOLOR]);
		const language = pick(choose, LANGUAGES);
		const frame = frameOf(model, look, language);
		const lines = frame.split('\n');
		expect(lines.length).toBeLessThanOrEqual(size.rows);
		expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(size.columns);
		expect(frame).not.toMatch(/undefined|NaN|\{\w+\}/);
		if (look.ascii && language === 'en') {
			expect(frame).toMatch(/^[\n -~]*$/);
		}
	}, 80);
}, 60_000);
