// A network at work: its layers one behind the other, all their weights in one vector and all their gradients in another.

import { CLASSES } from '../../core/digit.js';
import type { ConvLayer, PoolLayer } from '../../core/layer.js';
import { readsAll } from '../../core/stack.js';
import type { Architecture, Slot } from './architecture.js';
import { crossEntropy, softmax } from './cross-entropy.js';
import { activated } from './passes/activation-pass.js';
import { convPass } from './passes/conv-pass.js';
import { densePass } from './passes/dense-pass.js';
import type { Values } from './passes/multiply.js';
import type { Allocate, Learned, Pass } from './passes/pass.js';
import { poolPass } from './passes/pool-pass.js';

export interface Network {
	/** Read at every forward: whoever changes them changes the network. */
	readonly weights: Values;
	/** dL/dw of the digits since it was last set to zero, added up. */
	readonly gradient: Values;
	/** The ten sums of a digit of `DIGIT_AREA` values. Written over by the next. */
	readonly forward: (digit: Values) => Values;
	/** What each layer makes of a digit, in order. Written over by the next. */
	readonly forwardAll: (digit: Values) => readonly Values[];
	/** Forward and backward: adds the gradient of the digit's cross-entropy. The loss, in nats, and the ten sums. */
	readonly learn: (digit: Values, label: number) => { readonly loss: number; readonly sums: Values };
}

/** A network over these weights, which it shares; of their precision. */
export function openNetwork({ layers, slots }: Architecture, weights: Values): Network {
	const allocate: Allocate = length => (weights instanceof Float64Array ? new Float64Array(length) : new Float32Array(length));
	const gradient = allocate(weights.length);
	const learnedBy = (slot: Slot): Learned => ({
		kernel: weights.subarray(slot.kernel, slot.bias),
		bias: weights.subarray(slot.bias, slot.end),
		kernelGradient: gradient.subarray(slot.kernel, slot.bias),
		biasGradient: gradient.subarray(slot.bias, slot.end),
	});
	const passes = layers.map((layer, index): Pass => {
		const slot = slots.find(each => each.layer === index);
		const pass =
			slot === undefined
				? poolPass(layer as PoolLayer, allocate)
				: weightedPass(layer as ConvLayer, learnedBy(slot), allocate, index === 0);
		return activated(layer.activation, pass);
	});
	const backwards = passes.toReversed();
	const forwardAll = (digit: Values): readonly Values[] => {
		let values = digit;
		return passes.map(pass => {
			values = pass.forward(values);
			return values;
		});
	};
	const forward = (digit: Values): Values => forwardAll(digit).at(-1) ?? digit;
	const slope = allocate(CLASSES);
	return {
		weights,
		gradient,
		forward,
		forwardAll,
		learn: (digit, label) => {
			const sums = forward(digit);
			// dL/ds = softmax(s) − one-hot(label).
			softmax(sums, slope);
			slope[label] = (slope[label] as number) - 1;
			const loss = crossEntropy(sums, label);
			backwards.reduce((down, pass) => pass.backward(down), slope as Values);
			return { loss, sums };
		},
	};
}

const weightedPass = (layer: ConvLayer, learned: Learned, allocate: Allocate, isFirst: boolean): Pass =>
	readsAll(layer) ? densePass(layer, learned, allocate) : convPass(layer, learned, allocate, isFirst);
