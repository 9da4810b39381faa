// Whole stacks worth looking at; what to notice is said in the interface's words. The book's network first.

import { buildLayer } from './build-layer.js';
import { namedGrid } from './examples.js';
import { fillGrid, type Grid, mapGrid, type Shape } from './grid.js';
import type { LayerSpec } from './layer.js';
import { convOf, drawnKernel } from './layer-kinds.js';
import type { PlannedLayer } from './network-plan.js';
import { planFrom } from './network-plan-text.js';
import { NETWORKS } from './networks.js';
import { plannedSpec } from './planned-spec.js';
import { SAMPLES } from './samples.js';
import type { Network, StackLayer } from './stack.js';

/** A stack by its id; made when it is first looked at. */
export interface StackPreset {
	readonly id: string;
	readonly network: Network;
}

/** A layer before its input is known: planned, or made by hand where a plan has no words for it. */
type Step = PlannedLayer | ((input: Shape, seed: number) => LayerSpec);

const transposed: Step = ({ channels }, seed) => ({
	op: 'conv-transpose',
	kernel: drawnKernel({ filters: channels, depth: 1, rows: 2, cols: 2 }, seed),
	stride: [2, 2],
});

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

/** A preset whose weights are drawn when it is first looked at. */
function preset(id: string, input: () => Grid, steps: readonly Step[]): StackPreset {
	let made: Network | undefined;
	return {
		id,
		get network() {
			made ??= networkOf(id, input(), steps);
			return made;
		},
	};
}

function networkOf(id: string, input: Grid, steps: readonly Step[]): Network {
	let shape: Shape = input;
	const layers = steps.map((step, index): StackLayer => {
		const seed = index + 1;
		const spec = typeof step === 'function' ? step(shape, seed) : plannedSpec(step, shape, sides => drawnKernel(sides, seed));
		shape = buildLayer(spec, shape).output;
		return { id: index, spec, dense: typeof step !== 'function' && step.op === 'dense' };
	});
	return { preset: id, input, layers };
}

/** The presets by id; their titles are the interface's words. */
export const STACKS: readonly StackPreset[] = [
	preset('lenet', digit, NETWORKS.lenet),
	preset('lenet-modern', digit, NETWORKS['lenet-modern']),
	preset('tiny', digit, NETWORKS.tiny),
	preset('conv-pool-conv', digit, planFrom('conv 1 3x3, pool 2, conv 1 3x3')),
	preset('ten-fives', () => rings(240), Array(10).fill(planFrom('conv 1 5x5')).flat()),
	preset(
		'dilated',
		digit,
		[1, 2, 4].map(gap => (shape: Shape, seed: number) => convOf(shape, { filters: 1, size: 3, dilation: [gap, gap] }, seed)),
	),
	preset('down-and-up', digit, [
		(shape, seed) => convOf(shape, { filters: 1, size: 3, stride: [2, 2], padding: [1, 1, 1, 1] }, seed),
		transposed,
	]),
	preset('vgg', picture, planFrom('conv 16 3x3 same, relu, conv 16 3x3 same, relu, pool 2')),
];
