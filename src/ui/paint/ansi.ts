// Painted lines as text with colours, where no screen is drawn: results on standard output.

import { Chalk, type ChalkInstance } from 'chalk';
import { joinSpans, type Line, type Style } from './span.js';

/** Lines as text with the escapes of a colour level; none at level 0. */
export function toAnsi(lines: readonly Line[], level: 0 | 1 | 2 | 3): string {
	const chalk = new Chalk({ level });
	return lines
		.map(line =>
			joinSpans(line)
				.map(span => styled(chalk, span)(span.text))
				.join('')
				.trimEnd(),
		)
		.join('\n');
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
