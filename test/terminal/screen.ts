// What a terminal emulator made of the bytes, as plain values that tests can compare: text, colours, modes.

import type { Terminal } from '@xterm/headless';

export type Emulator = Terminal;

/** One cell of the screen. Colours are `#rrggbb`, a number of the palette, or empty for the terminal's own. */
export interface ScreenCell {
	readonly text: string;
	readonly fg: string;
	readonly bg: string;
	readonly bold: boolean;
}

/** The lines on the screen, without the blanks at their ends. */
export function linesOf(terminal: Emulator): string[] {
	return rowsOf(terminal).map(line => line.translateToString(true));
}

/** Every cell of the screen, row by row. The second half of a wide character has no text. */
export function cellsOf(terminal: Emulator): ScreenCell[][] {
	return rowsOf(terminal).map(line =>
		Array.from({ length: terminal.cols }, (_, col) => {
			const cell = line.getCell(col);
			if (cell === undefined) {
				throw new Error(`the screen has no column ${col}`);
			}
			return {
				text: cell.getChars() || (cell.getWidth() === 0 ? '' : ' '),
				fg: colourOf(cell.getFgColor(), cell.isFgRGB(), cell.isFgDefault()),
				bg: colourOf(cell.getBgColor(), cell.isBgRGB(), cell.isBgDefault()),
				bold: cell.isBold() !== 0,
			};
		}),
	);
}

function rowsOf(terminal: Emulator) {
	const { active } = terminal.buffer;
	return Array.from({ length: terminal.rows }, (_, row) => {
		const line = active.getLine(active.baseY + row);
		if (line === undefined) {
			throw new Error(`the screen has no row ${row}`);
		}
		return line;
	});
}

function colourOf(value: number, rgb: boolean, own: boolean): string {
	if (own) {
		return '';
	}
	return rgb ? `#${value.toString(16).padStart(6, '0')}` : String(value);
}

/** Follows a mode that the emulator does not tell: whether the cursor is shown. */
export function watchCursor({ parser }: Emulator): () => boolean {
	let hidden = false;
	for (const [final, value] of [
		['h', false],
		['l', true],
	] as const) {
		parser.registerCsiHandler({ prefix: '?', final }, modes => {
			hidden = modes.includes(25) ? value : hidden;
			return false;
		});
	}
	return () => hidden;
}
