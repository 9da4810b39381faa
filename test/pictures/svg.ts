// A frame of the terminal as a picture for a page: sharp at any size, the same bytes for the same frame.

import type { ScreenCell } from '../terminal/screen.js';
import { shapesOf } from './blocks.js';

/** A cell in units of the picture; text is as wide as its cell whatever the font. */
const CELL = { width: 9, height: 20, size: 15, base: 15 };
const MARGIN = 16;
const [PAPER, INK] = ['#16161a', '#d4d4d8'];

/** The frame as SVG. The title is what a screen reader says. */
export function svgOf(cells: readonly (readonly ScreenCell[])[], title: string): string {
	const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
	const [width, height] = [columns * CELL.width + 2 * MARGIN, rows * CELL.height + 2 * MARGIN];
	const backs = cells.flatMap((line, row) => runsOf(line, cell => cell.bg).map(run => back(run, row)));
	const marks = cells.flatMap((line, row) => runsOf(line, inkOf).map(run => texts(run, row)));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<rect width="${width}" height="${height}" rx="8" fill="${PAPER}"/>`,
		`<g transform="translate(${MARGIN} ${MARGIN})">`,
		'<g shape-rendering="crispEdges">',
		...[...backs, ...cells.flatMap(blocks)].filter(Boolean),
		'</g>',
		`<g font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="${CELL.size}" xml:space="preserve" fill="${INK}">`,
		...marks.filter(Boolean),
		'</g>',
		'</g>',
		'</svg>',
		'',
	].join('\n');
}

interface Run {
	readonly col: number;
	readonly cells: readonly ScreenCell[];
}

/** Neighbouring cells of the same look. */
function runsOf(line: readonly ScreenCell[], look: (cell: ScreenCell) => string): Run[] {
	const runs: { col: number; cells: ScreenCell[] }[] = [];
	line.forEach((cell, col) => {
		const last = runs.at(-1);
		if (last?.cells[0] !== undefined && look(last.cells[0]) === look(cell)) {
			last.cells.push(cell);
		} else {
			runs.push({ col, cells: [cell] });
		}
	});
	return runs;
}

const inkOf = ({ fg, bold }: ScreenCell): string => `${fg} ${bold}`;

function back({ col, cells }: Run, row: number): string {
	const fill = cells[0]?.bg ?? '';
	return fill === '' ? '' : rect(col * CELL.width, row * CELL.height, cells.length * CELL.width, CELL.height, fill);
}

/** Blocks and edges are drawn, not written: a font would leave seams between them. */
function blocks(line: readonly ScreenCell[], row: number): string[] {
	const runs = runsOf(line, cell => (shapesOf(cell.text) === undefined ? '' : cell.text + cell.fg));
	return runs.flatMap(({ col, cells: [first, ...rest] }) =>
		(shapesOf(first?.text ?? '') ?? []).flatMap(([x, y, w, h]) => {
			const [left, top, high] = [(col + x) * CELL.width, (row + y) * CELL.height, h * CELL.height];
			const fill = rgbOf(first?.fg ?? '');
			return w === 1
				? [rect(left, top, (rest.length + 1) * CELL.width, high, fill)]
				: [first, ...rest].map((_, index) => rect(left + index * CELL.width, top, w * CELL.width, high, fill));
		}),
	);
}

/** The words of a run, each at the place of its own cell. */
function texts({ col, cells }: Run, row: number): string {
	const [first] = cells;
	const text = cells.map(cell => (shapesOf(cell.text) === undefined ? cell.text : ' ')).join('');
	if (first === undefined || text.trim() === '') {
		return '';
	}
	const style = `${first.fg === '' ? '' : ` fill="${rgbOf(first.fg)}"`}${first.bold ? ' font-weight="700"' : ''}`;
	const words = [...placed(cells)].map(({ at, word, width }) => {
		const length = width > 1 ? ` textLength="${width * CELL.width}"` : '';
		return `<tspan x="${(col + at) * CELL.width}"${length}>${escaped(word)}</tspan>`;
	});
	return `<text y="${row * CELL.height + CELL.base}"${style}>${words.join('')}</text>`;
}

/** Words with the cell they begin in; two blanks part them, and so does what is drawn. */
function* placed(cells: readonly ScreenCell[]): Generator<{ at: number; word: string; width: number }> {
	let [at, word, width] = [0, '', 0];
	for (const [col, cell] of [...cells, ...BLANKS].entries()) {
		const blank = cell.text === ' ' || shapesOf(cell.text) !== undefined;
		const next = cells[col + 1];
		if (
			!blank ||
			(word !== '' && cell.text === ' ' && next !== undefined && next.text.trim() !== '' && shapesOf(next.text) === undefined)
		) {
			at = word === '' ? col : at;
			word += cell.text;
			width = col + 1 - at;
		} else if (word !== '') {
			yield { at, word, width };
			[word, width] = ['', 0];
		}
	}
}

const BLANKS: readonly ScreenCell[] = [{ text: ' ', fg: '', bg: '', bold: false }];

function rect(x: number, y: number, width: number, height: number, fill: string): string {
	return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${rgbOf(fill)}"/>`;
}

const short = (value: number): string => String(Number(value.toFixed(2)));

function rgbOf(colour: string): string {
	if (colour !== '' && !colour.startsWith('#')) {
		throw new Error(`a picture is made of all colours; ${colour} is one of a palette`);
	}
	return colour || INK;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, mark => ENTITIES[mark] ?? mark);
