// Makes the table of colours that src/ui/theme/colours.ts holds, so that the program need not reckon with colours when it starts.

import { formatHex, interpolate, wcagContrast } from 'culori';
import type { Palette, Swatch } from '../../src/ui/theme/palette.js';

/** Contrast that small text needs, and that marks need. Source: WCAG 2.2, 1.4.3 and 1.4.11. */
const READABLE = 4.5;
const VISIBLE = 3;

/** The accent, that frames cells where it can be seen. */
const FRAME = '#f5c518';
const XTERM_FRAME = 220;

const GREYS = ['#27272c', '#dfdfe4'];
const BLUES_TO_ORANGES = ['#4d8ff2', '#2f4f86', '#2b2b31', '#7d5128', '#f08c2e'];
const BEHIND = '#1c1c20';
/** How far a dimmed cell sinks into what is behind it. */
const SUNK = 0.55;

/** Few steps: equal neighbours make long runs, and long runs few bytes. */
const STEPS = { sequential: 16, diverging: 17 };

/** 24-bit colours, bright or dimmed. */
function truecolorPalette(dimmed: boolean): Palette {
	const shade = (colours: readonly string[], steps: number): Swatch[] => {
		const at = interpolate([...colours], 'oklab');
		return Array.from({ length: steps }, (_, index) => {
			const colour = formatHex(at(index / (steps - 1)));
			const bg = dimmed ? formatHex(interpolate([colour, BEHIND], 'oklab')(SUNK)) : colour;
			const fg = textOn(bg, dimmed);
			return { bg, fg, edge: wcagContrast(FRAME, bg) >= VISIBLE ? FRAME : fg };
		});
	};
	return { sequential: shade(GREYS, STEPS.sequential), diverging: shade(BLUES_TO_ORANGES, STEPS.diverging) };
}

/** The softest text that can be read: grey on dimmed cells where that is enough, else black or white. */
function textOn(bg: string, dimmed: boolean): string {
	const [most, ...others] = ['#ffffff', '#000000'].sort((a, b) => wcagContrast(b, bg) - wcagContrast(a, bg));
	const soft = dimmed ? ['#8b8b93', '#a3a3ab', '#bdbdc4', '#d6d6db'] : ['#f2f2f4', '#101013'];
	return [...soft, ...others].find(colour => wcagContrast(colour, bg) >= READABLE) ?? (most as string);
}

/** The colour of one of xterm's 256: after the 16 of the console a cube of six levels each, then 24 greys. */
function xtermHex(index: number): string {
	const level = (part: number): number => (part === 0 ? 0 : 55 + 40 * part);
	const cube = index - 16;
	const parts =
		index >= 232
			? [8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232)]
			: [level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6)];
	return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
}

const xterm = (index: number): string => `ansi256(${index})`;

/** Texts for xterm's colours, the softest first: black and white at the end, one of which can always be read. */
const XTERM_TEXTS = { bright: [255, 233, 231, 16], dimmed: [246, 248, 250, 252, 231, 16] };

/** The 256 colours of xterm; what is dimmed takes darker greys, and of the sign no more than which it is. */
function xtermPalette(dimmed: boolean): Palette {
	const texts = dimmed ? XTERM_TEXTS.dimmed : XTERM_TEXTS.bright;
	const swatch = (colour: number): Swatch => {
		const readable = texts.find(text => wcagContrast(xtermHex(text), xtermHex(colour)) >= READABLE) ?? 231;
		const isFramed = wcagContrast(xtermHex(XTERM_FRAME), xtermHex(colour)) >= VISIBLE;
		return { bg: xterm(colour), fg: xterm(readable), edge: xterm(isFramed ? XTERM_FRAME : readable) };
	};
	const greys = dimmed ? [234, 235, 236, 237, 238, 239] : [235, 237, 239, 241, 243, 245, 247, 249, 251, 253];
	const signs = dimmed ? [24, 234, 94] : [75, 68, 25, 24, 236, 94, 130, 172, 215];
	return { sequential: greys.map(swatch), diverging: signs.map(swatch) };
}

const kinds = (make: (dimmed: boolean) => Palette) => ({ bright: make(false), dimmed: make(true) });

/** The table as the text of its file. */
export function coloursText(): string {
	const table = { truecolor: kinds(truecolorPalette), xterm: kinds(xtermPalette) };
	const pairs = JSON.stringify(table, (_, value: unknown) => (isSwatch(value) ? [value.bg, value.fg, value.edge] : value), 1);
	const lines = pairs
		.replace(/\[\s+"([^"]*)",\s+"([^"]*)",\s+"([^"]*)"\s+\]/g, "['$1', '$2', '$3']")
		.replace(/"(\w+)":/g, '$1:')
		.replace(/^ +/gm, spaces => '\t'.repeat(spaces.length))
		.replace(/([\]}])(?=\n)/g, '$1,')
		.replace(/,,/g, ',');
	return `// The colours of values: background, text and frame. Made by test/ui/make-colours.ts, which says how; a test holds them equal.

/** A background, the text that can be read on it, and the frame that can be seen there. */
export type Triple = readonly [background: string, text: string, frame: string];

interface Rows {
	readonly sequential: readonly Triple[];
	readonly diverging: readonly Triple[];
}

type Depth = 'truecolor' | 'xterm';

export const COLOURS: Readonly<Record<Depth, Readonly<Record<'bright' | 'dimmed', Rows>>>> = ${lines};
`;
}

function isSwatch(value: unknown): value is Swatch {
	return typeof value === 'object' && value !== null && 'bg' in value;
}
