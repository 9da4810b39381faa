// What the learner sits at: a lesson step by step, or a round of exercises (a review, a test), each with the stage beside it. Pure.

import { Fault, orFault } from '../../core/fault.js';
import { fillText } from '../../course/exercises/scope.js';
import type { Exercise, Lesson, LessonEntry, Step } from '../../course/lesson.js';
import { isExercise } from '../../course/lesson.js';
import type { NewEvent } from '../../course/progress/events.js';
import type { LessonProgress, Partly, Progress } from '../../course/progress/progress.js';
import type { Stage } from '../stage/stage.js';
import { answerText } from './answer.js';
import { type Attempt, askNext, isOver, openAttempt } from './attempt.js';
import { deskStage } from './desk-stage.js';
import { type FilledBlock, fillProse } from './prose.js';

/** What lies open: the exercise, if there is one, and the stage beside it, if there is one. */
export interface Open {
	readonly attempt: Attempt | undefined;
	readonly stage: Stage | undefined;
}

export interface LessonDesk extends Open {
	readonly kind: 'lesson';
	readonly lesson: Lesson;
	/** From 0; the number of steps where the end is shown. */
	readonly step: number;
	/** Of the variant that is asked. */
	readonly seed: number;
	/** The step's prose, its numbers computed. */
	readonly prose: readonly FilledBlock[];
	/** What is said of a view, empty where nothing is; why there is nothing to see. */
	readonly caption: string | Fault;
}

/** One exercise of a round. */
export interface Card {
	readonly skill: string;
	readonly lesson: Lesson;
	readonly exercise: Exercise;
	/** Whether it comes again after a failure in this very round. */
	readonly again: boolean;
}

/** How a card went. */
interface Played {
	readonly card: Card;
	readonly outcome: 'right' | 'wrong' | 'skipped';
}

export interface RoundDesk extends Open {
	readonly kind: 'review' | 'test';
	/** Of a test: the lesson that is tested. */
	readonly lesson: Lesson | undefined;
	readonly cards: readonly Card[];
	/** From 0; the number of cards where the end is shown. */
	readonly index: number;
	readonly played: readonly Played[];
}

export type Desk = LessonDesk | RoundDesk;

/** A desk, and what shall be remembered. */
export interface Turn {
	readonly desk: Desk;
	readonly events: readonly NewEvent[];
}

/** Chance for the next variants: a 32-bit number, another each time. */
export function nextChance(chance: number): number {
	return (Math.imul(chance, 1664525) + 1013904223) >>> 0;
}

/** The lesson open at a step, in the variant of a seed. */
export function openStep(lesson: Lesson, step: number, seed: number, known?: LessonProgress): LessonDesk {
	const at = Math.min(Math.max(step, 0), lesson.pages.length);
	const page = lesson.pages[at];
	const open = (): Pick<LessonDesk, 'prose' | 'caption'> & Open => ({
		prose: fillProse(page?.prose ?? []),
		caption: page?.block?.type === 'view' ? fillText(page.block.caption) : '',
		...openBlock(lesson, page, seed, known),
	});
	// A lesson that was never checked may ask for what can't be had: the step says so, and the way on is open.
	const closed = (why: Fault): ReturnType<typeof open> => ({ prose: [], caption: why, attempt: undefined, stage: undefined });
	return { kind: 'lesson', lesson, step: at, seed, ...orFault(open, closed) };
}

function openBlock(lesson: Lesson, page: Step | undefined, seed: number, known: LessonProgress | undefined): Open {
	const block = page?.block;
	if (!isExercise(block)) {
		return { attempt: undefined, stage: block === undefined ? undefined : deskStage(undefined, block) };
	}
	const before = known?.exercises[block.id];
	const attempt = openAttempt(lesson.id, block, seed, 'lesson');
	// What was answered before stays answered: who comes back reads on.
	const met: Attempt = before === 'right' || before === 'skipped' ? { ...attempt, phase: 'revealed' } : replayed(attempt, known?.partly);
	return { attempt: met, stage: deskStage(met) };
}

/** The elements that were foretold before, foretold again: who was cut off in the middle goes on there. */
function replayed(attempt: Attempt, partly: Partly | undefined): Attempt {
	const { exercise, seed } = attempt.drawn;
	if (partly === undefined || partly.exercise !== exercise.id || partly.seed !== seed) {
		return attempt;
	}
	let again = attempt;
	for (const said of partly.said) {
		const answered = answerText({ ...again, phase: 'asking' }, said);
		again = answered.kind === 'attempt' ? answered.attempt : again;
	}
	return again.phase === 'shown' ? askNext(again) : again;
}

/** The step, remembered as where to go on. */
export function reached({ lesson, step, seed }: LessonDesk): NewEvent {
	return { kind: 'step', lesson: lesson.id, step, seed };
}

/** Whether the lesson's end is shown. */
export function isAtEnd(desk: Desk): boolean {
	return desk.kind === 'lesson' ? desk.step >= desk.lesson.pages.length : desk.index >= desk.cards.length;
}

/** The page of a lesson that lies open; undefined at its end. */
export function pageOf(desk: Desk): Step | undefined {
	return desk.kind === 'lesson' ? desk.lesson.pages[desk.step] : undefined;
}

/** Whether the way on is open: nothing is asked, or it was answered or skipped. */
export function canGoOn({ attempt }: Open): boolean {
	return attempt === undefined || isOver(attempt);
}

/** The next step; at the last one the lesson's end, by which it is done. */
export function stepOn(desk: LessonDesk, seed: number, known: LessonProgress | undefined): Turn {
	const next = openStep(desk.lesson, desk.step + 1, seed, known);
	const done: NewEvent[] = isAtEnd(next) && !isAtEnd(desk) ? [{ kind: 'done', lesson: desk.lesson.id, by: 'steps' }] : [];
	return { desk: next, events: [reached(next), ...done] };
}

/** The step before. */
export function stepBack(desk: LessonDesk, seed: number, known: LessonProgress | undefined): Turn {
	const before = openStep(desk.lesson, desk.step - 1, seed, known);
	return { desk: before, events: [reached(before)] };
}

/** The same exercise with other numbers. */
export function anew(desk: LessonDesk, seed: number): Turn {
	const { attempt } = desk;
	if (attempt === undefined) {
		return { desk, events: [] };
	}
	const { drawn, sitting } = attempt;
	const fresh = { ...withAttempt(desk, openAttempt(drawn.lesson, drawn.exercise, seed, sitting)), seed };
	return { desk: fresh, events: [reached(fresh)] };
}

/** The desk with the attempt as it is now, and the stage that goes with it. */
export function withAttempt<Kind extends Desk>(desk: Kind, attempt: Attempt): Kind {
	return { ...desk, attempt, stage: deskStage(attempt, undefined, desk.stage) };
}

/** A round of cards, open at its first. */
export function openRound(kind: RoundDesk['kind'], lesson: Lesson | undefined, cards: readonly Card[], seed: number): RoundDesk {
	return atCard({ kind, lesson, cards, index: 0, played: [], attempt: undefined, stage: undefined }, 0, seed);
}

function atCard(desk: RoundDesk, index: number, seed: number): RoundDesk {
	const card = desk.cards[index];
	if (card === undefined) {
		return { ...desk, index, attempt: undefined, stage: undefined };
	}
	const open = (): RoundDesk => {
		const attempt = openAttempt(card.lesson.id, card.exercise, seed, desk.kind);
		return { ...desk, index, attempt, stage: deskStage(attempt) };
	};
	// A card that can't be drawn is passed over.
	return orFault(open, () => atCard({ ...desk, cards: desk.cards.toSpliced(index, 1) }, index, seed));
}

/** The next card. What failed in a review comes again behind the others; a test that was all right is the lesson done. */
export function cardOn(desk: RoundDesk, seed: number): Turn {
	const { attempt } = desk;
	const card = desk.cards[desk.index];
	if (attempt === undefined || card === undefined) {
		return { desk, events: [] };
	}
	const outcome = outcomeOf(attempt);
	const again = desk.kind === 'review' && outcome === 'wrong' ? [{ ...card, again: true }] : [];
	const played = [...desk.played, { card, outcome }];
	const next = atCard({ ...desk, cards: [...desk.cards, ...again], played }, desk.index + 1, seed);
	const passed = next.kind === 'test' && isAtEnd(next) && next.lesson !== undefined && hasPassed(next);
	return { desk: next, events: passed && next.lesson ? [{ kind: 'done', lesson: next.lesson.id, by: 'test' }] : [] };
}

/** How an exercise of a round went. */
function outcomeOf({ phase, tries, foretold, verdict }: Attempt): Played['outcome'] {
	if (phase === 'right') {
		return 'right';
	}
	return tries === 0 || (verdict === undefined && foretold.every(each => each.verdict.kind === 'right')) ? 'skipped' : 'wrong';
}

/** Whether every exercise of a test was right. */
export function hasPassed({ played }: RoundDesk): boolean {
	return played.length > 0 && played.every(({ outcome }) => outcome === 'right');
}

/** The exercises of a lesson by which it can be tested out of: those that a keyboard can answer here and now. */
export function testCards(lesson: Lesson): Card[] {
	return lesson.pages.flatMap(({ block }) =>
		isExercise(block) && isForRounds(block.type) ? [{ skill: block.skill, lesson, exercise: block, again: false }] : [],
	);
}

/** Training and the playground take minutes, and a sentence is marked by the learner: a round has none of them. */
export function isForRounds(type: Exercise['type']): boolean {
	return type !== 'train' && type !== 'play' && type !== 'explain';
}

/** The exercise of a lesson by its id. */
export function exerciseOf(lesson: Lesson, id: string): Exercise {
	const found = lesson.pages.map(({ block }) => block).find(block => isExercise(block) && block.id === id);
	if (!isExercise(found)) {
		throw new Fault('lesson {lesson} has no exercise {exercise}', { lesson: lesson.id, exercise: id }, 1);
	}
	return found;
}

/** The lesson after this one; undefined after the last. */
export function lessonAfter(lessons: readonly LessonEntry[], id: string): LessonEntry | undefined {
	return lessons[lessons.findIndex(lesson => lesson.id === id) + 1];
}

/** Where a lesson goes on: where it was left, or at its start where it was done. */
export function stepToResume({ lessons }: Progress, { id, steps }: LessonEntry): number {
	const known = lessons[id];
	return known === undefined || known.step >= steps ? 0 : known.step;
}
