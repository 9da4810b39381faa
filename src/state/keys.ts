// Keys are data: the footer, the help overlay and the README's table are made from these entries.

import type { Model, Reason } from './model.js';

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
export type Group = 'move' | 'walk' | 'look' | 'change' | 'app';

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

export type ModeName = 'stage' | 'picker' | 'help' | 'goto' | 'global';

const pooling = ({ stage }: Model): Reason | undefined => ('kernel' in stage.layer ? undefined : 'pooling-mode');

const oneFilter = ({ stage }: Model): Reason | undefined => (stage.layer.output.channels === 1 ? 'one-filter' : undefined);

const oneChannel = ({ stage }: Model): Reason | undefined =>
	'kernel' in stage.layer && stage.layer.input.channels > 1 ? undefined : 'one-channel';

/** The keys of every mode. The mode on top answers first, then `global`. */
export const KEYS: Readonly<Record<ModeName, readonly Binding[]>> = {
	stage: [
		{ keys: ['left', 'h'], command: 'left', group: 'move', footer: 1 },
		{ keys: ['down', 'j'], command: 'down', group: 'move', footer: 1 },
		{ keys: ['up', 'k'], command: 'up', group: 'move', footer: 1 },
		{ keys: ['right', 'l'], command: 'right', group: 'move', footer: 1 },
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
		{ keys: ['c'], command: 'turn-part', group: 'look', disabled: oneChannel },
		{ keys: ['f'], command: 'turn-channel', group: 'look', disabled: oneFilter },
		{ keys: ['e'], command: 'pick-example', group: 'change', footer: 6 },
		{ keys: ['i'], command: 'pick-input', group: 'change', footer: 7 },
		{ keys: ['w'], command: 'pick-kernel', group: 'change', footer: 8 },
		{ keys: ['p'], command: 'padding', group: 'change', footer: 13 },
		{ keys: ['s'], command: 'stride', group: 'change', footer: 14 },
		{ keys: ['d'], command: 'dilation', group: 'change', footer: 15 },
		{ keys: ['m'], command: 'mode', group: 'change', disabled: pooling },
		{ keys: ['q'], command: 'quit', group: 'app', footer: 0 },
	],
	picker: [
		{ keys: ['up', 'k'], command: 'up', group: 'move', footer: 1 },
		{ keys: ['down', 'j'], command: 'down', group: 'move', footer: 1 },
		{ keys: ['home', 'g'], command: 'first', group: 'move' },
		{ keys: ['end', 'G'], command: 'last', group: 'move' },
		{ keys: ['enter', 'space'], command: 'choose', group: 'change', footer: 2 },
		{ keys: ['escape', 'q'], command: 'close', group: 'app', footer: 3 },
	],
	help: [
		{ keys: ['up', 'k'], command: 'up', group: 'move', footer: 1 },
		{ keys: ['down', 'j'], command: 'down', group: 'move', footer: 1 },
		{ keys: ['escape', '?', 'q', 'enter'], command: 'close', group: 'app', footer: 2 },
	],
	goto: [
		{ keys: ['enter'], command: 'choose', group: 'change', footer: 1 },
		{ keys: ['backspace'], command: 'erase', group: 'change', footer: 2 },
		{ keys: ['escape'], command: 'close', group: 'app', footer: 3 },
	],
	global: [
		{ keys: ['?'], command: 'help', group: 'app', footer: 0 },
		{ keys: ['ctrl+c'], command: 'interrupt', group: 'app' },
		{ keys: ['ctrl+z'], command: 'suspend', group: 'app' },
	],
};

/** The mode that answers a key first: the topmost overlay, or the screen. */
export function modeOf({ overlays }: Pick<Model, 'overlays'>): Exclude<ModeName, 'global'> {
	return overlays.at(-1)?.kind ?? 'stage';
}

/** The binding that a key has now: in the mode on top, then globally. */
export function bindingOf(model: Model, key: string): Binding | undefined {
	const has = (binding: Binding): boolean => binding.keys.includes(key);
	return KEYS[modeOf(model)].find(has) ?? KEYS.global.find(has);
}
