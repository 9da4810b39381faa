// Coloured text as cells, each with its character and the look it is drawn in.

import stringWidth from 'string-width';

/** Colours as the parameters that set them (`38;5;7`, `44`), empty for the terminal's own. */
export interface Pen {
	readonly fg: string;
	readonly bg: string;
	readonly bold: boolean;
}

/** One terminal cell. The second half of a wide character has no text. */
export interface Cell {
	readonly text: string;
	readonly pen: Pen;
}

export const PLAIN: Pen = { fg: '', bg: '', bold: false };

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with this character.
const PIECES = /\u001b\[([\d;]*)m|([^\u001b]+)/g;

/** The cells of one line of text whose only escapes set colours and boldness, as Ink writes it. */
export function cellsOf(line: string): Cell[] {
	const cells: Cell[] = [];
	let pen = PLAIN;
	for (const [, codes, text] of line.matchAll(PIECES)) {
		if (text === undefined) {
			pen = turn(pen, codes ?? '');
		} else {
			addText(cells, text, pen);
		}
	}
	return cells;
}

function addText(cells: Cell[], text: string, pen: Pen): void {
	for (const mark of text) {
		const width = mark < '\u0300' ? 1 : stringWidth(mark);
		const last = cells.at(-1);
		if (width === 0 && last !== undefined) {
			cells[cells.length - 1] = { ...last, text: last.text + mark };
			continue;
		}
		cells.push({ text: mark, pen });
		if (width === 2) {
			cells.push({ text: '', pen });
		}
	}
}

/** The pen after the parameters of one escape: of Select Graphic Rendition, what Ink uses of it. Source: ECMA-48, 8.3.117. */
function turn(pen: Pen, codes: string): Pen {
	let { fg, bg, bold } = pen;
	const parts = codes.split(';');
	for (let at = 0; at < parts.length; at++) {
		const code = Number(parts[at]);
		if (code === 38 || code === 48) {
			const length = parts[at + 1] === '2' ? 5 : 3;
			const colour = parts.slice(at, at + length).join(';');
			at += length - 1;
			[fg, bg] = code === 38 ? [colour, bg] : [fg, colour];
		} else if (code === 0) {
			[fg, bg, bold] = ['', '', false];
		} else if (code === 1 || code === 22) {
			bold = code === 1;
		} else if (isForeground(code)) {
			fg = code === 39 ? '' : String(code);
		} else if (isForeground(code - 10)) {
			bg = code === 49 ? '' : String(code);
		}
	}
	return { fg, bg, bold };
}

const isForeground = (code: number): boolean => (code >= 30 && code <= 39) || (code >= 90 && code <= 97);

export const samePen = (a: Pen, b: Pen): boolean => a === b || (a.fg === b.fg && a.bg === b.bg && a.bold === b.bold);

const BRIGHT = /^9\d$/;

/** The escape that turns one pen into another; empty where they are the same. */
export function fromPenTo(from: Pen, to: Pen): string {
	// In the Linux console a bright colour switches boldness on, and another colour does not switch it off.
	const wasBright = BRIGHT.test(from.fg) && !BRIGHT.test(to.fg);
	const codes = [
		...(wasBright || (from.bold && !to.bold) ? ['22'] : []),
		...(to.bold && (wasBright || !from.bold) ? ['1'] : []),
		...(from.fg === to.fg ? [] : [to.fg || '39']),
		...(from.bg === to.bg ? [] : [to.bg || '49']),
	];
	return codes.length === 0 ? '' : `\u001b[${samePen(to, PLAIN) ? '' : codes.join(';')}m`;
}
