// The keys of the stage, and why some of them can't be had.

import type { Binding } from '../keys.js';
import type { Model, Reason } from '../model.js';
import { PLAY_KEYS } from '../play/play-keys.js';
import { longestSide, type Stage } from './stage.js';

/** Why the other channels of a stage can't be turned to; undefined where they can. */
export const oneFilterOf = ({ layer }: Stage): Reason | undefined => (layer.output.channels === 1 ? 'one-filter' : undefined);
export const oneChannelOf = ({ layer }: Stage): Reason | undefined =>
	'kernel' in layer && layer.input.channels > 1 ? undefined : 'one-channel';

/** Cells that any screen shows whole. */
const ALWAYS_WHOLE = 8;

/** Why there is nothing to zoom; undefined where there may be. */
const smallOf = ({ layer }: Stage): Reason | undefined => (longestSide(layer) > ALWAYS_WHOLE ? undefined : 'is-whole');

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
	{ keys: ['shift+left'], command: 'far-left', group: 'move' },
	{ keys: ['shift+down', 'pagedown'], command: 'far-down', group: 'move' },
	{ keys: ['shift+up', 'pageup'], command: 'far-up', group: 'move' },
	{ keys: ['shift+right'], command: 'far-right', group: 'move' },
	{ keys: ['tab'], command: 'next-panel', group: 'look', footer: 2 },
	{ keys: ['shift+tab'], command: 'last-panel', group: 'look' },
	{ keys: ['space', 'n'], command: 'step', group: 'walk', footer: 3 },
	{ keys: [','], command: 'step-back', group: 'walk', footer: 22 },
	{ keys: ['.'], command: 'play', group: 'walk', footer: 6 },
	{ keys: ['+', '='], command: 'faster', group: 'walk' },
	{ keys: ['-'], command: 'slower', group: 'walk' },
	{ keys: ['home', '^'], command: 'first', group: 'move' },
	{ keys: ['end', '$'], command: 'last', group: 'move' },
	{ keys: ['g'], command: 'goto', group: 'move', footer: 16 },
	{ keys: ['a'], command: 'show-all', group: 'look', footer: 20 },
	{ keys: ['z'], command: 'zoom', group: 'look', disabled: ({ stage }) => smallOf(stage) },
	{ keys: ['c'], command: 'turn-part', group: 'look', disabled: ({ stage }) => oneChannelOf(stage) },
	{ keys: ['f'], command: 'turn-channel', group: 'look', disabled: ({ stage }) => oneFilterOf(stage) },
	{ keys: ['v'], command: 'turn-view', group: 'look', footer: 9 },
	{ keys: ['V'], command: 'first-view', group: 'look', disabled: ({ stage }) => (stage.view === 'panels' ? 'first-view' : undefined) },
	{ keys: ['e'], command: 'pick-example', group: 'change', footer: 8 },
	{ keys: ['i'], command: 'pick-input', group: 'change', footer: 10 },
	{ keys: ['w'], command: 'pick-kernel', group: 'change', footer: 11 },
	{ keys: ['p'], command: 'padding', group: 'change', footer: 17 },
	{ keys: ['s'], command: 'stride', group: 'change', footer: 18 },
	{ keys: ['d'], command: 'dilation', group: 'change', footer: 19 },
	{ keys: ['m'], command: 'mode', group: 'change', disabled: pooling },
	...PLAY_KEYS,
	{ keys: ['t'], command: 'train', group: 'change', footer: 12, disabled: noConvolution },
	{ keys: ['L'], command: 'stack', group: 'look', footer: 21 },
	{ keys: ['escape'], command: 'leave', group: 'app', footer: 15 },
	{ keys: ['q'], command: 'quit', group: 'app', footer: 0 },
];
