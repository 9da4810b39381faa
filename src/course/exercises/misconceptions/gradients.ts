// Misconceptions about what goes backwards: gradients, and the transposed convolution.

import type { ConvSpec } from '../../../core/layer.js';
import type { Value } from '../../../expression/value.js';
import type { Work } from '../../../expression/work.js';
import { applyLayer } from '../apply-layer.js';
import { asValue, gridOf, kernelOfValue } from '../values.js';
import type { Misconception } from './misconception.js';
import { madeOfTerms } from './terms.js';

/** One matrix slid over another. */
function correlated(over: Value | undefined, slid: Value | undefined, how: Pick<ConvSpec, 'mode' | 'padding'>, work: Work): Value {
	const spec: ConvSpec = { op: 'conv', kernel: kernelOfValue(slid as Value), ...how };
	return asValue(applyLayer({ input: gridOf(over as Value), spec }, work));
}

/** A matrix of as many numbers, each of them what `make` says of its place. */
function remade(value: Value | undefined, make: (number: number, index: number) => number): Value {
	const { shape, data } = value as Value;
	return { shape, data: data.map(make) };
}

const onesLike = (value: Value | undefined): Value => remade(value, () => 1);

/** A matrix turned by 180°. */
function flipped(value: Value): Value {
	return { shape: value.shape, data: value.data.toReversed() };
}

export const GRADIENT_MISCONCEPTIONS: readonly Misconception[] = [
	{
		name: 'gradient-flipped',
		fact: 19,
		functions: {
			kernelGradient: { compute: ([x, dy], work) => flipped(correlated(x, dy, { mode: 'correlation' }, work)) },
		},
	},
	{
		name: 'output-gradient-flipped',
		functions: { kernelGradient: { compute: ([x, dy], work) => correlated(x, dy, { mode: 'convolution' }, work) } },
	},
	{
		name: 'input-gradient-not-flipped',
		functions: {
			inputGradient: { compute: ([k, dy], work) => correlated(dy, k, { padding: 'full' }, work) },
		},
	},
	{
		name: 'weight-used-once',
		functions: {
			kernelGradient: {
				compute: ([x, dy], work) =>
					correlated(
						x,
						remade(dy, (number, index) => (index === 0 ? number : 0)),
						{ mode: 'correlation' },
						work,
					),
			},
		},
	},
	{
		name: 'output-gradient-left-out',
		functions: {
			kernelGradient: { compute: ([x, dy], work) => correlated(x, onesLike(dy), { mode: 'correlation' }, work) },
			inputGradient: { compute: ([k, dy], work) => correlated(onesLike(dy), k, { mode: 'convolution', padding: 'full' }, work) },
		},
	},
	{
		name: 'overlap-replaced',
		output: (output, { input, spec }, work) =>
			spec.op === 'conv-transpose' ? madeOfTerms(output, { input, spec }, work, ({ terms }) => terms.at(-1)?.product ?? 0) : output,
	},
	// What is believed of a transposed convolution's size: each exercise says what it would answer.
	{ name: 'size-times-stride' },
	{ name: 'padding-not-cut' },
	{ name: 'padding-cut-once' },
	{ name: 'padding-added-not-cut' },
	{
		name: 'transposed-undoes',
		fact: 20,
		// What was there before the convolution is the function's fourth argument.
		functions: { transposed: { compute: args => args[3] ?? (args[0] as Value) } },
	},
];
