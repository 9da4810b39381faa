// Answering: what was typed or picked is read, graded and diagnosed, and the event that tells of it is made.

import type { Fault } from '../../core/fault.js';
import type { Answer, Verdict } from '../../course/exercises/drawn.js';
import { grade, gradeCell } from '../../course/exercises/grade.js';
import { readAnswer } from '../../course/exercises/read-answer.js';
import type { NewEvent, Outcome } from '../../course/progress/events.js';
import type { Attempt } from './attempt.js';

/** What came of an answer. */
export type Answered =
	/** Graded, or not an answer yet; what shall be remembered. */
	| { readonly kind: 'attempt'; readonly attempt: Attempt; readonly events: readonly NewEvent[] }
	/** An expression: somebody else finds what it comes to. */
	| { readonly kind: 'evaluate'; readonly attempt: Attempt; readonly text: string }
	| { readonly kind: 'fault'; readonly fault: Fault };

/** A typed answer, whatever its kind. */
export function answerText(attempt: Attempt, text: string): Answered {
	const reading = readAnswer(attempt.drawn, text);
	switch (reading.kind) {
		case 'answer':
			return answerWith(attempt, reading.answer, text.trim());
		case 'expression':
			return { kind: 'evaluate', attempt: { ...attempt, asked: reading.text }, text: reading.text };
		case 'fault':
			return reading;
	}
}

/** What an expression came to, as the answer. */
export function answerValue(attempt: Attempt, value: number): Answered {
	const said = attempt.asked ?? '';
	return answerWith({ ...attempt, asked: undefined }, { kind: 'number', value }, said);
}

/** An answer graded. In a round it is asked once; in a lesson as often as the learner wants. */
export function answerWith(attempt: Attempt, answer: Answer, said: string): Answered {
	const { drawn } = attempt;
	if (drawn.exercise.type === 'predict') {
		return foretell(attempt, answer, said);
	}
	const verdict = grade(drawn, answer);
	if (verdict.kind === 'unclear') {
		return { kind: 'attempt', attempt: { ...attempt, verdict, said }, events: [] };
	}
	const graded: Attempt = { ...attempt, verdict, said, tries: attempt.tries + 1, phase: phaseAfter(attempt, verdict) };
	// Where no rule is known the first hint is said: the next one is the second.
	const helped = graded.phase === 'wrong' && verdict.kind === 'wrong' && verdict.diagnosis.models.length === 0;
	return {
		kind: 'attempt',
		attempt: helped ? { ...graded, hints: Math.max(1, graded.hints) } : graded,
		events: [eventOf(graded, outcomeOf(answer, verdict), { share: shareOf(answer) })],
	};
}

function phaseAfter({ sitting }: Attempt, verdict: Verdict): Attempt['phase'] {
	return verdict.kind === 'right' ? 'right' : sitting === 'lesson' ? 'wrong' : 'revealed';
}

/** An element foretold: right or wrong it is shown, and the next one is asked for. */
function foretell(attempt: Attempt, answer: Answer, said: string): Answered {
	const { drawn, foretold } = attempt;
	const verdict = gradeCell(drawn, foretold.length, answer);
	if (verdict.kind === 'unclear') {
		return { kind: 'attempt', attempt: { ...attempt, verdict, said }, events: [] };
	}
	const all = [...foretold, { said, verdict }];
	const last = all.length === drawn.cells.length;
	const phase = !last ? 'shown' : all.every(each => each.verdict.kind === 'right') ? 'right' : 'revealed';
	const graded: Attempt = { ...attempt, verdict, said, foretold: all, tries: all.length, phase, work: { kind: 'line', text: '' } };
	// Each is an answer of its own: the first failure counts as one, however many were right before.
	const failed = foretold.some(each => each.verdict.kind === 'wrong');
	const event = eventOf(verdict.kind === 'wrong' && !failed ? { ...graded, tries: 1 } : graded, verdict.kind, {
		left: drawn.cells.length - all.length,
	});
	return { kind: 'attempt', attempt: graded, events: [event] };
}

const outcomeOf = (answer: Answer, verdict: Verdict): Outcome =>
	answer.kind === 'points' ? 'self' : verdict.kind === 'right' ? 'right' : 'wrong';

function shareOf(answer: Answer): number | undefined {
	return answer.kind === 'points' ? answer.made.filter(Boolean).length / Math.max(1, answer.made.length) : undefined;
}

/** The exercise given up: its answer is shown, and nothing is held against the learner. */
export function skip(attempt: Attempt): Extract<Answered, { kind: 'attempt' }> {
	const skipped: Attempt = { ...attempt, phase: 'revealed', verdict: undefined, asked: undefined, held: [] };
	return { kind: 'attempt', attempt: skipped, events: [eventOf(skipped, 'skipped')] };
}

/** One hint more, as far as there are any. */
export function showHint(attempt: Attempt): Attempt {
	return { ...attempt, hints: Math.min(attempt.hints + 1, attempt.drawn.hints.length) };
}

interface More {
	readonly share?: number | undefined;
	readonly left?: number;
}

function eventOf({ drawn, verdict, said, hints, tries, sitting }: Attempt, outcome: Outcome, { share, left = 0 }: More = {}): NewEvent {
	return {
		kind: 'answer',
		lesson: drawn.lesson,
		exercise: drawn.exercise.id,
		skill: drawn.exercise.skill,
		seed: drawn.seed,
		answer: outcome === 'skipped' ? '' : said.slice(0, LONGEST_ANSWER),
		outcome,
		models: verdict?.kind === 'wrong' ? verdict.diagnosis.models.map(({ model }) => model) : [],
		hints,
		attempt: tries,
		...(share === undefined ? {} : { share }),
		...(left === 0 ? {} : { left }),
		sitting,
	};
}

/** A sentence may be longer; a line of the log shall not be. */
const LONGEST_ANSWER = 500;
