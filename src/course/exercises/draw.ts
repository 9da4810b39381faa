// Drawing an exercise: a variant from a seed in which every named misconception gives an answer of its own.

import { Fault, orFault, phrase } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { randomFrom } from '../../core/random.js';
import { namesIn } from '../../expression/plain-tree.js';
import { single, type Value } from '../../expression/value.js';
import type { Exercise, Text } from '../lesson.js';
import { howIn, madeBy, namesOf, solve, type Variant, variantOf } from './compute.js';
import type { Drawn, ModelAnswer, Place, Solution } from './drawn.js';
import { newEffort } from './effort.js';
import { TRUE_ENGINE } from './engine.js';
import { isRight, namedModels } from './models.js';
import { drawParams, paramTexts, seedOf } from './params.js';
import { isSame } from './same.js';
import { fillText, numberOf } from './scope.js';
import { asValue } from './values.js';

/** Tries at one variant: a family that needs more of them asks for what hardly ever comes. */
const MOST_TRIES = 500;

/** One variant of an exercise; the same for the same seed. Throws a Fault where none can be had. */
export function drawExercise(lesson: string, exercise: Exercise, seed: number): Drawn {
	const work = newEffort();
	if (exercise.params.length === 0) {
		const variant = variantOf(exercise, new Map(), work);
		const { solution, models } = answersTo(variant);
		return finished(lesson, variant, { solution, models: models.filter(model => !isRight(variant, solution, model.solution)) }, seed);
	}
	let last: Fault | undefined;
	const draw = (attempt: number): Drawn | undefined => {
		const variant = variantOf(exercise, drawParams(exercise.params, seedOf(seed, attempt), work), work);
		const answers = isWanted(variant) ? answersTo(variant) : undefined;
		return answers && areApart(variant, answers) ? finished(lesson, variant, answers, seed) : undefined;
	};
	for (let attempt = 0; attempt < MOST_TRIES; attempt++) {
		const drawn = orFault(
			() => draw(attempt),
			fault => {
				last = fault;
				return undefined;
			},
		);
		if (drawn !== undefined) {
			return drawn;
		}
	}
	throw new Fault('{exercise} has no variant in which its misconceptions differ from the answer and from each other ({why})', {
		exercise: quote(exercise.id),
		why: last ?? phrase('two of them always agree'),
	});
}

/** Whether its conditions hold. */
function isWanted(variant: Variant): boolean {
	const { exercise, work } = variant;
	const names = namesOf(
		variant,
		TRUE_ENGINE,
		exercise.where.some(tree => namesIn(tree).names.has('Y')),
	);
	return exercise.where.every(tree => numberOf(tree, names, TRUE_ENGINE, work) !== 0);
}

/** What is right, and what each named misconception answers. */
interface Answers {
	readonly solution: Solution;
	readonly models: readonly ModelAnswer[];
}

/** Throws a Fault where one of them can't be computed. */
function answersTo(variant: Variant): Answers {
	const solution = solve(variant);
	checkCells(solution, variant.cells);
	return { solution, models: namedModels(variant) };
}

/** Whether no two of what can be answered agree. */
function areApart(variant: Variant, { solution: truth, models }: Answers): boolean {
	return models.every(
		({ solution }, index) => !isRight(variant, truth, solution) && models.slice(0, index).every(other => !isSame(solution, other.solution)),
	);
}

function finished(lesson: string, variant: Variant, { solution, models }: Answers, seed: number): Drawn {
	const { exercise, values, scene, cells, work } = variant;
	const names = new Map([...namesOf(variant, TRUE_ENGINE, true), ...answerNames(solution)]);
	const text = (each: Text): string => fillText(each, names, work);
	const how = howIn(variant, TRUE_ENGINE);
	const options = 'options' in exercise ? exercise.options : [];
	const items = 'items' in exercise ? exercise.items : [];
	return {
		exercise,
		lesson,
		seed,
		values,
		params: paramTexts(values),
		ask: text(exercise.ask),
		hints: exercise.hints.map(text),
		explain: text(exercise.explain),
		scene,
		solution,
		...(how === undefined ? {} : { how }),
		models,
		cells,
		target: solution.kind === 'kernel' ? madeBy(variant, solution.grid, work) : undefined,
		options: options.map(({ text: told, explain, right, model }) => ({
			text: text(told),
			explain: text(explain),
			right,
			...(model === undefined ? {} : { model }),
		})),
		items: items.map(text),
		rowNames: 'rowNames' in exercise ? exercise.rowNames.map(text) : [],
		columnNames: 'columnNames' in exercise ? exercise.columnNames.map(text) : [],
		points: 'points' in exercise ? exercise.points.map(text) : [],
		shown: shownOrder(exercise, Math.max(options.length, items.length), seed),
	};
}

/** Throws a Fault where an element is asked for that the output does not have. */
function checkCells(solution: Solution, cells: readonly Place[]): void {
	const beyond = solution.kind === 'cells' ? cells[solution.values.findIndex(Number.isNaN)] : undefined;
	if (beyond !== undefined) {
		const { channel, row, col } = beyond;
		throw new Fault('the output has no element at channel {channel}, row {row}, column {col}', { channel, row, col });
	}
}

/** The answer, as the explanation can name it. */
function answerNames(solution: Solution): [string, Value][] {
	switch (solution.kind) {
		case 'number':
			return [['answer', single(solution.value)]];
		case 'shape':
			return [['answer', { shape: [solution.sides.length], data: Float64Array.from(solution.sides) }]];
		case 'cells':
			return [['answer', { shape: [solution.values.length], data: Float64Array.from(solution.values) }]];
		case 'matrix':
		case 'kernel':
			return [['answer', asValue(solution.grid)]];
		default:
			return [];
	}
}

/** Options and items shuffled by the seed; items never in the right order. */
function shownOrder(exercise: Exercise, count: number, seed: number): number[] {
	const order = Array.from({ length: count }, (_, index) => index);
	if ('fixed' in exercise && exercise.fixed) {
		return order;
	}
	const chance = randomFrom(seedOf(seed, MOST_TRIES));
	for (let last = count - 1; last > 0; last--) {
		const other = Math.floor(chance() * (last + 1));
		[order[last], order[other]] = [order[other] as number, order[last] as number];
	}
	const inOrder = order.every((item, index) => item === index);
	return exercise.type === 'order' && inOrder ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
