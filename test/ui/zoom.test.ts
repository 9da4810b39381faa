// A picture too large for the screen, seen whole: sizes, the place of the window, and frames to look at.

import { describe, expect, test } from 'vitest';
import { fillGrid, type Grid } from '../../src/core/grid.js';
import { kernelOf } from '../../src/core/kernel.js';
import { KERNELS } from '../../src/core/kernels.js';
import { picture } from '../../src/core/picture.js';
import { moveTo } from '../../src/state/stage/move.js';
import { openStage, PANELS, type Stage } from '../../src/state/stage/stage.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { wordsOf } from '../../src/text/words.js';
import { paintMatrix } from '../../src/ui/paint/matrix.js';
import { lineWidth } from '../../src/ui/paint/span.js';
import { atSide, paintedSize } from '../../src/ui/paint/view.js';
import { layoutStage, type Room, type StageLayout } from '../../src/ui/stage/layout.js';
import { panelViews } from '../../src/ui/stage/panels.js';
import { type Choose, drawGrid, forAll, pick } from '../core/draw.js';
import { modelOn, press } from '../state/app.js';
import { ASCII, frameOf, PLAIN, TRUECOLOR, themeOf } from './screen.js';

const WORDS = wordsOf('en');
const PICTURES = ['input', 'output'] as const;
const KERNEL = { channels: 1, rows: 3, cols: 3 };

/** A picture and a kernel over it, the cursor of one of the panels anywhere. */
function drawStage(choose: Choose): Stage {
	const input = drawGrid(choose, { channels: choose(1, 2), rows: choose(60, 400), cols: choose(60, 400) });
	const kernel = kernelOf([drawGrid(choose, { ...KERNEL, channels: input.channels })]);
	const padding = pick(choose, ['valid', 'same', 'full'] as const);
	const stage = openStage(input, { op: 'conv', kernel, padding, stride: pick(choose, [[1, 1], [2, 2], [1, 3]] as const) }); // biome-ignore format: pairs
	return moveTo({ ...stage, panel: pick(choose, PICTURES) }, { row: choose(0, 400), col: choose(0, 400) });
}

const drawRoom = (choose: Choose): Room => ({ width: choose(56, 196), height: choose(8, 50), halves: choose(0, 1) === 1, whole: true });

const layoutOf = (stage: Stage, room: Room): StageLayout => layoutStage(panelViews(stage, WORDS), room);

/** Whether the pixels of a layout are whole pictures. */
const isAveraged = ({ panels }: StageLayout): boolean => panels.input.side > 1;

describe('any picture in any room', () => {
	test('is whole; a pixel of input and output stands for equally many cells, and for no more than must be', () => {
		forAll(choose => {
			const stage = drawStage(choose);
			const room = drawRoom(choose);
			const layout = layoutOf(stage, room);
			const { input, kernel, output } = layout.panels;
			expect(PICTURES.map(panel => layout.panels[panel].scrolled)).toEqual([false, false]);
			expect(output.side).toBe(input.side);
			const sizes = PANELS.map(panel => paintedSize(layout.panels[panel].port, layout.panels[panel].detail));
			expect(sizes.reduce((sum, { width }) => sum + width, 2 * layout.gap)).toBeLessThanOrEqual(room.width);
			expect(Math.max(...sizes.map(({ height }) => height))).toBeLessThanOrEqual(room.height);
			if (isAveraged(layout)) {
				const { side, detail } = input;
				for (const panel of PICTURES) {
					const { rows, cols } = stage.layer[panel];
					expect(layout.panels[panel].port).toEqual({ row: 0, col: 0, rows: Math.ceil(rows / side), cols: Math.ceil(cols / side) });
				}
				const finer = (length: number): number => Math.ceil(length / (side - 1));
				const { layer } = stage;
				const tall = paintedSize({ rows: finer(Math.max(layer.input.rows, layer.output.rows)), cols: 1 }, detail).height;
				const wide = paintedSize({ rows: 1, cols: finer(layer.input.cols) + finer(layer.output.cols) }, detail).width;
				const middle = Math.max(paintedSize(kernel.port, kernel.detail).width, 'KERNEL 1×2×3×3 [0,0]'.length);
				expect(side === 2 || tall > room.height || wide > room.width - middle - 2 * layout.gap).toBe(true);
			}
		});
	});

	test('has the window and the cursor in sight, in the blocks that they lie in', () => {
		forAll(choose => {
			const stage = drawStage(choose);
			const views = panelViews(stage, WORDS);
			const { panels } = layoutStage(views, drawRoom(choose));
			for (const panel of PICTURES) {
				const { side, port } = panels[panel];
				const view = atSide(views[panel].matrix, side);
				const marked: string[] = [];
				for (let row = port.row; row < port.row + port.rows; row++) {
					for (let col = port.col; col < port.col + port.cols; col++) {
						if (view.cell(row, col).marked) {
							marked.push(`${row},${col}`);
						}
					}
				}
				if (panel === stage.panel) {
					const { row, col } = stage.cursors[panel];
					expect(marked).toContain(`${Math.floor(row / side)},${Math.floor(col / side)}`);
				} else if (panel === 'input') {
					expect(marked.length).toBeGreaterThan(0);
				}
				const lines = paintMatrix(view, panels[panel].detail, port, themeOf(TRUECOLOR));
				expect(lines.map(lineWidth)).toEqual(lines.map(() => paintedSize(port, panels[panel].detail).width));
			}
		}, 40);
	});
});

describe('one picture', () => {
	/** The sample, each of its cells four high and five wide: 256×320. */
	const wide: Grid = (() => {
		const { cols, data } = picture();
		return fillGrid({ channels: 1, rows: 256, cols: 320 }, (row, col) => data[(row >> 2) * cols + Math.floor(col / 5)] ?? 0);
	})();
	const kernel = KERNELS.find(({ name }) => name === 'sobel-x')?.grid();
	const stage = openStage(wide, { op: 'conv', kernel: kernelOf(kernel === undefined ? [] : [kernel]) });
	const moved = press(modelOn(stage), 'shift+down '.repeat(9) + 'shift+right '.repeat(20)).model;

	test('a pixel is the average of its block, in colours that go with the averages', () => {
		const view = atSide(panelViews(stage, WORDS).input.matrix, 8);
		const cells = Array.from({ length: 64 }, (_, index) => wide.data[(16 + (index >> 3)) * 320 + 24 + (index & 7)] as number);
		expect(view.cell(2, 3).value).toBeCloseTo(cells.reduce((sum, value) => sum + value, 0) / 64, 10);
		expect([view.rows, view.cols]).toEqual([32, 40]);
		expect(view.scale.kind).toBe('sequential');
		expect(atSide(panelViews(stage, WORDS).output.matrix, 8).scale.kind).toBe('diverging');
	});

	test('negative values stay on a scale that parts at zero, though no average is below it', () => {
		const dots = fillGrid({ channels: 1, rows: 120, cols: 120 }, (row, col) => (row % 10 === 0 && col % 10 === 0 ? -1 : 1));
		const { input } = panelViews(openStage(dots, { op: 'avg-pool', window: [2, 2] }), WORDS);
		expect(atSide(input.matrix, 10).scale.kind).toBe('diverging');
	});

	test('outputs not yet seen are hidden, block by block', () => {
		const { model } = press(modelOn(stage), 'a right down');
		const view = atSide(panelViews(model.stage, WORDS).output.matrix, 8);
		expect([view.cell(0, 0).hidden, view.cell(0, 1).hidden, view.cell(1, 0).hidden]).toEqual([false, true, true]);
	});

	test('z shows a part of it cell by cell, and says which', () => {
		const size = { columns: 120, rows: 40 };
		expect(frameOf({ ...moved, size })).toMatch(/INPUT 256×320 · 1:\d+ /);
		expect(frameOf(press({ ...moved, size }, 'z').model)).toMatch(/INPUT rows \d+–\d+, columns \d+–\d+/);
	});

	test.each(LANGUAGES)('the ratio is said on the least screen too, in %s', language => {
		expect(frameOf({ ...moved, size: { columns: 60, rows: 20 } }, PLAIN, language).match(/1:\d+/g)).toHaveLength(2);
	});

	describe.each([
		[80, 24],
		[120, 40],
	])('%i×%i', (columns, rows) => {
		test.each([
			['ascii', ASCII],
			['plain', PLAIN],
			['truecolor', TRUECOLOR],
		] as const)('%s', async (name, look) => {
			const frame = frameOf({ ...moved, size: { columns, rows } }, look);
			await expect(`${frame}\n`).toMatchFileSnapshot(`frames/whole-picture-${columns}x${rows}-${name}.txt`);
		});
	});
});
