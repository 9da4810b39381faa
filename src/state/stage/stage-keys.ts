// The keys of the stage, and why some of them can't be had.

import type { Binding } from '../keys.js';
import type { Model, Reason } from '../model.js';
import type { Stage } from './stage.js';

/** Why the other channels of a stage can't be turned to; undefined where they can. */
export const oneFilterOf = ({ layer }: Stage): Reason | undefined => (layer.output.channels === 1 ? 'one-filter' : undefined);
export const oneChannelOf = ({ layer }: Stage): Reason | undefined =>
	'kernel' in layer && layer.input.channels > 1 ? undefined : 'one-channel';

const pooling = ({ stage }: Model): Reason | undefined => ('kernel' in stage.layer ? undefined : 'pooling-mode');

const noConvolution = ({ stage }: Model): Reason | undefined => (stage.layer.op === 'conv' ? undefined : 'only-convolution');

/** The keys that move over whatever stage is in view. */
export const MOVE_KEYS: readonly Binding[] = [
	{ keys: ['left', 'h'], command: 'left', group: 'move', footer: 1 },
	{ keys: ['down', 'j'], command: 'down', group: 'move', footer: 1 },
	{ keys: ['up', 'k'], command: 'up', group: 'move', footer: 1 },
	{ keys: ['right', 'l'], command: 'right', group: 'move', footer: 1 },
];

/** The stage's keys. */
export const STAGE_KEYS: readonly Binding[] = [
	...MOVE_KEYS,
	{ keys: ['tab'], command: 'next-panel', group: 'look', footer: 2 },
	{ keys: ['shift+tab'], command: 'last-panel', group: 'look' },
	{ keys: ['space', 'n'], command: 'step', group: 'walk', footer: 3 },
	{ keys: [','], command: 'step-back', group: 'walk', footer: 4 },
	{ keys: ['.'], command: 'play', group: 'walk', footer: 5 },
	{ keys: ['+', '='], command: 'faster', group: 'walk' },
	{ keys: ['-'], command: 'slower', group: 'walk' },
	{ keys: ['home', '0'], command: 'first', group: 'walk' },
	{ keys: ['end', '$'], command: 'last', group: 'walk' },
	{ keys: ['g'], command: 'goto', group: 'walk', footer: 12 },
	{ keys: ['a'], command: 'show-all', group: 'look', footer: 9 },
	{ keys: ['c'], command: 'turn-part', group: 'look', disabled: ({ stage }) => oneChannelOf(stage) },
	{ keys: ['f'], command: 'turn-channel', group: 'look', disabled: ({ stage }) => oneFilterOf(stage) },
	{ keys: ['e'], command: 'pick-example', group: 'change', footer: 6 },
	{ keys: ['i'], command: 'pick-input', group: 'change', footer: 7 },
	{ keys: ['w'], command: 'pick-kernel', group: 'change', footer: 8 },
	{ keys: ['p'], command: 'padding', group: 'change', footer: 13 },
	{ keys: ['s'], command: 'stride', group: 'change', footer: 14 },
	{ keys: ['d'], command: 'dilation', group: 'change', footer: 15 },
	{ keys: ['m'], command: 'mode', group: 'change', disabled: pooling },
	{ keys: ['t'], command: 'train', group: 'change', footer: 10, disabled: noConvolution },
	{ keys: ['L'], command: 'stack', group: 'look', footer: 16 },
	{ keys: ['escape'], command: 'leave', group: 'app', footer: 11 },
	{ keys: ['q'], command: 'quit', group: 'app', footer: 0 },
];
