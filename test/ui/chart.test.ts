// Charts on small buffers: lines go where their values go, labels never touch, and every size is filled exactly.

import { describe, expect, test } from 'vitest';
import { type ChartView, paintChart, type Series } from '../../src/ui/paint/chart.js';
import { type Line, lineWidth, plain } from '../../src/ui/paint/span.js';
import type { Look } from '../../src/ui/theme/theme.js';
import { ASCII, PLAIN, TRUECOLOR, themeOf } from './screen.js';

const LOOKS: readonly Look[] = [PLAIN, ASCII, TRUECOLOR];

const seriesOf = (values: readonly number[], more: Partial<Series> = {}): Series => ({
	points: values.map((y, x) => ({ x, y })),
	style: {},
	mark: '#',
	isMarked: () => false,
	...more,
});

const viewOf = (series: readonly Series[], more: Partial<ChartView> = {}): ChartView => ({
	series,
	x: { kind: 'linear', low: 0, high: 10 },
	y: { kind: 'linear', low: 0, high: 10 },
	...more,
});

const textOf = (lines: readonly Line[]): string[] => lines.map(plain);
const paint = (view: ChartView, width: number, height: number, look: Look = ASCII): string[] =>
	textOf(paintChart(view, { width, height }, themeOf(look)));
/** The column and row of each occurrence of a glyph. */
const placesOf = (lines: readonly string[], glyph: string): [col: number, row: number][] =>
	lines.flatMap((line, row) => [...line].flatMap((mark, col): [number, number][] => (mark === glyph ? [[col, row]] : [])));

const FALLING = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
const RISING = [...FALLING].reverse();

describe('what is where', () => {
	test('a falling line in ASCII: marks at their epochs, labels on the axes', () => {
		const view = viewOf([seriesOf(FALLING, { mark: 'o', isMarked: x => x % 5 === 0 })], { xTitle: 'epoch' });
		expect(paint(view, 40, 8)).toEqual([
			'10+o....                                ',
			'  |     ...                             ',
			'  |        .....                        ',
			' 5+             .o....                  ',
			'  |                   .....             ',
			' 0+                        ....o        ',
			'  +------+----+-----+----+-----+        ',
			'   0     2    4     6    8     10  epoch',
		]);
	});

	test('a falling line in braille', () => {
		expect(paint(viewOf([seriesOf(FALLING)]), 14, 4, PLAIN)).toEqual([
			'10┤⠉⠒⠤⣀       ',
			'  │    ⠑⠢⢄⡀   ',
			' 0┤       ⠈⠑⠢⢄',
			'   0    5   10',
		]);
	});

	test('what is greater is higher', () => {
		const rows = placesOf(paint(viewOf([seriesOf(RISING, { isMarked: () => true })]), 40, 16), '#').map(([, row]) => row);
		const byColumn = placesOf(paint(viewOf([seriesOf(RISING, { isMarked: () => true })]), 40, 16), '#').sort(([a], [b]) => a - b);
		expect(byColumn.map(([, row]) => row)).toEqual([...rows].sort((a, b) => b - a));
		expect(byColumn[0]?.[1]).toBeGreaterThan(byColumn.at(-1)?.[1] ?? 99);
	});

	test('a mark stands over the label of its epoch', () => {
		for (const look of LOOKS) {
			for (const width of [41, 60, 97]) {
				const lines = paint(viewOf([seriesOf(FALLING, { isMarked: x => x === 4 })]), width, 10, look);
				expect(placesOf(lines, '#').map(([col]) => col)).toEqual([lines.at(-1)?.indexOf('4')]);
			}
		}
	});

	test('on a logarithmic axis equal factors are equal steps', () => {
		const view = viewOf([seriesOf([1000, 100, 10, 1], { isMarked: () => true })], {
			x: { kind: 'linear', low: 0, high: 3 },
			y: { kind: 'log', low: 1, high: 1000 },
		});
		expect(placesOf(paint(view, 30, 9), '#').map(([, row]) => row)).toEqual([0, 2, 4, 6]);
	});

	test('the epoch shown: a line from top to bottom, its mark in bold', () => {
		const view = viewOf([seriesOf(FALLING, { isMarked: () => true })], { cursor: 4 });
		const lines = paintChart(view, { width: 50, height: 10 }, themeOf(TRUECOLOR));
		const { cursor } = themeOf(TRUECOLOR).marks.chart;
		const places = placesOf(textOf(lines), cursor);
		expect(new Set(places.map(([col]) => col)).size).toBe(1);
		expect(places).toHaveLength(7);
		expect(lines.flat().filter(({ bold }) => bold)).toEqual([{ text: '#', bold: true }]);
	});

	test('a ruler runs across at its value, under the lines', () => {
		const lines = paint(viewOf([seriesOf(Array(11).fill(5), { isMarked: () => true })], { rulers: [{ y: 0, style: {} }] }), 40, 8);
		expect(lines[5]).toMatch(/^ 0\+-+$/);
		expect(lines[3]).toMatch(/^[^-]*$/);
	});

	test('a label stands at the end of its line; two that meet move apart', () => {
		const lines = paint(viewOf([seriesOf(Array(11).fill(5), { label: 'one' }), seriesOf(Array(11).fill(5), { label: 'two' })]), 40, 8);
		expect(lines.filter(line => /(?:one|two)$/.test(line.trimEnd()))).toHaveLength(2);
		expect(lines[3]?.trimEnd().endsWith('. one')).toBe(true);
	});
});

describe('what lies beyond', () => {
	const DIVERGING = [1, 5, 25, 125, 625, 3125, Infinity, Infinity];

	test('a loss that diverges runs out at the top; arrows tell that it is still there', () => {
		const lines = paint(viewOf([seriesOf(DIVERGING, { isMarked: () => true })]), 46, 10);
		expect(placesOf(lines, '^').map(([, row]) => row)).toEqual(Array(6).fill(0));
		expect(placesOf(lines, '#')).toHaveLength(2);
		const last = Math.max(...placesOf(lines, '.').map(([col]) => col));
		expect(last).toBeLessThan(placesOf(lines, '^')[1]?.[0] ?? 0);
	});

	test('what is too small for a logarithm lies on the bottom, as a line', () => {
		const view = viewOf([seriesOf([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])], { y: { kind: 'log', low: 0.01, high: 1 } });
		expect(paint(view, 40, 8)[5]).toMatch(/\.{20,}/);
	});

	test('epochs outside the axis are not drawn', () => {
		const view = viewOf([seriesOf(RISING, { isMarked: () => true })], { x: { kind: 'linear', low: 4, high: 6 } });
		expect(placesOf(paint(view, 40, 8), '#')).toHaveLength(3);
	});
});

describe('without colour', () => {
	test.each([PLAIN, ASCII])('a second series is broken: %j', look => {
		const count = (dashed: boolean): number =>
			dotsIn(paint(viewOf([seriesOf(Array(11).fill(5), { dashed })]), 40, 8, look).map(line => line.slice(3)));
		expect(count(true)).toBeCloseTo(count(false) / 2, -1);
		expect(count(true)).toBeLessThan(count(false) * 0.6);
	});

	/** Dots set in lines of braille or of ASCII. */
	function dotsIn(lines: readonly string[]): number {
		const bits = (mark: string): number => [...((mark.codePointAt(0) ?? 0) & 0xff).toString(2)].filter(bit => bit === '1').length;
		return [...lines.join('')].reduce((sum, mark) => sum + (mark === '.' ? 1 : mark >= '⠀' && mark <= '⣿' ? bits(mark) : 0), 0);
	}
});

describe('every size', () => {
	const VIEWS: readonly ChartView[] = [
		viewOf([seriesOf(FALLING, { label: 'loss', isMarked: () => true }), seriesOf(RISING, { label: '權重', dashed: true })], {
			xTitle: 'epoch',
			cursor: 3,
			rulers: [{ y: 5, style: {} }],
		}),
		viewOf([], { cursor: 99, xTitle: 'a title that is longer than many a chart is wide' }),
		viewOf([seriesOf([3])], { x: { kind: 'linear', low: 0, high: 0 }, y: { kind: 'linear', low: 3, high: 3 } }),
		viewOf([seriesOf([1e9, 1e-12, 0, -1, Infinity], { isMarked: () => true, label: 'x' })], {
			x: { kind: 'linear', low: 0, high: 123456 },
			y: { kind: 'log', low: 1e-12, high: 1e9 },
		}),
		viewOf([seriesOf([1, 1.0000001])], { y: { kind: 'linear', low: 1, high: 1.0000001 }, x: { kind: 'log', low: 1, high: 1e6 } }),
	];

	test.each(LOOKS)('is filled exactly: %j', look => {
		const theme = themeOf(look);
		const wrong: string[] = [];
		for (let width = 10; width <= 120; width++) {
			for (let height = 2; height <= 30; height++) {
				const index = (width + height) % VIEWS.length;
				const lines = paintChart(VIEWS[index] as ChartView, { width, height }, theme);
				if (lines.length !== height || lines.some(line => measured(line) !== width)) {
					wrong.push(`view ${index}, ${width}×${height}`);
				}
			}
		}
		expect(wrong).toEqual([]);
	});

	const known = new Map<string, number>();
	/** Lines measured in terminal cells, each text once. */
	function measured(line: Line): number {
		const text = plain(line);
		const width = known.get(text) ?? lineWidth([{ text }]);
		known.set(text, width);
		return width;
	}

	test('too small for a line: blank', () => {
		for (const [width, height] of [
			[7, 9],
			[40, 1],
			[1, 1],
			[0, 0],
		] as const) {
			expect(paint(VIEWS[0] as ChartView, width, height)).toEqual(Array(height).fill(' '.repeat(width)));
		}
	});

	test('the labels of the epochs never touch', () => {
		for (const high of [0, 1, 7, 10, 99, 100, 4321, 1e6]) {
			for (let width = 10; width <= 120; width++) {
				const [axis = ''] = paint(viewOf([], { x: { kind: 'linear', low: 0, high }, xTitle: 'epoch' }), width, 9).slice(-1);
				const labels = axis.trim().split(/\s+/);
				expect(labels.filter(label => !/^(?:epoch|\d+|\de\d|\d\.\d+e\d)$/.test(label) || Number(label) > high)).toEqual([]);
				expect(axis).not.toMatch(/\d {1,2}\d/);
			}
		}
	});

	test('in ASCII nothing but ASCII', () => {
		const view = VIEWS[0] as ChartView;
		const english = { ...view, series: view.series.slice(0, 1), y: { kind: 'linear', low: -5, high: 10 } as const };
		expect(paint(english, 60, 12).join('')).toMatch(/^[ -~]*$/);
	});
});

test('thousands of points swinging to and fro cost no more than the canvas has dots', () => {
	const values = Array.from({ length: 4001 }, (_, index) => (index % 2) * 10);
	const lines = paint(viewOf([seriesOf(values)], { x: { kind: 'linear', low: 0, high: 4000 } }), 60, 12, PLAIN);
	expect(lines[4]).toMatch(/⣿{50,}/);
});
