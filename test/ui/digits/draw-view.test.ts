// The canvas: what is said beside it, and that a mouse draws exactly on the pixel that is under it.

import { describe, expect, test } from 'vitest';
import type { Digits } from '../../../src/state/digits/digits.js';
import { BLANK, type Drawing } from '../../../src/state/digits/drawing.js';
import { onPoint } from '../../../src/state/digits/update-draw.js';
import { wordsOf } from '../../../src/text/words.js';
import { canvasAt, pointOf } from '../../../src/ui/digits/draw-layout.js';
import { guessText } from '../../../src/ui/digits/guess.js';
import { forAll } from '../../core/draw.js';
import { ASCII, frameOf } from '../screen.js';
import { DIGITS, onDigits } from './fixture.js';

const draw = (change: Partial<Drawing> = {}): Digits => ({
	...DIGITS.drawn,
	view: 'draw',
	drawing: { ...DIGITS.drawn.drawing, ...change },
});
const blank: Digits = { ...DIGITS.running, view: 'draw', drawing: BLANK };
const SIZES = [
	[60, 20],
	[80, 24],
	[120, 40],
] as const;

describe('what is said', () => {
	test('on a blank canvas how to draw, with keys and with the mouse', () => {
		for (const [columns, rows] of SIZES) {
			const beside = frameOf(onDigits(blank, columns, rows))
				.replaceAll(/^.*[│┐┘]/gm, '')
				.replaceAll(/\s+/g, ' ');
			expect(beside).toMatch(/Draw a digit\. .* Or with the mouse: press and drag\. .* c clears all\./);
		}
	});

	test.each<[Partial<Drawing>, string]>([
		[{}, 'pen up'],
		[{ down: true }, 'pen down'],
		[{ dragging: true }, 'pen down'],
		[{ erasing: true }, 'eraser up'],
		[{ erasing: true, down: true }, 'eraser down'],
	])('%j: %s', (change, told) => {
		for (const [columns, rows] of SIZES) {
			expect(frameOf(onDigits(draw(change), columns, rows))).toContain(told);
		}
	});

	test('by how much it was moved into the middle', () => {
		const pixels = new Uint8Array(784);
		pixels.fill(255, 28 * 3 + 20, 28 * 3 + 24);
		expect(frameOf(onDigits(draw({ pixels })))).toContain('Moved 11 down, 8 left, so that its centre of mass is in the middle.');
		expect(frameOf(onDigits(draw()))).toContain('Shown as it is: its centre of mass is in the middle.');
	});

	test('a network that has learned nothing says so, in place of the way to its layers', () => {
		expect(frameOf(onDigits(draw()))).toContain('Enter follows it through the layers.');
		expect(frameOf(onDigits({ ...draw(), place: { epoch: 0, batch: 0 } }))).toContain('learned nothing yet');
	});

	test('what was found of another digit is not told of the drawing', () => {
		expect(frameOf(onDigits({ ...draw(), subject: { kind: 'test', index: 0 } }))).toContain('waiting for the network');
	});
});

test.each([
	[{ 7: 0.93, 1: 0.07 }, '7, with 0.93'],
	[{ 4: 0.51, 9: 0.44, 0: 0.05 }, 'between 4 and 9: 0.51 and 0.44'],
	[{ 3: 0.31, 5: 0.29, 8: 0.25, 2: 0.15 }, 'unsure: perhaps 3, with 0.31'],
])('%j is told as %s', (chances, told) => {
	expect(guessText(Float32Array.from({ ...Array.from({ length: 10 }, () => 0), ...chances, length: 10 }), wordsOf('en').digits.guess)).toBe(
		told,
	);
});

describe('the mouse', () => {
	/** Where on the screen a lone pixel is seen. */
	function seenAt(row: number, col: number, columns: number, rows: number): { readonly x: number; readonly y: number } {
		const pixels = new Uint8Array(784);
		pixels[row * 28 + col] = 255;
		const pen = { row: (row + 14) % 28, col: (col + 14) % 28 };
		const lines = frameOf(onDigits(draw({ pixels, pen }), columns, rows), ASCII)
			.split('\n')
			.slice(4);
		const y = lines.findIndex(line => /["#,]/.test(line.slice(3, columns < 110 ? 31 : 59)));
		return { x: 3 + (lines[y] ?? '').slice(3).search(/["#,]/), y: y + 4 };
	}

	test.each(SIZES)('at %i×%i the pixel under it is the one that is seen there', (columns, rows) => {
		forAll(choose => {
			const [row, col] = [choose(0, 27), choose(0, 27)];
			const { x, y } = seenAt(row, col, columns, rows);
			expect(canvasAt({ columns, rows }, { row, col }, x, y)).toEqual({ row, col });
		}, 8);
	});

	test('of the two pixels in a cell it is the nearer to the pen', () => {
		const at = (row: number): number | undefined => canvasAt({ columns: 80, rows: 24 }, { row, col: 0 }, 10, 10)?.row;
		expect([at(0), at(10), at(11), at(27)]).toEqual([10, 10, 11, 11]);
	});

	test.each([
		['the frame', 2, 10],
		['left of all', 0, 0],
		['beside it', 31, 10],
		['the views', 5, 2],
		['far away', 9999, 9999],
	])('%s is no pixel: a stroke that comes there ends', (_, x, y) => {
		const model = onDigits(draw());
		expect(pointOf(model, { phase: 'down', x, y })).toBeUndefined();
		expect(pointOf(model, { phase: 'drag', x, y })).toBeUndefined();
		expect(pointOf(onDigits(draw({ dragging: true })), { phase: 'drag', x, y })).toMatchObject({ phase: 'up' });
	});

	test('a stroke from pixel to pixel leaves ink between', () => {
		let model = onDigits(blank);
		for (const [phase, x, y] of [
			['down', 6, 10],
			['drag', 16, 10],
			['up', 16, 10],
		] as const) {
			const message = pointOf(model, { phase, x, y });
			model = message === undefined ? model : onPoint(model, message)[0];
		}
		const { pixels, dragging, pen } = model.digits?.drawing ?? BLANK;
		expect([dragging, pen.col]).toEqual([false, 13]);
		expect(Array.from(pixels.subarray(pen.row * 28 + 3, pen.row * 28 + 14)).every(ink => ink === 255)).toBe(true);
	});
});
