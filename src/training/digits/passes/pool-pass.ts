// Pooling: the largest value of each window, which alone gets the gradient; or their mean, of which each gets its share.

import { sizeOf } from '../../../core/grid.js';
import type { PoolLayer } from '../../../core/layer.js';
import { eachWindow } from '../../../core/pool.js';
import type { Values } from './multiply.js';
import type { Allocate, Pass } from './pass.js';

/** The cells under every window: those of the n-th from `starts[n]` to `starts[n + 1]`, and what an average divides by. */
interface Windows {
	readonly cells: Int32Array;
	readonly starts: Int32Array;
	readonly divisors: Float64Array;
}

export function poolPass(layer: PoolLayer, allocate: Allocate): Pass {
	return layer.op === 'max-pool' ? maxPass(layer, allocate) : averagePass(layer, allocate);
}

/** The first of the largest, as frameworks take it. */
function maxPass(layer: PoolLayer, allocate: Allocate): Pass {
	const { cells, starts } = windowsOf(layer);
	const output = allocate(sizeOf(layer.output));
	const winners = new Int32Array(output.length);
	const inputGradient = allocate(sizeOf(layer.input));
	return {
		forward: (input: Values): Values => {
			for (let window = 0; window < output.length; window++) {
				let winner = cells[starts[window] as number] as number;
				for (let at = (starts[window] as number) + 1; at < (starts[window + 1] as number); at++) {
					const cell = cells[at] as number;
					if ((input[cell] as number) > (input[winner] as number)) {
						winner = cell;
					}
				}
				winners[window] = winner;
				output[window] = input[winner] as number;
			}
			return output;
		},
		backward: (outputGradient: Values): Values => {
			inputGradient.fill(0);
			for (let window = 0; window < output.length; window++) {
				const winner = winners[window] as number;
				inputGradient[winner] = (inputGradient[winner] as number) + (outputGradient[window] as number);
			}
			return inputGradient;
		},
	};
}

function averagePass(layer: PoolLayer, allocate: Allocate): Pass {
	const { cells, starts, divisors } = windowsOf(layer);
	const output = allocate(sizeOf(layer.output));
	const inputGradient = allocate(sizeOf(layer.input));
	return {
		forward: (input: Values): Values => {
			for (let window = 0; window < output.length; window++) {
				let sum = 0;
				for (let at = starts[window] as number; at < (starts[window + 1] as number); at++) {
					sum += input[cells[at] as number] as number;
				}
				output[window] = sum / (divisors[window] as number);
			}
			return output;
		},
		backward: (outputGradient: Values): Values => {
			inputGradient.fill(0);
			for (let window = 0; window < output.length; window++) {
				const share = (outputGradient[window] as number) / (divisors[window] as number);
				for (let at = starts[window] as number; at < (starts[window + 1] as number); at++) {
					const cell = cells[at] as number;
					inputGradient[cell] = (inputGradient[cell] as number) + share;
				}
			}
			return inputGradient;
		},
	};
}

function windowsOf(layer: PoolLayer): Windows {
	const cells: number[] = [];
	const starts = [0];
	const divisors: number[] = [];
	eachWindow(layer, (_, under, divisor) => {
		cells.push(...under);
		starts.push(cells.length);
		divisors.push(divisor);
	});
	return { cells: Int32Array.from(cells), starts: Int32Array.from(starts), divisors: Float64Array.from(divisors) };
}
