// Escapes from one look to the next, for terminals that understand them in their own way.

import { expect, test } from 'vitest';
import { fromPenTo, type Pen, PLAIN } from '../../src/runtime/sgr.js';

const pen = (fg: string, bold = false): Pen => ({ ...PLAIN, fg, bold });

test.each<[string, Pen, Pen, string]>([
	['nothing changes', pen('31'), pen('31'), ''],
	['to nothing', pen('97'), PLAIN, '\u001b[m'],
	['a colour', PLAIN, pen('31'), '\u001b[31m'],
	['bold', PLAIN, pen('31', true), '\u001b[1;31m'],
	['bold no more', pen('31', true), pen('31'), '\u001b[22m'],
	['bright to bright', pen('97'), pen('93'), '\u001b[93m'],
	// In the Linux console a bright colour is a dark one and bold, and stays so until it is taken back.
	['bright to dark', pen('97'), pen('30'), '\u001b[22;30m'],
	['bright to dark and bold', pen('97', true), pen('30', true), '\u001b[22;1;30m'],
	['bright and bold to dark', pen('97', true), pen('30'), '\u001b[22;30m'],
	['bright to the terminal’s own', pen('97', true), { ...PLAIN, bold: true }, '\u001b[22;1;39m'],
])('%s', (_, from, to, sequence) => {
	expect(fromPenTo(from, to)).toBe(sequence);
});
