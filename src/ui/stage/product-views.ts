// A layer as matrix · column = column, as matrices to paint.

import { type Cell, channelOf } from '../../core/grid.js';
import type { MatrixProduct } from '../../core/matrix-product.js';
import { alignedFor, type Format } from '../../core/numbers.js';
import { litOn } from '../../state/stage/lit.js';
import { isSeen, type Panel, type Place, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { scaleFor } from '../paint/scale.js';
import type { CellView, MatrixView } from '../paint/view.js';
import type { Theme } from '../theme/theme.js';
import { remembered } from './remembered.js';

/** A part of the product, and whether the cursor is on the panel that it stands for. */
export interface PartView {
	readonly title: string;
	readonly asked: boolean;
	readonly matrix: MatrixView;
}

export interface ProductViews {
	readonly matrix: PartView;
	readonly factor: PartView;
	readonly result: PartView;
	/** What stands over the columns of the matrix, in full and in short: `k[0,1]`, `0,1`. */
	readonly headings: readonly ((col: number) => string)[];
	readonly focus: Place;
}

export function productViews(stage: Stage, product: MatrixProduct, theme: Theme, words: Words): ProductViews {
	const lit = litOn(stage, product);
	const { rows, cols } = product.matrix;
	const flat = product.name === 'im2col';
	const shaped = { firstRow: 0, firstCol: 0, rows, cols };
	const name = `${product.name} ${stage.channel}`;
	const factors = flat ? valuesOf(stage.output, `${name} factors`, () => listed(cols, product.factor)) : stage.input.data;
	const entries = flat && stage.layer.op === 'conv' ? stage.input.data : valuesOf(stage.output, name, () => sampleOf(product));
	const drawn = look(entries, !flat);
	// As long as a number, so that it stands where a number would.
	const none = theme.marks.dot.padStart(drawn.format(0).length);
	const outputs = channelOf(stage.output, stage.channel).data;
	return {
		matrix: {
			title: words.views.matrix,
			asked: false,
			matrix: {
				...shaped,
				...drawn,
				others: stage.panel === 'output' ? 'dimmed' : 'left-out',
				cell: within(shaped, (row, col) => ({
					...entryView(product, row, col, none),
					touched: lit.entry(row, col),
					marked: lit.entry(row, col),
				})),
			},
		},
		factor: {
			...titled(stage, flat ? 'kernel' : 'input', words),
			matrix: {
				...column(cols, factors, flat),
				cell: within({ rows: cols, cols: 1 }, row => ({ value: product.factor(row), touched: lit.factor(row), marked: lit.factor(row) })),
			},
		},
		result: {
			...titled(stage, 'output', words),
			matrix: {
				...column(rows, stage.output.data, 'kernel' in stage.layer),
				cell: within({ rows, cols: THICK }, row => ({
					value: outputs[row] ?? 0,
					touched: lit.result(row),
					marked: lit.result(row),
					hidden: !isSeen(stage, { row: Math.floor(row / stage.layer.output.cols), col: row % stage.layer.output.cols }),
				})),
			},
		},
		headings: headingsOf(stage, product),
		focus: lit.focus,
	};
}

/** Pixels across a column of results beside a picture of the matrix. */
export const THICK = 2;

const OUTSIDE: CellView = { value: 0, touched: false, marked: false };

/** The cells of a matrix; what is drawn round the marked ones asks for their neighbours, too, where there are none. */
function within({ rows, cols }: { readonly rows: number; readonly cols: number }, cell: MatrixView['cell']): MatrixView['cell'] {
	return (row, col) => (row >= 0 && row < rows && col >= 0 && col < cols ? cell(row, col) : OUTSIDE);
}

/** Where the padding is zero nothing is read, and where no weight links two cells nothing stands. */
function entryView(product: MatrixProduct, row: number, col: number, none: string): Pick<CellView, 'value' | 'padding' | 'text'> {
	const value = product.matrix.at(row, col);
	if (product.name === 'im2col') {
		return { value, padding: product.source(row, col) === undefined };
	}
	return product.taps(row, col).length > 0 ? { value } : { value, padding: true, text: none };
}

function titled({ panel, layer }: Stage, part: Panel, { stage: words }: Words): Pick<PartView, 'title' | 'asked'> {
	const pooling = part === 'kernel' && !('kernel' in layer);
	return { title: pooling ? words.avgWindow : words[part], asked: panel === part };
}

const look = (values: ArrayLike<number>, signed: boolean): Pick<MatrixView, 'scale' | 'format'> => ({
	scale: scaleFor(values, signed),
	format: alignedFor(values) satisfies Format,
});

const column = (rows: number, values: ArrayLike<number>, signed: boolean): Omit<MatrixView, 'cell'> => ({
	firstRow: 0,
	firstCol: 0,
	rows,
	cols: 1,
	...look(values, signed),
});

const listed = (length: number, value: (index: number) => number): number[] => Array.from({ length }, (_, index) => value(index));

const valuesOf = remembered<readonly number[]>();

/** Entries that a format and a scale are chosen by: as many as a format looks at. */
const SAMPLE = 2048;

function sampleOf({ matrix: { rows, cols, at } }: MatrixProduct): number[] {
	return listed(Math.min(SAMPLE, rows * cols), index => at(Math.floor(index / cols), index % cols));
}

/** The place of the weight, or of the input cell; the channel only where there are several. */
function headingsOf({ layer }: Stage, product: MatrixProduct): ((col: number) => string)[] {
	const several = 'kernel' in layer && layer.input.channels > layer.groups;
	const name = (channel: number, { row, col }: Pick<Cell, 'row' | 'col'>): string => (several ? [channel, row, col] : [row, col]).join(',');
	const short = (col: number): string => {
		const [tap] = product.taps(0, col);
		const cell = product.source(0, col);
		if (product.name === 'im2col') {
			return tap === undefined ? '' : name(tap.slice, tap);
		}
		return cell === undefined ? '' : name(cell.channel, cell);
	};
	const letter = product.name === 'toeplitz' ? 'x' : 'k';
	// A pooling has no kernel whose weights could be named.
	return product.name === 'im2col' && !('kernel' in layer) ? [short] : [col => `${letter}[${short(col)}]`, short];
}
