// Changing the layer on the stage: another input, another kernel, the next value of a knob.

import { buildLayer } from '../../core/build-layer.js';
import { EXAMPLES } from '../../core/examples.js';
import { orFault } from '../../core/fault.js';
import { fitChannels, stretch } from '../../core/fit-layer.js';
import type { Grid } from '../../core/grid.js';
import { kernelOf } from '../../core/kernel.js';
import { KERNELS } from '../../core/kernels.js';
import { type LayerSpec, MODES, PADDING_NAMES, type Pair } from '../../core/layer.js';
import { SAMPLES } from '../../core/samples.js';
import type { StageList } from '../model.js';
import { openStage, type Stage } from './stage.js';

/** The stage with what was picked from a list. Throws a Fault where it can't be had with the rest of the layer. */
export function pick(stage: Stage, list: StageList, index: number): Stage {
	switch (list) {
		case 'inputs':
			return reopen(stage, withInput(stage, SAMPLES[index]?.grid() ?? stage.input));
		case 'kernels': {
			const kernel = KERNELS[index]?.grid();
			return kernel === undefined ? stage : reopen(stage, { input: stage.input, spec: withKernel(stage, kernel) });
		}
		case 'examples': {
			const example = EXAMPLES[index];
			return example === undefined ? stage : { ...openStage(example.input, example.spec, example.id), runs: stage.runs };
		}
	}
}

interface Opening {
	readonly input: Grid;
	readonly spec: LayerSpec;
}

/** Opens what was made, panel, way of showing and run count kept; with `same` padding where the window would not fit otherwise. */
function reopen(stage: Stage, { input, spec }: Opening): Stage {
	const opened = fits(spec, input) ? openStage(input, spec) : openStage(input, { ...spec, padding: 'same' });
	const panel = stage.panel === 'kernel' && !('kernel' in opened.layer) ? 'output' : stage.panel;
	return { ...opened, panel, seen: stage.seen === undefined ? undefined : opened.seen, runs: stage.runs };
}

function fits(spec: LayerSpec, input: Grid): boolean {
	return orFault(
		() => {
			buildLayer(spec, input);
			return true;
		},
		() => false,
	);
}

/** The layer over another input: its kernel is stretched to the channels. */
function withInput({ layer }: Stage, input: Grid): Opening {
	return { input, spec: fitChannels(layer.spec, input.channels) };
}

/** A convolution with the kernel; what a weighted layer had beside it is kept. */
function withKernel({ layer, input }: Stage, picked: Grid): LayerSpec {
	const { spec } = layer;
	const kernel = stretch(kernelOf([picked]), input.channels);
	if (spec.op !== 'conv') {
		return { op: 'conv', kernel };
	}
	const { bias, ...rest } = spec;
	return { ...rest, kernel, groups: 1, ...(typeof bias === 'number' ? { bias } : {}) };
}

/** The knobs that one key turns. */
export type Knob = 'padding' | 'stride' | 'dilation' | 'mode';

const PAIRS: readonly Pair[] = [
	[1, 1],
	[2, 2],
	[3, 3],
];

/** The specs that a knob goes through. */
const VALUES: Record<Knob, (spec: LayerSpec) => LayerSpec[]> = {
	padding: spec => PADDING_NAMES.map(padding => ({ ...spec, padding })),
	stride: spec => PAIRS.map(stride => ({ ...spec, stride })),
	dilation: spec => PAIRS.map(dilation => ({ ...spec, dilation })),
	mode: spec => ('kernel' in spec ? MODES.map(mode => ({ ...spec, mode })) : []),
};

/** What a knob stands at, as a text that can be compared. */
const SETTINGS: Record<Knob, (spec: LayerSpec) => string> = {
	padding: spec => String(spec.padding ?? 'valid'),
	stride: spec => String(spec.stride ?? ('window' in spec ? spec.window : [1, 1])),
	dilation: spec => String(spec.dilation ?? [1, 1]),
	mode: spec => ('kernel' in spec && spec.mode) || 'correlation',
};

/** The stage with the knob's next value that can be built; undefined where there is no other. */
export function turnKnob(stage: Stage, knob: Knob): Stage | undefined {
	const { spec } = stage.layer;
	const values = VALUES[knob](spec);
	const now = values.findIndex(value => SETTINGS[knob](value) === SETTINGS[knob](spec));
	const next = [...values.slice(now + 1), ...values.slice(0, Math.max(0, now))].find(value => fits(value, stage.input));
	return next === undefined ? undefined : reopen(stage, { input: stage.input, spec: next });
}
