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
	const factors = flat ? listed(cols, product.factor) : stage.input.data;
	const entries = flat && stage.layer.op === 'conv' ? stage.input.data : sampleOf(product);
	const outputs = channelOf(stage.output, stage.channel).data;
	return {
		matrix: {
			title: words.views.matrix,
			asked: false,
			matrix: {
				...shaped,
				...look(entries, !flat),
				dims: lit.scattered,
				cell: (row, col) => ({
					...entryView(product, row, col, theme),
					touched: lit.entry(row, col),
					marked: lit.entry(row, col),
				}),
			},
		},
		factor: {
			...titled(stage, flat ? 'kernel' : 'input', words),
			matrix: {
				...column(cols, factors, flat),
				cell: row => ({ value: product.factor(row), touched: lit.factor(row), marked: lit.factor(row) }),
			},
		},
		result: {
			...titled(stage, 'output', words),
			matrix: {
				...column(rows, stage.output.data, 'kernel' in stage.layer),
				cell: row => ({
					value: outputs[row] ?? 0,
					touched: lit.result(row),
					marked: lit.result(row),
					hidden: !isSeen(stage, { row: Math.floor(row / stage.layer.output.cols), col: row % stage.layer.output.cols }),
				}),
			},
		},
		headings: headingsOf(stage, product),
		focus: lit.focus,
	};
}

/** Where the padding is zero nothing is read, and where no weight links two cells nothing stands. */
function entryView(product: MatrixProduct, row: number, col: number, { marks }: Theme): Pick<CellView, 'value' | 'padding' | 'text'> {
	const value = product.matrix.at(row, col);
	if (product.name === 'im2col') {
		return { value, padding: product.source(row, col) === undefined };
	}
	return product.taps(row, col).length > 0 ? { value } : { value, padding: true, text: marks.dot };
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
			return tap === undefined ? '' : name(layer.op === 'conv-transpose' ? tap.filter : tap.slice, tap);
		}
		return cell === undefined ? '' : name(cell.channel, cell);
	};
	const letter = product.name === 'im2col' ? 'k' : 'x';
	return [col => `${letter}[${short(col)}]`, short];
}
