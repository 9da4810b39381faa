// Misconceptions about what a layer learns, and how many maps it makes.

import type { Value } from '../../../expression/value.js';
import { counted, type Weights, weightsIn } from '../counts.js';
import type { EngineFunction } from '../engine.js';
import { countAt } from '../values.js';
import type { Misconception } from './misconception.js';

/** A wrong count of a layer's parameters, and its arithmetic. */
function parameters(
	count: (weights: Weights) => number,
	signs: (weights: Weights) => string,
): Readonly<Record<string, Partial<EngineFunction>>> {
	const told = (args: readonly Value[]): string => `${signs(weightsIn(args))} = ${count(weightsIn(args))}`;
	return { parameters: counted(args => count(weightsIn(args)), told) };
}

/** A bias as often as a filter has slices. */
function times(bias: number | readonly number[], depth: number): number | number[] {
	return typeof bias === 'number' ? bias * depth : bias.map(each => each * depth);
}

export const COUNT_MISCONCEPTIONS: readonly Misconception[] = [
	{ name: 'column-by-column' },
	{ name: 'rows-for-columns' },
	{ name: 'channels-not-counted' },
	{
		name: 'weights-per-pixel',
		fact: 10,
		functions: parameters(
			({ inputs, outputs, rows, cols, high, wide }) => outputs * (inputs * rows * cols + 1) * high * wide,
			({ inputs, outputs, rows, cols, high, wide }) => `${outputs}·(${inputs}·${rows}·${cols} + 1)·${high}·${wide}`,
		),
	},
	{
		name: 'filter-is-flat',
		fact: 11,
		functions: parameters(
			({ outputs, rows, cols }) => outputs * (rows * cols + 1),
			({ outputs, rows, cols }) => `${outputs}·(${rows}·${cols} + 1)`,
		),
	},
	{
		name: 'maps-per-pair',
		fact: 12,
		functions: {
			featureMaps: counted(
				args => countAt(args, 0, 1, 1) * countAt(args, 1, 1, 1),
				args => `${countAt(args, 0, 1, 1)}·${countAt(args, 1, 1, 1)} = ${countAt(args, 0, 1, 1) * countAt(args, 1, 1, 1)}`,
			),
		},
	},
	{
		name: 'bias-per-pixel',
		fact: 14,
		functions: {
			biases: counted(args => countAt(args, 0, 1, 1) * countAt(args, 1, 1, 1) * countAt(args, 2, 1, 1)),
			...parameters(
				({ inputs, outputs, rows, cols, high, wide }) => outputs * (inputs * rows * cols + high * wide),
				({ inputs, outputs, rows, cols, high, wide }) => `${outputs}·(${inputs}·${rows}·${cols} + ${high}·${wide})`,
			),
		},
	},
	{
		name: 'bias-per-weight',
		functions: parameters(
			({ inputs, outputs, rows, cols }) => 2 * outputs * inputs * rows * cols,
			({ inputs, outputs, rows, cols }) => `2·${outputs}·${inputs}·${rows}·${cols}`,
		),
	},
	{
		name: 'bias-per-slice',
		scene: ({ input, spec }) =>
			spec.op === 'conv' && spec.bias !== undefined ? { input, spec: { ...spec, bias: times(spec.bias, spec.kernel.depth) } } : undefined,
		functions: parameters(
			({ inputs, outputs, rows, cols }) => outputs * inputs * (rows * cols + 1),
			({ inputs, outputs, rows, cols }) => `${outputs}·${inputs}·(${rows}·${cols} + 1)`,
		),
	},
	{
		name: 'bias-not-counted',
		functions: parameters(
			({ inputs, outputs, rows, cols }) => outputs * inputs * rows * cols,
			({ inputs, outputs, rows, cols }) => `${outputs}·${inputs}·${rows}·${cols}`,
		),
	},
	{
		name: 'one-bias-for-all',
		functions: parameters(
			({ inputs, outputs, rows, cols }) => outputs * inputs * rows * cols + 1,
			({ inputs, outputs, rows, cols }) => `${outputs}·${inputs}·${rows}·${cols} + 1`,
		),
	},
	{ name: 'channels-kept', functions: { featureMaps: counted(args => countAt(args, 0, 1, 1)) } },
	{ name: 'groups-forgotten' },
	{ name: 'one-group-counted' },
	{
		name: 'pooling-learns',
		fact: 16,
		functions: {
			poolParameters: counted(
				args => countAt(args, 0, 1, 1) ** 2,
				args => {
					const k = countAt(args, 0, 1, 1);
					return `${k}·${k} = ${k * k}`;
				},
			),
		},
	},
	// What is believed of layers that do not share: each exercise says what it would answer.
	{ name: 'dense-one-unit' },
	{ name: 'dense-sides-added' },
	{ name: 'dense-not-local' },
	{ name: 'shared-too-soon' },
];
