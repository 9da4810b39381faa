// The colours of values: steps that are even to the eye, two signs that everyone can tell apart.

import { converter, differenceEuclidean, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, type Rgb } from 'culori';
import { describe, expect, test } from 'vitest';
import { colourPalette, consolePalette, type Palette, type Swatch } from '../../src/ui/theme/palette.js';
import { themeFor } from '../../src/ui/theme/theme.js';
import { CONSOLES, shown } from './contrast/consoles.js';

const oklab = converter('oklab');
const rgb = converter('rgb');
const shownIn = ({ bg = 'none' }: Swatch): string => shown(bg);
const colourOf = (swatch: Swatch): Rgb => rgb(shownIn(swatch)) as Rgb;
const lightness = (swatch: Swatch): number => oklab(shownIn(swatch))?.l ?? Number.NaN;
const distance = differenceEuclidean('oklab');

const PALETTES: readonly (readonly [string, Palette])[] = [
	['24 bits', colourPalette('truecolor', false)],
	['24 bits, dimmed', colourPalette('truecolor', true)],
	['256 colours', colourPalette('xterm', false)],
	['256 colours, dimmed', colourPalette('xterm', true)],
];
/** Those who lack one of the three kinds of cones. */
const EYES = [
	['deuteranopia', filterDeficiencyDeuter(1)],
	['protanopia', filterDeficiencyProt(1)],
	['tritanopia', filterDeficiencyTrit(1)],
] as const;

const stepsOf = (values: readonly number[]): number[] => values.slice(1).map((value, index) => value - (values[index] as number));

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

	test.each(PALETTES.flatMap(([name, palette]) => EYES.map(([eye, filter]) => [name, eye, palette, filter] as const)))(
		'%s: apart under %s, the farther from zero the more',
		(_, _eye, palette, filter) => {
			const apart = halves(palette).map(([below, above]) => distance(filter(colourOf(below)), filter(colourOf(above))));
			expect(apart[0]).toBeGreaterThan(0.1);
			expect(stepsOf(apart).filter(step => step > 0.03)).toEqual([]);
			expect(Math.min(...apart)).toBeGreaterThan(0.01);
		},
	);

	test.each(Object.entries(CONSOLES).flatMap(([name, console]) => EYES.map(([eye, filter]) => [name, eye, console, filter] as const)))(
		'the 16 colours of %s: each apart from each under %s, the weak and the strong, below zero and above',
		(_, _eye, console, filter) => {
			const all = consolePalette(false).diverging.map(({ bg = 'none' }) => filter(rgb(shown(bg, console)) as Rgb));
			const apart = all.flatMap((one, index) => all.slice(index + 1).map(other => distance(one, other)));
			expect(Math.min(...apart)).toBeGreaterThan(0.1);
		},
	);
});

test('the fillings without colour: each its own, none shared by the signs but that of zero', () => {
	for (const ascii of [false, true]) {
		const { above, below } = themeFor({ level: 0, ascii, background: 'dark' }).marks;
		const all = [...above, ...below.slice(1)];
		expect(new Set(all).size).toBe(all.length);
		expect(below[0]).toBe(above[0]);
	}
});
