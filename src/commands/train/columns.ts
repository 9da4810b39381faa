// The columns of a descent's table: how wide they are is decided before the first row, so that rows can be printed as they come.

import type { TrainWords } from '../../text/cli-words.js';
import type { Epoch } from '../../training/descend.js';
import type { Setup } from '../../training/experiments.js';
import { lengthOf, type Problem, weightCount, weightsPerFilter } from '../../training/problem.js';
import { toRight } from '../../ui/paint/place.js';
import { widthOf } from '../../ui/paint/span.js';
import { inDigits } from './verdict.js';

interface Column {
	readonly title: string;
	readonly width: number;
	readonly cell: (epoch: Epoch) => string;
}

const GAP = '  ';
/** Weights that are shown one by one. */
const MOST_SHOWN = 4;
/** −1.2345e−10. */
const NUMBER_WIDTH = 11;
const LOSS_WIDTH = 10;

/** The columns for a setup: weights and gradient one by one where they are few and fit the width. */
export function columnsFor({ problem, recipe, epochs }: Setup, words: TrainWords, width: number): Column[] {
	const { columns: titles } = words;
	const before = [
		column(titles.epoch, String(epochs).length, ({ epoch }) => String(epoch)),
		column(titles.loss, LOSS_WIDTH, ({ loss }) => digits(loss)),
	];
	const length = column(titles.gradientLength, LOSS_WIDTH, epoch => digits(lengthOf(epoch.gradient)));
	const rate = column(titles.rate, rateText({ recipe }).length, rateText);
	const layouts = [...fewWeights(problem, words, length).map(columns => [...before, ...columns, rate]), [...before, length, rate]];
	return (
		layouts.find(columns => columns.reduce((sum, { width: own }) => sum + own + GAP.length, -GAP.length) <= width) ??
		(layouts.at(-1) as Column[])
	);
}

/** What is between loss and rate where the weights are few: all of them twice, or the gradient by its length. */
function fewWeights(problem: Problem, { columns: titles }: TrainWords, length: Column): Column[][] {
	if (weightCount(problem) > MOST_SHOWN) {
		return [];
	}
	const kernel = vectorColumn(problem.learnsBias ? titles.kernelAndBias : titles.kernel, problem, ({ after }) => after.weights);
	return [
		[kernel, vectorColumn(titles.gradient, problem, ({ gradient }) => gradient)],
		[kernel, length],
	];
}

/** The titles. */
export function headerOf(columns: readonly Column[]): string {
	return columns.map(({ title, width }) => toRight(title, width)).join(GAP);
}

/** One epoch. */
export function rowOf(columns: readonly Column[], epoch: Epoch): string {
	return columns.map(({ width, cell }) => toRight(cell(epoch), width)).join(GAP);
}

function column(title: string, least: number, cell: Column['cell']): Column {
	return { title, width: Math.max(least, widthOf(title)), cell };
}

function vectorColumn(title: string, problem: Problem, values: (epoch: Epoch) => Float64Array): Column {
	const between = Array.from({ length: weightCount(problem) }, (_, index) => separator(problem, index));
	const width = between.reduce((sum, text) => sum + text.length + NUMBER_WIDTH, 0);
	return column(title, width, epoch =>
		between.map((text, index) => text + digits(values(epoch)[index] as number).padStart(NUMBER_WIDTH)).join(''),
	);
}

/** What stands before a weight: rows are parted as in a GRID. */
function separator(problem: Problem, index: number): string {
	const { kernel } = problem.layer;
	const each = weightsPerFilter(problem);
	const place = index % each;
	if (index === 0) {
		return '';
	}
	if (place === 0) {
		return ' |';
	}
	if (problem.learnsBias && place === each - 1) {
		return ' +';
	}
	return place % (kernel.rows * kernel.cols) === 0 ? ' |' : place % kernel.cols === 0 ? ';' : ' ';
}

const rateText = ({ recipe }: Pick<Epoch, 'recipe'>): string => inDigits(recipe.rate, 5);

/** Five digits that count; as many places for every number of a kind. */
function digits(value: number): string {
	const size = Math.abs(value);
	const text =
		value === 0 || (size >= 1e-3 && size < 1e5) ? value.toPrecision(5) : value.toExponential(size >= 1e100 || size < 1e-99 ? 3 : 4);
	return text.replace('e+', 'e').replaceAll('-', '−');
}
