// States of the playground that differ in what they allow: its fields, its sheet, what lies open when an answer came.

import { LAYER_KINDS } from '../../../src/core/layer-kinds.js';
import type { Model } from '../../../src/state/model.js';
import { example } from '../app.js';
import { play } from '../trainer/fake-runtime.js';

const MAX_POOL = `a ${'down '.repeat(LAYER_KINDS.findIndex(({ id }) => id === 'max-pool'))}enter`;

export function playStates(): Model[] {
	const ways = [
		'tab 5',
		'tab tab 5',
		'tab 5 enter',
		'tab 5 enter u',
		'tab b',
		'B',
		'B 2',
		'R',
		'R 7',
		'I',
		'I 1',
		'W',
		'W 1',
		'S',
		'S a',
		'S a enter',
		'K',
		'K a',
		'K a enter',
		'E',
		'E down',
		'E end x',
		'y',
		'y down enter',
		'y down enter down',
		'o',
		'o down down',
		'o down right',
		'o down right u',
		'o down down enter',
		'o down down enter 3',
		// The second pooling has nothing left to read.
		`L ${MAX_POOL} ${MAX_POOL} escape`,
	];
	return ways.map(keys => play(example('book'), keys));
}
