// The colours of values: text that can be read, steps that are even to the eye, two signs that everyone can tell apart.

import { converter, differenceEuclidean, filterDeficiencyDeuter, filterDeficiencyProt, type Rgb, wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { colourPalette, type Palette, type Swatch } from '../../src/ui/theme/palette.js';
import { themeFor } from '../../src/ui/theme/theme.js';

/** Contrast that small text needs. Source: WCAG 2.2, 1.4.3. */
const READABLE = 4.5;
const LEVELS = [0, 95, 135, 175, 215, 255];

/** The colour that xterm shows for an index from 16 on. */
function xtermColour(index: number): string {
	const hex = (parts: readonly number[]): string => `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
	if (index >= 232) {
		return hex(Array<number>(3).fill(8 + 10 * (index - 232)));
	}
	const cube = index - 16;
	return hex([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(part => LEVELS[part] ?? 0));
}

/** A colour of a swatch as a terminal shows it. */
function shown(colour: string | undefined): string {
	const [, index] = /^ansi256\((\d+)\)$/.exec(colour ?? '') ?? [];
	return index === undefined ? (colour ?? 'none') : xtermColour(Number(index));
}

const oklab = converter('oklab');
const rgb = converter('rgb');
const colourOf = ({ bg }: Swatch): Rgb => rgb(shown(bg)) as Rgb;
const lightness = ({ bg }: Swatch): number => oklab(shown(bg))?.l ?? Number.NaN;
const distance = differenceEuclidean('oklab');

const PALETTES: readonly (readonly [string, Palette])[] = [
	['24 bits', colourPalette('truecolor', false)],
	['24 bits, dimmed', colourPalette('truecolor', true)],
	['256 colours', colourPalette('xterm', false)],
	['256 colours, dimmed', colourPalette('xterm', true)],
];
const ROWS = PALETTES.flatMap(([name, palette]) =>
	(['sequential', 'diverging'] as const).map(kind => [`${name}, ${kind}`, palette[kind]] as const),
);

const stepsOf = (values: readonly number[]): number[] => values.slice(1).map((value, index) => value - (values[index] as number));

test.each(ROWS)('%s: every number can be read on its colour', (_, row) => {
	const faint = row.filter(({ bg, fg }) => !(wcagContrast(shown(bg), shown(fg)) >= READABLE));
	expect(faint.map(({ bg, fg }) => `${shown(fg)} on ${shown(bg)}`)).toEqual([]);
});

describe('greys', () => {
	test.each(PALETTES)('%s: each lighter than the one before', (_, { sequential }) => {
		expect(stepsOf(sequential.map(lightness)).filter(step => step <= 0)).toEqual([]);
	});

	test.each(PALETTES.filter(([name]) => name.startsWith('24')))('%s: by equal steps to the eye', (_, { sequential }) => {
		const steps = stepsOf(sequential.map(lightness));
		expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.35);
	});
});

describe('two signs', () => {
	const halves = ({ diverging }: Palette): [Swatch, Swatch][] =>
		diverging
			.slice(0, Math.floor(diverging.length / 2))
			.map((swatch, index) => [swatch, diverging[diverging.length - 1 - index] as Swatch]);

	test.each(PALETTES)('%s: zero in the middle, the darkest', (_, { diverging }) => {
		expect(diverging.length % 2).toBe(1);
		const all = diverging.map(lightness);
		const middle = Math.floor(all.length / 2);
		const rising = [...stepsOf(all.slice(middle)), ...stepsOf(all.slice(0, middle + 1).reverse())];
		expect(rising.filter(step => step <= 0)).toEqual([]);
	});

	test.each(PALETTES)('%s: what is as far from zero is about as light', (_, palette) => {
		const gaps = halves(palette).map(([below, above]) => Math.abs(lightness(below) - lightness(above)));
		expect(Math.max(...gaps)).toBeLessThan(0.12);
	});

	test.each(
		PALETTES.flatMap(([name, palette]) =>
			[['deuteranopia', filterDeficiencyDeuter(1)] as const, ['protanopia', filterDeficiencyProt(1)] as const].map(
				([eye, filter]) => [name, eye, palette, filter] as const,
			),
		),
	)('%s: apart under %s, the farther from zero the more', (_, _eye, palette, filter) => {
		const apart = halves(palette).map(([below, above]) => distance(filter(colourOf(below)), filter(colourOf(above))));
		expect(apart[0]).toBeGreaterThan(0.1);
		expect(stepsOf(apart).filter(step => step > 0.03)).toEqual([]);
		expect(Math.min(...apart)).toBeGreaterThan(0.01);
	});
});

test('the fillings without colour: each its own, none shared by the signs but that of zero', () => {
	for (const ascii of [false, true]) {
		const { above, below } = themeFor({ level: 0, ascii, background: 'dark' }).marks;
		const all = [...above, ...below.slice(1)];
		expect(new Set(all).size).toBe(all.length);
		expect(below[0]).toBe(above[0]);
	}
});

describe('text on the terminal’s own background', () => {
	test.each([
		['dark', '#000000'],
		['dark', '#1e1e1e'],
		['light', '#ffffff'],
		['light', '#f5f5f5'],
	] as const)('%s, %s', (background, behind) => {
		const { roles } = themeFor({ level: 3, ascii: false, background });
		const faint = Object.entries(roles).filter(([, { fg }]) => fg !== undefined && wcagContrast(fg, behind) < READABLE);
		expect(faint.map(([role]) => role)).toEqual([]);
	});
});
