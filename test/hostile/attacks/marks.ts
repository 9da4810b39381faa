// Texts with marks in them that a terminal obeys, that nobody sees, or that turn the direction of writing.

import fc from 'fast-check';

/** What each does, where it is let through. */
const MARKS: Readonly<Record<string, string>> = {
	'clears the screen': '\u001b[2J\u001b[H',
	colours: '\u001b[31;1m',
	'sets the title': '\u001b]0;title\u0007',
	'sets the clipboard': '\u001b]52;c;ZXZpbA==\u0007',
	links: '\u001b]8;;https://evil.example\u001b\\',
	'asks the terminal': '\u001b[6n\u001b[c\u001b]11;?\u0007',
	'asks for its settings': '\u001bP+q544e\u001b\\\u001bP$qm\u001b\\',
	'draws in sixels': '\u001bPq#0;2;0;0;0~\u001b\\',
	'begins a paste': '\u001b[200~',
	resets: '\u001bc',
	'turns the mouse on': '\u001b[?1003h',
	'leaves the screen': '\u001b[?1049l',
	'changes the letters': '\u001b(0\u000e',
	'never ends': '\u001b]',
	'an escape alone': '\u001b',
	'8-bit CSI': '\u009b2J',
	'8-bit OSC': '\u009d0;title\u009c',
	'8-bit DCS': '\u0090q\u009c',
	'next line': '\u0085',
	'a bell': '\u0007',
	'goes back': '\b\b\b',
	'goes to the start': '\r',
	'a new line': '\n',
	'form feed': '\f\v',
	deletes: '\u007f',
	'ends the input': '\u001a\u0004',
	'right to left': '\u202e',
	'right to left, isolated': '\u2067x\u2069',
	'left to right marks': '\u200e\u200f\u061c',
	'of no width': '\u200b\u2060\ufeff',
	joins: '\u200d\u200c',
	'a soft hyphen': '\u00ad',
	'another line': '\u2028\u2029',
	'half a character': '\ud83d',
	'the other half': '\ude00',
	'hidden letters': '\u{e0041}\u{e0042}',
	'an annotation': '\ufff9x\ufffa',
	'a tab': '\t',
};

/** A word with such marks in it. */
export const marked: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			{ arbitrary: fc.constantFrom(...Object.values(MARKS)), weight: 4 },
			fc.constantFrom('a', 'rows', ' ', '1', '--', '=', '.', 'é', '中', '😀', '{place}', '$&', '%s'),
			fc.string({ unit: 'binary', maxLength: 3 }),
		),
		{ minLength: 1, maxLength: 5 },
	)
	.map(parts => parts.join(''));

/** Each mark once. */
export const EACH_MARK: readonly string[] = Object.values(MARKS).map(mark => `a${mark}b`);
