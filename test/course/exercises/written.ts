// Exercises as a compiler would hand them over, written by hand: every expression a tree already.

import type { Grid } from '../../../src/core/grid.js';
import { channelRows } from '../../../src/core/grid.js';
import { drawExercise } from '../../../src/course/exercises/draw.js';
import type { Answer, Drawn, Solution, Verdict } from '../../../src/course/exercises/drawn.js';
import { evaluate } from '../../../src/course/exercises/scope.js';
import { valueText } from '../../../src/course/exercises/values.js';
import type {
	ChoiceBlock,
	Exercise,
	ExplainBlock,
	GridSource,
	KernelBlock,
	LayerSource,
	MatrixBlock,
	NumberBlock,
	OrderBlock,
	Param,
	PlayBlock,
	PredictBlock,
	ShapeBlock,
	Text,
	TrainBlock,
	WrongRule,
} from '../../../src/course/lesson.js';
import { compileTree } from '../../../src/expression/evaluate.js';
import type { Tree } from '../../../src/expression/tree.js';

const four = (trees: readonly Tree[]): [Tree, Tree, Tree, Tree] => trees as [Tree, Tree, Tree, Tree];
const pair = (numbers: readonly (string | number)[]): [Tree, Tree] => numbers.map(number => compileTree(String(number))) as [Tree, Tree];

/** A layer in few words: grids and numbers as expressions, `'named:edge-image'` a built-in one. */
export interface LayerWords {
	readonly op?: LayerSource['op'];
	readonly input: string;
	readonly kernel?: string;
	readonly bias?: string;
	readonly stride?: readonly (string | number)[];
	readonly padding?: LayerSource['padding'] | readonly (string | number)[];
	readonly dilation?: readonly (string | number)[];
	readonly window?: readonly (string | number)[];
	readonly mode?: LayerSource['mode'];
	readonly activation?: LayerSource['activation'];
	readonly groups?: string;
}

function gridSource(text: string): GridSource {
	return text.startsWith('named:') ? { kind: 'named', name: text.slice('named:'.length) } : { kind: 'tree', tree: compileTree(text) };
}

export function layerSource({
	op = 'conv',
	input,
	kernel,
	bias,
	stride,
	padding,
	dilation,
	window,
	mode,
	activation,
	groups,
}: LayerWords): LayerSource {
	return {
		op,
		input: gridSource(input),
		...(kernel === undefined ? {} : { kernel: gridSource(kernel) }),
		...(bias === undefined ? {} : { bias: compileTree(bias) }),
		...(stride === undefined ? {} : { stride: pair(stride) }),
		...(padding === undefined
			? {}
			: {
					padding:
						typeof padding === 'string'
							? padding
							: four(padding.map(side => (typeof side === 'object' ? side : compileTree(String(side))))),
				}),
		...(dilation === undefined ? {} : { dilation: pair(dilation) }),
		...(window === undefined ? {} : { window: pair(window) }),
		...(mode === undefined ? {} : { mode }),
		...(activation === undefined ? {} : { activation }),
		...(groups === undefined ? {} : { groups: compileTree(groups) }),
	};
}

/** A text whose `{=…}` are trees, as the compiler makes it. */
export function textOf(text: string): Text {
	return text
		.split(/(\{=[^}]*\})/)
		.filter(Boolean)
		.map(piece => (piece.startsWith('{=') ? { value: compileTree(piece.slice(2, -1)) } : piece));
}

/** What every exercise has, in few words. A wrong rule is `name` or `name: expression`. */
export interface Words {
	readonly ask?: string;
	readonly hints?: readonly string[];
	readonly explain?: string;
	readonly params?: readonly Param[];
	readonly where?: readonly string[];
	readonly wrong?: readonly string[];
	readonly layer?: LayerWords;
}

function base({ ask = '', hints = ['a nudge', 'a push'], explain = '', params = [], where = [], wrong = [], layer }: Words) {
	return {
		id: 'sample',
		skill: 'sample-skill',
		ask: textOf(ask),
		hints: hints.map(textOf),
		explain: textOf(explain),
		params,
		where: where.map(compileTree),
		wrong: wrong.map(wrongRule),
		...(layer === undefined ? {} : { layer: layerSource(layer) }),
	};
}

function wrongRule(text: string): WrongRule {
	const [model = '', ...rest] = text.split(': ');
	return rest.length === 0 ? { model } : { model, answer: compileTree(rest.join(': ')) };
}

export const numberBlock = (answer: string, words: Words = {}): NumberBlock => ({
	...base(words),
	type: 'number',
	answer: compileTree(answer),
});

export const shapeBlock = (answer: string, words: Words = {}): ShapeBlock => ({
	...base(words),
	type: 'shape',
	answer: compileTree(answer),
});

export const matrixBlock = (answer: string | undefined, words: Words = {}): MatrixBlock => ({
	...base(words),
	type: 'matrix',
	answer: answer === undefined ? undefined : compileTree(answer),
	given: [],
	rowNames: [],
	columnNames: [],
});

export const predictBlock = (
	cells: readonly (readonly (number | string)[])[],
	words: Words & { readonly layer: LayerWords },
): PredictBlock => ({
	...base(words),
	layer: layerSource(words.layer),
	type: 'predict',
	cells: cells.map(cell => [...(cell.length === 2 ? [0] : []), ...cell].map(part => compileTree(String(part))) as [Tree, Tree, Tree]),
});

export const kernelBlock = (answer: string, words: Words & { readonly layer: LayerWords }): KernelBlock => ({
	...base(words),
	layer: layerSource(words.layer),
	type: 'kernel',
	answer: gridSource(answer),
});

/** Options as `+ text` where they hold, `- text` where not, `- text (model)` with the misconception behind them. */
export function choiceBlock(
	type: 'choice' | 'choices',
	options: readonly string[],
	words: Words & { readonly fixed?: boolean } = {},
): ChoiceBlock {
	return {
		...base(words),
		type,
		fixed: words.fixed === true,
		options: options.map(option => {
			const [, sign, text = '', model] = /^([+-]) (.*?)(?: \(([a-z-]+)\))?$/.exec(option) ?? [];
			return { text: textOf(text), right: sign === '+', explain: textOf(`why ${text}`), ...(model === undefined ? {} : { model }) };
		}),
	};
}

export const orderBlock = (items: readonly string[], words: Words = {}): OrderBlock => ({
	...base(words),
	type: 'order',
	items: items.map(textOf),
});

export const explainBlock = (points: readonly string[]): ExplainBlock => ({ ...base({}), type: 'explain', points: points.map(textOf) });

export const playBlock = (goal: readonly string[], layer: LayerWords, words: Words = {}): PlayBlock => ({
	...base(words),
	layer: layerSource(layer),
	type: 'play',
	goal: goal.map(compileTree),
	answer: '',
});

export const trainBlock = (): TrainBlock => ({
	...base({}),
	type: 'train',
	setup: {
		input: gridSource('named:edge-image'),
		targetKernel: gridSource('named:edge'),
		init: 'zeros',
		rate: 0.03,
		loss: 'sum',
		optimizer: 'sgd',
		bias: false,
	},
	goal: { kind: 'loss', loss: 1, epochs: 20 },
});

export const range = (name: string, first: number, last: number): Param => ({ kind: 'range', name, first, last });
export const list = (name: string, ...values: number[]): Param => ({ kind: 'list', name, values });
export const grid = (name: string, rows: string, cols: string, first: number, last: number): Param => ({
	kind: 'grid',
	name,
	rows: compileTree(rows),
	cols: compileTree(cols),
	first,
	last,
});

/** An exercise drawn, in one variant of the seed. */
export const draw = (exercise: Exercise, seed = 1): Drawn => drawExercise('sample-lesson', exercise, seed);

/** What an expression over the engine comes to, as a lesson shows it. */
export const shownValue = (text: string): string => valueText(evaluate(compileTree(text), new Map()));

/** Rows of the first channel. */
export const rowsOf = (of: Grid): number[][] => channelRows(of);

/** The misconceptions that a verdict names. */
export function blamed(verdict: Verdict): string[] | string {
	return verdict.kind === 'wrong' ? verdict.diagnosis.models.map(({ model }) => model) : verdict.kind;
}

/** A solution as the answer that somebody gives who has it in mind. */
export function answerLike(solution: Solution): Answer {
	switch (solution.kind) {
		case 'number':
			return { kind: 'number', value: solution.value };
		case 'shape':
			return { kind: 'shape', sides: solution.sides };
		case 'matrix':
		case 'kernel':
			return { kind: 'matrix', rows: channelRows(solution.grid) };
		case 'options':
			return { kind: 'options', picked: solution.picked };
		case 'order':
			return { kind: 'order', order: solution.order };
		default:
			throw new Error(`a ${solution.kind} is not answered at once`);
	}
}

/** The solution of a misconception that was named. */
export function answerBy(drawn: Drawn, model: string): Solution {
	const found = drawn.models.find(each => each.model === model);
	if (found === undefined) {
		throw new Error(`${model} is not among ${drawn.models.map(each => each.model).join(', ')}`);
	}
	return found.solution;
}
