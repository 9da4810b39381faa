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

/** The keys that move further with shift. */
const ARROWS: readonly (keyof Key)[] = ['upArrow', 'downArrow', 'leftArrow', 'rightArrow'];

/** What Ink leaves in a text though it is a key: `l` and ctrl+z in one read are one string. */
const CHARACTERS: Readonly<Record<string, string>> = {
	'\x03': 'ctrl+c',
	'\x1a': 'ctrl+z',
	' ': 'space',
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\x7f': 'backspace',
};

/** The keys of one read, in order: fast typing arrives as one string. What is no key is left out. */
export function keysFrom(input: string, key: Key): string[] {
	if (key.tab) {
		return [key.shift ? 'shift+tab' : 'tab'];
	}
	const named = NAMED.find(([flag]) => key[flag] === true);
	if (named !== undefined) {
		const [flag, name] = named;
		return [key.shift && ARROWS.includes(flag) ? `shift+${name}` : name];
	}
	if (key.ctrl) {
		return /^[a-z]$/.test(input) ? [`ctrl+${input}`] : [];
	}
	const typed = input.replace(REPLY, '');
	if (typed === '' || (key.meta && REPLY_EDGES.includes(input))) {
		return [];
	}
	// Escape and a letter in one read look like that letter with the meta key.
	const before = key.meta ? ['escape'] : [];
	return [...before, ...[...typed].map(mark => CHARACTERS[mark] ?? mark).filter(isKey)];
}

/**
 * What a terminal says of its colours, its name, its settings, its pictures, or of its mouse where a slow line cut that in two, as Ink
 * hands it over: nobody typed it. What comes behind the bell that may end it was typed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the bell is one of them.
const REPLY = /^(?:(?:\d+;(?:\d+;)?rgba?:|[>!]\||[01][$+]r|Gi=\d+;)[^\u0007]*\u0007?|\[?<\d+;\d+;\d+[Mm]$)/;
/** What begins such a reply, or ends it, behind an escape. */
const REPLY_EDGES = [']', 'P', '_', '^', 'X', '\\'];

/** A name, or one printable character. */
function isKey(name: string): boolean {
	return name.length > 1 || /^[^\p{Control}\p{Surrogate}]$/u.test(name);
}
