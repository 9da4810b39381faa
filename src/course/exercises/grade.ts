// Grading: equivalent answers count, a rounded number within its rounding, and nothing by luck.

import { orFault } from '../../core/fault.js';
import { madeBy } from './compute.js';
import { diagnose, diagnoseCell } from './diagnose.js';
import type { Answer, Drawn, Verdict } from './drawn.js';
import { matchNumber } from './match-number.js';
import { areClose, hasSize, isClose } from './same.js';

type Of<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>;

/** What becomes of an answer to an exercise. An element of a `predict` is graded by `gradeCell`. */
export function grade(drawn: Drawn, answer: Answer): Verdict {
	switch (answer.kind) {
		case 'number':
			return gradeNumber(drawn, answer);
		case 'shape':
			return gradeShape(drawn, answer);
		case 'matrix':
			return drawn.solution.kind === 'kernel' ? gradeKernel(drawn, answer) : gradeMatrix(drawn, answer);
		case 'options':
			return gradeOptions(drawn, answer);
		case 'order':
			return gradeOrder(drawn, answer);
		case 'points':
			return { kind: 'right' };
		case 'goal':
			return answer.met ? { kind: 'right' } : { kind: 'wrong', diagnosis: { models: [] } };
	}
}

const wrong = (drawn: Drawn, answer: Answer): Verdict => ({ kind: 'wrong', diagnosis: diagnose(drawn, answer) });

function gradeNumber(drawn: Drawn, answer: Of<'number'>): Verdict {
	const { solution } = drawn;
	return solution.kind === 'number'
		? verdictOf(solution.value, answer, numbersOf(drawn, 0), () => wrong(drawn, answer))
		: wrong(drawn, answer);
}

/** What the misconceptions that are named say, of an element that is foretold at its index. */
function numbersOf({ models }: Drawn, index: number): number[] {
	return models.flatMap(({ solution }) => {
		const value = solution.kind === 'number' ? solution.value : solution.kind === 'cells' ? solution.values[index] : undefined;
		return value === undefined ? [] : [value];
	});
}

/** A rounding that says too little may still be what a wrong rule gives, to the last digit. */
function verdictOf(truth: number, answer: Of<'number'>, wrongs: readonly number[], otherwise: () => Verdict): Verdict {
	const match = matchNumber(truth, answer);
	switch (match.kind) {
		case 'same':
			return { kind: 'right' };
		case 'rounded':
			return { kind: 'right', tolerance: match.tolerance };
		case 'short':
			return wrongs.some(value => isClose(value, answer.value)) ? otherwise() : { kind: 'unclear', why: 'more-decimals' };
		case 'other':
			return otherwise();
	}
}

/** The element of a `predict` at an index. */
export function gradeCell(drawn: Drawn, index: number, answer: Answer): Verdict {
	const { solution } = drawn;
	const truth = solution.kind === 'cells' ? solution.values[index] : undefined;
	if (answer.kind !== 'number' || truth === undefined) {
		return { kind: 'wrong', diagnosis: { models: [] } };
	}
	return verdictOf(truth, answer, numbersOf(drawn, index), () => ({ kind: 'wrong', diagnosis: diagnoseCell(drawn, index, answer) }));
}

function gradeShape(drawn: Drawn, answer: Of<'shape'>): Verdict {
	const { solution } = drawn;
	if (solution.kind !== 'shape' || solution.sides.length !== answer.sides.length) {
		return { kind: 'unclear', why: 'shape-sides' };
	}
	return areClose(solution.sides, answer.sides) ? { kind: 'right' } : wrong(drawn, answer);
}

function gradeMatrix(drawn: Drawn, answer: Of<'matrix'>): Verdict {
	const { solution } = drawn;
	if (solution.kind !== 'matrix' || !hasSize(answer, solution.grid)) {
		return { kind: 'unclear', why: 'matrix-size' };
	}
	return areClose(answer.rows.flat(), solution.grid.data) ? { kind: 'right' } : wrong(drawn, answer);
}

/** Any kernel with the same output is right. */
function gradeKernel(drawn: Drawn, answer: Of<'matrix'>): Verdict {
	const { solution, target } = drawn;
	if (solution.kind !== 'kernel' || target === undefined || !hasSize(answer, solution.grid)) {
		return { kind: 'unclear', why: 'matrix-size' };
	}
	return orFault(
		(): Verdict => {
			const made = madeBy(drawn, { ...solution.grid, data: Float64Array.from(answer.rows.flat()) });
			return areClose(made.data, target.data) ? { kind: 'right' } : wrong(drawn, answer);
		},
		(): Verdict => ({ kind: 'unclear', why: 'matrix-size' }),
	);
}

function gradeOptions(drawn: Drawn, answer: Of<'options'>): Verdict {
	const { solution } = drawn;
	if (answer.picked.length === 0) {
		return { kind: 'unclear', why: 'nothing-picked' };
	}
	const right = solution.kind === 'options' ? solution.picked : [];
	const same = right.length === answer.picked.length && right.every(option => answer.picked.includes(option));
	return same ? { kind: 'right' } : wrong(drawn, answer);
}

function gradeOrder(drawn: Drawn, answer: Of<'order'>): Verdict {
	const { solution } = drawn;
	return solution.kind === 'order' && areClose(solution.order, answer.order) ? { kind: 'right' } : wrong(drawn, answer);
}
