// The pieces that the digits' views are made of.

import { describe, expect, test } from 'vitest';
import { argmax } from '../../../src/core/argmax.js';
import type { BatchPoint } from '../../../src/training/digits/report.js';
import { barsLines, barText, guessStyle } from '../../../src/ui/digits/bars.js';
import { curvePoints } from '../../../src/ui/digits/curves.js';
import { pictureLines, pictureSize, shrunkPixels } from '../../../src/ui/digits/digit-picture.js';
import { lineWidth, plain } from '../../../src/ui/paint/span.js';
import { ASCII, PLAIN, TRUECOLOR, themeOf } from '../screen.js';
import { syntheticDigit } from './synthetic.js';

describe('bars', () => {
	const chances = [0, 0.02, 0, 0.5, 0.25, 0, 0.003, 0, 0.227, 0];

	test('a line a class, as long as it is likely', () => {
		const lines = barsLines(chances, { width: 16, theme: themeOf(ASCII), label: 8 });
		expect(lines.map(plain)).toEqual([
			' 0          0.00',
			' 1          0.02',
			' 2          0.00',
			' 3 ####     0.50',
			' 4 ##       0.25',
			' 5          0.00',
			' 6          0.00',
			' 7          0.00',
			'>8 ##       0.23',
			' 9          0.00',
		]);
	});

	test.each([0, 5, 8, 9, 30])('at width %i they never run over what there must be', width => {
		const lines = barsLines(chances, { width, theme: themeOf(PLAIN) });
		expect(Math.max(...lines.map(lineWidth))).toBe(Math.max(8, width));
	});

	test('the ends are as fine as the marks', () => {
		const theme = themeOf(PLAIN);
		expect(barText(0.5, 3, theme)).toBe('█▌');
		expect(barText(1, 3, theme)).toBe('███');
		expect(barText(7, 3, theme)).toBe('███');
		expect(barText(-1, 3, theme)).toBe('');
	});

	test('a wrong guess has the colour of a warning, one that nobody can judge has not', () => {
		const theme = themeOf(TRUECOLOR);
		expect(guessStyle(3, 8, theme)).toBe(theme.roles.alert);
		expect(guessStyle(3, 3, theme)).toBe(theme.roles.accent);
		expect(guessStyle(3, undefined, theme)).toBe(theme.roles.accent);
		expect(argmax([0.1, 0.4, 0.4, 0.1])).toBe(1);
	});
});

describe('pictures', () => {
	test('a digit takes as many cells as is said, in every look', () => {
		for (const look of [PLAIN, ASCII, TRUECOLOR]) {
			for (const detail of [{ kind: 'halves' }, { kind: 'shades' }] as const) {
				const lines = pictureLines(syntheticDigit(3, 1), detail, themeOf(look));
				const { width, height } = pictureSize(28, detail);
				expect(lines).toHaveLength(height);
				expect(lines.every(line => lineWidth(line) === width)).toBe(true);
			}
		}
	});

	test('half as large, each pixel is the mean of four', () => {
		const pixels = Uint8Array.from({ length: 16 }, (_, at) => at * 10);
		expect([...shrunkPixels(pixels, 2)]).toEqual([25, 45, 105, 125]);
	});

	test('a rectangle of it is ringed', () => {
		const ringed = pictureLines(new Uint8Array(784), { kind: 'shades' }, themeOf(ASCII), { row: 2, col: 2, rows: 2, cols: 3 });
		expect(ringed.slice(0, 6).map(line => plain(line).slice(0, 14).trimEnd())).toEqual([
			'',
			'   +------+',
			'   |      |',
			'   |      |',
			'   +------+',
			'',
		]);
	});
});

describe('the curve', () => {
	const points = (count: number, every = 1): BatchPoint[] =>
		Array.from({ length: count }, (_, at) => ({ batches: (at + 1) * every, loss: at % 2, accuracy: 0.5 }));

	test('its points are means of four batches, and of twice as many where they grow too many', () => {
		expect(curvePoints(points(8))).toEqual({
			batches: 4,
			points: [
				{ batches: 4, loss: 0.5, accuracy: 0.5 },
				{ batches: 8, loss: 0.5, accuracy: 0.5 },
			],
		});
		expect(curvePoints(points(400)).batches).toBe(4);
		expect(curvePoints(points(401)).batches).toBe(8);
		expect(curvePoints(points(401)).points).toHaveLength(50);
	});

	test('of the first batches there is what there is; a loss that is no number is left out', () => {
		expect(curvePoints(points(2)).points).toEqual([{ batches: 2, loss: 0.5, accuracy: 0.5 }]);
		expect(curvePoints([]).points).toEqual([]);
		expect(curvePoints([...points(4), { batches: 5, loss: Number.NaN, accuracy: 0.1 }]).points).toHaveLength(1);
	});
});
