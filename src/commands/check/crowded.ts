// Whether a step has room on a screen of 80×24: laid out as the screen does it, with each hint, each wrong answer that is known,
// and what explains the right one.

import { formatNumber } from '../../core/numbers.js';
import { answerOf } from '../../course/check/answers.js';
import type { Crowded } from '../../course/check/desk.js';
import { pathOfModel } from '../../course/check/variant.js';
import type { Answer, Drawn, ModelAnswer, Solution } from '../../course/exercises/drawn.js';
import type { Path } from '../../course/format/yaml.js';
import { isExercise, type Lesson } from '../../course/lesson.js';
import { answerWith, showHint, skip } from '../../state/course/answer.js';
import { type Attempt, askNext } from '../../state/course/attempt.js';
import { type Desk, isForRounds, openRound, openStep } from '../../state/course/desk.js';
import { numbersOf } from '../../state/course/work.js';
import { LANGUAGES } from '../../text/languages.js';
import { wordsOf } from '../../text/words.js';
import { lessonRoom, lessonText } from '../../ui/lesson/layout.js';
import { themeFor } from '../../ui/theme/theme.js';

const SIZE = { columns: 80, rows: 24 };
const THEME = themeFor({ level: 0, ascii: false, background: 'dark' });
/** Variants of a family that are laid out: numbers of one digit or two make little difference. */
const SEEDS = [1, 2, 3];

/** The first text of a step that a learner could not read to its end; undefined where all have room. */
export function crowdedIn(lesson: Lesson, step: number, language: string): Crowded | undefined {
	const block = lesson.pages[step]?.block;
	const seeds = isExercise(block) && block.params.length > 0 ? SEEDS : SEEDS.slice(0, 1);
	const words = wordsOf(LANGUAGES.find(known => known === language) ?? 'en');
	for (const seed of seeds) {
		for (const { desk, path } of moments(lesson, step, seed)) {
			const room = lessonRoom(SIZE, desk);
			const { missing } = lessonText(desk, undefined, { theme: THEME, words, width: room.text }, room);
			if (missing > 0) {
				return { path, lines: missing };
			}
		}
	}
	return undefined;
}

/** A step as it may come to look, and the value of its block that is read then. */
interface Moment {
	readonly path: Path;
	readonly desk: Desk;
}

function moments(lesson: Lesson, step: number, seed: number): Moment[] {
	const desk = openStep(lesson, step, seed);
	const { attempt } = desk;
	if (attempt === undefined) {
		return [{ path: [], desk }];
	}
	const { drawn } = attempt;
	const { exercise } = drawn;
	const wrongly = (at: Attempt) =>
		drawn.models.flatMap(model => wronglyAnswered(at, model).map(wrong => ({ wrong, path: pathOfModel(drawn, model.model) })));
	const round = isForRounds(exercise.type)
		? openRound('review', lesson, [{ skill: exercise.skill, lesson, exercise, again: false }], seed)
		: undefined;
	return [
		...withHints(attempt).map((hinted, hint) => ({ path: hint === 0 ? [] : ['hints', hint - 1], desk: { ...desk, attempt: hinted } })),
		...wrongly(attempt).flatMap(({ wrong, path }) => withHints(wrong).map(hinted => ({ path, desk: { ...desk, attempt: hinted } }))),
		{ path: ['explain'], desk: { ...desk, attempt: skip(attempt).attempt } },
		// In a round the answer is shown together with what was wrong.
		...(round?.attempt === undefined
			? []
			: wrongly(round.attempt).map(({ wrong, path }) => ({ path, desk: { ...round, attempt: wrong } }))),
	];
}

/** The attempt as it is, and with each hint. */
function withHints(attempt: Attempt): Attempt[] {
	const all = [attempt];
	for (const _ of attempt.drawn.hints) {
		all.push(showHint(all.at(-1) ?? attempt));
	}
	return all;
}

/** The attempt of a learner with a misconception; of elements that are foretold, after each of them. */
function wronglyAnswered(attempt: Attempt, { solution }: ModelAnswer): Attempt[] {
	if (solution.kind !== 'cells') {
		const answer = answerOf(attempt.drawn, solution);
		return answer === undefined ? [] : answered(attempt, answer, saidOf(attempt.drawn, solution));
	}
	const all: Attempt[] = [];
	for (const value of solution.values) {
		all.push(...answered(askNext(all.at(-1) ?? attempt), { kind: 'number', value }, formatNumber(value)));
	}
	return all;
}

function answered(attempt: Attempt, answer: Answer, said: string): Attempt[] {
	const after = answerWith(attempt, answer, said);
	return after.kind === 'attempt' ? [after.attempt] : [];
}

/** A solution as it would be typed. */
function saidOf({ shown }: Drawn, solution: Solution): string {
	switch (solution.kind) {
		case 'number':
			return formatNumber(solution.value);
		case 'shape':
			return solution.sides.join('x');
		case 'options':
			return numbersOf(shown, solution.picked);
		default:
			return '';
	}
}
