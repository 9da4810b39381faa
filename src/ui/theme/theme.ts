// The look, decided once: colours by what they mean, and the marks that a terminal can show.

import type { Style } from '../paint/span.js';
import { colourPalette, consolePalette, NO_PALETTE, type Palette } from './palette.js';

/** 0 no colour, 1 the 16 of a console, 2 the 256 of xterm, 3 all. */
export type ColourLevel = 0 | 1 | 2 | 3;

export interface Look {
	readonly level: ColourLevel;
	readonly ascii: boolean;
	/** What is behind the text, as far as the terminal told. */
	readonly background: 'dark' | 'light';
}

type Role = 'text' | 'strong' | 'muted' | 'accent' | 'positive' | 'negative' | 'alert';

export interface Theme extends Look {
	readonly roles: Readonly<Record<Role, Style>>;
	readonly bright: Palette;
	readonly dimmed: Palette;
	readonly marks: Marks;
}

/** Characters with a meaning, in Unicode or in ASCII. */
interface Marks {
	readonly minus: string;
	readonly times: string;
	readonly dot: string;
	/** The sign of a layer: cross-correlation, true convolution, its transpose. */
	readonly correlation: string;
	readonly convolution: string;
	readonly transposed: string;
	readonly rule: string;
	readonly ellipsis: string;
	readonly pointer: string;
	/** Stands where the next typed character goes. */
	readonly cursor: string;
	/** The sides of a marked cell one line high. */
	readonly sides: readonly [left: string, right: string];
	/** The frame of a marked cell of several lines. */
	readonly box: Box;
	/** Fillings from nothing to full, for values above zero and below it. */
	readonly above: readonly string[];
	readonly below: readonly string[];
	/** At the left of what the cursor is on. */
	readonly edge: string;
	/** The end of a bar that runs to the right, from nothing to a full cell. */
	readonly bar: readonly string[];
	/** Two pixels in one cell without a colour: neither, the upper, the lower, both. */
	readonly inks: readonly string[];
	/** Corners and sides of a ring round cells that hold no number. */
	readonly ring: readonly [topLeft: string, topRight: string, bottomLeft: string, bottomRight: string, across: string, down: string];
	/** Whether a cell can be split into an upper and a lower pixel. */
	readonly halves: boolean;
	readonly chart: ChartMarks;
}

/** The lines of charts and the points on them. */
interface ChartMarks {
	/** The axes, their corner, and where a label belongs to them. */
	readonly axis: Readonly<Record<'down' | 'across' | 'corner' | 'left' | 'below', string>>;
	/** Runs down through the time that is shown. */
	readonly cursor: string;
	/** Runs across at a value to compare with. */
	readonly ruler: string;
	/** The points of one series, and of another. */
	readonly point: string;
	readonly hollow: string;
	/** A path on a plane: where it began, its points, where it is now. */
	readonly start: string;
	readonly trail: string;
	readonly now: string;
	/** The points of another path. */
	readonly beside: string;
	readonly minimum: string;
	/** Straight lines by their slope. */
	readonly slopes: Readonly<Record<'flat' | 'steep' | 'rising' | 'falling', string>>;
	/** Towards what lies outside. */
	readonly out: Readonly<Record<'left' | 'right' | 'up' | 'down', string>>;
	/** Fillings of a plane from its deepest place up, quiet enough for marks upon them. */
	readonly heights: readonly string[];
	/** A scale with a limit: its start, a place on it, the limit, and the track beyond. */
	readonly scale: Readonly<Record<'start' | 'place' | 'limit' | 'beyond', string>>;
}

/** The pieces of a frame. */
type Box = Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', string>>;

/** Drawn heavier where no colour helps. */
const HEAVY: Box = { left: '┃', right: '┃', top: '━', bottom: '━', topLeft: '┏', topRight: '┓', bottomLeft: '┗', bottomRight: '┛' };

const UNICODE: Marks = {
	minus: '−',
	times: '×',
	dot: '·',
	correlation: '⋆',
	convolution: '∗',
	transposed: '⋆ᵀ',
	rule: '─',
	ellipsis: '…',
	pointer: '▸',
	cursor: '▏',
	sides: ['▏', '▕'],
	box: { left: '▏', right: '▕', top: '▔', bottom: '▁', topLeft: '▏', topRight: '▕', bottomLeft: '▏', bottomRight: '▕' },
	above: [' ', '░', '▒', '▓', '█'],
	below: [' ', '·', '-', '=', '≡'],
	edge: '▌',
	bar: ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
	inks: [' ', '▀', '▄', '█'],
	ring: ['┌', '┐', '└', '┘', '─', '│'],
	halves: true,
	chart: {
		axis: { down: '│', across: '─', corner: '└', left: '┤', below: '┬' },
		cursor: '┊',
		ruler: '┄',
		point: '●',
		hollow: '○',
		start: '○',
		trail: '•',
		now: '●',
		beside: '◦',
		minimum: '✕',
		slopes: { flat: '─', steep: '│', rising: '╱', falling: '╲' },
		out: { left: '◂', right: '▸', up: '▴', down: '▾' },
		heights: [' ', '░', '▒', '▓'],
		scale: { start: '├', place: '┼', limit: '┃', beyond: '━' },
	},
};

const ASCII: Marks = {
	minus: '-',
	times: 'x',
	dot: '.',
	correlation: '*',
	convolution: '*',
	transposed: '*T',
	rule: '-',
	ellipsis: '...',
	pointer: '>',
	cursor: '_',
	sides: ['[', ']'],
	box: { left: '|', right: '|', top: '-', bottom: '-', topLeft: '+', topRight: '+', bottomLeft: '+', bottomRight: '+' },
	above: [' ', '.', '+', '*', '#'],
	below: [' ', ',', '-', '~', '='],
	edge: '|',
	bar: ['', '#'],
	inks: [' ', '"', ',', '#'],
	ring: ['+', '+', '+', '+', '-', '|'],
	halves: false,
	chart: {
		axis: { down: '|', across: '-', corner: '+', left: '+', below: '+' },
		cursor: ':',
		ruler: '-',
		point: 'o',
		hollow: '*',
		start: '0',
		trail: 'o',
		now: '@',
		beside: '%',
		minimum: 'X',
		slopes: { flat: '-', steep: '|', rising: '/', falling: '\\' },
		out: { left: '<', right: '>', up: '^', down: 'v' },
		heights: [' ', '.', ':', '=', '+', '*'],
		scale: { start: '|', place: '+', limit: '#', beyond: '=' },
	},
};

const ROLES: Record<Look['background'], Record<'rich' | 'console', Record<Role, Style>>> = {
	dark: {
		rich: {
			text: {},
			strong: { bold: true },
			muted: { fg: '#8a8a93' },
			accent: { fg: '#f5c518' },
			positive: { fg: '#f39a44' },
			negative: { fg: '#6ea4f7' },
			alert: { fg: '#f2766b' },
		},
		console: {
			text: {},
			strong: { bold: true },
			muted: { fg: 'white' },
			accent: { fg: 'yellowBright' },
			positive: { fg: 'yellow' },
			negative: { fg: 'cyanBright' },
			alert: { fg: 'redBright' },
		},
	},
	light: {
		rich: {
			text: {},
			strong: { bold: true },
			muted: { fg: '#6b6b73' },
			accent: { fg: '#8a6100' },
			positive: { fg: '#a85300' },
			negative: { fg: '#1f5fc4' },
			alert: { fg: '#b3261e' },
		},
		console: {
			text: {},
			strong: { bold: true },
			muted: { fg: 'blackBright' },
			accent: { fg: 'magenta' },
			positive: { fg: 'red' },
			negative: { fg: 'blue' },
			alert: { fg: 'red' },
		},
	},
};

const PLAIN: Record<Role, Style> = { text: {}, strong: {}, muted: {}, accent: {}, positive: {}, negative: {}, alert: {} };

/** The theme for a look. */
export function themeFor(look: Look): Theme {
	const marks = look.ascii ? ASCII : look.level === 0 ? { ...UNICODE, sides: ASCII.sides, box: HEAVY, halves: false } : UNICODE;
	const roles = look.level === 0 ? PLAIN : ROLES[look.background][look.level === 1 ? 'console' : 'rich'];
	return { ...look, roles, bright: paletteFor(look.level, false), dimmed: paletteFor(look.level, true), marks };
}

function paletteFor(level: ColourLevel, dimmed: boolean): Palette {
	switch (level) {
		case 0:
			return NO_PALETTE;
		case 1:
			return consolePalette(dimmed);
		case 2:
			return colourPalette('xterm', dimmed);
		case 3:
			return colourPalette('truecolor', dimmed);
	}
}

/** A text as this theme can show it: in ASCII where the terminal knows no more. */
export function spell(theme: Theme, text: string): string {
	return theme.ascii ? [...text].map(mark => SPELLED[mark] ?? mark).join('') : text;
}

const SPELLED: Readonly<Record<string, string>> = {
	'−': '-',
	'×': 'x',
	'·': '*',
	'⋆': '*',
	'⌊': 'floor(',
	'⌋': ')',
	'⌈': 'ceil(',
	'⌉': ')',
	'–': '-',
	'→': '->',
	λ: 'L',
	'₀': '0',
	'₁': '1',
	'÷': '/',
	'↑': '^',
	'←': '<-',
	Σ: 'sum',
	'…': '...',
};
