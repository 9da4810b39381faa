// The double that stands in the bundle for string-width measures as the real one does.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import width from '../../src/runtime/fast-width.js';
import { isNarrow, isWide } from '../../src/runtime/narrow.js';
import { SEED } from '../core/draw.js';
import { anything, ordinary, unstyled } from './styled-text.js';

test('any text, the first time and again', () => {
	fc.assert(
		fc.property(fc.oneof(anything, ordinary, unstyled, fc.string({ unit: 'binary' })), text => {
			expect(width(text)).toBe(stringWidth(text));
			expect(width(text)).toBe(stringWidth(text));
		}),
		{ seed: SEED, numRuns: 3000 },
	);
});

test('options are heeded, whatever is remembered of the text without them', () => {
	fc.assert(
		fc.property(fc.oneof(anything, unstyled), fc.boolean(), fc.boolean(), (text, countAnsiEscapeCodes, ambiguousIsNarrow) => {
			const options = { countAnsiEscapeCodes, ambiguousIsNarrow };
			expect([width(text), width(text, options)]).toEqual([stringWidth(text), stringWidth(text, options)]);
		}),
		{ seed: SEED, numRuns: 1000 },
	);
});

test('more texts than are remembered', () => {
	for (let index = 0; index < 9000; index++) {
		expect(width(`核 ${index}`)).toBe(3 + String(index).length);
	}
});

// A table of Unicode is read for the first text that holds another character: it would be the longest part of the start.
test('each character of the screens and of the lessons is told by its code, and as the real one does', () => {
	const files = ['src/text', 'src/ui', 'lessons'].flatMap(folder =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter(path => /\.(tsx?|md)$/.test(path))
			.map(path => readFileSync(join(folder, path), 'utf8')),
	);
	const characters = new Set(files.join('').replace(/\s/g, ''));
	expect(characters.size).toBeGreaterThan(500);
	for (const character of characters) {
		const code = character.charCodeAt(0);
		expect({ character, cells: isWide(code) ? 2 : isNarrow(code) ? 1 : undefined }).toEqual({ character, cells: stringWidth(character) });
	}
});
