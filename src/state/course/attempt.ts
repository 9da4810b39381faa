// One exercise while it is being answered: what is typed or picked so far, what was told, what became of it. Pure, and the same for
// the screen, for `--plain` and for tests.

import { drawExercise } from '../../course/exercises/draw.js';
import type { Drawn, Verdict } from '../../course/exercises/drawn.js';
import type { Exercise } from '../../course/lesson.js';
import type { Sitting } from '../../course/progress/events.js';

/** The answer as far as it has come. */
export type Work =
	/** One line: a number, a shape, the next element. */
	| { readonly kind: 'line'; readonly text: string }
	/** A grid, cell by cell. */
	| { readonly kind: 'grid'; readonly texts: readonly (readonly string[])[]; readonly row: number; readonly col: number }
	/** Options: the one under the cursor (by its place on the screen), and those picked (by their place in the lesson). */
	| { readonly kind: 'pick'; readonly cursor: number; readonly picked: readonly number[] }
	/** Items as they are arranged now, the one under the cursor, and whether it is carried along. */
	| { readonly kind: 'order'; readonly order: readonly number[]; readonly cursor: number; readonly held: boolean }
	/** A sentence; then, when it is written, which points it makes. */
	| {
			readonly kind: 'sentence';
			readonly text: string;
			readonly writing: boolean;
			readonly cursor: number;
			readonly made: readonly boolean[];
	  }
	/** Done on another screen: the trainer, the playground. */
	| { readonly kind: 'elsewhere' };

type Phase =
	/** Wants an answer. */
	| 'asking'
	/** The last answer was wrong; another may be given. */
	| 'wrong'
	/** An element was foretold, and is shown; more of them follow. */
	| 'shown'
	| 'right'
	/** The answer was shown: it was skipped, or is not asked again here. */
	| 'revealed';

/** An element that was foretold. */
interface Foretold {
	readonly said: string;
	readonly verdict: Verdict;
}

export interface Attempt {
	readonly drawn: Drawn;
	readonly sitting: Sitting;
	readonly phase: Phase;
	readonly work: Work;
	/** Answers that were graded. */
	readonly tries: number;
	/** Hints that are shown. */
	readonly hints: number;
	/** Of the last answer. */
	readonly verdict: Verdict | undefined;
	/** The last answer, as it was given. */
	readonly said: string;
	/** The elements of a `predict` that were foretold. */
	readonly foretold: readonly Foretold[];
	/** The text whose value was asked for elsewhere, and is waited for. */
	readonly asked: string | undefined;
	/** Keys that came while it was waited for. */
	readonly held: readonly string[];
}

/** An exercise as it is first met, in the variant of a seed. Throws a Fault where none can be drawn. */
export function openAttempt(lesson: string, exercise: Exercise, seed: number, sitting: Sitting): Attempt {
	const drawn = drawExercise(lesson, exercise, seed);
	return {
		drawn,
		sitting,
		phase: 'asking',
		work: workOf(drawn),
		tries: 0,
		hints: 0,
		verdict: undefined,
		said: '',
		foretold: [],
		asked: undefined,
		held: [],
	};
}

/** An answer not begun. */
function workOf({ exercise, solution, shown, points }: Drawn): Work {
	switch (exercise.type) {
		case 'predict':
		case 'number':
		case 'shape':
			return { kind: 'line', text: '' };
		case 'matrix':
		case 'kernel':
			return { kind: 'grid', ...blankGrid(solution, exercise.type === 'matrix' ? exercise.given : []) };
		case 'choice':
		case 'choices':
			return { kind: 'pick', cursor: 0, picked: [] };
		case 'order':
			return { kind: 'order', order: shown, cursor: 0, held: false };
		case 'explain':
			return { kind: 'sentence', text: '', writing: true, cursor: 0, made: points.map(() => false) };
		case 'train':
		case 'play':
			return { kind: 'elsewhere' };
	}
}

function blankGrid(
	solution: Drawn['solution'],
	given: readonly (readonly [number, number])[],
): { texts: readonly (readonly string[])[]; row: number; col: number } {
	if (solution.kind !== 'matrix' && solution.kind !== 'kernel') {
		throw new Error(`a grid is filled in, and the solution is a ${solution.kind}`);
	}
	const { rows, cols, data } = solution.grid;
	const isGiven = (row: number, col: number): boolean => given.some(([r, c]) => r === row && c === col);
	const texts = Array.from({ length: rows }, (_, row) =>
		Array.from({ length: cols }, (_, col) => (isGiven(row, col) ? String(data[row * cols + col]) : '')),
	);
	const first = texts.flat().indexOf('');
	return { texts, row: Math.max(0, Math.floor(first / cols)), col: Math.max(0, first % cols) };
}

/** Whether nothing more is asked: the way on is open. */
export function isOver({ phase }: Attempt): boolean {
	return phase === 'right' || phase === 'revealed';
}

/** Whether it can be answered now. */
export function isAsking({ phase }: Pick<Attempt, 'phase'>): boolean {
	return phase === 'asking' || phase === 'wrong';
}

/** Whether each attempt can have other numbers. */
export function isFamily({ drawn }: Attempt): boolean {
	return drawn.exercise.params.length > 0;
}

/** Which element of a `predict` is asked for, or was shown last. */
export function elementInQuestion({ foretold, phase }: Attempt): number {
	return isAsking({ phase }) ? foretold.length : Math.max(0, foretold.length - 1);
}

/** The next element of a `predict` asked for, after one that was shown. */
export function askNext(attempt: Attempt): Attempt {
	return { ...attempt, phase: 'asking', verdict: undefined, hints: 0 };
}
