// The one matrix view on buffers small enough to read: numbers, shades, half blocks; what is framed, dimmed, hidden, padding.

import { describe, expect, test } from 'vitest';
import type { Grid } from '../../src/core/grid.js';
import { formatFor } from '../../src/core/numbers.js';
import { paintMatrix } from '../../src/ui/paint/matrix.js';
import { scaleFor } from '../../src/ui/paint/scale.js';
import { type Line, lineWidth, plain } from '../../src/ui/paint/span.js';
import { paintChannel } from '../../src/ui/paint/table.js';
import { type CellView, type Detail, type MatrixView, paintedSize, type Viewport, whole } from '../../src/ui/paint/view.js';
import type { Look } from '../../src/ui/theme/theme.js';
import { type Choose, drawGrid, forAll, pick } from '../core/draw.js';
import { gridOf, ramp } from '../core/helpers.js';
import { ASCII, PLAIN, TRUECOLOR, themeOf } from './screen.js';

const LOOKS: readonly Look[] = [PLAIN, ASCII, TRUECOLOR, { ...PLAIN, level: 1 }, { ...PLAIN, level: 2 }, { ...ASCII, level: 3 }];
const NUMBERS: Detail = { kind: 'numbers', width: 5, height: 1 };
const TALL: Detail = { kind: 'numbers', width: 7, height: 3 };
const SHADES: Detail = { kind: 'shades' };
const HALVES: Detail = { kind: 'halves' };

/** A view of a grid, one ring of padding round it where asked for. */
function viewOf(grid: Grid, look: (row: number, col: number) => Partial<CellView> = () => ({}), border = 0): MatrixView {
	const { rows, cols, data } = grid;
	return {
		firstRow: -border,
		firstCol: -border,
		rows: rows + 2 * border,
		cols: cols + 2 * border,
		scale: scaleFor(data, false),
		format: formatFor(data),
		cell: (row, col) => {
			const padding = row < 0 || col < 0 || row >= rows || col >= cols;
			return { value: padding ? 0 : (data[row * cols + col] ?? 0), touched: false, marked: false, padding, ...look(row, col) };
		},
	};
}

const paint = (view: MatrixView, detail: Detail, look: Look, port: Viewport = whole(view)): Line[] =>
	paintMatrix(view, detail, port, themeOf(look));
const textOf = (lines: readonly Line[]): string[] => lines.map(plain);
const wordsOf = (lines: readonly Line[]): string[][] => textOf(lines).map(line => line.trim().split(/\s+/));

const COUNTING = ramp(3, 3);
const SIGNS = gridOf([[-4, -2, 0, 2, 4]]);

describe('what is touched, where a ring can not show it', () => {
	const diagonal = (others: 'dimmed' | 'left-out'): MatrixView => ({
		...viewOf(COUNTING, (row, col) => ({ touched: row === col, marked: row === col })),
		others,
	});

	test('has no ring round it', () => {
		expect(textOf(paint(diagonal('left-out'), SHADES, PLAIN)).join('')).not.toMatch(/[┌┐└┘─│]/);
	});

	test('stands alone without colours, where the others are left out', () => {
		expect(textOf(paint(diagonal('left-out'), SHADES, PLAIN))).toEqual(['   · ·', ' ·▒▒ ·', ' · ·██']);
		expect(textOf(paint(diagonal('dimmed'), SHADES, PLAIN)).join('')).not.toContain('·');
	});

	test('is brighter than they are', () => {
		const colours = (view: MatrixView): unknown[] =>
			paint(view, SHADES, TRUECOLOR)
				.flat()
				.map(({ bg }) => bg);
		expect(colours(diagonal('dimmed'))).not.toEqual(colours(viewOf(COUNTING)));
	});
});

describe('numbers', () => {
	test.each([PLAIN, ASCII, TRUECOLOR])('are where they belong: %j', look => {
		const shown = [
			['0', '1', '2'],
			['3', '4', '5'],
			['6', '7', '8'],
		];
		expect(wordsOf(paint(viewOf(COUNTING), NUMBERS, look))).toEqual(shown);
		expect(wordsOf(paint(viewOf(COUNTING), TALL, look)).filter(([first]) => first !== '')).toEqual(shown);
	});

	test('only what is in sight is drawn', () => {
		const port = { row: 1, col: 1, rows: 2, cols: 2 };
		expect(wordsOf(paint(viewOf(COUNTING), NUMBERS, PLAIN, port))).toEqual([
			['4', '5'],
			['7', '8'],
		]);
	});

	test('padding is drawn, rows and columns beginning below zero', () => {
		const lines = wordsOf(paint(viewOf(COUNTING, undefined, 1), NUMBERS, PLAIN));
		expect(lines[0]).toEqual(['0', '0', '0', '0', '0']);
		expect(lines[2]).toEqual(['0', '3', '4', '5', '0']);
		expect(lines).toHaveLength(5);
	});

	test('what is hidden does not give itself away, in number or colour', () => {
		for (const look of LOOKS) {
			for (const detail of [NUMBERS, TALL, SHADES, HALVES]) {
				const hidden = (row: number, col: number) => ({ hidden: row === 1 && col === 1 });
				const other = gridOf([
					[0, 1, 2],
					[3, 8, 5],
					[6, 7, 8],
				]);
				const base = { scale: scaleFor(COUNTING.data, false), format: String };
				expect(paint({ ...viewOf(COUNTING, hidden), ...base }, detail, look)).toEqual(
					paint({ ...viewOf(other, hidden), ...base }, detail, look),
				);
			}
		}
	});

	test('in ASCII a minus is a hyphen, elsewhere the sign', () => {
		expect(wordsOf(paint(viewOf(SIGNS), NUMBERS, ASCII))).toEqual([['-4', '-2', '0', '2', '4']]);
		expect(wordsOf(paint(viewOf(SIGNS), NUMBERS, PLAIN))).toEqual([['−4', '−2', '0', '2', '4']]);
	});
});

describe('what is marked is framed, also without colour', () => {
	const window = (row: number, col: number) => ({ touched: true, marked: row < 2 && col < 2 });

	test.each([PLAIN, ASCII, TRUECOLOR])('one line a cell: a mark before and after the window in each of its rows: %j', look => {
		const lines = textOf(paint(viewOf(COUNTING, window), NUMBERS, look));
		const bare = textOf(paint(viewOf(COUNTING), NUMBERS, look));
		expect(lines.slice(0, 2).map(line => line.replaceAll(/[\w ]/g, '').length)).toEqual([2, 2]);
		expect(lines[2]).toBe(bare[2]);
		expect(lines[0]?.[0]).not.toBe(' ');
		expect(lines[0]?.[9]).not.toBe(' ');
	});

	test('three lines a cell: a frame all round the window, none inside it', () => {
		const lines = textOf(paint(viewOf(COUNTING, window), TALL, PLAIN));
		expect([...(lines[0] ?? '')].slice(0, 14)).not.toContain(' ');
		expect([...(lines[5] ?? '')].slice(0, 14)).not.toContain(' ');
		expect([1, 2, 3, 4].map(line => [lines[line]?.[0], lines[line]?.[13]].includes(' '))).toEqual([false, false, false, false]);
		expect((lines[2] ?? '').slice(1, 13).trim()).toBe('');
	});

	test.each([SHADES, HALVES])('pictures: %j: a ring, in colours that are seen there', detail => {
		const middle = (row: number, col: number) => ({ touched: true, marked: row === 4 && col === 4 });
		const lines = paint(viewOf(ramp(9, 9), middle), detail, TRUECOLOR);
		const edges = new Set(themeOf(TRUECOLOR).bright.sequential.map(({ edge }) => edge));
		expect(lines.flat().filter(({ fg, bg }) => edges.has(fg) || edges.has(bg)).length).toBeGreaterThan(2);
		expect(
			paint(viewOf(ramp(9, 9)), detail, TRUECOLOR)
				.flat()
				.filter(({ fg }) => edges.has(fg)),
		).toEqual([]);
	});

	test('a ring without colour, in ASCII', () => {
		const middle = (row: number, col: number) => ({ marked: row === 1 && col === 1 });
		expect(
			textOf(
				paint(
					viewOf(
						gridOf([
							[0, 0, 0],
							[0, 0, 0],
							[0, 0, 0],
						]),
						middle,
					),
					SHADES,
					ASCII,
				),
			),
		).toEqual([' +--+ ', ' |  | ', ' +--+ ']);
	});
});

describe('what the question does not touch is dimmed', () => {
	test.each([1, 2, 3] as const)('at colour level %i', level => {
		const touched = paint(
			viewOf(COUNTING, () => ({ touched: true })),
			NUMBERS,
			{ ...PLAIN, level },
		);
		expect(touched).not.toEqual(paint(viewOf(COUNTING), NUMBERS, { ...PLAIN, level }));
	});
});

describe('signs', () => {
	test.each([PLAIN, ASCII])('without colour each shade has its own mark: %j', look => {
		const [line = ''] = textOf(paint(viewOf(SIGNS), SHADES, look));
		const marks = line.match(/../g) ?? [];
		expect(marks).toHaveLength(5);
		expect(marks[2]).toBe('  ');
		expect(new Set(marks).size).toBe(5);
	});

	test.each([1, 2, 3] as const)('at colour level %i below, at and above zero differ', level => {
		const cells =
			paint(
				viewOf(SIGNS, () => ({ touched: true })),
				SHADES,
				{ ...PLAIN, level },
			)[0] ?? [];
		const colours = cells.map(({ bg }) => bg);
		expect(new Set(colours).size).toBe(colours.length);
		expect(colours.length).toBeGreaterThanOrEqual(3);
	});
});

test('half blocks: two rows a line, the upper in front, the lower behind', () => {
	const lines = paint(
		viewOf(gridOf([[0], [8], [0]]), () => ({ touched: true })),
		HALVES,
		TRUECOLOR,
	);
	const { sequential } = themeOf(TRUECOLOR).bright;
	expect(lines).toEqual([[{ text: '▀', fg: sequential[0]?.bg, bg: sequential.at(-1)?.bg }], [{ text: '▀', fg: sequential[0]?.bg }]]);
});

test('one value everywhere, or none but zero, is a colour like any other', () => {
	for (const value of [0, 5, -5]) {
		const lines = paint(viewOf(gridOf([[value, value]])), SHADES, TRUECOLOR);
		expect(lines.flat().every(({ bg }) => bg !== undefined)).toBe(true);
	}
});

describe('whatever is drawn', () => {
	const drawView = (choose: Choose): MatrixView => {
		const grid = drawGrid(choose, { channels: 1, rows: choose(1, 9), cols: choose(1, 9) });
		const flags = Array.from({ length: 11 * 11 }, () => ({
			touched: choose(0, 1) === 1,
			marked: choose(0, 3) === 0,
			hidden: choose(0, 3) === 0,
		}));
		return viewOf(grid, (row, col) => flags[(row + 1) * 11 + col + 1] ?? {}, choose(0, 1));
	};

	test('every line is as wide as the size says, and there are as many as it says', () => {
		forAll(choose => {
			const view = drawView(choose);
			const detail = pick(choose, [NUMBERS, TALL, SHADES, HALVES]);
			const rows = choose(1, view.rows);
			const cols = choose(1, view.cols);
			const port = { rows, cols, row: view.firstRow + choose(0, view.rows - rows), col: view.firstCol + choose(0, view.cols - cols) };
			const look = pick(choose, LOOKS);
			const lines = paint(view, detail, look, port);
			const { width, height } = paintedSize(port, detail);
			expect(lines.map(lineWidth)).toEqual(Array(height).fill(width));
			if (look.ascii && detail.kind !== 'halves') {
				expect(textOf(lines).join('')).toMatch(/^[ -~]*$/);
			}
		}, 300);
	});

	test('a table is never wider than asked', () => {
		forAll(choose => {
			const grid = drawGrid(choose, { channels: 1, rows: choose(1, 5), cols: choose(1, 90) });
			const room = choose(12, 80);
			const lines = paintChannel(grid, 0, choose(0, 1) === 1, room, themeOf(pick(choose, LOOKS)));
			expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(room);
		}, 200);
	});
});
