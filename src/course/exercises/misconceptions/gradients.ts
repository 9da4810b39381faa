// Misconceptions about what goes backwards: gradients, and the transposed convolution.

import type { ConvSpec } from '../../../core/layer.js';
import type { Value } from '../../../expression/value.js';
import type { Work } from '../../../expression/work.js';
import { applyLayer } from '../apply-layer.js';
import { asValue, gridOf, kernelOfValue } from '../values.js';
import type { Misconception } from './misconception.js';

/** One matrix slid over another. */
function correlated(over: Value | undefined, slid: Value | undefined, how: Pick<ConvSpec, 'mode' | 'padding'>, work: Work): Value {
	const spec: ConvSpec = { op: 'conv', kernel: kernelOfValue(slid as Value), ...how };
	return asValue(applyLayer({ input: gridOf(over as Value), spec }, work));
}

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
		name: 'transposed-undoes',
		fact: 20,
		// What was there before the convolution is the function's fourth argument.
		functions: { transposed: { compute: args => args[3] ?? (args[0] as Value) } },
	},
	// What is believed of a descent: each exercise says what it would answer.
	{ name: 'squares-forgotten' },
	{ name: 'mean-for-sum' },
	{ name: 'error-turned' },
	{ name: 'factor-two-forgotten' },
	{ name: 'value-forgotten' },
	{ name: 'weight-for-value' },
	{ name: 'step-uphill' },
	{ name: 'rate-forgotten' },
	{ name: 'step-for-weight' },
	{ name: 'update-too-many' },
	{ name: 'longer-is-faster' },
	{ name: 'gone-for-left' },
	{ name: 'factor-not-squared' },
	{ name: 'limit-one-over-lambda' },
	{ name: 'other-direction' },
	{ name: 'rate-divided' },
];
