// The keys of the stack, and why some of them can't be had.

import { MAX_LAYERS } from '../../core/stack.js';
import type { Binding } from '../keys.js';
import type { Model, Reason } from '../model.js';
import { isUnbuilt } from '../play/kept.js';
import { MOVE_KEYS } from '../stage/stage-keys.js';
import { moveLayer } from './change-stack.js';
import { figuresInView, rowInView, type Stack } from './stack.js';

/** A reason that is asked of the stack in the model. */
const unless =
	(can: (stack: Stack) => boolean, reason: Reason) =>
	({ stack }: Model): Reason | undefined =>
		stack !== undefined && can(stack) ? undefined : reason;

const unbuilt = (model: Model): Reason | undefined => (isUnbuilt(model) ? 'layer-not-built' : undefined);

const isNotLast = (stack: Stack): boolean => stack.network.layers.length > 1 || rowInView(stack).part === 'activation';

/** The stack's keys. */
export const STACK_KEYS: readonly Binding[] = [
	...MOVE_KEYS,
	{ keys: ['tab', 'shift+tab'], command: 'next-panel', group: 'look', footer: 2 },
	{ keys: ['home', '0'], command: 'first', group: 'move' },
	{ keys: ['end', '$'], command: 'last', group: 'move' },
	{
		keys: ['enter'],
		command: 'open-layer',
		group: 'look',
		footer: 3,
		disabled: unless(stack => figuresInView(stack) !== undefined, 'layer-not-built'),
	},
	{
		keys: ['a'],
		command: 'add-layer',
		group: 'change',
		footer: 4,
		disabled: unless(({ network }) => network.layers.length < MAX_LAYERS, 'stack-full'),
	},
	{ keys: ['x', 'backspace'], command: 'remove-layer', group: 'change', footer: 5, disabled: unless(isNotLast, 'only-layer') },
	{
		keys: ['[', 'shift+up'],
		command: 'layer-up',
		group: 'change',
		footer: 8,
		disabled: unless(stack => moveLayer(stack, -1) !== undefined, 'top-layer'),
	},
	{
		keys: [']', 'shift+down'],
		command: 'layer-down',
		group: 'change',
		footer: 8,
		disabled: unless(stack => moveLayer(stack, 1) !== undefined, 'bottom-layer'),
	},
	{ keys: ['e'], command: 'pick-stack', group: 'change', footer: 6 },
	{ keys: ['u'], command: 'undo', group: 'change', footer: 9, disabled: unless(({ past }) => past.length > 0, 'nothing-to-undo') },
	{ keys: ['U'], command: 'redo', group: 'change', disabled: unless(({ future }) => future.length > 0, 'nothing-to-redo') },
	{ keys: ['K'], command: 'keep', group: 'take', disabled: unbuilt },
	{ keys: ['E'], command: 'pick-session', group: 'take' },
	{ keys: ['escape'], command: 'leave', group: 'app', footer: 7 },
	{ keys: ['q'], command: 'quit', group: 'app', footer: 0 },
];
