// The knobs of the layer itself: what it is, how many channels go in and come out, in how many groups, what is done to each sum.

import { ACTIVATIONS } from '../../../core/activation.js';
import { Fault } from '../../../core/fault.js';
import { repeatFilters } from '../../../core/fit-layer.js';
import { regroup } from '../../../core/groups.js';
import type { Kernel } from '../../../core/kernel.js';
import { type ConvSpec, type LayerSpec, MODES, OPS, type Op, type TransposeSpec } from '../../../core/layer.js';
import { resizeChannels, resizeGrid } from '../../../core/resize.js';
import { fits } from '../adapt.js';
import type { Bare } from '../setup.js';
import { choice, countKnob, type Direction, type Knob, numbersTyped, pairKnob, withSpec } from './knob.js';

/** The layer of another kind over the same input; padding that it can't have is left out. */
export const op: Knob = choice(
	'op',
	OPS,
	({ spec }) => spec.op,
	(bare, kind) => {
		const changed = withSpec(bare, asOp(bare, kind));
		const { padding: _padding, ...rest } = changed.spec;
		return fits(changed) ? changed : withSpec(changed, rest);
	},
);

function asOp({ spec, input }: Bare, kind: Op): LayerSpec {
	const { stride, padding, dilation, activation } = spec;
	const shared = { ...(padding && { padding }), ...(dilation && { dilation }), ...(activation && { activation }) };
	const window = 'kernel' in spec ? ([spec.kernel.rows, spec.kernel.cols] as const) : spec.window;
	switch (kind) {
		case 'conv':
		case 'conv-transpose': {
			const kernel = 'kernel' in spec ? spec.kernel : averaging(window);
			return { op: kind, ...shared, ...(stride && { stride }), kernel: kernelFor(kind, kernel, input.channels) };
		}
		case 'max-pool':
		case 'avg-pool':
			return { op: kind, ...shared, window, ...(stride && { stride }) };
	}
}

/** What an average pooling multiplies by, as a kernel. */
function averaging([rows, cols]: readonly [number, number]): Kernel {
	return { filters: 1, depth: 1, rows, cols, data: new Float64Array(rows * cols).fill(1 / (rows * cols)) };
}

/** One dense group: a transposed kernel has its filters by input channel. */
function kernelFor(kind: 'conv' | 'conv-transpose', kernel: Kernel, channels: number): Kernel {
	return kind === 'conv' ? resizeChannels(kernel, kernel.filters, channels) : repeatFilters(kernel, channels);
}

/** Rows and columns of the input. */
export const inputSize: Knob = pairKnob(
	'input-size',
	1,
	({ input }) => [input.rows, input.cols],
	(bare, [rows, cols]) => ({ ...bare, input: resizeGrid(bare.input, { ...bare.input, rows, cols }) }),
);

/** Channels of the input; the kernel gets as many slices. */
export const channels: Knob = countKnob(
	'channels',
	({ input }) => input.channels,
	({ input, spec }, count) => ({
		input: resizeGrid(input, { ...input, channels: count }),
		spec: overChannels(spec, input.channels, count),
	}),
	(count, direction, { spec, input }) => count + direction * stepOf(spec, input.channels),
);

/** In groups, so many channels come or go at once that they still divide; one a group where each channel is a group. */
function stepOf(spec: LayerSpec, count: number): number {
	const groups = groupsOf(spec) ?? 1;
	return groups === count ? 1 : groups;
}

function overChannels(spec: LayerSpec, before: number, count: number): LayerSpec {
	if (!('kernel' in spec)) {
		return spec;
	}
	const groups = spec.groups ?? 1;
	// One filter a channel stays so.
	if (groups > 1 && groups === before && spec.kernel.filters === before) {
		return { ...spec, groups: count, kernel: resizeChannels(spec.kernel, count, spec.kernel.depth), ...trimmedBias(spec, count) };
	}
	if (count % groups !== 0) {
		throw new Fault('{groups} groups do not divide {channels} channels: take a multiple, or set groups to 1 first', {
			groups,
			channels: count,
		});
	}
	return spec.op === 'conv'
		? { ...spec, kernel: resizeChannels(spec.kernel, spec.kernel.filters, count / groups) }
		: { ...spec, kernel: resizeChannels(spec.kernel, count, spec.kernel.depth) };
}

/** Channels of the output: a filter each. */
export const filters: Knob = countKnob(
	'filters',
	({ spec }) => {
		if (!('kernel' in spec)) {
			return undefined;
		}
		return spec.op === 'conv' ? spec.kernel.filters : spec.kernel.depth * (spec.groups ?? 1);
	},
	(bare, count) => {
		const { spec } = bare;
		if (!('kernel' in spec)) {
			return bare;
		}
		const groups = spec.groups ?? 1;
		if (count % groups !== 0) {
			throw new Fault('{groups} groups do not divide {channels} channels: take a multiple, or set groups to 1 first', {
				groups,
				channels: count,
			});
		}
		const { kernel } = spec;
		const resized =
			spec.op === 'conv' ? resizeChannels(kernel, count, kernel.depth) : resizeChannels(kernel, kernel.filters, count / groups);
		return withSpec(bare, { ...spec, kernel: resized, ...trimmedBias(spec, count) });
	},
	(count, direction, { spec }) => count + direction * (groupsOf(spec) ?? 1),
);

/** A list of biases as long as the output has channels; one for all stays as it is. */
function trimmedBias({ bias }: ConvSpec | TransposeSpec, count: number): { bias?: readonly number[] } {
	return bias === undefined || typeof bias === 'number' ? {} : { bias: Array.from({ length: count }, (_, index) => bias[index] ?? 0) };
}

const groupsOf = (spec: LayerSpec): number | undefined => ('kernel' in spec ? (spec.groups ?? 1) : undefined);

/** Groups go through the numbers that divide the channels on both sides. The kernel's diagonal blocks stay, or zeros fill it up. */
export const groups: Knob = countKnob(
	'groups',
	({ spec }) => (spec.op === 'conv' ? (spec.groups ?? 1) : undefined),
	(bare, count) => {
		const { spec, input } = bare;
		if (spec.op !== 'conv') {
			return bare;
		}
		if (input.channels % count !== 0 || spec.kernel.filters % count !== 0) {
			throw new Fault('{groups} groups do not divide {channels} input channels and {filters} filters evenly', {
				groups: count,
				channels: input.channels,
				filters: spec.kernel.filters,
			});
		}
		return withSpec(bare, { ...spec, groups: count, kernel: regroup(spec.kernel, spec.groups ?? 1, count) });
	},
	nextDivisor,
);

function nextDivisor(count: number, direction: Direction, { spec, input }: Bare): number {
	const most = spec.op === 'conv' ? Math.min(input.channels, spec.kernel.filters) : 1;
	for (let next = count + direction; next >= 1 && next <= most; next += direction) {
		if (spec.op === 'conv' && input.channels % next === 0 && spec.kernel.filters % next === 0) {
			return next;
		}
	}
	// None divides both: the next number says so.
	return direction > 0 ? count + 1 : 0;
}

export const mode: Knob = choice(
	'mode',
	MODES,
	({ spec }) => ('kernel' in spec ? (spec.mode ?? 'correlation') : undefined),
	(bare, name) => ('kernel' in bare.spec ? withSpec(bare, { ...bare.spec, mode: name }) : bare),
);

export const activation: Knob = choice(
	'activation',
	ACTIVATIONS,
	({ spec }) => spec.activation ?? 'none',
	(bare, name) => withSpec(bare, { ...bare.spec, activation: name }),
);

/** One bias for all output channels, or one for each. */
export const bias: Knob = {
	name: 'bias',
	computes: true,
	value: ({ spec }) => ('kernel' in spec ? [spec.bias ?? 0].flat().join(',') : undefined),
	turn: (bare, direction) =>
		withBias(bare, now => (typeof now === 'number' ? turned(now, direction) : now.map(value => turned(value, direction)))),
	typed: (bare, text) => {
		const [first = 0, ...more] = numbersTyped(text);
		return withBias(bare, () => (more.length === 0 ? first : [first, ...more]));
	},
};

/** A fraction such as 0.1 does not come back from a turn up and one down by itself. */
const turned = (value: number, direction: Direction): number => Number((value + direction).toPrecision(15));

type Bias = number | readonly number[];

function withBias(bare: Bare, change: (now: Bias) => Bias): Bare {
	const { spec } = bare;
	return 'kernel' in spec ? withSpec(bare, { ...spec, bias: change(spec.bias ?? 0) }) : bare;
}
