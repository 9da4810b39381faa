import { describe, expect, it } from 'vitest';
import { ACTIVATIONS } from '../../src/core/activation.js';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { gradients } from '../../src/core/gradient.js';
import { channelRows, fromNested, type Grid } from '../../src/core/grid.js';
import { kernelNested } from '../../src/core/kernel.js';
import { type LayerSpec, OPS } from '../../src/core/layer.js';
import { type Choose, drawGrid, drawProblem, forAll, type Problem } from './draw.js';
import { BOOK, COUNTING, dot, farthest } from './helpers.js';

const STEP = 2 ** -13;

/** dL/dv of each number v of a list by central differences; L = Σ dY · Y. */
function differences(values: Float64Array | readonly number[], loss: (changed: Float64Array) => number): number[] {
	return Array.from(values, (value, index) => {
		const [more, less] = [Float64Array.from(values), Float64Array.from(values)];
		more[index] = value + STEP;
		less[index] = value - STEP;
		return (loss(more) - loss(less)) / (2 * STEP);
	});
}

const KINDS = OPS.flatMap(op => ACTIVATIONS.map(activation => ({ op, activation })));

describe.each(KINDS)('the gradients of $op with $activation', ({ op, activation }) => {
	const smooth = activation === 'sigmoid' || activation === 'tanh';

	function problem(choose: Choose): Problem & { dY: Grid; loss: (spec: LayerSpec, input: Grid) => number } {
		// Sums stay where a sigmoid bends; relu's stay off its corner, since a bias ends in one half.
		const drawn = drawProblem(choose, op, { activation, scale: smooth ? 1 / 32 : 1, extra: 2, distinct: op === 'max-pool' });
		const input = smooth || op === 'conv' || op === 'conv-transpose' ? drawn.input : raised(drawn.input);
		const dY = drawGrid(choose, drawn.layer.output);
		return { ...drawn, input, dY, loss: (spec, x) => dot(forward(buildLayer(spec, x), x).data, dY.data) };
	}

	it('are those of small steps', () => {
		forAll(choose => {
			const { spec, layer, input, dY, loss } = problem(choose);
			const found = gradients(layer, input, dY);
			const toInput = differences(input.data, data => loss(spec, { ...input, data }));
			expect(farthest(found.input.data, toInput)).toBeLessThan(1e-6);
			if ('kernel' in spec) {
				const { kernel, bias } = spec;
				expect(found.kernel).toMatchObject({ filters: kernel.filters, depth: kernel.depth, rows: kernel.rows, cols: kernel.cols });
				const toKernel = differences(kernel.data, data => loss({ ...spec, kernel: { ...kernel, data } }, input));
				expect(farthest(found.kernel?.data ?? [], toKernel)).toBeLessThan(1e-5);
				const toBias = differences(bias as number[], data => loss({ ...spec, bias: [...data] }, input));
				expect(farthest(found.bias ?? [], toBias)).toBeLessThan(1e-6);
			} else {
				expect([found.kernel, found.bias]).toEqual([undefined, undefined]);
			}
		}, 25);
	});

	it('are not all zero', () => {
		let some = 0;
		forAll(choose => {
			const { layer, input, dY } = problem(choose);
			some += gradients(layer, input, dY).input.data.some(value => Math.abs(value) > 1e-3) ? 1 : 0;
		}, 25);
		expect(some).toBeGreaterThan(8);
	});
});

/** The values moved off zero, where relu has its corner. */
function raised(input: Grid): Grid {
	return { ...input, data: input.data.map(value => value + Math.SQRT1_2) };
}

describe('the gradients of the book layer', () => {
	const ones = fromNested([
		[1, 1],
		[1, 1],
	]);
	const layer = buildLayer({ op: 'conv', kernel: BOOK }, COUNTING);

	it('to the kernel: the input under the gradient as a window, no flip', () => {
		expect(kernelNested(gradients(layer, COUNTING, ones).kernel ?? BOOK)[0]?.[0]).toEqual([
			[8, 12],
			[20, 24],
		]);
	});

	it('to the input: what each value feeds', () => {
		expect(channelRows(gradients(layer, COUNTING, ones).input)).toEqual([
			[0, 1, 1],
			[2, 6, 4],
			[2, 5, 3],
		]);
	});

	it('to the bias: the sum', () => {
		expect(gradients(layer, COUNTING, ones).bias).toEqual(Float64Array.of(4));
	});

	it('change neither the layer nor its input', () => {
		const before = JSON.stringify([layer.input, COUNTING, ones, 'kernel' in layer && layer.kernel]);
		gradients(layer, COUNTING, ones);
		expect(JSON.stringify([layer.input, COUNTING, ones, 'kernel' in layer && layer.kernel])).toBe(before);
	});
});
