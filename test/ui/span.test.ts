// Lines of text measured in terminal cells: whatever is asked to fit, fits.

import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fitItems, pad, spread } from '../../src/ui/paint/place.js';
import { cutLine, joinSpans, type Line, lineWidth, plain, type Span, wrapText } from '../../src/ui/paint/span.js';
import { SEED } from '../core/draw.js';

const mark = fc.constantFrom('a', 'b', 'Z', '7', '−', '×', '·', '→', '核', '輸', '，', '한', 'é', ' ');
const text = fc.array(mark, { maxLength: 30 }).map(marks => marks.join(''));
const span: fc.Arbitrary<Span> = fc.record({ text, bold: fc.boolean() });
const line: fc.Arbitrary<Line> = fc.array(span, { maxLength: 5 });
const width = fc.integer({ min: 1, max: 60 });
const holds = <Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>): void =>
	fc.assert(property, { seed: SEED, numRuns: 300 });

describe('wrapText', () => {
	test.each<[string, number, string[]]>([
		['slide the window', 20, ['slide the window']],
		['slide the window', 10, ['slide the', 'window']],
		['slide the window', 6, ['slide', 'the', 'window']],
		['', 10, []],
		['   ', 10, []],
		['滑動視窗', 4, ['滑動', '視窗']],
		['滑動視窗', 5, ['滑動', '視窗']],
		['用 3×3 的核', 6, ['用 3×3', '的核']],
		['得到 16。再加', 8, ['得到', '16。再加']],
		['視窗（滑動）走', 6, ['視窗', '（滑', '動）走']],
		['a kernel (卷積核), say', 13, ['a kernel (卷', '積核), say']],
	])('%j in %i → %j', (words, room, lines) => {
		expect(wrapText(words, room)).toEqual(lines);
	});

	test('no line is wider than asked or than its longest word; no word is lost', () => {
		holds(
			fc.property(text, width, (words, room) => {
				const lines = wrapText(words, room);
				const longest = Math.max(2, ...words.split(' ').map(word => stringWidth(word)));
				expect(lines.filter(each => stringWidth(each) > Math.max(room, longest))).toEqual([]);
				expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
			}),
		);
	});
});

describe('cutLine', () => {
	test.each([
		['window', 6, 'window'],
		['window', 5, 'wind…'],
		['window', 1, '…'],
		['window', 0, ''],
		['核核核', 5, '核核…'],
		['核核核', 4, '核…'],
	])('%s in %i → %s', (words, room, cut) => {
		expect(plain(cutLine([{ text: words }], room, '…'))).toBe(cut);
	});

	test('never wider than asked; the start of the line, and an ellipsis where something was lost', () => {
		holds(
			fc.property(line, fc.integer({ min: 0, max: 60 }), fc.constantFrom('…', '...', ''), (long, room, ellipsis) => {
				const cut = cutLine(long, room, ellipsis);
				expect(lineWidth(cut)).toBeLessThanOrEqual(room);
				if (lineWidth(long) <= room) {
					expect(cut).toEqual(long);
				} else if (room >= ellipsis.length) {
					expect(plain(cut).endsWith(ellipsis)).toBe(true);
					expect(plain(long).startsWith(plain(cut).slice(0, plain(cut).length - ellipsis.length))).toBe(true);
				}
			}),
		);
	});
});

describe('spread', () => {
	test('left at the start, right at the end, as wide as asked; the right gives way first', () => {
		holds(
			fc.property(line, line, width, (left, right, room) => {
				const both = spread(left, right, room, '…');
				expect(lineWidth(both)).toBeLessThanOrEqual(room);
				if (lineWidth(left) + lineWidth(right) < room) {
					expect(lineWidth(both)).toBe(room);
					expect(plain(both).startsWith(plain(left)) && plain(both).endsWith(plain(right))).toBe(true);
				} else if (lineWidth(left) <= room) {
					expect(plain(both).startsWith(plain(left))).toBe(true);
				}
			}),
		);
	});
});

describe('fitItems', () => {
	const item = (words: string, rank: number) => ({ rank, spans: [{ text: words }] });

	test.each<[number, string]>([
		[40, 'one  two  three'],
		[15, 'one  two  three'],
		[14, 'one  three'],
		[9, 'three'],
		[4, ''],
	])('in %i: %j', (room, shown) => {
		expect(plain(fitItems([item('one', 2), item('two', 3), item('three', 1)], 2, room))).toBe(shown);
	});

	test('never wider than asked', () => {
		const items = fc.array(fc.record({ rank: fc.integer({ min: 0, max: 20 }), spans: line }), { maxLength: 8 });
		holds(
			fc.property(items, fc.integer({ min: 0, max: 4 }), width, (all, gap, room) => {
				expect(lineWidth(fitItems(all, gap, room))).toBeLessThanOrEqual(room);
			}),
		);
	});
});

test('pad fills with blanks, in cells', () => {
	expect([pad('ab', 4), pad('核', 4), pad('window', 4)]).toEqual(['ab  ', '核  ', 'window']);
});

test('joinSpans says the same with fewer pieces', () => {
	holds(
		fc.property(line, long => {
			const joined = joinSpans(long);
			expect(plain(joined)).toBe(plain(long));
			expect(joined.filter((each, index) => each.text === '' || joined[index - 1]?.bold === each.bold)).toEqual([]);
		}),
	);
});
