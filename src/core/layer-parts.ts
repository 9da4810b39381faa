// The parts of a layer as they are given, on the command line or in JSON: what they are called, which layers have them, and their
// short forms: one number for both directions, two, four sides, or nothing.

import { phrase } from './fault.js';
import type { Op, Pair, Sides } from './layer.js';

export const LAYER_OPTIONS = [
	'input',
	'kernel',
	'bias',
	'stride',
	'padding',
	'padding-mode',
	'dilation',
	'groups',
	'mode',
	'activation',
	'window',
	'ceil-mode',
	'count-padding',
	'output-padding',
] as const;
export type LayerOption = (typeof LAYER_OPTIONS)[number];

/** The layers that an option is for, where it is not for all. */
export const ONLY_FOR: readonly (readonly [LayerOption, readonly Op[]])[] = [
	['kernel', ['conv', 'conv-transpose']],
	['bias', ['conv', 'conv-transpose']],
	['groups', ['conv', 'conv-transpose']],
	['mode', ['conv', 'conv-transpose']],
	['padding-mode', ['conv']],
	['window', ['max-pool', 'avg-pool']],
	['ceil-mode', ['max-pool', 'avg-pool']],
	['count-padding', ['avg-pool']],
	['output-padding', ['conv-transpose']],
];

/** How a padding is written, in a message. */
export const PADDING_FORM = phrase('valid, same, full, or one, two or four numbers: all sides; rows,columns; top,bottom,left,right');

/** One number for both directions, or one each; undefined where there are none or more. */
export function pairFrom(numbers: readonly number[]): Pair | undefined {
	const [rows, cols = rows, ...more] = numbers;
	return rows === undefined || cols === undefined || more.length > 0 ? undefined : [rows, cols];
}

/** Four sides from one, two (rows, columns) or four numbers; undefined where there are other than these. */
export function sidesFrom(numbers: readonly number[]): Sides | undefined {
	const pair = pairFrom(numbers);
	if (pair !== undefined) {
		return [pair[0], pair[0], pair[1], pair[1]];
	}
	const [top, bottom, left, right, ...more] = numbers;
	const four = top !== undefined && bottom !== undefined && left !== undefined && right !== undefined && more.length === 0;
	return four ? [top, bottom, left, right] : undefined;
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries that have a value. */
export function given<T extends object>(entries: T): Given<T> {
	return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Given<T>;
}
