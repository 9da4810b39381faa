// Whatever is drawn in colour can be read: the pairs of the themes, one by one, and the pairs that screens really draw.

import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { cellsOf, type Pen } from '../../../src/runtime/sgr.js';
import type { Language } from '../../../src/text/languages.js';
import { type Coloured, standingOut } from '../../../src/ui/theme/palette.js';
import { type Look, type Theme, themeFor } from '../../../src/ui/theme/theme.js';
import { recordFigure, SOAKING } from '../../soak/soak.js';
import { frameOf } from '../screen.js';
import { CONSOLES, type Console, shown, shownBy } from './consoles.js';
import { SCENES, type Scene, statesOf } from './scenes.js';

/** Contrast that text needs, and that marks need. Source: WCAG 2.2, 1.4.3 and 1.4.11. */
const READABLE = 4.5;
const VISIBLE = 3;

/** What is behind the text where the program sets nothing. */
const BEHIND = { dark: ['#000000', '#1e1e1e'], light: ['#ffffff', '#f5f5f5'] } as const;
const BLACK_OR_WHITE = { dark: ['#000000'], light: ['#ffffff'] } as const;

/** The console of a machine without windows: 16 colours and few characters. */
const LINUX: Look = { level: 1, ascii: true, background: 'dark' };

const LOOKS = ([1, 2, 3] as const).flatMap(level =>
	(['dark', 'light'] as const).map((background): Look => ({ level, ascii: false, background })),
);
const nameOf = ({ level, background }: Look): string => `${{ 0: 'none', 1: '16', 2: '256', 3: 'all' }[level]} on ${background}`;

interface Pair {
	readonly what: string;
	readonly fg: string;
	readonly bg: string;
	readonly least: number;
}

const faintIn = (pairs: readonly Pair[]): string[] =>
	pairs
		.filter(({ fg, bg, least }) => !(wcagContrast(fg, bg) >= least))
		.map(({ what, fg, bg }) => `${what}: ${fg} on ${bg}, ${wcagContrast(fg, bg).toFixed(2)}`);

/** Every pair of a theme: values on their colours, frames on them, words and marks on what is behind. */
function pairsOf({ bright, dimmed, roles, ring, level, background }: Theme, console: Console, text: number): Pair[] {
	const pair = (what: string, fg: string, bg: string, least: number): Pair => ({
		what,
		fg: shown(fg, console),
		bg: shown(bg, console),
		least,
	});
	const swatches = [bright, dimmed]
		.flatMap(({ sequential, diverging }) => [...sequential, ...diverging])
		.filter((swatch): swatch is Coloured => swatch.bg !== undefined);
	const behind = level === 1 ? BLACK_OR_WHITE : BEHIND;
	return [
		...swatches.flatMap(({ bg, fg, edge }) => [pair('value', fg, bg, text), pair('frame', edge, bg, VISIBLE)]),
		...Object.entries(roles).flatMap(([role, { fg }]) => (fg === undefined ? [] : behind[background].map(bg => pair(role, fg, bg, text)))),
		...(ring === undefined ? [] : [pair('ring', ring, bright.diverging[bright.diverging.length >> 1]?.bg ?? '', VISIBLE)]),
	];
}

describe('every pair of a theme', () => {
	test.each(LOOKS.map(look => [nameOf(look), look] as const))('%s', (_, look) => {
		const pairs = pairsOf(themeFor(look), CONSOLES.vga, READABLE);
		expect(pairs.length).toBeGreaterThan(20);
		expect(faintIn(pairs)).toEqual([]);
	});

	test.each(Object.entries(CONSOLES))('is seen in the 16 colours of %s', (_, console) => {
		for (const background of ['dark', 'light'] as const) {
			expect(faintIn(pairsOf(themeFor({ level: 1, ascii: false, background }), console, VISIBLE))).toEqual([]);
		}
	});

	test('no number of a console that stands out is bold and black: it would be grey', () => {
		const { bright } = themeFor({ level: 1, ascii: true, background: 'dark' });
		const loud = [...bright.sequential, ...bright.diverging].map(swatch => (swatch.bg === undefined ? {} : standingOut(swatch)));
		expect(loud.filter(({ fg, bold }) => fg === 'black' && bold)).toEqual([]);
		expect(loud.filter(({ bold }) => bold).length).toBeGreaterThan(3);
	});
});

/** Marks that are values themselves, not something drawn upon one: pixels, and bars as high as a line. */
const PIXEL = /^[▀▄▆]$/;
/** What a word is made of; the rest is marks. */
const IN_WORDS = /^[\p{L}\p{N}\p{P}]/u;
const IN_ASCII = /^[ -~]$/;

interface Drawn {
	readonly pen: Pen;
	readonly text: string;
	readonly scene: string;
}

interface Print {
	readonly size: readonly [columns: number, rows: number];
	readonly language: Language;
}

const SMALL: Print = { size: [80, 24], language: 'en' };
/** The Linux console has no Han: there the program is English by itself. */
const printsFor = (look: Look): readonly Print[] =>
	SOAKING ? [SMALL, { size: [120, 40], language: look === LINUX ? 'en' : 'zh-TW' }] : [SMALL];

/** What scenes draw, each pair of colours on words and on marks once, with where it was seen first. */
function drawnIn(scenes: readonly Scene[], look: Look): Drawn[] {
	const found = new Map<string, Drawn>();
	for (const [scene, make] of scenes) {
		const model = make();
		const frames = printsFor(look).map(({ size: [columns, rows], language }) =>
			frameOf({ ...model, size: { columns, rows } }, look, language),
		);
		for (const { text, pen } of frames.flatMap(frame => frame.split('\n').flatMap(cellsOf))) {
			if (text.trim() !== '' && !PIXEL.test(text)) {
				const key = `${pen.fg} on ${pen.bg} ${pen.bold} ${IN_WORDS.test(text)} ${IN_ASCII.test(text)}`;
				found.set(key, found.get(key) ?? { pen, text, scene });
			}
		}
	}
	return [...found.values()];
}

/** A pair as a terminal shows it, against each thing that may be behind it. The Linux console has no bright backgrounds; its bold is bright. */
function pairsDrawn({ pen, text, scene }: Drawn, look: Look): Pair[] {
	const behind = look.level === 1 ? BLACK_OR_WHITE : BEHIND;
	const isLinux = look === LINUX;
	const own = look.background === 'dark' ? '37' : '30';
	const fg = pen.fg === '' ? own : isLinux && pen.bold && /^3\d$/.test(pen.fg) ? `9${pen.fg[1]}` : pen.fg;
	const backs = pen.bg === '' ? behind[look.background] : [shownBy(pen.bg, CONSOLES.vga, isLinux)];
	const least = IN_WORDS.test(text) && !(isLinux && pen.bg.startsWith('10')) ? READABLE : VISIBLE;
	return backs.map(bg => ({ what: `${scene}: “${text}”`, fg: shownBy(fg, CONSOLES.vga), bg, least }));
}

describe('every pair that is drawn', () => {
	// In the suite each look is tried on other scenes, so that together they have seen them all.
	const all = SOAKING ? [...SCENES, ...statesOf()] : SCENES.filter((_, index) => index % 27 === 0);
	const looks = [...LOOKS.map(look => [nameOf(look), look] as const), ['Linux console', LINUX] as const];
	const told: string[] = [];
	const where = (drawn: readonly Drawn[]): string[] => drawn.map(({ scene, text }) => `${scene}: “${text}”`);

	test.each(looks.map(([name, look], place) => [name, look, place] as const))('%s', { timeout: 900_000 }, (name, look, place) => {
		const scenes = all.filter((_, index) => SOAKING || index % looks.length === place);
		const drawn = drawnIn(scenes, look);
		const pairs = drawn.flatMap(each => pairsDrawn(each, look));
		expect(pairs.length).toBeGreaterThan(8);
		expect(faintIn(pairs)).toEqual([]);
		// Who sets a background sets the text upon it: that of the terminal may be as light.
		expect(where(drawn.filter(({ pen }) => pen.bg !== '' && pen.fg === ''))).toEqual([]);
		if (look.level === 1) {
			expect(where(drawn.filter(({ pen }) => !/^(?:[39][0-7])?$/.test(pen.fg) || !/^(?:4[0-7]|10[0-7])?$/.test(pen.bg)))).toEqual([]);
		}
		if (look === LINUX) {
			expect(where(drawn.filter(({ text }) => !IN_ASCII.test(text)))).toEqual([]);
		}
		const least = (kind: number): string =>
			Math.min(...pairs.filter(pair => pair.least === kind).map(({ fg, bg }) => wcagContrast(fg, bg))).toFixed(2);
		told.push(`${name}: ${pairs.length} pairs, text ≥ ${least(READABLE)}, marks ≥ ${least(VISIBLE)}`);
		recordFigure('contrast', `${all.length} scenes, each at 80×24 and, in Chinese, at 120×40; ${told.join('; ')}`);
	});
});
