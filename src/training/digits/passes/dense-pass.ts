// A dense layer: its one window is the whole input, so each of its sums is a row of weights times that.

import { sizeOf } from '../../../core/grid.js';
import type { ConvLayer } from '../../../core/layer.js';
import type { Values } from './multiply.js';
import type { Allocate, Learned, Pass } from './pass.js';

/** y = W x + b; dL/dW = dL/dy xᵀ, dL/db = dL/dy, dL/dx = Wᵀ dL/dy. */
export function densePass(layer: ConvLayer, learned: Learned, allocate: Allocate): Pass {
	const outputs = layer.output.channels;
	const inputs = sizeOf(layer.input);
	const sums = allocate(outputs);
	const inputGradient = allocate(inputs);
	const { kernel, bias, kernelGradient, biasGradient } = learned;
	let seen: Values = allocate(inputs);

	const forward = (input: Values): Values => {
		seen = input;
		for (let output = 0; output < outputs; output++) {
			let sum = bias[output] as number;
			const start = output * inputs;
			for (let at = 0; at < inputs; at++) {
				sum += (kernel[start + at] as number) * (input[at] as number);
			}
			sums[output] = sum;
		}
		return sums;
	};
	const backward = (outputGradient: Values): Values => {
		inputGradient.fill(0);
		for (let output = 0; output < outputs; output++) {
			const slope = outputGradient[output] as number;
			const start = output * inputs;
			biasGradient[output] = (biasGradient[output] as number) + slope;
			for (let at = 0; at < inputs; at++) {
				kernelGradient[start + at] = (kernelGradient[start + at] as number) + slope * (seen[at] as number);
				inputGradient[at] = (inputGradient[at] as number) + slope * (kernel[start + at] as number);
			}
		}
		return inputGradient;
	};
	return { forward, backward };
}
