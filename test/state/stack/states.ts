// States of the stack that differ in what they allow.

import type { Model } from '../../../src/state/model.js';
import { example, press } from '../app.js';

const ADD_RELU = `a ${'down '.repeat(9)}enter`;
const LENET = 'L e enter';

/** Keys on the book's layer, each with a state of its own. */
const STACK_WAYS = {
	'a layer of one’s own': 'L',
	'with an activation': `L ${ADD_RELU}`,
	'a layer that can not be built': 'L a G k k k k k k enter a G k k k k k k enter',
	'on the stage, beside one that can not be built': 'L a G k k k k k k enter a G k k k k k k enter escape',
	lenet: LENET,
	'lenet, at its end': `${LENET} end`,
	'an element': `${LENET} down down tab`,
	'an element at the end': `${LENET} down down tab end`,
	'taken back': `${LENET} x u`,
	full: `L${' a enter'.repeat(39)}`,
	'to choose from': 'L e down',
	'to add': 'L a down',
} as const;

/** The models of all of them. */
export const stackStates = (): Model[] => Object.values(STACK_WAYS).map(keys => press(example('book'), keys).model);
