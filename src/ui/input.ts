// From what Ink read to the names of keys, as the key tables write them.

import type { Key } from 'ink';

const NAMED: readonly (readonly [keyof Key, string])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	['delete', 'backspace'],
	['home', 'home'],
	['end', 'end'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
];

const CHARACTERS: Readonly<Record<string, string>> = { ' ': 'space', '\r': 'enter', '\n': 'enter', '\t': 'tab', '\x7f': 'backspace' };

/** The keys of one read, in order: fast typing arrives as one string. What is no key is left out. */
export function keysFrom(input: string, key: Key): string[] {
	if (key.tab) {
		return [key.shift ? 'shift+tab' : 'tab'];
	}
	const named = NAMED.find(([flag]) => key[flag] === true);
	if (named !== undefined) {
		return [named[1]];
	}
	if (key.ctrl) {
		return /^[a-z]$/.test(input) ? [`ctrl+${input}`] : [];
	}
	// Escape and a letter in one read look like that letter with the meta key.
	const before = key.meta ? ['escape'] : [];
	return [...before, ...[...input].map(nameOf).filter(isKey)];
}

/** A control character among others is no key of its own to Ink: `l` and ctrl+z in one read. */
function nameOf(mark: string): string {
	const control = mark >= '\u0001' && mark <= '\u001a' ? `ctrl+${String.fromCharCode(mark.charCodeAt(0) + 96)}` : mark;
	return CHARACTERS[mark] ?? control;
}

/** A name, or one printable character. */
function isKey(name: string): boolean {
	return name.length > 1 || /^[^\p{Control}\p{Surrogate}]$/u.test(name);
}
