// Characters that have no place in a lesson: those that a terminal obeys, that can't be seen, that turn the direction of writing.

import { Fault } from '../../core/fault.js';

const KINDS = [
	// What a terminal obeys, what is private, what is no character; line ends are allowed.
	'(?!\\n)[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\ufffd]',
	// What is drawn as nothing: fillers and variation selectors.
	'[\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\uffa0]|\\u034f|[\\ufe00-\\ufe0f]|[\\u{e0100}-\\u{e01ef}]',
	// Blanks other than the two of writing.
	'(?![ \\u3000])\\p{Zs}',
	// Marks heaped on one letter.
	'\\p{M}{5}',
];
const UNSEEN = new RegExp(KINDS.join('|'), 'u');

/** Where a text has such a character; −1 where it has none. */
export function unseenIn(text: string): number {
	return text.search(UNSEEN);
}

/** Why the character at an offset can't stay. */
export function unseenFault(text: string, offset: number): Fault {
	const point = text.codePointAt(offset) ?? 0;
	const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
	switch (point) {
		case 0x09:
			return new Fault('a tab has no place in a lesson: write blanks');
		case 0xfffd:
			return new Fault('this is no UTF-8, or a character was lost ({code})', { code });
		default:
			return new Fault('a character that can not be seen has no place in a lesson ({code})', { code });
	}
}
