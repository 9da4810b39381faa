import { describe, expect, it } from 'vitest';
import { span } from '../../src/core/axis.js';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { type Grid, indexOf, type Shape, zeros } from '../../src/core/grid.js';
import type { Layer, LayerSpec } from '../../src/core/layer.js';
import { OPS } from '../../src/core/layer.js';
import { fieldSize, reachOfAll, receptiveField, receptiveFieldSize, receptiveFields } from '../../src/core/receptive-field.js';
import { type Choose, drawProblem, forAll, pick } from './draw.js';
import { onesKernel, stack } from './helpers.js';

/** Random layers one upon the other that fit; their weights all 1, so that no product hides another. */
function drawStack(choose: Choose): Layer[] {
	const layers: Layer[] = [];
	let shape: Shape = { channels: 1, rows: choose(6, 9), cols: choose(6, 9) };
	for (let depth = choose(1, 3); depth > 0; depth--) {
		const { spec } = drawProblem(choose, pick(choose, OPS), { activation: 'none' });
		const plain = 'kernel' in spec ? { ...spec, kernel: onesKernel(spec.kernel.rows, spec.kernel.cols), bias: 0, groups: 1 } : spec;
		const layer = built(plain, shape);
		if (layer !== undefined) {
			layers.push(layer);
			shape = layer.output;
		}
	}
	return layers;
}

function built(spec: LayerSpec, shape: Shape): Layer | undefined {
	try {
		return buildLayer(spec, shape);
	} catch {
		return undefined;
	}
}

/** Rows and columns of the input whose value, alone made 1, is felt at an element: nothing cancels, and a 1 is the largest under any window. */
function felt(layers: readonly Layer[], row: number, col: number): { rows: number[]; cols: number[]; count: number } {
	const shape = (layers[0] as Layer).input;
	const found: [number, number][] = [];
	for (let r = 0; r < shape.rows; r++) {
		for (let c = 0; c < shape.cols; c++) {
			const impulse = zeros(shape);
			impulse.data[indexOf(shape, { channel: 0, row: r, col: c })] = 1;
			const output = layers.reduce((grid: Grid, layer) => forward(layer, grid), impulse);
			if (output.data[indexOf(output, { channel: 0, row, col })] !== 0) {
				found.push([r, c]);
			}
		}
	}
	const sorted = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
	return { rows: sorted(found.map(([r]) => r)), cols: sorted(found.map(([, c]) => c)), count: found.length };
}

describe('the receptive field', () => {
	it('of one layer is its window', () => {
		const field = receptiveField(stack([{ op: 'conv', kernel: onesKernel(2, 3) }], { channels: 1, rows: 5, cols: 5 }), 1, 2);
		expect(field).toEqual({ rows: { first: 1, last: 2, exact: [1, 2] }, cols: { first: 2, last: 4, exact: [2, 3, 4] } });
	});

	it('may be larger than the input', () => {
		const specs = new Array(4).fill({ op: 'conv', kernel: onesKernel(3), padding: 'same' });
		const { rows } = receptiveField(stack(specs, { channels: 1, rows: 3, cols: 3 }), 1, 1);
		expect(rows).toEqual({ first: -3, last: 5, exact: [0, 1, 2] });
	});

	it('has the gaps of dilation', () => {
		const [layer] = stack([{ op: 'conv', kernel: onesKernel(1, 3), dilation: [1, 2] }], { channels: 1, rows: 1, cols: 6 });
		expect(receptiveField([layer as Layer], 0, 1).cols).toEqual({ first: 1, last: 5, exact: [1, 3, 5] });
	});

	it('of a transposed convolution is what spreads there, which may be nothing', () => {
		const specs: LayerSpec[] = [{ op: 'conv-transpose', kernel: onesKernel(1, 2), stride: [1, 3] }];
		const layers = stack(specs, { channels: 1, rows: 1, cols: 2 });
		expect([0, 1, 2, 3, 4].map(col => receptiveField(layers, 0, col).cols.exact)).toEqual([[0], [0], [], [1], [1]]);
	});

	it('through a border that repeats the input is what the copies are of', () => {
		const spec: LayerSpec = { op: 'conv', kernel: onesKernel(1, 3), padding: 'same', paddingMode: 'circular' };
		expect(receptiveField(stack([spec], { channels: 1, rows: 1, cols: 5 }), 0, 0).cols).toEqual({ first: -1, last: 1, exact: [0, 1, 4] });
	});

	it('of nothing is the element', () => {
		expect(receptiveField([], 3, 4)).toEqual({ rows: { first: 3, last: 3, exact: [3] }, cols: { first: 4, last: 4, exact: [4] } });
	});

	it('is what changing single inputs finds, over random stacks', () => {
		forAll(choose => {
			const layers = drawStack(choose);
			const last = layers.at(-1);
			if (last === undefined || last.output.rows * last.output.cols > 500) {
				return;
			}
			const [row, col] = [choose(0, last.output.rows - 1), choose(0, last.output.cols - 1)];
			const { rows, cols } = receptiveField(layers, row, col);
			const found = felt(layers, row, col);
			const none = rows.exact.length * cols.exact.length === 0;
			expect(found.count).toBe(rows.exact.length * cols.exact.length);
			expect([found.rows, found.cols]).toEqual(none ? [[], []] : [rows.exact, cols.exact]);
		}, 200);
	});

	it('at every level on the way back is what the layers from there on feel, over random stacks', () => {
		forAll(choose => {
			const layers = drawStack(choose);
			const last = layers.at(-1);
			if (last === undefined || last.output.rows * last.output.cols > 200) {
				return;
			}
			const [row, col] = [choose(0, last.output.rows - 1), choose(0, last.output.cols - 1)];
			const fields = receptiveFields(layers, row, col);
			expect(fields).toHaveLength(layers.length + 1);
			for (const [level, { rows, cols }] of fields.entries()) {
				const above = layers.slice(level);
				const found = above.length === 0 ? { rows: [row], cols: [col] } : felt(above, row, col);
				const none = rows.exact.length * cols.exact.length === 0;
				expect([found.rows, found.cols]).toEqual(none ? [[], []] : [rows.exact, cols.exact]);
			}
		}, 100);
	});

	it('lies in the reach of all, and is no larger than the largest', () => {
		forAll(choose => {
			const layers = drawStack(choose);
			const rows = layers.at(-1)?.output.rows ?? 1;
			const { first, last } = reachOfAll(layers, 'rows');
			const spans = Array.from({ length: rows }, (_, row) => receptiveField(layers, row, 0).rows);
			expect([Math.min(...spans.map(each => each.first)), Math.max(...spans.map(each => each.last))]).toEqual([first, last]);
			if (layers.some(({ op }) => op === 'conv-transpose')) {
				expect(fieldSize(layers, 'rows')).toBe(Math.max(0, ...spans.map(each => each.last - each.first + 1)));
			}
		});
	});

	it('is all of first to last that lies inside the input, for one layer without gaps, transposed or not', () => {
		forAll(choose => {
			const { layer } = drawProblem(choose, pick(choose, OPS), { dilation: 1, paddingMode: 'zeros' });
			const { cols } = receptiveField([layer], 0, choose(0, layer.output.cols - 1));
			const inside = Array.from({ length: layer.input.cols }, (_, position) => position);
			expect(cols.exact).toEqual(inside.filter(position => position >= cols.first && position <= cols.last));
		}, 200);
	});

	it('lies between first and last, where borders hold zeros', () => {
		forAll(choose => {
			const layers = drawStack(choose).filter(layer => layer.op !== 'conv' || layer.paddingMode === 'zeros');
			const fits = layers.every((layer, index) => index === 0 || layer.input.rows === layers[index - 1]?.output.rows);
			const last = layers.at(-1);
			if (last !== undefined && fits) {
				const { rows } = receptiveField(layers, choose(0, last.output.rows - 1), 0);
				expect(rows.exact.every(position => position >= rows.first && position <= rows.last)).toBe(true);
			}
		});
	});
});

describe('its size by the formula', () => {
	it.each([
		['one 3', [[3, 1, 1]], 3],
		['two 3', [[3, 1, 1], [3, 1, 1]], 5], // biome-ignore format: steps
		['a stride counts from the next layer on', [[3, 2, 1], [3, 1, 1]], 7], // biome-ignore format: steps
		['dilated', [[3, 1, 2], [3, 1, 4]], 13], // biome-ignore format: steps
		['1×1 adds nothing', [[3, 1, 1], [1, 1, 1]], 3], // biome-ignore format: steps
		['nothing', [], 1],
	])('%s', (_, steps, size) => {
		expect(receptiveFieldSize(steps.map(([window = 0, stride = 0, dilation = 0]) => ({ window, stride, dilation })))).toBe(size);
	});

	it('is last − first + 1 of any element, over random stacks of sliding windows', () => {
		forAll(choose => {
			const layers = drawStack(choose).filter(layer => layer.op !== 'conv-transpose');
			const { cols } = receptiveField(layers, 0, choose(0, 5));
			expect(cols.last - cols.first + 1).toBe(receptiveFieldSize(layers.map(layer => layer.cols)));
		});
	});

	it('of one layer is its span', () => {
		expect(receptiveFieldSize([{ window: 4, stride: 3, dilation: 5 }])).toBe(span({ window: 4, dilation: 5 }));
	});
});
