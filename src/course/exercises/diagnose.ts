// Diagnosis: which rule gave a wrong answer. The misconceptions that the exercise names are asked first, then all others.

import type { Answer, Diagnosis, Drawn, ModelAnswer, Solution } from './drawn.js';
import { matchNumber } from './match-number.js';
import { otherModels } from './models.js';
import { areClose, hasSize, isClose } from './same.js';

/** The rules behind a wrong answer: one, several, or none that is known. */
export function diagnose(drawn: Drawn, answer: Answer): Diagnosis {
	switch (answer.kind) {
		case 'order':
			return { models: [], place: placeOf(drawn, answer.order) };
		case 'options':
			return { models: optionModels(drawn, answer.picked) };
		case 'matrix':
			return matrixDiagnosis(drawn, answer);
		default:
			return { models: modelsWith(drawn, solution => gives(solution, answer)) };
	}
}

/** The same for one element of a `predict`. */
export function diagnoseCell(drawn: Drawn, index: number, answer: Extract<Answer, { kind: 'number' }>): Diagnosis {
	return {
		models: modelsWith(drawn, solution => {
			const value = solution.kind === 'cells' ? solution.values[index] : undefined;
			return value !== undefined && agrees(value, answer);
		}),
	};
}

/** The named misconceptions that give it; where none does, whichever of the others do. */
function modelsWith(drawn: Drawn, isGiven: (solution: Solution) => boolean): readonly ModelAnswer[] {
	const named = drawn.models.filter(({ solution }) => isGiven(solution));
	return named.length > 0 ? named : otherModels(drawn).filter(({ solution }) => isGiven(solution));
}

function agrees(value: number, answer: Pick<Extract<Answer, { kind: 'number' }>, 'value' | 'decimals'>): boolean {
	const match = matchNumber(value, answer);
	return match.kind === 'same' || match.kind === 'rounded';
}

function gives(solution: Solution, answer: Answer): boolean {
	switch (solution.kind) {
		case 'number':
			return answer.kind === 'number' && agrees(solution.value, answer);
		case 'shape':
			return answer.kind === 'shape' && areClose(solution.sides, answer.sides);
		case 'matrix':
		case 'kernel':
			return answer.kind === 'matrix' && hasSize(answer, solution.grid) && areClose(solution.grid.data, answer.rows.flat());
		default:
			return false;
	}
}

/** The wrong cells; the rules that give the whole grid, or else those that give every wrong cell of it. */
function matrixDiagnosis(drawn: Drawn, answer: Extract<Answer, { kind: 'matrix' }>): Diagnosis {
	const { solution } = drawn;
	const whole = modelsWith(drawn, model => gives(model, answer));
	if (solution.kind !== 'matrix') {
		return { models: whole };
	}
	const { cols, data } = solution.grid;
	const values = answer.rows.flat();
	const flaws = values.flatMap((value, index) => (isClose(value, data[index] as number) ? [] : [index]));
	const partly =
		whole.length > 0
			? whole
			: modelsWith(
					drawn,
					model =>
						model.kind === 'matrix' &&
						hasSize(answer, model.grid) &&
						flaws.every(index => isClose(model.grid.data[index] as number, values[index] as number)),
				);
	return { models: partly, cells: flaws.map(index => ({ row: Math.floor(index / cols), col: index % cols })) };
}

/** The misconceptions behind the options that were picked and do not hold. */
function optionModels({ models, options }: Drawn, picked: readonly number[]): ModelAnswer[] {
	return models.filter(
		({ solution }) => solution.kind === 'options' && solution.picked.some(option => picked.includes(option) && !options[option]?.right),
	);
}

/** The first place that holds another item than it should. */
function placeOf({ solution }: Drawn, order: readonly number[]): number {
	const right = solution.kind === 'order' ? solution.order : [];
	return Math.max(
		0,
		right.findIndex((item, index) => order[index] !== item),
	);
}
