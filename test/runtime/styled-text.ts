// Random text as it may reach a terminal: every kind of colour, wide and joined characters, escapes that are broken.

import fc from 'fast-check';

const ESC = '\u001b[';
const byte = fc.integer({ min: 0, max: 255 });

const colour = fc.oneof(
	fc.constantFrom(...[0, 1, 2, 3, 4, 7, 9, 22, 23, 24, 27, 29, 31, 37, 39, 41, 47, 49, 90, 97, 100, 107].map(code => `${ESC}${code}m`)),
	fc.tuple(fc.constantFrom(38, 48), byte).map(([layer, index]) => `${ESC}${layer};5;${index}m`),
	fc.tuple(fc.constantFrom(38, 48), byte, byte, byte).map(([layer, ...rgb]) => `${ESC}${layer};2;${rgb.join(';')}m`),
);

const narrow = fc.constantFrom(...'abc XYZ 0123 −×·⋆→↑⌊⌋─│┌█▀▄░▏é…–°®©¼λπΩ₀₉○●◦◂▸▴▾✕╱╲┊⠋⣿▪▶◀◽'.split(''));
const wide = fc.constantFrom('核', '輸', '入', '，', '한', '🙂', '👨‍👩‍👧', '🇹🇼', '❤️', '⌚', '→\ufe0f');
const joined = fc.constantFrom('e\u0301', 'a\u0308', '\u0301', '\u200d', '\ufe0f', '\u00ad', '\u200b', '\ud83d', '\udc4d');
const odd = fc.constantFrom(
	`${ESC}`,
	`${ESC}m`,
	`${ESC}1;31m`,
	`${ESC}38;5m`,
	`${ESC}38;2;1;2m`,
	`${ESC}2J`,
	`${ESC}3;4H`,
	`${ESC}999m`,
	'\u001b',
	'\u001b]8;;http://a.b\u0007link\u001b]8;;\u0007',
	'\u009b31m',
	'\t',
	'\r',
	'\u0007',
);

const textOf = (...pieces: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
	fc.array(fc.oneof(...pieces), { maxLength: 24 }).map(found => found.join(''));

/** What the screen itself is made of. */
export const ordinary = textOf(narrow, narrow, narrow, colour);
/** Anything at all. */
export const anything = textOf(narrow, narrow, colour, colour, wide, joined, odd);
/** Text without escapes. */
export const unstyled = textOf(narrow, wide, joined);
