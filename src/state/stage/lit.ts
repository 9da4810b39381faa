// What the cursor's question touches on the layer as a matrix product: a row, the entries that read an input, those of a weight.

import type { Link } from '../../core/axis.js';
import { type Cell, indexOf } from '../../core/grid.js';
import type { WeightCell } from '../../core/kernel.js';
import { colLinks, rowLinks } from '../../core/links.js';
import { type MatrixProduct, matrixProduct } from '../../core/matrix-product.js';
import { inputCell, linkInView, type Panel, partsInView, type Stage, weightCell } from './stage.js';

/** The product that the stage is looked at as; undefined where it is looked at otherwise. */
export function productOf({ layer, input, channel, view }: Stage): MatrixProduct | undefined {
	return view === 'im2col' || view === 'toeplitz' ? matrixProduct(layer, input, channel, view) : undefined;
}

export interface Lit {
	readonly entry: (row: number, col: number) => boolean;
	readonly factor: (col: number) => boolean;
	readonly result: (row: number) => boolean;
	/** Where a matrix too large for the screen scrolls to. */
	readonly focus: { readonly row: number; readonly col: number };
}

/** What is lit on a product: of an output its row; of an input and of a weight the entries that stand for it. */
export function litOn(stage: Stage, product: MatrixProduct): Lit {
	const { panel, layer, cursors } = stage;
	const places = placesAsked(stage);
	const row = cursors.output.row * layer.output.cols + cursors.output.col;
	const result = (at: number): boolean =>
		places.outputs.rows.has(Math.floor(at / layer.output.cols)) && places.outputs.cols.has(at % layer.output.cols);
	const asked = inputCell(stage);
	const weight = weightCell(stage);
	const entry: Lit['entry'] = {
		output: (at: number) => at === row,
		input: (at: number, col: number) => isCell(product.source(at, col), asked) && product.taps(at, col).length > 0,
		kernel: (at: number, col: number) => product.taps(at, col).some(tap => isTap(tap, weight)),
	}[panel];
	return {
		entry,
		factor:
			product.name === 'im2col' ? col => factorOfWeights(stage, product, places, col) : col => factorOfInputs(stage, product, places, col),
		result,
		focus: { row: panel === 'output' ? row : firstOf(places.outputs, layer.output.cols), col: focusColumn(stage, product, row) },
	};
}

interface Places {
	readonly rows: ReadonlySet<number>;
	readonly cols: ReadonlySet<number>;
}

/** The outputs, taps and inputs that the question touches, by their rows and columns. */
type PlacesAsked = Readonly<Record<'outputs' | 'taps' | 'sources', Places>>;

const ASKS: Record<Panel, (link: Link) => number> = { output: link => link.output, input: link => link.source, kernel: link => link.tap };

function placesAsked(stage: Stage): PlacesAsked {
	const { panel, layer } = stage;
	const { row, col } = panel === 'kernel' ? weightCell(stage) : stage.cursors[panel];
	const rows = rowLinks(layer).filter(link => ASKS[panel](link) === row);
	const cols = colLinks(layer).filter(link => ASKS[panel](link) === col);
	const places = (of: (link: Link) => number): Places => ({ rows: new Set(rows.map(of)), cols: new Set(cols.map(of)) });
	return { outputs: places(ASKS.output), taps: places(ASKS.kernel), sources: places(ASKS.input) };
}

/** The channel whose numbers the question is about; all of them for an output. */
const isAsked = (stage: Stage, channel: number): boolean => stage.panel === 'output' || channel === linkInView(stage).source;

function factorOfWeights(stage: Stage, product: MatrixProduct, { taps }: PlacesAsked, col: number): boolean {
	const [tap] = product.taps(0, col);
	const link = partsInView(stage)[Math.floor(col / (stage.layer.rows.window * stage.layer.cols.window))];
	return tap !== undefined && isAsked(stage, link?.source ?? 0) && taps.rows.has(tap.row) && taps.cols.has(tap.col);
}

function factorOfInputs(stage: Stage, product: MatrixProduct, { sources }: PlacesAsked, col: number): boolean {
	const cell = product.source(0, col);
	return cell !== undefined && isAsked(stage, cell.channel) && sources.rows.has(cell.row) && sources.cols.has(cell.col);
}

/** The column in the middle of what is asked: of a row of a Toeplitz matrix where its weights are. */
function focusColumn(stage: Stage, product: MatrixProduct, row: number): number {
	if (product.name === 'im2col') {
		return 0;
	}
	if (stage.panel === 'input') {
		return columnOf(stage);
	}
	const linked = Array.from({ length: product.matrix.cols }, (_, col) => col).filter(col => product.taps(row, col).length > 0);
	return Math.floor(((linked[0] ?? 0) + (linked.at(-1) ?? 0)) / 2);
}

function columnOf(stage: Stage): number {
	const { layer } = stage;
	const part = partsInView(stage).findIndex(({ source }) => source === linkInView(stage).source);
	return part * layer.input.rows * layer.input.cols + indexOf({ ...layer.input, channels: 1 }, { ...inputCell(stage), channel: 0 });
}

const isCell = (cell: Cell | undefined, { channel, row, col }: Cell): boolean =>
	cell !== undefined && cell.channel === channel && cell.row === row && cell.col === col;

const isTap = (tap: WeightCell, { slice, row, col }: WeightCell): boolean => tap.slice === slice && tap.row === row && tap.col === col;

/** The first of the outputs, in reading order; the first of all where there is none. */
const firstOf = ({ rows, cols }: Places, width: number): number => {
	const least = (places: ReadonlySet<number>): number => [...places].reduce((low, place) => Math.min(low, place), Infinity);
	return rows.size * cols.size === 0 ? 0 : least(rows) * width + least(cols);
};
