// What the expressions of a block can name: its params; of its layer X, K and Y; in a text also the answer.

import type { Op } from '../../core/layer.js';
import { STAGE_NAMES } from '../exercises/goal.js';
import type { BlockType } from '../lesson.js';
import type { Names } from './expressions.js';

export const NO_NAMES: Names = new Set();

/** By where an expression stands. */
export interface BlockNames {
	/** In the layer, the cells, the grids. */
	readonly params: Names;
	/** In an answer, right or wrong, and in `where`: the layer's matrices too. */
	readonly answer: Names;
	/** In a text: the answer too, where it is a number or several. */
	readonly texts: Names;
	/** In the goal of a `play`. */
	readonly goal: Names;
}

const WITH_ANSWER: readonly BlockType[] = ['predict', 'number', 'shape', 'matrix', 'kernel'];

/** The names in a block of a kind, with these params and a layer of this kind, if it has one. */
export function namesOf(type: BlockType, own: readonly string[], op: Op | undefined): BlockNames {
	const sides = op === undefined ? [] : op === 'conv' || op === 'conv-transpose' ? ['X', 'K'] : ['X'];
	const output = op === undefined ? [] : ['Y'];
	return {
		params: new Set(own),
		answer: new Set([...own, ...sides, ...output]),
		texts: new Set([...own, ...sides, ...output, ...(WITH_ANSWER.includes(type) ? ['answer'] : [])]),
		goal: new Set([...own, ...STAGE_NAMES]),
	};
}
