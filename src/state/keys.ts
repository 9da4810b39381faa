// Keys are data: the footer, the help overlay and the README's table are made from these entries. Each screen owns its own.

import { DESK_KEYS, type DeskMode, deskModeOf } from './course/desk-keys.js';
import { HOME_KEYS, SEARCH_KEYS } from './course/home-keys.js';
import { DIGITS_KEYS, type DigitsMode, digitsModeOf } from './digits/digits-keys.js';
import type { Model, Overlay, Reason } from './model.js';
import { CONFIRM_KEYS, FIELD_KEYS, HELP_KEYS, PICKER_KEYS } from './overlays/overlay-keys.js';
import { KNOB_KEYS, TEXT_KEYS } from './play/play-keys.js';
import { STACK_KEYS } from './stack/stack-keys.js';
import { STAGE_KEYS } from './stage/stage-keys.js';
import { GRADIENT_KEYS, TRAINER_KEYS } from './trainer/trainer-keys.js';

/** Everything a key can ask for. Each has a handler in `update` and a label in every language. */
export const COMMANDS = [
	'up',
	'down',
	'left',
	'right',
	'far-up',
	'far-down',
	'far-left',
	'far-right',
	'zoom',
	'next-panel',
	'last-panel',
	'step',
	'step-back',
	'play',
	'first',
	'last',
	'goto',
	'show-all',
	'turn-part',
	'turn-channel',
	'turn-view',
	'first-view',
	'pick-input',
	'pick-kernel',
	'pick-example',
	'padding',
	'stride',
	'dilation',
	'mode',
	'faster',
	'slower',
	'knobs',
	'turn-down',
	'turn-up',
	'type-value',
	'edit-cell',
	'clear-cell',
	'brush',
	'ask-brush',
	'fill-random',
	'ask-seed',
	'undo',
	'redo',
	'type-input',
	'type-kernel',
	'copy',
	'store',
	'keep',
	'pick-session',
	'drop',
	'type-own',
	'train',
	'stack',
	'add-layer',
	'remove-layer',
	'layer-up',
	'layer-down',
	'open-layer',
	'pick-stack',
	'run',
	'one-epoch',
	'ten-epochs',
	'one-batch',
	'epoch-back',
	'epoch-forward',
	'first-epoch',
	'last-epoch',
	'restart',
	'run-faster',
	'run-slower',
	'rate-up',
	'rate-down',
	'rate-double',
	'rate-halve',
	'ask-rate',
	'optimizer',
	'start',
	'sum-or-mean',
	'learn-bias',
	'experiment-rate',
	'experiment-mean',
	'experiment-ones',
	'experiment-zeros',
	'origin',
	'compare',
	'drop-run',
	'numbers',
	'gradient',
	'logarithm',
	'next-plot',
	'plane',
	'ask-plane',
	'slice',
	'begin-anew',
	'next-network',
	'keep-weights',
	'open-weights',
	'view-training',
	'view-maps',
	'view-confusion',
	'view-gallery',
	'view-draw',
	'view-after',
	'view-before',
	'digit-before',
	'digit-after',
	'open-map',
	'to-maps',
	'show-pair',
	'filter',
	'pen',
	'eraser',
	'clear-drawing',
	'undo-stroke',
	'leave',
	'commit',
	'hint',
	'skip',
	'toggle',
	'write',
	'stop-writing',
	'go-on',
	'step-before',
	'anew',
	'open',
	'home',
	'review',
	'test-out',
	'forget',
	'search',
	'found',
	'choose',
	'close',
	'erase',
	'help',
	'mouse',
	'quit',
	'interrupt',
	'suspend',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What the help sorts the keys by, and the footer joins them by: `move` stands for four arrows. */
export type Group = 'move' | 'answer' | 'walk' | 'look' | 'edit' | 'change' | 'take' | 'experiments' | 'app';

export interface Binding {
	/** Names of keys, the one to show first. */
	readonly keys: readonly string[];
	readonly command: Command;
	readonly group: Group;
	/** Whether the footer shows it; where there is not room for all, the higher numbers go first. */
	readonly footer?: number;
	/** Why the command can't be had now; undefined where it can. */
	readonly disabled?: (model: Model) => Reason | undefined;
}

export type ModeName = 'home' | 'search' | DeskMode | 'stage' | 'stack' | DigitsMode | 'trainer' | 'gradient' | Overlay['kind'] | 'global';

/** The keys of every mode. The mode on top answers first, then `global`. */
export const KEYS: Readonly<Record<ModeName, readonly Binding[]>> = {
	home: HOME_KEYS,
	search: SEARCH_KEYS,
	...DESK_KEYS,
	stage: STAGE_KEYS,
	stack: STACK_KEYS,
	...DIGITS_KEYS,
	trainer: TRAINER_KEYS,
	gradient: GRADIENT_KEYS,
	picker: PICKER_KEYS,
	help: HELP_KEYS,
	goto: FIELD_KEYS,
	rate: FIELD_KEYS,
	axes: FIELD_KEYS,
	confirm: CONFIRM_KEYS,
	replace: CONFIRM_KEYS,
	drop: CONFIRM_KEYS,
	knobs: KNOB_KEYS,
	text: TEXT_KEYS,
	knob: FIELD_KEYS,
	cell: FIELD_KEYS,
	matrix: FIELD_KEYS,
	brush: FIELD_KEYS,
	seed: FIELD_KEYS,
	store: FIELD_KEYS,
	keep: FIELD_KEYS,
	'keep-weights': FIELD_KEYS,
	'open-weights': FIELD_KEYS,
	'begin-anew': CONFIRM_KEYS,
	global: [
		{ keys: ['?'], command: 'help', group: 'app', footer: 0 },
		{ keys: ['ctrl+x'], command: 'mouse', group: 'app' },
		{ keys: ['ctrl+c'], command: 'interrupt', group: 'app' },
		{ keys: ['ctrl+z'], command: 'suspend', group: 'app' },
	],
};

/** The mode that answers a key first: the topmost overlay, or the screen. */
export function modeOf(model: Model): Exclude<ModeName, 'global'> {
	return model.overlays.at(-1)?.kind ?? screenMode(model);
}

function screenMode(model: Model): Exclude<ModeName, 'global'> {
	const { trainer, room, course } = model;
	if (trainer !== undefined) {
		return trainer.gradient === undefined ? 'trainer' : 'gradient';
	}
	switch (room) {
		case 'home':
			return course.home.typing ? 'search' : 'home';
		case 'desk':
			return deskModeOf(model) ?? 'home';
		case 'stage':
			return 'stage';
		case 'stack':
			return 'stack';
		case 'digits':
			return digitsModeOf(model) ?? 'home';
	}
}

/** Where every character is text. */
const WRITING: ReadonlySet<ModeName> = new Set(['sentence', 'search']);

/** The binding that a key has now: in the mode on top, then globally. */
export function bindingOf(model: Model, key: string): Binding | undefined {
	const has = (binding: Binding): boolean => binding.keys.includes(key);
	const mode = modeOf(model);
	return KEYS[mode].find(has) ?? (WRITING.has(mode) && key.length === 1 ? undefined : KEYS.global.find(has));
}
