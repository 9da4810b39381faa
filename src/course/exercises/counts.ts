// Functions that count: sizes, spans, parameters, receptive fields. Each can write its arithmetic out.

import { span } from '../../core/axis.js';
import { Fault } from '../../core/fault.js';
import { receptiveFieldSize } from '../../core/receptive-field.js';
import { samePadding, slidingOutput } from '../../core/shape.js';
import { single, type Value } from '../../expression/value.js';
import type { EngineFunction } from './engine.js';
import { countAt } from './values.js';

/** The lengths that decide an output size, as `outputSize` takes them. */
export interface Sizes {
	readonly n: number;
	readonly k: number;
	readonly p: number;
	readonly s: number;
	readonly d: number;
}

export function sizesIn(args: readonly Value[]): Sizes {
	return {
		n: countAt(args, 0, 1, 1),
		k: countAt(args, 1, 1, 1),
		p: countAt(args, 2, 0),
		s: countAt(args, 3, 1, 1),
		d: countAt(args, 4, 1, 1),
	};
}

/** Throws a Fault where the window does not fit. */
function outputSize(args: readonly Value[]): number {
	const { n, k, p, s, d } = sizesIn(args);
	const size = slidingOutput({ input: n, window: k, before: p, after: p, stride: s, dilation: d });
	if (size < 1) {
		throw new Fault('a window of {k} does not fit an input of {n}', { k, n });
	}
	return size;
}

/** `n − k + 1`, or with all that is not as it starts. */
function outputHow(args: readonly Value[]): string {
	const { n, k, p, s, d } = sizesIn(args);
	const window = d === 1 ? String(k) : `(${d}·(${k} − 1) + 1)`;
	const padded = p === 0 ? String(n) : `${n} + 2·${p}`;
	const size = outputSize(args);
	return s === 1 ? `${padded} − ${window} + 1 = ${size}` : `⌊(${padded} − ${window}) / ${s}⌋ + 1 = ${size}`;
}

/** What a layer's parameters are counted from. */
export interface Weights {
	readonly inputs: number;
	readonly outputs: number;
	readonly rows: number;
	readonly cols: number;
	/** The image, where it is named: the true count does not ask for it. */
	readonly high: number;
	readonly wide: number;
}

export function weightsIn(args: readonly Value[]): Weights {
	const rows = countAt(args, 2, 1, 1);
	const high = countAt(args, 4, 1, 1);
	return {
		inputs: countAt(args, 0, 1, 1),
		outputs: countAt(args, 1, 1, 1),
		rows,
		cols: countAt(args, 3, rows, 1),
		high,
		wide: countAt(args, 5, high, 1),
	};
}

/** Windows and strides of a stack, along one axis. */
function stackIn([windows, strides]: readonly Value[]): {
	readonly window: number;
	readonly stride: number;
	readonly dilation: number;
}[] {
	if (windows?.data.length !== strides?.data.length) {
		throw new Fault('a stack has as many strides as windows: receptiveField([3, 2], [1, 2])');
	}
	const all = Array.from(windows?.data ?? [], (window, index) => ({ window, stride: strides?.data[index] ?? 1, dilation: 1 }));
	if (
		all.length === 0 ||
		all.some(({ window, stride }) => !Number.isInteger(window) || window < 1 || !Number.isInteger(stride) || stride < 1)
	) {
		throw new Fault('a stack has windows and strides from 1 on: receptiveField([3, 2], [1, 2])');
	}
	return all;
}

/** How a function comes to its one number, and its arithmetic. */
type Counted = Pick<EngineFunction, 'compute' | 'how'>;

/** What stands behind a function whose result is one number: the true rule, or a wrong one in its place. */
export function counted(count: (args: readonly Value[]) => number, how?: (args: readonly Value[]) => string | undefined): Counted {
	return { compute: args => single(count(args)), ...(how === undefined ? {} : { how }) };
}

/** A function whose result is one number. */
function counting(usage: string, least: number, most: number, ...rule: Parameters<typeof counted>): EngineFunction {
	return { usage, least, most, ...counted(...rule) };
}

const parameters = ({ inputs, outputs, rows, cols }: Weights): number => outputs * (inputs * rows * cols + 1);

export const COUNTS: Readonly<Record<string, EngineFunction>> = {
	outputSize: counting('outputSize(n, k, p, s, d)', 2, 5, outputSize, outputHow),
	sameSize: counting(
		'sameSize(n, s)',
		1,
		2,
		args => Math.ceil(countAt(args, 0, 1, 1) / countAt(args, 1, 1, 1)),
		args => `⌈${countAt(args, 0, 1, 1)} / ${countAt(args, 1, 1, 1)}⌉ = ${Math.ceil(countAt(args, 0, 1, 1) / countAt(args, 1, 1, 1))}`,
	),
	samePadding: counting('samePadding(n, k, s)', 2, 3, args => {
		const [before, after] = samePadding(countAt(args, 0, 1, 1), countAt(args, 1, 1, 1), countAt(args, 2, 1, 1), 1);
		return before + after;
	}),
	span: counting(
		'span(k, d)',
		2,
		2,
		args => span({ window: countAt(args, 0, 1, 1), dilation: countAt(args, 1, 1, 1) }),
		args => {
			const [window, dilation] = [countAt(args, 0, 1, 1), countAt(args, 1, 1, 1)];
			return `${dilation}·(${window} − 1) + 1 = ${span({ window, dilation })}`;
		},
	),
	parameters: counting(
		'parameters(in, out, kRows, kCols, rows, cols)',
		2,
		6,
		args => parameters(weightsIn(args)),
		args => {
			const weights = weightsIn(args);
			return `${weights.outputs}·(${weights.inputs}·${weights.rows}·${weights.cols} + 1) = ${parameters(weights)}`;
		},
	),
	biases: counting('biases(out, rows, cols)', 1, 3, args => countAt(args, 0, 1, 1)),
	featureMaps: counting('featureMaps(in, out)', 2, 2, args => countAt(args, 1, 1, 1)),
	poolParameters: counting('poolParameters(k)', 1, 1, () => 0),
	receptiveField: counting(
		'receptiveField([k1, k2], [s1, s2])',
		2,
		2,
		args => receptiveFieldSize(stackIn(args)),
		args => {
			const stack = stackIn(args);
			const grown = stack.map(({ window }, index) => {
				const jump = stack.slice(0, index).reduce((product, { stride }) => product * stride, 1);
				return jump === 1 ? `(${window} − 1)` : `(${window} − 1)·${jump}`;
			});
			return `${['1', ...grown].join(' + ')} = ${receptiveFieldSize(stack)}`;
		},
	),
};
