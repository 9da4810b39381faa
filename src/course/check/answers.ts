// An answer as a learner would give it who knows what is right, or holds what a misconception does.

import { channelRows } from '../../core/grid.js';
import type { Answer, Drawn, Solution, Verdict } from '../exercises/drawn.js';
import { grade, gradeCell } from '../exercises/grade.js';

/** The answer that a solution is; undefined where it is given element by element. */
export function answerOf(drawn: Drawn, solution: Solution): Answer | undefined {
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
		case 'points':
			return { kind: 'points', made: drawn.points.map(() => true), text: '' };
		case 'goal':
			return { kind: 'goal', met: true };
		case 'cells':
			return undefined;
	}
}

/** What becomes of a solution that is given as an answer: one verdict, or one for each element that is foretold, where it is one. */
export function verdictsOn(drawn: Drawn, solution: Solution): readonly Verdict[] {
	if (solution.kind === 'cells') {
		return solution.values.flatMap((value, index) => (Number.isFinite(value) ? [gradeCell(drawn, index, { kind: 'number', value })] : []));
	}
	const answer = answerOf(drawn, solution);
	return answer === undefined ? [] : [grade(drawn, answer)];
}

/** Every number of a solution. */
export function numbersIn(solution: Solution): readonly number[] {
	switch (solution.kind) {
		case 'number':
			return [solution.value];
		case 'cells':
			return solution.values;
		case 'shape':
			return solution.sides;
		case 'matrix':
		case 'kernel':
			return Array.from(solution.grid.data);
		default:
			return [];
	}
}
