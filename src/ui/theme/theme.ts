// The look, decided once: colours by what they mean, and the marks that a terminal can show.

import { colourPalette, consolePalette, NO_PALETTE, type Palette } from './palette.js';
import { type Roles, rolesFor } from './roles.js';

/** 0 no colour, 1 the 16 of a console, 2 the 256 of xterm, 3 all. */
export type ColourLevel = 0 | 1 | 2 | 3;

export interface Look {
	readonly level: ColourLevel;
	readonly ascii: boolean;
	/** What is behind the text, as far as the terminal told. */
	readonly background: 'dark' | 'light';
}

export interface Theme extends Look {
	readonly roles: Roles;
	/** The colour of a ring among pixels, whose colours are the same whatever is behind the text. */
	readonly ring: string | undefined;
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

/** The theme for a look. */
export function themeFor(look: Look): Theme {
	const marks = look.ascii ? ASCII : look.level === 0 ? { ...UNICODE, sides: ASCII.sides, box: HEAVY, halves: false } : UNICODE;
	const bright = paletteFor(look.level, false);
	return {
		...look,
		roles: rolesFor(look.level, look.background),
		// As that of the darkest cell, zero.
		ring: bright.diverging[bright.diverging.length >> 1]?.edge,
		bright,
		dimmed: paletteFor(look.level, true),
		marks,
	};
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
