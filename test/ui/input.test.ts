// What Ink read, and the keys that were pressed: fast typing arrives as one string, and not everything that arrives is a key.

import type { Key } from 'ink';
import { describe, expect, test } from 'vitest';
import { keysFrom } from '../../src/ui/input.js';

const NONE: Key = {
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
};

describe('keys', () => {
	test.each<[string, Partial<Key>, string[]]>([
		['j', {}, ['j']],
		['G', { shift: true }, ['G']],
		['?', {}, ['?']],
		['jj', {}, ['j', 'j']],
		['j\r', {}, ['j', 'enter']],
		['j\n', {}, ['j', 'enter']],
		['  ', {}, ['space', 'space']],
		['g1,1\r', {}, ['g', '1', ',', '1', 'enter']],
		['a\tb\x7f', {}, ['a', 'tab', 'b', 'backspace']],
		['', { upArrow: true }, ['up']],
		['', { downArrow: true }, ['down']],
		['', { leftArrow: true }, ['left']],
		['', { rightArrow: true }, ['right']],
		['', { home: true }, ['home']],
		['', { end: true }, ['end']],
		['\r', { return: true }, ['enter']],
		['', { escape: true }, ['escape']],
		['', { backspace: true }, ['backspace']],
		['', { delete: true }, ['backspace']],
		['', { tab: true }, ['tab']],
		['', { tab: true, shift: true }, ['shift+tab']],
		['', { leftArrow: true, shift: true }, ['shift+left']],
		['', { downArrow: true, shift: true }, ['shift+down']],
		['', { home: true, shift: true }, ['home']],
		['', { pageDown: true }, ['pagedown']],
		['c', { ctrl: true }, ['ctrl+c']],
		['z', { ctrl: true }, ['ctrl+z']],
		['j', { meta: true }, ['escape', 'j']],
		['核', {}, ['核']],
		['l\u001a', {}, ['l', 'ctrl+z']],
		['a\u0003b', {}, ['a', 'ctrl+c', 'b']],
	])('%j %j → %j', (input, pressed, keys) => {
		expect(keysFrom(input, { ...NONE, ...pressed })).toEqual(keys);
	});
});

describe('what is no key', () => {
	test.each<[string, Partial<Key>, string[]]>([
		['', {}, []],
		['\u0000', {}, []],
		['\u001b', {}, []],
		['\u001c', {}, []],
		['\u009b', {}, []],
		['\ud800', {}, []],
		['', { ctrl: true }, []],
		['[', { ctrl: true }, []],
		['10;rgb:0000', { ctrl: true }, []],
		['11;rgb:0000/0000/0000', {}, []],
		['>|xterm(370)', {}, []],
		['!|00000000', {}, []],
		['1$r2 q', {}, []],
		['Gi=31;OK', {}, []],
		['4;1;rgb:0000/0000/0000\u0007jl', {}, ['j', 'l']],
		['[<0;12;7M', { meta: true }, []],
		['[<0;12;7M', {}, []],
		['<32;12;7m', {}, []],
		['\\', { meta: true }, []],
		[']', { meta: true }, []],
	])('%j %j → %j', (input, pressed, keys) => {
		expect(keysFrom(input, { ...NONE, ...pressed })).toEqual(keys);
	});
});
