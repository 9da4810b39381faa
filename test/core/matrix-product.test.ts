import { describe, expect, it } from 'vitest';
import type { Axis } from '../../src/core/axis.js';
import { buildLayer } from '../../src/core/build-layer.js';
import { forwardSums } from '../../src/core/forward.js';
import { channelOf, type Grid, type Shape } from '../../src/core/grid.js';
import { kernelFrom, type WeightCell, weightIndex } from '../../src/core/kernel.js';
import type { ConvLayer, Layer, LayerSpec } from '../../src/core/layer.js';
import { type MatrixProduct, matrixProduct, PRODUCTS, whyNoProduct } from '../../src/core/matrix-product.js';
import { drawConv, drawProblem, forAll } from './draw.js';
import { BOOK, COUNTING, farthest, gridOf, onesKernel, ramp } from './helpers.js';

const rowsOf = ({ matrix: { rows, cols, at } }: MatrixProduct): number[][] =>
	Array.from({ length: rows }, (_, row) => Array.from({ length: cols }, (_, col) => at(row, col)));

const factorsOf = ({ matrix, factor }: MatrixProduct): number[] => Array.from({ length: matrix.cols }, (_, col) => factor(col));

/** Matrix · column + bias. */
const multiplied = (product: MatrixProduct): number[] => {
	const factors = factorsOf(product);
	return rowsOf(product).map(row => row.reduce((sum, entry, col) => sum + entry * (factors[col] as number), product.bias));
};

function productOf(spec: LayerSpec, input: Grid, name: 'im2col' | 'toeplitz', channel = 0): MatrixProduct {
	return matrixProduct(buildLayer(spec, input), input, channel, name) as MatrixProduct;
}

describe('the book’s example', () => {
	it('im2col: each window laid flat, times the kernel laid flat', () => {
		const product = productOf({ op: 'conv', kernel: BOOK }, COUNTING, 'im2col');
		expect(rowsOf(product)).toEqual([
			[0, 1, 3, 4],
			[1, 2, 4, 5],
			[3, 4, 6, 7],
			[4, 5, 7, 8],
		]);
		expect(factorsOf(product)).toEqual([0, 1, 2, 3]);
		expect(multiplied(product)).toEqual([19, 25, 37, 43]);
	});

	it('Toeplitz: the weights where the window lies on the input laid flat', () => {
		const product = productOf({ op: 'conv', kernel: BOOK }, COUNTING, 'toeplitz');
		expect(rowsOf(product)).toEqual([
			[0, 1, 0, 2, 3, 0, 0, 0, 0],
			[0, 0, 1, 0, 2, 3, 0, 0, 0],
			[0, 0, 0, 0, 1, 0, 2, 3, 0],
			[0, 0, 0, 0, 0, 1, 0, 2, 3],
		]);
		expect(factorsOf(product)).toEqual([...COUNTING.data]);
		expect(multiplied(product)).toEqual([19, 25, 37, 43]);
	});

	it('a true convolution turns the column, not the windows', () => {
		const product = productOf({ op: 'conv', kernel: BOOK, mode: 'convolution' }, COUNTING, 'im2col');
		expect([rowsOf(product)[0], factorsOf(product)]).toEqual([
			[0, 1, 3, 4],
			[3, 2, 1, 0],
		]);
		expect(product.taps(0, 0)).toEqual([{ filter: 0, slice: 0, row: 1, col: 1 }]);
	});
});

describe('two channels, three filters', () => {
	const kernel = kernelFrom([0, 1, 2].map(more => [0, 1].map(first => [0, 2].map(row => [0, 1].map(col => first + row + col + more)))));
	const input = gridOf([0, 1].map(first => [0, 3, 6].map(row => [0, 1, 2].map(col => first + row + col))));

	it.each(PRODUCTS)('%s: the channels are side by side in a row', name => {
		const product = productOf({ op: 'conv', kernel, bias: [0, 1, 0] }, input, name, 1);
		expect([product.matrix.rows, product.matrix.cols]).toEqual([4, name === 'im2col' ? 8 : 18]);
		expect(multiplied(product)).toEqual([77, 101, 149, 173]);
	});
});

describe('a padding mode', () => {
	it.each<['zeros' | 'reflect' | 'replicate' | 'circular', number[]]>([
		['zeros', [2, 3, 0]],
		['reflect', [2, 4, 0]],
		['replicate', [3, 3, 0]],
		['circular', [2, 3, 1]],
	])('%s: the first row links %j', (paddingMode, row) => {
		const spec: LayerSpec = { op: 'conv', kernel: kernelFrom([[1, 2, 3]]), padding: [0, 0, 1, 1], paddingMode };
		expect(rowsOf(productOf(spec, ramp(1, 3, 1), 'toeplitz'))[0]).toEqual(row);
	});

	it('what im2col reads in the padding is what stands there', () => {
		const spec: LayerSpec = { op: 'conv', kernel: onesKernel(1, 3), padding: [0, 0, 1, 1], paddingMode: 'circular' };
		const product = productOf(spec, ramp(1, 3, 1), 'im2col');
		expect(rowsOf(product)[0]).toEqual([3, 1, 2]);
		expect(product.source(0, 0)).toEqual({ channel: 0, row: 0, col: 2 });
		expect(productOf({ ...spec, paddingMode: 'zeros' }, ramp(1, 3, 1), 'im2col').source(0, 0)).toBeUndefined();
	});
});

describe('an average is a sum of products', () => {
	it('of equal shares', () => {
		const product = productOf({ op: 'avg-pool', window: [2, 2] }, ramp(4, 4), 'im2col');
		expect([rowsOf(product)[1], factorsOf(product)]).toEqual([
			[2, 3, 6, 7],
			[0.25, 0.25, 0.25, 0.25],
		]);
	});

	it('where windows at the border divide by less, each value is divided before', () => {
		const product = productOf({ op: 'avg-pool', window: [1, 2], stride: [1, 1], padding: [0, 0, 1, 1] }, ramp(1, 2, 4), 'im2col');
		expect([rowsOf(product), factorsOf(product)]).toEqual([
			[
				[0, 4],
				[2, 2.5],
				[5, 0],
			],
			[1, 1],
		]);
	});
});

it.each(['conv', 'conv-transpose', 'avg-pool'] as const)('matrix · column + bias is what %s makes, channel by channel', op => {
	forAll(choose => {
		const { layer, input } = drawProblem(choose, op);
		const sums = forwardSums(layer, input);
		const channel = choose(0, layer.output.channels - 1);
		for (const name of PRODUCTS) {
			const product = matrixProduct(layer, input, channel, name);
			expect(product === undefined).toBe(op === 'conv-transpose' && name === 'im2col');
			if (product !== undefined) {
				expect(farthest(multiplied(product), channelOf(sums, channel).data)).toBeLessThan(1e-9);
			}
		}
	});
});

it('an entry is the input it reads, or the weights that it names', () => {
	forAll(choose => {
		const { layer: drawn, input } = drawConv(choose);
		const layer = drawn as ConvLayer;
		const channel = choose(0, layer.output.channels - 1);
		const weight = (tap: WeightCell): number => layer.kernel.data[weightIndex(layer.kernel, tap)] as number;
		const flat = matrixProduct(layer, input, channel, 'im2col') as MatrixProduct;
		const linked = matrixProduct(layer, input, channel, 'toeplitz') as MatrixProduct;
		const row = choose(0, flat.matrix.rows - 1);
		const [tap, cell] = [choose(0, flat.matrix.cols - 1), choose(0, linked.matrix.cols - 1)];
		expect(flat.taps(row, tap).map(weight)).toEqual([flat.factor(tap)]);
		expect(linked.taps(row, cell).reduce((sum, each) => sum + weight(each), 0)).toBe(linked.matrix.at(row, cell));
		expect(linked.source(row, cell)).toBeDefined();
	});
});

describe('the transposed convolution', () => {
	/** The matrix of all output channels below one another. */
	const wholeMatrix = (layer: Layer, input: Grid): number[][] =>
		Array.from({ length: layer.output.channels }, (_, channel) =>
			rowsOf(matrixProduct(layer, input, channel, 'toeplitz') as MatrixProduct),
		).flat();
	const transposed = (matrix: readonly (readonly number[])[]): number[][] =>
		(matrix[0] ?? []).map((_, col) => matrix.map(row => row[col] as number));

	it('has the transpose of the convolution’s matrix, with the same kernel', () => {
		forAll(choose => {
			const layer = drawConv(choose, { paddingMode: 'zeros', groups: 1 }).layer as ConvLayer;
			const adjoint = adjointOf(layer);
			expect(wholeMatrix(adjoint, gridFor(adjoint.input))).toEqual(transposed(wholeMatrix(layer, gridFor(layer.input))));
		}, 60);
	});

	it('the book’s: 2×2 spread by 2×2', () => {
		const product = productOf({ op: 'conv-transpose', kernel: BOOK }, ramp(2, 2), 'toeplitz');
		expect(multiplied(product)).toEqual([0, 0, 1, 0, 4, 6, 4, 12, 9]);
	});
});

const gridFor = (shape: Shape): Grid => ({ ...shape, data: new Float64Array(shape.channels * shape.rows * shape.cols) });

/** The transposed layer that goes back to the convolution's input. */
function adjointOf({ rows, cols, kernel, mode, output }: ConvLayer): Layer {
	const unread = ({ input, output: length, stride, before, after, dilation, window }: Axis): number =>
		input - ((length - 1) * stride - before - after + dilation * (window - 1) + 1);
	return buildLayer(
		{
			op: 'conv-transpose',
			kernel,
			stride: [rows.stride, cols.stride],
			dilation: [rows.dilation, cols.dilation],
			padding: [rows.before, rows.after, cols.before, cols.after],
			outputPadding: [unread(rows), unread(cols)],
			mode,
		},
		output,
	);
}

describe('why there is none', () => {
	const layer = (spec: LayerSpec, side: number): Layer => buildLayer(spec, { channels: 1, rows: side, cols: side });

	it.each<[string, Layer, ReturnType<typeof whyNoProduct>[]]>([
		['a maximum', layer({ op: 'max-pool', window: [2, 2] }, 4), ['maximum', 'maximum']],
		['what spreads', layer({ op: 'conv-transpose', kernel: BOOK }, 4), ['spreads', undefined]],
		['the largest that is offered', layer({ op: 'conv', kernel: onesKernel(1) }, 16), [undefined, undefined]],
		['a picture', layer({ op: 'conv', kernel: onesKernel(1) }, 17), [undefined, 'too-large']],
	])('%s', (_, given, reasons) => {
		expect(PRODUCTS.map(name => whyNoProduct(given, name))).toEqual(reasons);
	});

	it('a picture’s entries are found one by one', () => {
		const input = ramp(1000, 1000);
		const product = productOf({ op: 'conv', kernel: onesKernel(3) }, input, 'im2col');
		expect([product.matrix.rows, product.matrix.cols, product.matrix.at(998 * 998 - 1, 8)]).toEqual([998 * 998, 9, 999_999]);
	});
});
