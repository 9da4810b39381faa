import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { explain } from '../../src/core/explain.js';
import { gradients } from '../../src/core/gradient.js';
import { type Cell, valueAt } from '../../src/core/grid.js';
import { type WeightCell, weightIndex } from '../../src/core/kernel.js';
import { OPS } from '../../src/core/layer.js';
import { fanOut, seenBy, timesUsed } from '../../src/core/trace.js';
import { drawGrid, drawProblem, forAll } from './draw.js';
import { BOOK, COUNTING, cellsOf, onesKernel } from './helpers.js';

const key = (output: Cell, input: Cell, position: Cell, tap: WeightCell, weight: number): string =>
	JSON.stringify([output, input, position, tap, weight]);

describe('where an input value goes', () => {
	it('the centre feeds all four outputs, each by another weight', () => {
		const feeds = fanOut(buildLayer({ op: 'conv', kernel: BOOK }, COUNTING), COUNTING, { channel: 0, row: 1, col: 1 });
		expect(feeds.map(({ output, weight }) => [output.row, output.col, weight])).toEqual([
			[0, 0, 3],
			[0, 1, 2],
			[1, 0, 1],
			[1, 1, 0],
		]);
	});

	it('padding does not make all cells equal: in a 3×3 "same" the corner is used 4 times, the centre 9', () => {
		const layer = buildLayer({ op: 'conv', kernel: onesKernel(3), padding: 'same' }, COUNTING);
		const uses = cellsOf(COUNTING).map(cell => fanOut(layer, COUNTING, cell).length);
		expect(uses).toEqual([4, 6, 4, 6, 9, 6, 4, 6, 4]);
	});

	it('a copy in the padding feeds too', () => {
		const layer = buildLayer({ op: 'conv', kernel: onesKernel(1), padding: [1, 0, 1, 0], paddingMode: 'replicate' }, COUNTING);
		expect(fanOut(layer, COUNTING, { channel: 0, row: 0, col: 0 }).map(({ position }) => [position.row, position.col])).toEqual([
			[-1, -1],
			[-1, 0],
			[0, -1],
			[0, 0],
		]);
	});

	it('a value that no maximum takes goes nowhere', () => {
		const layer = buildLayer({ op: 'max-pool', window: [2, 2] }, COUNTING);
		expect(fanOut(layer, COUNTING, { channel: 0, row: 0, col: 1 })).toEqual([]);
		expect(fanOut(layer, COUNTING, { channel: 0, row: 1, col: 1 })).toHaveLength(1);
	});
});

describe('what a weight has seen', () => {
	it('the top left weight sees the top left of every window', () => {
		const layer = buildLayer({ op: 'conv', kernel: BOOK }, COUNTING);
		const seen = seenBy(layer, COUNTING, { filter: 0, slice: 0, row: 0, col: 0 });
		expect(seen.map(({ output, value }) => [output.row, output.col, value])).toEqual([
			[0, 0, 0],
			[0, 1, 1],
			[1, 0, 3],
			[1, 1, 4],
		]);
	});

	it('padding is seen as padding', () => {
		const layer = buildLayer({ op: 'conv', kernel: BOOK, padding: [1, 0, 1, 0] }, COUNTING);
		const seen = seenBy(layer, COUNTING, { filter: 0, slice: 0, row: 0, col: 1 });
		expect(seen.map(({ padding, value }) => (padding ? 'padding' : value))).toEqual(['padding', 'padding', 'padding', 0, 1, 2, 3, 4, 5]);
	});
});

describe.each(OPS)('over random layers of kind %s', op => {
	it('each feed is a term of its output, and each term a feed of its input', () => {
		forAll(choose => {
			const { layer, input } = drawProblem(choose, op, { extra: 2 });
			const pooling = !('kernel' in layer);
			const terms = cellsOf(layer.output).flatMap(element =>
				explain(layer, input, element).terms.flatMap(({ source, position, tap, weight }) =>
					source === undefined || (pooling && weight === 0) ? [] : [key(element, source, position, tap, weight)],
				),
			);
			const feeds = cellsOf(layer.input).flatMap(cell =>
				fanOut(layer, input, cell).map(({ output, position, tap, weight }) => key(output, cell, position, tap, weight)),
			);
			expect(feeds.toSorted()).toEqual(terms.toSorted());
		}, 60);
	});
});

describe.each(['conv', 'conv-transpose'] as const)('over random layers of kind %s', op => {
	it("what a weight saw, each times the output's gradient, is its gradient", () => {
		forAll(choose => {
			const { layer, input } = drawProblem(choose, op, { activation: 'none' });
			if (!('kernel' in layer)) {
				throw new Error('a layer with weights was drawn');
			}
			const dY = drawGrid(choose, layer.output);
			const { kernel } = gradients(layer, input, dY);
			const { filters, depth, rows, cols } = layer.kernel;
			for (const { channel, row, col } of cellsOf({ channels: filters * depth, rows, cols })) {
				const weight = { filter: Math.floor(channel / depth), slice: channel % depth, row, col };
				const seen = seenBy(layer, input, weight);
				expect(timesUsed(layer, weight)).toBe(seen.length);
				expect(seenBy(layer, input, weight, 3)).toEqual(seen.slice(0, 3));
				const sum = seen.reduce((total, { value, output }) => total + value * valueAt(dY, output), 0);
				expect(sum).toBe(kernel?.data[weightIndex(layer.kernel, weight)]);
			}
		}, 60);
	});
});
