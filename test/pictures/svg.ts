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
	const backs = cells.flatMap((line, row) => runsOf(line, cell => cell.bg).flatMap(run => back(run, row)));
	const marks = cells.flatMap((line, row) => runsOf(line, inkOf).map(run => texts(run, row)));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		`<title>${escaped(title)}</title>`,
		`<rect width="${width}" height="${height}" rx="8" fill="${PAPER}"/>`,
		`<g transform="translate(${MARGIN} ${MARGIN})">`,
		'<g shape-rendering="crispEdges">',
		...paths(backs),
		...paths(cells.flatMap(blocks)),
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

/** A rectangle of one colour. */
interface Area {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly fill: string;
}

function back({ col, cells }: Run, row: number): Area[] {
	const fill = cells[0]?.bg ?? '';
	return fill === '' ? [] : [{ x: col * CELL.width, y: row * CELL.height, width: cells.length * CELL.width, height: CELL.height, fill }];
}

/** Blocks and edges are drawn, not written: a font would leave seams between them. */
function blocks(line: readonly ScreenCell[], row: number): Area[] {
	const runs = runsOf(line, cell => (shapesOf(cell.text) === undefined ? '' : cell.text + cell.fg));
	return runs.flatMap(({ col, cells: [first, ...rest] }) =>
		(shapesOf(first?.text ?? '') ?? []).flatMap(([x, y, w, h]) => {
			const area = { x: (col + x) * CELL.width, y: (row + y) * CELL.height, height: h * CELL.height, fill: first?.fg ?? '' };
			return w === 1
				? [{ ...area, width: (rest.length + 1) * CELL.width }]
				: [first, ...rest].map((_, index) => ({ ...area, x: area.x + index * CELL.width, width: w * CELL.width }));
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

/** All areas of a colour as one path: a line for each would be three times as long. They do not overlap. */
function paths(areas: readonly Area[]): string[] {
	const fills = [...new Set(areas.map(({ fill }) => fill))];
	return fills.map(fill => {
		const outlines = areas
			.filter(area => area.fill === fill)
			.map(({ x, y, width, height }) => `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`);
		return `<path fill="${rgbOf(fill)}" d="${outlines.join('')}"/>`;
	});
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
