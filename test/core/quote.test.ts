// Text from outside may be shown, never obeyed.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from '../../src/core/quote.js';

test.each([
	['sobel-x', 'sobel-x'],
	['影像 é 👍', '影像 é 👍'],
	['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
	['a\nb\tc\r', 'a␊b␉c␍'],
	['\u0000\u007f', '␀␡'],
	['\u009b2J', '�2J'],
	['right\u202eleft', 'right�left'],
	['a\u2028b\u200bc\ufeffd', 'a�b�c�d'],
	['half \ud800', 'half �'],
	['x'.repeat(40), 'x'.repeat(40)],
	['x'.repeat(41), `${'x'.repeat(40)}…`],
	['👍'.repeat(50), `${'👍'.repeat(40)}…`],
])('%j', (text, shown) => {
	expect(quote(text)).toBe(shown);
});

test('however long and strange, it stays short and on one line', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.integer({ min: 1, max: 60 }), (text, most) => {
			const shown = quote(text, most);
			expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
			expect(Array.from(shown).length).toBeLessThanOrEqual(most + 1);
		}),
	);
});
