// Keys are data: the footer, the help overlay and the README's table are made from these entries. Each screen owns its own.

import type { Model, Reason } from './model.js';
import { FIELD_KEYS, HELP_KEYS, PICKER_KEYS } from './overlays/overlay-keys.js';
import { STAGE_KEYS } from './stage/stage-keys.js';
import { GRADIENT_KEYS, TRAINER_KEYS } from './trainer/trainer-keys.js';

/** Everything a key can ask for. Each has a handler in `update` and a label in every language. */
export const COMMANDS = [
	'up',
	'down',
	'left',
	'right',
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
	'pick-input',
	'pick-kernel',
	'pick-example',
	'padding',
	'stride',
	'dilation',
	'mode',
	'faster',
	'slower',
	'train',
	'run',
	'one-epoch',
	'ten-epochs',
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
	'to-stage',
	'choose',
	'close',
	'erase',
	'help',
	'quit',
	'interrupt',
	'suspend',
] as const;
export type Command = (typeof COMMANDS)[number];

/** What the help sorts the keys by, and the footer joins them by: `move` stands for four arrows. */
export type Group = 'move' | 'walk' | 'look' | 'change' | 'experiments' | 'app';

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

export type ModeName = 'stage' | 'trainer' | 'gradient' | 'picker' | 'help' | 'goto' | 'rate' | 'axes' | 'global';

/** The keys of every mode. The mode on top answers first, then `global`. */
export const KEYS: Readonly<Record<ModeName, readonly Binding[]>> = {
	stage: STAGE_KEYS,
	trainer: TRAINER_KEYS,
	gradient: GRADIENT_KEYS,
	picker: PICKER_KEYS,
	help: HELP_KEYS,
	goto: FIELD_KEYS,
	rate: FIELD_KEYS,
	axes: FIELD_KEYS,
	global: [
		{ keys: ['?'], command: 'help', group: 'app', footer: 0 },
		{ keys: ['ctrl+c'], command: 'interrupt', group: 'app' },
		{ keys: ['ctrl+z'], command: 'suspend', group: 'app' },
	],
};

/** The mode that answers a key first: the topmost overlay, or the screen. */
export function modeOf({ overlays, trainer }: Pick<Model, 'overlays' | 'trainer'>): Exclude<ModeName, 'global'> {
	const screen = trainer === undefined ? 'stage' : trainer.gradient === undefined ? 'trainer' : 'gradient';
	return overlays.at(-1)?.kind ?? screen;
}

/** The binding that a key has now: in the mode on top, then globally. */
export function bindingOf(model: Model, key: string): Binding | undefined {
	const has = (binding: Binding): boolean => binding.keys.includes(key);
	return KEYS[modeOf(model)].find(has) ?? KEYS.global.find(has);
}
