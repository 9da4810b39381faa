// The weights of a network and what its optimizer remembers, as arrays with names.

import { Fault } from '../../../core/fault.js';
import type { Architecture, Slot } from '../../../training/digits/architecture.js';
import type { KeptMemory } from '../../../training/digits/kept.js';
import type { Optimizer } from '../../../training/optimizers.js';
import type { Arrays, NamedArray } from './arrays.js';

/** What each optimizer remembers, in the order in which it does. */
const REMEMBERED: Readonly<Record<Optimizer, readonly string[]>> = {
	sgd: [],
	momentum: ['memory.velocity'],
	nesterov: ['memory.velocity'],
	adam: ['memory.mean', 'memory.square'],
};
/** What is never below zero. */
const SQUARE = 'memory.square';

const kernelName = ({ layer }: Slot): string => `${layer}.kernel`;
const biasName = ({ layer }: Slot): string => `${layer}.bias`;
const kernelShape = ({ sides: { filters, depth, rows, cols } }: Slot): number[] => [filters, depth, rows, cols];

/** A kernel and a bias for every layer that learns. */
export function weightArrays(slots: readonly Slot[], weights: Float32Array): NamedArray[] {
	return slots.flatMap((slot): NamedArray[] => [
		[kernelName(slot), { shape: kernelShape(slot), data: weights.subarray(slot.kernel, slot.bias) }],
		[biasName(slot), { shape: [slot.sides.filters], data: weights.subarray(slot.bias, slot.end) }],
	]);
}

/** All weights in one vector. Throws a Fault where an array is missing, of another shape, or holds what is no number. */
export function weightsFrom(arrays: Arrays, { slots, parameters }: Architecture): Float32Array {
	const weights = new Float32Array(parameters);
	for (const slot of slots) {
		weights.set(arrays.need(kernelName(slot), kernelShape(slot)), slot.kernel);
		weights.set(arrays.need(biasName(slot), [slot.sides.filters]), slot.bias);
	}
	return weights;
}

/** A vector for each thing that is remembered. */
export function memoryArrays(memory: KeptMemory | undefined): NamedArray[] {
	return memory === undefined
		? []
		: memory.vectors.map((data, at) => [REMEMBERED[memory.optimizer][at] ?? `memory.${at}`, { shape: [data.length], data }]);
}

/** What is remembered of so many weights. Throws a Fault as `weightsFrom`, or where a mean of squares is below zero. */
export function memoryFrom(arrays: Arrays, about: Omit<KeptMemory, 'vectors'> | undefined, parameters: number): KeptMemory | undefined {
	return (
		about && {
			...about,
			vectors: REMEMBERED[about.optimizer].map(name => {
				const vector = arrays.need(name, [parameters]);
				if (name === SQUARE && vector.some(value => value < 0)) {
					throw new Fault('{name} holds a number below 0: it is a mean of squares', { name });
				}
				return vector;
			}),
		}
	);
}
