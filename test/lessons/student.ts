// A learner who knows every answer, and every wrong one: what they type at each step of a lesson, whatever variant is drawn.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rateThatReaches } from '../../src/commands/check/tools.js';
import { channelRows } from '../../src/core/grid.js';
import type { Drawn, Solution } from '../../src/course/exercises/drawn.js';
import { readAnswer } from '../../src/course/exercises/read-answer.js';
import { isExercise, type Lesson } from '../../src/course/lesson.js';
import { openAttempt } from '../../src/state/course/attempt.js';
import { numbersOf } from '../../src/state/course/work.js';

/** A wrong answer that was typed, and the misconception that it comes from. */
export interface Slip {
	readonly exercise: string;
	readonly model: string;
}

interface Plan {
	readonly lesson: Lesson;
	/** Where the program keeps progress: it tells which variant is asked. */
	readonly home: string;
	/** Which of the wrong answers comes first, where an exercise has so many; none where left out. */
	readonly wrong?: number;
	/** Told of each wrong answer. */
	readonly slipped?: (slip: Slip) => void;
}

/** Every line of a lesson from its first step to its end. */
export function* linesOf({ lesson, home, wrong, slipped }: Plan): Generator<string> {
	for (const { block } of lesson.pages) {
		if (isExercise(block)) {
			const { drawn } = openAttempt(lesson.id, block, seedIn(home), 'lesson');
			const model = wrong === undefined ? undefined : drawn.models[wrong];
			const slip = model && typedFor(drawn, model.solution);
			if (model !== undefined && slip !== undefined) {
				slipped?.({ exercise: block.id, model: model.model });
				yield* slip;
			}
			// What is foretold is asked once: after a wrong answer the right one is not typed again.
			yield* block.type === 'predict' && slip !== undefined ? [] : rightLines(drawn);
		}
		yield '';
	}
}

/** The seed of the step that was reached last. */
function seedIn(home: string): number {
	const events = readFileSync(join(home, 'progress.jsonl'), 'utf8').trim().split('\n');
	const last = events.map(line => JSON.parse(line) as { kind?: string; seed?: number }).findLast(({ kind }) => kind === 'step');
	return last?.seed ?? Number.NaN;
}

/** What is typed for the right answer. */
export function rightLines(drawn: Drawn): string[] {
	const { exercise, solution } = drawn;
	switch (exercise.type) {
		case 'train':
			return [`${rateThatReaches(exercise)} ${exercise.goal.epochs}`];
		case 'play':
			return [exercise.answer];
		case 'explain':
			return ['What it says.', drawn.points.map((_, index) => index + 1).join(' ')];
		default:
			return typedFor(drawn, solution) ?? [];
	}
}

/** A solution as lines; undefined where no line says it. */
export function typedFor(drawn: Drawn, solution: Solution): string[] | undefined {
	if (solution.kind === 'cells') {
		return solution.values.every(Number.isFinite)
			? solution.values.flatMap((value, index) => [...(index === 0 ? [] : ['']), String(value)])
			: undefined;
	}
	const line = lineFor(drawn, solution);
	return line !== undefined && readAnswer(drawn, line).kind === 'answer' ? [line] : undefined;
}

function lineFor({ shown }: Drawn, solution: Solution): string | undefined {
	switch (solution.kind) {
		case 'number':
			return String(solution.value);
		case 'shape':
			return solution.sides.join('x');
		case 'matrix':
		case 'kernel':
			return channelRows(solution.grid)
				.map(row => row.join(' '))
				.join('; ');
		case 'options':
			return numbersOf(shown, solution.picked);
		case 'order':
			return solution.order.map(item => shown.indexOf(item) + 1).join(' ');
		default:
			return undefined;
	}
}
