// Whole stacks worth looking at; what to notice is said in the interface's words. The book's network first.

import { buildLayer } from './build-layer.js';
import { namedGrid } from './examples.js';
import { fillGrid, type Grid, mapGrid, type Shape } from './grid.js';
import type { ConvSpec, LayerSpec, PoolSpec } from './layer.js';
import { convOf, denseOf, drawnKernel } from './layer-kinds.js';
import { SAMPLES } from './samples.js';
import type { Network, StackLayer } from './stack.js';

/** A stack by its id; made when it is first looked at. */
export interface StackPreset {
	readonly id: string;
	readonly network: Network;
}

/** A layer told by what it is, before its input is known. */
interface Plan {
	readonly dense: boolean;
	readonly make: (input: Shape, seed: number) => LayerSpec;
}

type ConvPlan = Omit<ConvSpec, 'op' | 'kernel'>;

const conv = (filters: number, size: number, more: ConvPlan = {}): Plan => ({
	dense: false,
	make: (input, seed) => convOf(input, { filters, size, ...more }, seed),
});
const dense = (outputs: number, activation: ConvSpec['activation'] = 'none'): Plan => ({
	dense: true,
	make: (input, seed) => denseOf(input, outputs, seed, activation),
});
const pool = (op: PoolSpec['op']): Plan => ({ dense: false, make: () => ({ op, window: [2, 2] }) });
const transposed: Plan = {
	dense: false,
	make: ({ channels }, seed) => ({
		op: 'conv-transpose',
		kernel: drawnKernel({ filters: channels, depth: 1, rows: 2, cols: 2 }, seed),
		stride: [2, 2],
	}),
};

const AROUND = { padding: [1, 1, 1, 1] } as const;
/** Values from 0 to 1, as networks are given them. */
const sample = (name: string) => (): Grid => mapGrid(namedGrid(SAMPLES, name) as Grid, value => Math.round((value / 255) * 100) / 100);
const digit = sample('seven');
const picture = sample('picture');
/** Rings that grow narrower: something to see at every scale. */
const rings = (side: number): Grid =>
	fillGrid({ channels: 1, rows: side, cols: side }, (row, col) => {
		const far = Math.hypot(row - (side - 1) / 2, col - (side - 1) / 2) / side;
		return Math.round(50 + 50 * Math.cos(40 * far * far * Math.PI)) / 100;
	});

/** The book's network with one activation, one pooling. */
const lenet = (activation: 'sigmoid' | 'relu', pooling: PoolSpec['op']): readonly Plan[] => [
	conv(6, 5, { padding: [2, 2, 2, 2], activation }),
	pool(pooling),
	conv(16, 5, { activation }),
	pool(pooling),
	dense(120, activation),
	dense(84, activation),
	dense(10),
];

/** A preset whose weights are drawn when it is first looked at. */
function preset(id: string, input: () => Grid, plans: readonly Plan[]): StackPreset {
	let made: Network | undefined;
	return {
		id,
		get network() {
			made ??= networkOf(id, input(), plans);
			return made;
		},
	};
}

function networkOf(id: string, input: Grid, plans: readonly Plan[]): Network {
	let shape: Shape = input;
	const layers = plans.map(({ make, dense }, index): StackLayer => {
		const spec = make(shape, index + 1);
		shape = buildLayer(spec, shape).output;
		return { id: index, spec, dense };
	});
	return { preset: id, input, layers };
}

/** The presets by id; their titles are the interface's words. */
export const STACKS: readonly StackPreset[] = [
	preset('lenet', digit, lenet('sigmoid', 'avg-pool')),
	preset('lenet-modern', digit, lenet('relu', 'max-pool')),
	preset('tiny', digit, [
		conv(8, 3, { activation: 'relu' }),
		pool('max-pool'),
		conv(16, 3, { activation: 'relu' }),
		pool('max-pool'),
		dense(10),
	]),
	preset('conv-pool-conv', digit, [conv(1, 3), pool('max-pool'), conv(1, 3)]),
	preset(
		'ten-fives',
		() => rings(240),
		Array.from({ length: 10 }, () => conv(1, 5)),
	),
	preset(
		'dilated',
		digit,
		[1, 2, 4].map(gap => conv(1, 3, { dilation: [gap, gap] })),
	),
	preset('down-and-up', digit, [conv(1, 3, { stride: [2, 2], ...AROUND }), transposed]),
	preset('vgg', picture, [
		conv(16, 3, { ...AROUND, activation: 'relu' }),
		conv(16, 3, { ...AROUND, activation: 'relu' }),
		pool('max-pool'),
	]),
];
