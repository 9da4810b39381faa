// Painted lines as text with colours: what a terminal is sent, on the screen and on standard output.

import { Chalk, type ChalkInstance } from 'chalk';
import type { ColourLevel } from '../theme/theme.js';
import { joinSpans, type Line, type Span, type Style } from './span.js';

/** Lines as text with the escapes of a colour level; none at level 0. */
export function toAnsi(lines: readonly Line[], level: ColourLevel): string {
	return lines
		.map(line =>
			joinSpans(line)
				.map(span => ink(span, level))
				.join(''),
		)
		.join('\n');
}

/** The same for standard output: no blanks at the ends of lines; and in the Linux console a bright colour leaves all that follows bold. */
export function toPrint(lines: readonly Line[], level: ColourLevel): string {
	const text = toAnsi(lines, level).replace(/ +$/gm, '');
	return level === 1 ? text.replaceAll('\u001b[39m', '\u001b[22;39m') : text;
}

function ink(span: Span, level: ColourLevel): string {
	if (level === 0 || (span.fg === undefined && span.bg === undefined && !span.bold)) {
		return span.text;
	}
	const [open, close] = escapesOf(span, level);
	return open + span.text + close;
}

type Escapes = readonly [open: string, close: string];

const known = new Map<string, Escapes>();
const chalks = ([0, 1, 2, 3] as const).map(level => new Chalk({ level }));
/** Stands for the text while chalk is asked what it puts round it. */
const TEXT = 'x';

function escapesOf(style: Style, level: ColourLevel): Escapes {
	const name = `${level} ${style.fg} ${style.bg} ${style.bold}`;
	const [open = '', close = ''] = known.get(name) ?? styled(chalks[level] as ChalkInstance, style)(TEXT).split(TEXT);
	known.set(name, [open, close]);
	return [open, close];
}

function styled(chalk: ChalkInstance, { fg, bg, bold }: Style): ChalkInstance {
	const inked = fg === undefined ? chalk : coloured(chalk, fg, false);
	const backed = bg === undefined ? inked : coloured(inked, bg, true);
	return bold ? backed.bold : backed;
}

const INDEX = /^ansi256\((\d+)\)$/;

function coloured(chalk: ChalkInstance, colour: string, back: boolean): ChalkInstance {
	if (colour.startsWith('#')) {
		return back ? chalk.bgHex(colour) : chalk.hex(colour);
	}
	const index = INDEX.exec(colour)?.[1];
	if (index !== undefined) {
		return back ? chalk.bgAnsi256(Number(index)) : chalk.ansi256(Number(index));
	}
	const name = back ? `bg${colour[0]?.toUpperCase()}${colour.slice(1)}` : colour;
	return chalk[name as 'red'];
}
