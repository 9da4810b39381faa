// Loss surfaces from above: the deepest place is the brightest, y is up, and each mark stands where its place is.

import { describe, expect, test } from 'vitest';
import { type Line, plain, widthOf } from '../../src/ui/paint/span.js';
import { paintSurface, rasterFor, type SurfaceView } from '../../src/ui/paint/surface.js';
import { surfaceBands } from '../../src/ui/paint/surface-bands.js';
import type { Look } from '../../src/ui/theme/theme.js';
import { ASCII, PLAIN, TRUECOLOR, themeOf } from './screen.js';

const LOOKS: readonly Look[] = [PLAIN, ASCII, TRUECOLOR, { ...PLAIN, level: 1 }, { ...PLAIN, level: 2 }, { ...ASCII, level: 3 }];

/** A round bowl on a plane from −10 to 10. */
const viewOf = (more: Partial<SurfaceView> = {}): SurfaceView => ({
	loss: (x, y) => x * x + y * y,
	least: 0,
	x: { low: -10, high: 10 },
	y: { low: -10, high: 10 },
	path: [],
	shown: 0,
	minimum: undefined,
	directions: [],
	...more,
});

const SIZE = { width: 21, height: 11 };
const paint = (view: SurfaceView, look: Look, size = SIZE): string[] => textOf(paintSurface(view, size, themeOf(look)));
const textOf = (lines: readonly Line[]): string[] => lines.map(plain);
/** The column and row of each occurrence of a glyph. */
const placesOf = (lines: readonly string[], glyph: string): [col: number, row: number][] =>
	lines.flatMap((line, row) => [...line].flatMap((mark, col): [number, number][] => (mark === glyph ? [[col, row]] : [])));

const PATH = [
	{ x: -8, y: 8 },
	{ x: -4, y: 6 },
	{ x: -2, y: 4 },
	{ x: 0, y: 2 },
];

test('a descent in ASCII', () => {
	const view = viewOf({ path: PATH, shown: 2, minimum: { x: 0, y: 0 }, directions: [{ x: 1, y: 1 }], beside: [{ x: 6, y: -8 }] });
	expect(paint(view, ASCII)).toEqual([
		'****+++++++++++++***/',
		'**0+++=========+++/**',
		'+++===1:::::::==/=+++',
		'++===:::@....:/:===++',
		'+===::...   /..::===+',
		'+==:::..  X  ..:::==+',
		'+===::../   ...::===+',
		'++===:/:.....:::===++',
		'+++=/==:::::::====+++',
		'**/+++=========+%++**',
		'/***+++++++++++++****',
	]);
});

describe('heights', () => {
	test('bands count from the least loss up', () => {
		const bands = surfaceBands(viewOf(), { cols: 5, rows: 3, bands: 8 });
		expect([...bands]).toEqual([7, 6, 5, 6, 7, 5, 2, 0, 2, 5, 7, 6, 5, 6, 7]);
	});

	test('y is up', () => {
		const bands = surfaceBands(viewOf({ loss: (_, y) => y + 10 }), { cols: 1, rows: 4, bands: 4 });
		expect([...bands]).toEqual([3, 3, 2, 0]);
	});

	test.each<[string, (x: number, y: number) => number]>([
		['flat', () => 0],
		['endless', () => Infinity],
		['no number', () => Number.NaN],
		['below what was said to be least', () => -5],
	])('a surface that is %s is drawn all the same', (_, loss) => {
		for (const look of LOOKS) {
			expect(paint(viewOf({ loss }), look).every(line => [...line].length === SIZE.width)).toBe(true);
		}
	});

	test('the deepest place has the brightest orange, the highest the dark middle', () => {
		for (const level of [2, 3] as const) {
			const theme = themeOf({ ...PLAIN, level });
			const { diverging } = theme.bright;
			const lines = paintSurface(viewOf(), SIZE, theme);
			const middle = cellAt(lines[5] as Line, 10);
			expect(middle.bg).toBe(diverging.at(-1)?.bg);
			expect(cellAt(lines[0] as Line, 0).fg ?? cellAt(lines[0] as Line, 0).bg).toBe(diverging[Math.floor(diverging.length / 2)]?.bg);
		}
	});

	test('of 16 colours none stands for a height: characters do, as without colour', () => {
		const theme = themeOf({ ...PLAIN, level: 1 });
		const lines = paintSurface(viewOf(), SIZE, theme);
		expect(lines.flat().every(({ bg }) => bg === undefined)).toBe(true);
		expect(new Set(textOf(lines).join(''))).toEqual(new Set(paint(viewOf(), PLAIN).join('')));
	});

	test('bands that were kept give the same picture', () => {
		for (const look of LOOKS) {
			const theme = themeOf(look);
			const view = viewOf({ path: PATH, shown: 3 });
			const bands = surfaceBands(view, rasterFor(SIZE, theme));
			expect(paintSurface({ ...view, loss: () => 1 }, SIZE, theme, bands)).toEqual(paintSurface(view, SIZE, theme));
		}
	});
});

/** The span that covers a column. */
function cellAt(line: Line, col: number) {
	let end = 0;
	const found = line.find(({ text }) => {
		end += [...text].length;
		return col < end;
	});
	return found ?? { text: '' };
}

describe('marks', () => {
	test.each(LOOKS)('the epoch shown stands at its place, bold, on its band: %j', look => {
		const theme = themeOf(look);
		const lines = paintSurface(viewOf({ path: PATH, shown: 3 }), SIZE, theme);
		expect(placesOf(textOf(lines), theme.marks.chart.now)).toEqual([[10, 4]]);
		const span = cellAt(lines[4] as Line, 10);
		expect(span.bold).toBe(true);
		const swatches = look.level === 1 ? [{ bg: undefined, fg: undefined }] : theme.bright.diverging;
		expect(swatches.some(({ bg, fg }) => bg === span.bg && fg === span.fg)).toBe(true);
	});

	test('what comes after the epoch shown is not drawn; before it, small dots, and a ring at the start', () => {
		const marksOf = (shown: number): string =>
			paint(viewOf({ path: PATH, shown }), TRUECOLOR)
				.join('')
				.replaceAll(/[ ▀]/g, '');
		expect([0, 1, 2, 3].map(marksOf)).toEqual(['●', '○●', '○•●', '○••●']);
	});

	test('in ASCII the first ten epochs by their numbers; the newest wins a cell', () => {
		const path = Array.from({ length: 13 }, (_, index) => ({ x: index - 10, y: 0 }));
		expect(paint(viewOf({ path, shown: 12 }), ASCII)[5]).toMatch(/^0123456789oo@/);
		const still = Array.from({ length: 5 }, () => ({ x: 0, y: 0 }));
		expect(placesOf(paint(viewOf({ path: [{ x: 5, y: 5 }, ...still, { x: 9, y: 9 }], shown: 6 }), ASCII), '5')).toEqual([[10, 5]]);
	});

	test('where the plane is left, an arrow at the border', () => {
		const away = (x: number, y: number): string[] => paint(viewOf({ path: [{ x, y }], shown: 0 }), ASCII);
		expect(placesOf(away(50, 0), '>')).toEqual([[20, 5]]);
		expect(placesOf(away(-Infinity, 0), '<')).toEqual([[0, 5]]);
		expect(placesOf(away(0, 99), '^')).toEqual([[10, 0]]);
		expect(placesOf(away(0, -99), 'v')).toEqual([[10, 10]]);
	});

	test('a direction is drawn by its slope on the screen', () => {
		const glyphs = (x: number, y: number): string =>
			[...new Set(paint(viewOf({ minimum: { x: 0, y: 0 }, directions: [{ x, y }] }), PLAIN).join(''))]
				.filter(mark => /[─│╱╲]/.test(mark))
				.join('');
		expect([glyphs(1, 0), glyphs(0, 1), glyphs(1, 1), glyphs(-1, -1), glyphs(1, -1), glyphs(0, 0)]).toEqual(['─', '│', '╱', '╱', '╲', '']);
	});

	test('every glyph is one cell wide, and ASCII where it must be', () => {
		for (const look of LOOKS) {
			const { chart } = themeOf(look).marks;
			const glyphs = Object.values(chart).flatMap(mark => (typeof mark === 'string' ? [mark] : Object.values<string>(mark)));
			expect(glyphs.filter(glyph => glyph.length !== 1 || widthOf(glyph) !== 1 || (look.ascii && glyph > '~'))).toEqual([]);
		}
	});

	test('two runs and the minimum differ in every look', () => {
		for (const look of LOOKS) {
			const { trail, beside, minimum, now, start } = themeOf(look).marks.chart;
			expect(new Set([trail, beside, minimum, now, start]).size).toBe(5);
		}
	});

	test('the epoch shown is seen even at the minimum', () => {
		const lines = paint(viewOf({ path: [PATH[0], { x: 0, y: 0 }] as typeof PATH, shown: 1, minimum: { x: 0, y: 0 } }), ASCII);
		expect(lines[5]?.[10]).toBe('@');
	});
});

test.each(LOOKS)('every size is filled exactly, in ASCII with ASCII: %j', look => {
	const theme = themeOf(look);
	const wander = Array.from({ length: 400 }, (_, index) => ({ x: (index * 7) % 31, y: (index % 13) - 6 - (index % 97) / 10 }));
	const view = viewOf({
		path: wander,
		shown: 999,
		minimum: { x: 3, y: 30 },
		directions: [
			{ x: 1, y: 3 },
			{ x: 0, y: 0 },
		],
		beside: PATH,
	});
	const wrong: string[] = [];
	for (let width = 10; width <= 120; width++) {
		for (let height = 2; height <= 30; height++) {
			const lines = textOf(paintSurface(view, { width, height }, theme));
			if (lines.length !== height || lines.some(text => text.length !== width || (look.ascii && !/^[ -~]*$/.test(text)))) {
				wrong.push(`${width}×${height}`);
			}
		}
	}
	expect(wrong).toEqual([]);
	expect(paintSurface(view, { width: 0, height: 2 }, theme)).toEqual([[], []]);
	expect(paintSurface(view, { width: 5, height: 0 }, theme)).toEqual([]);
	expect(textOf(paintSurface(view, { width: 1, height: 1 }, theme)).map(text => text.length)).toEqual([1]);
});
