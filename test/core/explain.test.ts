import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { explain } from '../../src/core/explain.js';
import { forward, forwardSums } from '../../src/core/forward.js';
import { contains, type Grid, valueAt } from '../../src/core/grid.js';
import { type LayerSpec, OPS } from '../../src/core/layer.js';
import { kernelWeight } from '../../src/core/links.js';
import { drawProblem, forAll } from './draw.js';
import { BOOK, COUNTING, cellsOf } from './helpers.js';

const at = (spec: LayerSpec, row: number, col: number, input: Grid = COUNTING) =>
	explain(buildLayer(spec, input), input, { channel: 0, row, col });
const brief = ({ terms }: ReturnType<typeof explain>): (string | number)[][] =>
	terms.map(({ position, value, weight, product, padding }) => [
		position.row,
		position.col,
		value,
		weight,
		product,
		padding ? 'padding' : '',
	]);

describe('where an output element comes from', () => {
	it('0·0 + 1·1 + 3·2 + 4·3 = 19', () => {
		const explanation = at({ op: 'conv', kernel: BOOK }, 0, 0);
		expect(brief(explanation)).toEqual([
			[0, 0, 0, 0, 0, ''],
			[0, 1, 1, 1, 1, ''],
			[1, 0, 3, 2, 6, ''],
			[1, 1, 4, 3, 12, ''],
		]);
		expect(explanation).toMatchObject({ element: { channel: 0, row: 0, col: 0 }, bias: 0, sum: 19, output: 19 });
	});

	it('the padding is told from the input, at every corner', () => {
		const spec: LayerSpec = { op: 'conv', kernel: BOOK, padding: [1, 1, 1, 1] };
		expect(brief(at(spec, 0, 0)).map(row => row[5])).toEqual(['padding', 'padding', 'padding', '']);
		expect(brief(at(spec, 3, 3)).map(row => row[5])).toEqual(['', 'padding', 'padding', 'padding']);
		expect(at(spec, 0, 0).terms.map(({ source }) => source)).toEqual([undefined, undefined, undefined, { channel: 0, row: 0, col: 0 }]);
	});

	it('a reflected border says what it reads', () => {
		const { terms } = at({ op: 'conv', kernel: BOOK, padding: [1, 0, 1, 0], paddingMode: 'reflect' }, 0, 0);
		expect(
			terms.map(({ position, source, value, padding }) => [position.row, position.col, source?.row, source?.col, value, padding]),
		).toEqual([
			[-1, -1, 1, 1, 4, true],
			[-1, 0, 1, 0, 3, true],
			[0, -1, 0, 1, 1, true],
			[0, 0, 0, 0, 0, false],
		]);
	});

	it('the bias and the activation come last', () => {
		expect(at({ op: 'conv', kernel: BOOK, bias: -20, activation: 'relu' }, 0, 0)).toMatchObject({ bias: -20, sum: -1, output: 0 });
	});

	it('a flipped kernel: the tap is where the weight stands in the kernel', () => {
		const { terms } = at({ op: 'conv', kernel: BOOK, mode: 'convolution' }, 0, 0);
		expect(terms.map(({ weight, tap }) => [weight, tap.row, tap.col])).toEqual([
			[3, 1, 1],
			[2, 1, 0],
			[1, 0, 1],
			[0, 0, 0],
		]);
	});

	it('a maximum weighs its winner alone, the first of equals', () => {
		const { terms } = at({ op: 'max-pool', window: [3, 3] }, 0, 0);
		expect(terms.map(({ weight }) => weight)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
		const even = { channels: 1, rows: 1, cols: 3, data: Float64Array.of(1, 5, 5) };
		expect(at({ op: 'max-pool', window: [1, 3] }, 0, 0, even).terms.map(({ weight }) => weight)).toEqual([0, 1, 0]);
	});

	it('an average weighs what it counts', () => {
		const spec: LayerSpec = { op: 'avg-pool', window: [2, 2], padding: [1, 0, 1, 0] };
		expect(at(spec, 0, 1).terms.map(({ weight }) => weight)).toEqual([0, 0, 0.5, 0.5]);
		expect(at({ ...spec, countPadding: true }, 0, 1).terms.map(({ weight }) => weight)).toEqual([0.25, 0.25, 0.25, 0.25]);
		const overhang: LayerSpec = { op: 'avg-pool', window: [2, 2], ceilMode: true, countPadding: true };
		expect(at(overhang, 1, 1).terms.map(({ weight }) => weight)).toEqual([1, 0, 0, 0]);
	});

	it('a transposed convolution gathers what was spread', () => {
		const { terms } = at({ op: 'conv-transpose', kernel: BOOK }, 1, 1);
		expect(terms.map(({ value, weight }) => `${value}·${weight}`)).toEqual(['0·3', '1·2', '3·1', '4·0']);
	});
});

describe.each(OPS)('over random layers of kind %s', op => {
	it('the explanation is the output, at every element', () => {
		forAll(choose => {
			const { layer, input } = drawProblem(choose, op, { scale: choose(0, 1) ? 1 : 1 / 16 });
			const [output, sums] = [forward(layer, input), forwardSums(layer, input)];
			expect([output.channels, output.rows, output.cols]).toEqual([layer.output.channels, layer.output.rows, layer.output.cols]);
			for (const element of cellsOf(output)) {
				const explanation = explain(layer, input, element);
				expect(explanation.output).toBeCloseTo(valueAt(output, element), 12);
				expect(explanation.sum).toBeCloseTo(valueAt(sums, element), 12);
				const products = explanation.terms.reduce((sum, { product }) => sum + product, explanation.bias);
				expect(products).toBeCloseTo(explanation.sum, 12);
			}
		}, 150);
	});

	it('each term is honest about its place, value and weight', () => {
		forAll(choose => {
			const { layer, input } = drawProblem(choose, op);
			for (const element of cellsOf(layer.output)) {
				for (const { position, source, padding, value, tap, weight, product } of explain(layer, input, element).terms) {
					expect(padding).toBe(!contains(input, position));
					expect(value).toBe(source === undefined ? 0 : valueAt(input, source));
					expect(padding || source === position || JSON.stringify(source) === JSON.stringify(position)).toBe(true);
					expect(product).toBe(value * weight);
					expect('kernel' in layer ? weight === kernelWeight(layer, tap) : weight >= 0 && weight <= 1).toBe(true);
				}
			}
		}, 60);
	});
});
