import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { type LayerSpec, OPS } from '../../src/core/layer.js';
import { drawProblem, forAll } from './draw.js';
import { BOOK, COUNTING, onesKernel } from './helpers.js';

const SHAPE = { channels: 1, rows: 5, cols: 8 };

describe('a layer built from a spec', () => {
	it('has what a spec leaves out: stride 1, no padding, no gap, correlation', () => {
		const axis = { window: 2, stride: 1, dilation: 1, before: 0, after: 0 };
		expect(buildLayer({ op: 'conv', kernel: BOOK }, SHAPE)).toMatchObject({
			rows: { ...axis, input: 5, output: 4 },
			cols: { ...axis, input: 8, output: 7 },
			bias: Float64Array.of(0),
			groups: 1,
			mode: 'correlation',
			paddingMode: 'zeros',
			activation: 'none',
			input: SHAPE,
			output: { channels: 1, rows: 4, cols: 7 },
		});
	});

	it('a pooling steps by its window', () => {
		const layer = buildLayer({ op: 'avg-pool', window: [2, 3] }, SHAPE);
		expect(layer).toMatchObject({ rows: { stride: 2, output: 2 }, cols: { stride: 3, output: 2 }, ceilMode: false, countPadding: false });
	});

	it.each<[string, LayerSpec, number[], number[]]>([
		['sides: top, bottom, left, right', { op: 'conv', kernel: BOOK, padding: [1, 2, 3, 4] }, [1, 2], [3, 4]],
		['same', { op: 'conv', kernel: onesKernel(4, 3), padding: 'same' }, [1, 2], [1, 1]],
		['same at a stride', { op: 'conv', kernel: onesKernel(3), padding: 'same', stride: [1, 2] }, [1, 1], [0, 1]],
		['full', { op: 'conv', kernel: onesKernel(2, 3), padding: 'full', dilation: [3, 1] }, [3, 3], [2, 2]],
		['same, pooled', { op: 'max-pool', window: [2, 2], padding: 'same' }, [0, 1], [0, 0]],
		['same, transposed', { op: 'conv-transpose', kernel: onesKernel(4, 3), padding: 'same', stride: [1, 2] }, [1, 2], [0, 1]],
		['full, transposed', { op: 'conv-transpose', kernel: onesKernel(3, 2), padding: 'full' }, [2, 2], [1, 1]],
	])('padding %s', (_, spec, rows, cols) => {
		const layer = buildLayer(spec, SHAPE);
		expect([layer.rows.before, layer.rows.after]).toEqual(rows);
		expect([layer.cols.before, layer.cols.after]).toEqual(cols);
	});

	it('one bias serves all output channels', () => {
		expect(buildLayer({ op: 'conv', kernel: onesKernel(1, 1, 3), bias: 2 }, SHAPE)).toMatchObject({ bias: Float64Array.of(2, 2, 2) });
		const spread: LayerSpec = { op: 'conv-transpose', kernel: onesKernel(1, 1, 1, 2), bias: [3, 4] };
		expect(buildLayer(spread, SHAPE)).toMatchObject({ bias: Float64Array.of(3, 4), output: { channels: 2 } });
	});

	it('keeps its spec, and of its input the shape alone', () => {
		const spec: LayerSpec = { op: 'conv', kernel: BOOK };
		const layer = buildLayer(spec, COUNTING);
		expect(layer.spec).toBe(spec);
		expect(layer.input).toEqual({ channels: 1, rows: 3, cols: 3 });
	});

	it('a stride wider than the kernel, transposed to the same size, leaves its last cells open', () => {
		const spec: LayerSpec = { op: 'conv-transpose', kernel: onesKernel(1), padding: 'same', stride: [1, 3] };
		const layer = buildLayer(spec, { channels: 1, rows: 1, cols: 2 });
		expect(layer).toMatchObject({ outputPadding: [0, 2], output: { cols: 6 } });
	});
});

it.each(OPS)('%s: what is built is what comes out, whatever is drawn', op => {
	forAll(choose => {
		const { layer, input } = drawProblem(choose, op);
		const output = forward(layer, input);
		expect({ ...layer.output, data: output.data }).toEqual(output);
		expect(layer.output).toMatchObject({ rows: layer.rows.output, cols: layer.cols.output });
		expect(output.data.every(Number.isFinite)).toBe(true);
	});
});
