// All knobs in the order of the sheet, and what a turn of one does to the playground.

import { buildLayer } from '../../../core/build-layer.js';
import { type Fault, orFault } from '../../../core/fault.js';
import type { Next } from '../../message.js';
import type { Model, Notice } from '../../model.js';
import { setTo, setupOf, withFault } from '../in-play.js';
import type { Bare, Setup } from '../setup.js';
import type { Direction, Knob, KnobName } from './knob.js';
import { activation, bias, channels, filters, groups, inputSize, mode, op } from './layer-knobs.js';
import { ceilMode, countPadding, dilation, kernelSize, outputPadding, padding, paddingMode, stride } from './window-knobs.js';

export const KNOBS: readonly Knob[] = [
	op,
	inputSize,
	channels,
	kernelSize,
	filters,
	stride,
	padding,
	paddingMode,
	dilation,
	groups,
	mode,
	bias,
	activation,
	outputPadding,
	ceilMode,
	countPadding,
];

/** The knobs that a layer has. */
export const knobsOf = (bare: Bare): readonly Knob[] => KNOBS.filter(knob => knob.value(bare) !== undefined);

/** The knob of a name. */
export function knobNamed(name: KnobName): Knob {
	return KNOBS.find(knob => knob.name === name) as Knob;
}

/** The knob turned once. A value that the layer can't have is not taken: the Fault says what would make it possible. */
export function turnOnce(model: Model, knob: Knob, direction: Direction): Next {
	return change(model, knob, now => knob.turn(now, direction));
}

/** The knob set to what was typed; likewise. */
export function typeValue(model: Model, knob: Knob, text: string): Next {
	return change(model, knob, now => knob.typed(now, text));
}

function change(model: Model, knob: Knob, act: (now: Setup) => Bare | undefined): Next {
	const now = setupOf(model);
	return orFault(
		(): Next => {
			const after = act(now);
			if (after === undefined) {
				return [{ ...model, notice: { kind: 'disabled', reason: 'knob-end' } }, []];
			}
			return turnedTo(model, knob, after);
		},
		(fault: Fault): Next => [withFault(model, fault), []],
	);
}

/** The knob at another value, and what that did to the output. Throws a Fault where the layer can't be built with it. */
function turnedTo(model: Model, knob: Knob, after: Bare): Next {
	const now = setupOf(model);
	const [from = '', to = ''] = [knob.value(now), knob.value(after)];
	if (from === to) {
		return [model, []];
	}
	const notice: Notice = {
		kind: 'turned',
		turned: { knob: knob.name, from, to, before: model.stage.layer.output, after: buildLayer(after.spec, after.input).output },
	};
	return setTo(model, { ...after, example: undefined, names: namesAfter(now, after) }, notice);
}

/** What was not touched keeps its name. */
function namesAfter({ input, spec, names }: Setup, after: Bare): Setup['names'] {
	const sameKernel = 'kernel' in spec && 'kernel' in after.spec && spec.kernel === after.spec.kernel;
	return { input: after.input === input ? names.input : undefined, kernel: sameKernel ? names.kernel : undefined };
}

/** The knobs that a key of their own turns, each through these values and round again. */
const ROUNDS = {
	padding: ['valid', 'same', 'full'],
	stride: ['1', '2', '3'],
	dilation: ['1', '2', '3'],
	mode: ['correlation', 'convolution'],
} as const satisfies Partial<Record<KnobName, readonly string[]>>;
type QuickKnob = keyof typeof ROUNDS;

/** The knob at the next value of its round that can be built. */
export function turnRound(model: Model, name: QuickKnob): Next {
	const knob = knobNamed(name);
	const now = setupOf(model);
	const values: readonly string[] = ROUNDS[name];
	const at = values.indexOf(knob.value(now) ?? '');
	const next = [...values.slice(at + 1), ...values.slice(0, Math.max(0, at))].flatMap(value => built(() => knob.typed(now, value)))[0];
	return next === undefined ? [{ ...model, notice: { kind: 'disabled', reason: 'nothing-fits' } }, []] : turnedTo(model, knob, next);
}

function built(act: () => Bare): Bare[] {
	return orFault(
		() => {
			const bare = act();
			buildLayer(bare.spec, bare.input);
			return [bare];
		},
		() => [],
	);
}
