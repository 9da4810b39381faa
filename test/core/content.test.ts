// Named kernels, samples and examples: each builds, and is what its words say.

import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { EXAMPLES, namedGrid } from '../../src/core/examples.js';
import { forward } from '../../src/core/forward.js';
import { channelRows, type Grid, mapGrid, shapeText, sizeOf, transposeGrid } from '../../src/core/grid.js';
import { KERNELS } from '../../src/core/kernels.js';
import { picture } from '../../src/core/picture.js';
import { SAMPLES } from '../../src/core/samples.js';
import { dot, farthest, ramp, run } from './helpers.js';

const kernel = (name: string): Grid => namedGrid(KERNELS, name) as Grid;
const sample = (name: string): Grid => namedGrid(SAMPLES, name) as Grid;
const sum = (grid: Grid): number => grid.data.reduce((total, value) => total + value, 0);
const layer = (name: string, input: Grid): number[][] => {
	const { rows, cols, data } = kernel(name);
	return run({ op: 'conv', kernel: { filters: 1, depth: 1, rows, cols, data } }, input) as number[][];
};

describe.each([
	['kernels', KERNELS],
	['samples', SAMPLES],
])('%s', (_, list) => {
	it('have names of their own, of one word', () => {
		const names = list.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		expect(names.filter(name => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
	});

	it.each(list)('$name builds, finite, the same each time', ({ grid }) => {
		expect(grid().data.length).toBe(sizeOf(grid()));
		expect([...grid().data].every(Number.isFinite)).toBe(true);
		expect(grid()).toEqual(grid());
	});
});

it('a name that is not there has no grid', () => {
	expect(namedGrid(KERNELS, 'nothing')).toBeUndefined();
});

describe('kernels', () => {
	it.each(['blur', 'gaussian', 'gaussian-5', 'identity', 'shift', 'sharpen', 'emboss'])('%s keeps the brightness: its sum is 1', name => {
		expect(sum(kernel(name))).toBeCloseTo(1, 12);
	});

	it.each([
		'edge',
		'edge-y',
		'edge-diagonal',
		'second-derivative',
		'sobel-x',
		'sobel-y',
		'prewitt-x',
		'prewitt-y',
		'laplacian',
		'laplacian-8',
	])('%s sees nothing in a plain picture: its sum is 0', name => {
		expect(sum(kernel(name))).toBe(0);
	});

	it.each([
		['sobel-x', 'sobel-y'],
		['prewitt-x', 'prewitt-y'],
		['edge', 'edge-y'],
	])('%s lying is %s', (standing, lying) => {
		expect(transposeGrid(kernel(standing))).toEqual(kernel(lying));
	});

	it('shift reads the right neighbour: the picture moves left', () => {
		expect(layer('shift', ramp(3, 4))).toEqual([[6, 7]]);
	});

	it('sharpen is the input minus its Laplacian', () => {
		const laplacian = mapGrid(kernel('laplacian'), (value, index) => (index === 4 ? 1 : 0) - value);
		expect(farthest(laplacian.data, kernel('sharpen').data)).toBe(0);
	});

	it('second-derivative gives 0 on a ramp, and sobel-x 8 times its slope', () => {
		expect(layer('second-derivative', sample('ramp-x'))).toEqual(new Array(6).fill(new Array(6).fill(0)));
		expect(layer('sobel-x', sample('ramp-x'))).toEqual(new Array(4).fill(new Array(6).fill(8)));
	});
});

describe('samples', () => {
	it.each([
		['counting', '3×3', 36],
		['two-channels', '2×3×3', 81],
		['edge-image', '6×8', 24],
		['edge-image-transposed', '8×6', 24],
		['eye', '6×6', 6],
		['ones', '6×6', 36],
		['impulse', '7×7', 1],
		['ramp', '4×4', 120],
		['table', '9×9', 2025],
		['checkerboard', '8×8', 32],
		['stripes', '8×8', 32],
		['square', '8×8', 16],
		['cross', '7×7', 13],
		['circle', '9×9', 24],
		['letter-l', '6×6', 7],
		['seven', '28×28', undefined],
		['picture', '64×64', undefined],
	])('%s is %s', (name, shape, total) => {
		expect(shapeText(sample(name))).toBe(shape);
		expect(total === undefined || sum(sample(name)) === total).toBe(true);
	});

	it.each(['checkerboard', 'square', 'cross', 'circle', 'eye'])('%s is its own transpose', name => {
		expect(transposeGrid(sample(name))).toEqual(sample(name));
	});

	it('the impulse through a layer is the kernel, flipped', () => {
		const inner = (rows: number[][]): number[][] => rows.slice(1, 4).map(row => row.slice(1, 4));
		expect(inner(layer('emboss', sample('impulse')))).toEqual(
			channelRows(kernel('emboss'))
				.map(row => row.toReversed())
				.toReversed(),
		);
	});

	it('a digit has whole values from 0 to 255, dark at the border', () => {
		const { data } = sample('seven');
		expect([Math.min(...data), Math.max(...data)]).toEqual([0, 255]);
		expect([...data].every(Number.isInteger)).toBe(true);
		expect(dot(data.slice(0, 28), data.slice(0, 28))).toBe(0);
	});
});

describe('the picture', () => {
	it('is always the same', () => {
		expect(picture()).toEqual(picture());
		expect(sum(picture())).toBe(485183);
	});

	it('has whole values from 0 to 255 and uses most of them', () => {
		const { data } = picture();
		expect([...data].every(value => Number.isInteger(value) && value >= 0 && value <= 255)).toBe(true);
		expect(Math.min(...data)).toBeLessThan(40);
		expect(Math.max(...data)).toBeGreaterThan(240);
		expect(new Set(data).size).toBeGreaterThan(100);
	});
});

describe('examples', () => {
	it('have ids of their own', () => {
		expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
	});

	it.each(EXAMPLES)('$id builds and has a finite output that is not all the same', ({ spec, input, id }) => {
		const output = forward(buildLayer(spec, input), input);
		expect([...output.data].every(Number.isFinite)).toBe(true);
		expect(new Set(output.data).size > 1).toBe(id !== 'edge-transposed');
	});
});
