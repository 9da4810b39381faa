// The keys of a lesson and of a round: answering, hints, the way on and back, the doors to playground and trainer.

import { Fault } from '../../core/fault.js';
import type { Command } from '../keys.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { updateStage } from '../stage/update-stage.js';
import { type Answered, answerText, answerValue, answerWith, showHint, skip } from './answer.js';
import { type Attempt, askNext, isAsking } from './attempt.js';
import {
	anew,
	canGoOn,
	cardOn,
	type Desk,
	isAtEnd,
	type LessonDesk,
	lessonAfter,
	nextChance,
	stepBack,
	stepOn,
	type Turn,
	withAttempt,
} from './desk.js';
import { withCourse, withDesk } from './in-course.js';
import { open } from './opening.js';
import { remember, take } from './take.js';
import { openElsewhere, openPlayground } from './visit.js';
import { eraseKey, gridText, moveOption, moveWork, nextEmpty, pickedAnswer, toggle, typeKey } from './work.js';

/** The next model after a command at the desk. */
export function updateDesk(model: Model, desk: Desk, command: Command): Next {
	const { attempt } = desk;
	switch (command) {
		case 'quit':
			return [model, [{ type: 'quit', status: 0 }]];
		case 'home':
			return [{ ...withDesk(model, undefined), room: 'home' }, []];
		case 'open':
			return openPlayground(model, desk);
		case 'go-on':
			return goOn(model, desk);
		case 'step-before':
			return desk.kind === 'lesson' ? turn(model, stepBack(desk, ...seedFor(model, desk))) : [model, []];
		case 'anew':
			return desk.kind === 'lesson' ? turn(model, anew(desk, nextChance(model.course.chance))) : [model, []];
		default:
			return attempt === undefined || !isAsking(attempt) ? toStage(model, desk, command) : atWork(model, desk, attempt, command);
	}
}

/** Where there is a stage, what moves over it. */
function toStage(model: Model, { stage }: Desk, command: Command): Next {
	return stage === undefined ? [model, []] : updateStage(model, command);
}

function atWork(model: Model, desk: Desk, attempt: Attempt, command: Command): Next {
	const { work } = attempt;
	const put = (next: Attempt): Next => [withDesk(model, withAttempt(desk, next)), []];
	switch (command) {
		case 'commit':
			return commit(model, desk, attempt);
		case 'erase':
			return put({ ...attempt, work: eraseKey(work) });
		case 'hint':
			return put(showHint(attempt));
		case 'skip':
			return take(model, desk, skip(attempt));
		case 'toggle':
			return put({ ...attempt, work: toggle(attempt) });
		case 'write':
		case 'stop-writing':
			return work.kind === 'sentence' ? put({ ...attempt, work: { ...work, writing: command === 'write' } }) : [model, []];
		case 'up':
		case 'down':
		case 'left':
		case 'right':
			return move(model, desk, attempt, command);
		default:
			return toStage(model, desk, command);
	}
}

const DIRECTIONS = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] } as const;

function move(model: Model, desk: Desk, attempt: Attempt, command: keyof typeof DIRECTIONS): Next {
	const { work, drawn } = attempt;
	const [rows, cols] = DIRECTIONS[command];
	if (work.kind === 'line' || work.kind === 'elsewhere') {
		return toStage(model, desk, command);
	}
	const moved = work.kind === 'pick' ? moveOption(work, rows + cols, drawn.shown.length) : moveWork(work, rows, cols);
	return [withDesk(model, withAttempt(desk, { ...attempt, work: moved })), []];
}

/** Enter: the answer is given, or the next part of it begun. */
function commit(model: Model, desk: Desk, attempt: Attempt): Next {
	const { work } = attempt;
	switch (work.kind) {
		case 'line':
			return work.text.trim() === '' ? [model, []] : take(model, desk, answerText(attempt, work.text));
		case 'grid': {
			const empty = nextEmpty(work);
			return empty === undefined
				? take(model, desk, answerText(attempt, gridText(work)))
				: [withDesk(model, withAttempt(desk, { ...attempt, work: empty })), []];
		}
		case 'sentence':
			if (work.writing) {
				const written = work.text.trim() === '' ? work : { ...work, writing: false };
				return [withDesk(model, withAttempt(desk, { ...attempt, work: written })), []];
			}
			return take(model, desk, picked(attempt));
		case 'pick':
		case 'order':
			return take(model, desk, picked(attempt));
		case 'elsewhere':
			return openElsewhere(model, desk, attempt);
	}
}

function picked(attempt: Attempt): Answered {
	const answer = pickedAnswer(attempt);
	if (answer === undefined) {
		throw new Error('nothing can be picked here');
	}
	return answerWith(attempt, answer.answer, answer.said);
}

/** What a typed expression came to; undefined where it is none. */
export function onValue(model: Model, desk: Desk, attempt: Attempt, value: number | undefined): Next {
	if (value !== undefined) {
		return take(model, desk, answerValue(attempt, value));
	}
	const fault = new Fault('this is no number: write one such as 19, −1, 1/9 or 3*2+1');
	return [{ ...withDesk(model, { ...desk, attempt: { ...attempt, asked: undefined } }), notice: { kind: 'fault', fault } }, []];
}

/** The way on: the next element, the next step or card; from the end the next lesson, or home. */
function goOn(model: Model, desk: Desk): Next {
	const { attempt } = desk;
	if (attempt?.phase === 'shown') {
		return [withDesk(model, withAttempt(desk, askNext(attempt))), []];
	}
	if (!canGoOn(desk)) {
		return [{ ...model, notice: { kind: 'disabled', reason: 'answer-first' } }, []];
	}
	if (isAtEnd(desk)) {
		return leaveEnd(model, desk);
	}
	const chance = nextChance(model.course.chance);
	return turn(model, desk.kind === 'lesson' ? stepOn(desk, ...seedFor(model, desk)) : cardOn(desk, chance));
}

/** The seed of the step beside this one, and what is known of its lesson. */
function seedFor({ course }: Model, { lesson }: LessonDesk) {
	return [nextChance(course.chance), course.progress.lessons[lesson.id]] as const;
}

function turn(model: Model, { desk, events }: Turn): Next {
	return remember(withCourse(withDesk(model, desk), { chance: nextChance(model.course.chance) }), events);
}

function leaveEnd(model: Model, desk: Desk): Next {
	const next = desk.kind === 'lesson' ? lessonAfter(model.course.catalogue.lessons, desk.lesson.id) : undefined;
	return next === undefined ? [{ ...withDesk(model, undefined), room: 'home' }, []] : open(model, { kind: 'lesson', id: next.id });
}

/** A key that is bound to nothing goes into the answer. */
export function typeAnswer(model: Model, desk: Desk, key: string): Model {
	const { attempt } = desk;
	if (attempt === undefined || !isAsking(attempt)) {
		return model;
	}
	const { work } = attempt;
	if (work.kind === 'pick') {
		const place = Number(key) - 1;
		const there = Number.isInteger(place) && place >= 0 && place < attempt.drawn.shown.length;
		return there ? withDesk(model, withAttempt(desk, { ...attempt, work: { ...work, cursor: place } })) : model;
	}
	const typed = typeKey(work, key);
	return typed === work ? model : withDesk(model, withAttempt(desk, { ...attempt, work: typed }));
}
