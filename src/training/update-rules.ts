// How each optimizer moves the weights, as its paper writes it. Weights, gradient and memory are vectors of one length.

import { add, dotDivide, dotMultiply, type Matrix, map, multiply, sqrt, subtract, vector } from './algebra.js';
import { ADAM, MOMENTUM, type Optimizer } from './optimizers.js';

export interface Update {
	readonly weights: Matrix;
	/** What the optimizer keeps from epoch to epoch; empty before the first. */
	readonly memory: readonly Matrix[];
}

export interface Move extends Update {
	readonly gradient: Matrix;
	readonly rate: number;
	/** Which update this is since the memory began, from 1 on. */
	readonly step: number;
}

const scale = (factor: number, values: Matrix): Matrix => multiply(factor, values) as Matrix;
const plus = (left: Matrix, right: Matrix): Matrix => add(left, right) as Matrix;
const minus = (left: Matrix, right: Matrix): Matrix => subtract(left, right) as Matrix;

function kept(memory: readonly Matrix[], index: number, like: Matrix): Matrix {
	return memory[index] ?? vector(new Float64Array(like.size()[0] as number));
}

/** v ← β v + g. */
function velocityAfter({ memory, gradient }: Move): Matrix {
	return plus(scale(MOMENTUM, kept(memory, 0, gradient)), gradient);
}

/** The update rules. Momentum and Nesterov in the form that PyTorch and TensorFlow share: the rate is outside the velocity. */
export const UPDATE_RULES: Readonly<Record<Optimizer, (slope: Move) => Update>> = {
	/** w ← w − rate · g. */
	sgd: ({ weights, gradient, rate }) => ({ weights: minus(weights, scale(rate, gradient)), memory: [] }),

	/** w ← w − rate · v. Source: Polyak, 1964. */
	momentum: move => {
		const velocity = velocityAfter(move);
		return { weights: minus(move.weights, scale(move.rate, velocity)), memory: [velocity] };
	},

	/** w ← w − rate · (g + β v). Source: Sutskever et al., 2013. */
	nesterov: move => {
		const velocity = velocityAfter(move);
		const ahead = plus(move.gradient, scale(MOMENTUM, velocity));
		return { weights: minus(move.weights, scale(move.rate, ahead)), memory: [velocity] };
	},

	/** m and s are running means of g and g², each corrected for its start; w ← w − rate · m / (√s + ε). Source: Kingma & Ba, 2015. */
	adam: ({ weights, memory, gradient, rate, step }) => {
		const { first, second, epsilon } = ADAM;
		const mean = plus(scale(first, kept(memory, 0, gradient)), scale(1 - first, gradient));
		const square = plus(scale(second, kept(memory, 1, gradient)), scale(1 - second, dotMultiply(gradient, gradient) as Matrix));
		const spread = map(scale(1 / (1 - second ** step), square), (value: number) => sqrt(value) as number) as Matrix;
		const moved = dotDivide(scale(1 / (1 - first ** step), mean), plus(spread, vector(filled(gradient, epsilon)))) as Matrix;
		return { weights: minus(weights, scale(rate, moved)), memory: [mean, square] };
	},
};

const filled = (like: Matrix, value: number): Float64Array => new Float64Array(like.size()[0] as number).fill(value);
