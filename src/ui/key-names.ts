// How a key is written on the screen.

import type { Binding, Command } from '../state/keys.js';
import type { Model } from '../state/model.js';
import type { Theme } from './theme/theme.js';

const ASCII: Readonly<Record<string, string>> = {
	escape: 'esc',
	'shift+tab': 'shift-tab',
	'shift+left': 'shift-left',
	'shift+right': 'shift-right',
	'shift+up': 'shift-up',
	'shift+down': 'shift-down',
	pageup: 'pgup',
	pagedown: 'pgdn',
	'ctrl+c': 'ctrl-c',
	'ctrl+z': 'ctrl-z',
	'ctrl+r': 'ctrl-r',
	'ctrl+x': 'ctrl-x',
};

const UNICODE: Readonly<Record<string, string>> = {
	...ASCII,
	left: '←',
	right: '→',
	up: '↑',
	down: '↓',
	enter: '⏎',
	'shift+tab': '⇧tab',
	'shift+left': '⇧←',
	'shift+right': '⇧→',
	'shift+up': '⇧↑',
	'shift+down': '⇧↓',
	pageup: '⇞',
	pagedown: '⇟',
	backspace: '⌫',
};

/** The name of one key as this theme can show it; its own where there is no shorter one. */
function keyName(key: string, { ascii }: Theme): string {
	return (ascii ? ASCII : UNICODE)[key] ?? key;
}

/** Bindings that share a label and a group as one entry: the four arrows are one `move`. */
export interface KeyEntry {
	readonly bindings: readonly Binding[];
	readonly label: string;
}

/** The entries of a list of bindings, in its order. */
export function keyEntries(bindings: readonly Binding[], labels: Readonly<Record<Command, string>>): KeyEntry[] {
	const entries = new Map<string, Binding[]>();
	for (const binding of bindings) {
		const name = `${binding.group} ${labels[binding.command]}`;
		entries.set(name, [...(entries.get(name) ?? []), binding]);
	}
	return [...entries.values()].map(same => ({ bindings: same, label: labels[(same[0] as Binding).command] }));
}

/** Whether any of the entry's keys can be had now. */
export function isAvailable({ bindings }: KeyEntry, model: Model): boolean {
	return bindings.some(({ disabled }) => disabled?.(model) === undefined);
}

/** The first keys of an entry, side by side where they are arrows. */
export function firstKeys({ bindings }: KeyEntry, theme: Theme): string {
	const keys = bindings.map(binding => binding.keys[0] as string);
	const [inAscii, inUnicode] = ARROWS.get(keys.join(' ')) ?? [];
	return (theme.ascii ? inAscii : inUnicode) ?? sideBySide(keys, theme);
}

/** What four arrows are called together, in ASCII and with signs. */
const ARROWS: ReadonlyMap<string, readonly [string, string]> = new Map([
	['left down up right', ['arrows', '←↓↑→']],
	['shift+left shift+down shift+up shift+right', ['shift-arrows', '⇧←↓↑→']],
]);

/** The names of keys: signs without a blank between them. */
function sideBySide(keys: readonly string[], theme: Theme): string {
	const names = keys.map(key => keyName(key, theme));
	return names.join(names.every(name => !/\w{2}/.test(name)) ? '' : ' ');
}

/** All keys of an entry: the first ones, then the second ones side by side, and so on. */
export function allKeys(entry: KeyEntry, theme: Theme): string {
	const rows = entry.bindings.map(({ keys }) => keys.slice(1));
	const columns = Math.max(...rows.map(row => row.length));
	const others = Array.from({ length: columns }, (_, column) =>
		sideBySide(
			rows.flatMap(row => row[column] ?? []),
			theme,
		),
	);
	return [firstKeys(entry, theme), ...others].join('  ');
}
