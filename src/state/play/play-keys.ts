// The keys with which the playground is changed, and why some of them can't be had.

import type { Binding } from '../keys.js';
import type { Model, Reason } from '../model.js';
import { cellUnder } from './edit.js';
import { isUnbuilt } from './kept.js';

const noCell = ({ stage }: Model): Reason | undefined => (cellUnder(stage) === undefined ? 'computed-cell' : undefined);
const noPast = ({ play }: Model): Reason | undefined => (play.past.length === 0 ? 'nothing-to-undo' : undefined);
const noFuture = ({ play }: Model): Reason | undefined => (play.future.length === 0 ? 'nothing-to-redo' : undefined);

const unbuilt = (model: Model): Reason | undefined => (isUnbuilt(model) ? 'layer-not-built' : undefined);

const UNDO: readonly Binding[] = [
	{ keys: ['u'], command: 'undo', group: 'edit', footer: 13, disabled: noPast },
	{ keys: ['U', 'ctrl+r'], command: 'redo', group: 'edit', disabled: noFuture },
];

/** On the stage. */
export const PLAY_KEYS: readonly Binding[] = [
	{ keys: ['o'], command: 'knobs', group: 'change', footer: 4 },
	{ keys: ['enter'], command: 'edit-cell', group: 'edit', footer: 5, disabled: noCell },
	{ keys: ['x'], command: 'clear-cell', group: 'edit', disabled: noCell },
	{ keys: ['b'], command: 'brush', group: 'edit' },
	{ keys: ['B'], command: 'ask-brush', group: 'edit' },
	{ keys: ['r'], command: 'fill-random', group: 'edit' },
	{ keys: ['R'], command: 'ask-seed', group: 'edit' },
	...UNDO,
	{ keys: ['I'], command: 'type-input', group: 'change' },
	{ keys: ['W'], command: 'type-kernel', group: 'change' },
	{ keys: ['y'], command: 'copy', group: 'take', footer: 14 },
	{ keys: ['S'], command: 'store', group: 'take' },
	{ keys: ['K'], command: 'keep', group: 'take', disabled: unbuilt },
	{ keys: ['E'], command: 'pick-session', group: 'take' },
];

/** On the sheet of knobs. */
export const KNOB_KEYS: readonly Binding[] = [
	{ keys: ['up', 'k'], command: 'up', group: 'move', footer: 1 },
	{ keys: ['down', 'j'], command: 'down', group: 'move', footer: 1 },
	{ keys: ['left', 'h', '-'], command: 'turn-down', group: 'change', footer: 2 },
	{ keys: ['right', 'l', '+', '='], command: 'turn-up', group: 'change', footer: 2 },
	{ keys: ['enter', 'space'], command: 'type-value', group: 'change', footer: 3 },
	...UNDO,
	{ keys: ['tab'], command: 'next-panel', group: 'look' },
	{ keys: ['shift+tab'], command: 'last-panel', group: 'look' },
	{ keys: ['escape', 'o', 'q'], command: 'close', group: 'app', footer: 4 },
];

/** On a text that was copied. */
export const TEXT_KEYS: readonly Binding[] = [
	{ keys: ['up', 'k'], command: 'up', group: 'move', footer: 1 },
	{ keys: ['down', 'j'], command: 'down', group: 'move', footer: 1 },
	{ keys: ['pageup', 'b'], command: 'far-up', group: 'move', footer: 3 },
	{ keys: ['pagedown', 'space'], command: 'far-down', group: 'move', footer: 3 },
	{ keys: ['escape', 'q', 'enter', 'y'], command: 'close', group: 'app', footer: 2 },
];
