// Moments of the stack that are looked at, each by its name, made when it is first looked at.

import { LAYER_KINDS } from '../../../src/core/layer-kinds.js';
import { STACKS } from '../../../src/core/stacks.js';
import type { Model } from '../../../src/state/model.js';
import { example, press } from '../../state/app.js';

const preset = (id: string): string => `L e home ${'down '.repeat(STACKS.findIndex(each => each.id === id))}enter`;
const add = (id: string): string => `a ${'down '.repeat(LAYER_KINDS.findIndex(kind => kind.id === id))}enter`;

export const STACK_SCENES: Readonly<Record<string, () => Model>> = {
	'a layer of one’s own': () => press(example('book'), 'L').model,
	lenet: () => press(example('book'), `${preset('lenet')} down down down down`).model,
	'lenet, an element': () => press(example('book'), `${preset('lenet')} down down down tab up up right right`).model,
	'lenet, all of the input': () => press(example('book'), `${preset('lenet')} end tab`).model,
	'beyond the border': () => press(example('book'), `L ${add('conv3')} ${add('conv3')} tab`).model,
	gaps: () => press(example('dilation'), 'L tab').model,
	'gaps in a picture': () => press(example('digit'), `L ${add('conv3-dilated')} x up ${add('conv3-dilated')} up x tab`).model,
	'ten layers': () => press(example('book'), `${preset('ten-fives')} end tab`).model,
	'down and up': () => press(example('book'), `${preset('down-and-up')} end tab`).model,
	'can not be built': () => press(example('book'), `L ${add('max-pool')} ${add('max-pool')} ${add('conv1')} up`).model,
	'a change to take back': () => press(example('book'), `${preset('tiny')} x`).model,
	'a reason': () => press(example('book'), 'L x').model,
	stacks: () => press(example('book'), 'L e down').model,
	kinds: () => press(example('book'), 'L a down').model,
	keys: () => press(example('book'), 'L ?').model,
};
