// A picture seen whole or cell by cell, and the moves that are worth making over one.

import { describe, expect, test } from 'vitest';
import { fillGrid, type Grid } from '../../src/core/grid.js';
import { kernelFrom } from '../../src/core/kernel.js';
import { OPS } from '../../src/core/layer.js';
import { SAMPLES } from '../../src/core/samples.js';
import type { Model } from '../../src/state/model.js';
import { openStage, PANELS, panelSize } from '../../src/state/stage/stage.js';
import { touchedBy } from '../../src/state/stage/touch.js';
import { drawProblem, forAll, pick } from '../core/draw.js';
import { example, modelOn, press, sketch } from './app.js';

const slope = (rows: number, cols: number): Grid => fillGrid({ channels: 1, rows, cols }, (row, col) => row + col);
const over = (rows: number, cols: number, stride = 1): Model =>
	modelOn(openStage(slope(rows, cols), { op: 'conv', kernel: kernelFrom([[1, 0, -1]]), stride: [stride, stride] }));

describe('whole or cell by cell', () => {
	test.each([
		[28, 28, 'cells'],
		[64, 64, 'cells'],
		[96, 96, 'cells'],
		[97, 20, 'whole'],
		[20, 97, 'whole'],
		[200, 300, 'whole'],
	])('%i×%i begins as %s', (rows, cols, zoom) => {
		expect(over(rows, cols).stage.zoom).toBe(zoom);
	});

	test('an output larger than its input counts too', () => {
		const { stage } = modelOn(openStage(slope(60, 60), { op: 'conv-transpose', kernel: kernelFrom([[1, 1]]), stride: [2, 2] }));
		expect(stage.zoom).toBe('whole');
	});

	test.each([
		['', 'whole'],
		['z', 'cells'],
		['z z', 'whole'],
		['z right down tab', 'cells'],
		['z p', 'cells'],
		['z s', 'cells'],
	])('over 200×300, %j: %s', (keys, zoom) => {
		expect(press(over(200, 300), keys).model.stage.zoom).toBe(zoom);
	});

	test('another input begins as it is best seen', () => {
		const picked = press(over(200, 300), 'i enter').model.stage;
		expect(picked.input).toEqual(SAMPLES[0]?.grid());
		expect(picked.zoom).toBe('cells');
	});

	test('there is nothing to zoom where any screen shows all', () => {
		expect(sketch(press(example('book'), 'z'))).toBe('output 0,0 ! is-whole');
		expect(sketch(press(over(8, 8), 'z'))).toBe('output 0,0 ! is-whole');
		expect(sketch(press(over(8, 9), 'z'))).toBe('output 0,0');
	});
});

describe('far moves', () => {
	test.each([
		['to the next window that shares no cell', over(20, 20), 'shift+right', 'output 0,3'],
		['there and back', over(20, 20), 'shift+right shift+right shift+left', 'output 0,3'],
		['with a stride, the same', over(20, 20, 2), 'shift+right', 'output 0,2'],
		['by a row where the window is one high', over(20, 20), 'shift+down', 'output 1,0'],
		['over a picture by a part of it', over(320, 640), 'shift+down shift+right', 'output 10,20'],
		['page by page', over(320, 640), 'pagedown pagedown pageup', 'output 10,0'],
		['on the input', over(320, 640), 'tab shift+down shift+right', 'input 10,20'],
		['not beyond the last', over(20, 20), `${'shift+right '.repeat(9)}shift+down shift+up shift+up`, 'output 0,17'],
		['on the kernel to its end', over(20, 20), 'tab tab shift+right', 'kernel 0,2'],
	])('%s', (_, model, keys, then) => {
		expect(sketch(press(model, keys))).toBe(then);
	});
});

test('a block is touched where a cell in it is; what lies in the padding, by the nearest block', () => {
	forAll(choose => {
		const { input, spec } = drawProblem(choose, pick(choose, OPS));
		let { model } = press(modelOn(openStage(input, spec)), pick(choose, ['', 'tab', 'tab tab']));
		model = press(model, 'down right '.repeat(choose(0, 4))).model;
		const { stage } = model;
		const touched = touchedBy(stage);
		const side = choose(1, 4);
		for (const panel of PANELS) {
			const size = panelSize(stage, panel);
			const beyond = 9;
			const blocks = new Set<string>();
			for (let row = -beyond; row < size.rows + beyond; row++) {
				for (let col = -beyond; col < size.cols + beyond; col++) {
					if (touched[panel].has(row, col)) {
						blocks.add(`${blockOf(row, size.rows, side)},${blockOf(col, size.cols, side)}`);
					}
				}
			}
			const inBlocks = touched[panel].inBlocks({ side, rows: size.rows, cols: size.cols });
			for (let row = 0; row * side < size.rows; row++) {
				for (let col = 0; col * side < size.cols; col++) {
					expect({ panel, row, col, is: inBlocks(row, col) }).toEqual({ panel, row, col, is: blocks.has(`${row},${col}`) });
				}
			}
		}
	}, 60);
});

function blockOf(at: number, length: number, side: number): number {
	return Math.floor(Math.max(0, Math.min(at, length - 1)) / side);
}
