// The misconceptions of an exercise and what each answers: those that it names, those behind its options, and all others.

import { Fault, orFault } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import { quote } from '../../core/quote.js';
import { numberIn, type Value } from '../../expression/value.js';
import type { Exercise } from '../lesson.js';
import { answerOf } from './believe.js';
import { flat, madeBy, namesOf, sidesOf, solve, type Variant, variantOf } from './compute.js';
import type { Drawn, ModelAnswer, Solution } from './drawn.js';
import { TRUE_ENGINE } from './engine.js';
import { COMPUTED_MISCONCEPTIONS, misconceptionNamed } from './misconceptions/registry.js';
import { areClose, isSame } from './same.js';
import { evaluate } from './scope.js';
import { gridOf } from './values.js';

/** What each misconception that the exercise names answers. Throws a Fault where one has no answer. */
export function namedModels(variant: Variant): ModelAnswer[] {
	const { exercise } = variant;
	const named = exercise.wrong.map(({ model, answer }): ModelAnswer => {
		const misconception = misconceptionNamed(model);
		if (answer !== undefined) {
			const value = evaluate(answer, namesOf(variant, TRUE_ENGINE, true), TRUE_ENGINE, variant.work);
			return { model, solution: solutionLike(solve(variant), value) };
		}
		if (misconception === undefined) {
			throw new Fault('there is no misconception {model}', { model: quote(model) });
		}
		return answerOf(variant, misconception);
	});
	return [...named, ...optionModels(exercise)];
}

/** A value as the kind of answer that is wanted. */
function solutionLike(truth: Solution, value: Value): Solution {
	switch (truth.kind) {
		case 'shape':
			return { kind: 'shape', sides: sidesOf(value) };
		case 'matrix':
		case 'kernel':
			return { kind: truth.kind, grid: flat(gridOf(value)) };
		case 'cells':
			return { kind: 'cells', values: elementsOf(value, truth.values.length) };
		case 'number':
			return { kind: 'number', value: numberIn(value) };
		default:
			throw new Fault('a wrong answer can not be computed where options, an order or a sentence is asked for');
	}
}

/** One number for each element that is foretold. */
function elementsOf({ data }: Value, count: number): number[] {
	if (data.length !== count) {
		throw new Fault('a wrong answer has as many numbers as elements are foretold: {count}, not {found}', { count, found: data.length });
	}
	return Array.from(data);
}

function optionModels(exercise: Exercise): ModelAnswer[] {
	return exercise.type === 'choice' || exercise.type === 'choices'
		? exercise.options.flatMap(({ model, right }, index) =>
				model === undefined || right ? [] : [{ model, solution: { kind: 'options', picked: [index] } as const }],
			)
		: [];
}

/** Every other misconception that has an answer of its own to this variant. */
export function otherModels(drawn: Drawn): ModelAnswer[] {
	const { exercise, values, solution } = drawn;
	const variant = variantOf(exercise, values);
	const named = new Set(drawn.models.map(({ model }) => model));
	return COMPUTED_MISCONCEPTIONS.filter(({ name }) => !named.has(name)).flatMap(misconception =>
		orFault(
			() => {
				const answer = answerOf(variant, misconception);
				return isRight(variant, solution, answer.solution) ? [] : [answer];
			},
			() => [],
		),
	);
}

/** Whether what a misconception answers is right after all: the same, or a kernel that does the same. */
export function isRight(variant: Variant, truth: Solution, model: Solution): boolean {
	if (isSame(truth, model)) {
		return true;
	}
	return truth.kind === 'kernel' && model.kind === 'kernel' && doesTheSame(variant, truth.grid, model.grid);
}

function doesTheSame(variant: Variant, truth: Grid, model: Grid): boolean {
	if (truth.rows !== model.rows || truth.cols !== model.cols) {
		return false;
	}
	return areClose(madeBy(variant, truth, variant.work).data, madeBy(variant, model, variant.work).data);
}
