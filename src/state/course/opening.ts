// Opening what lies in files: the lessons are asked for, and when they are there the desk is laid.

import type { Lesson } from '../../course/lesson.js';
import type { Effect, Loaded, Next } from '../message.js';
import type { Model } from '../model.js';
import type { Wish } from './course.js';
import { type Desk, exerciseOf, isAtEnd, nextChance, openRound, openStep, reached, stepToResume, testCards } from './desk.js';
import { withCourse, withDesk } from './in-course.js';

/** The wish fulfilled, at once where its lessons have been read, else when they have been. */
export function open(model: Model, wish: Wish): Next {
	const { books } = model.course;
	const missing = lessonsOf(wish).filter(id => books[id] === undefined);
	return missing.length === 0 ? lay(model, wish) : [withCourse(model, { wish }), [{ type: 'load', lessons: missing }]];
}

/** The lessons that a wish needs, by id. */
export function lessonsOf(wish: Wish): string[] {
	return wish.kind === 'review' ? [...new Set(wish.planned.map(({ lesson }) => lesson))] : [wish.id];
}

/** Whether what is wished for can still be laid on the desk: who went on to another room, or opened something, does not wait for it. */
const isWaiting = ({ room, trainer, overlays }: Model): boolean =>
	(room === 'home' || room === 'desk') && trainer === undefined && overlays.length === 0;

/** Lessons came in: what waited for them is opened. */
export function onLoaded(model: Model, { lessons }: Loaded): Next {
	const { course } = model;
	const books = { ...course.books, ...Object.fromEntries(lessons.map(lesson => [lesson.id, lesson])) };
	const read = withCourse(model, { books, wish: undefined });
	const { wish } = course;
	return wish === undefined || !isWaiting(model) || lessonsOf(wish).some(id => books[id] === undefined) ? [read, []] : lay(read, wish);
}

function lay(model: Model, wish: Wish): Next {
	const { course } = model;
	const { books, progress } = course;
	const chance = nextChance(course.chance);
	switch (wish.kind) {
		case 'lesson': {
			const lesson = books[wish.id] as Lesson;
			const step = stepToResume(progress, lesson);
			const known = progress.lessons[lesson.id];
			const desk = openStep(lesson, step, known !== undefined && known.step === step && known.seed !== 0 ? known.seed : chance, known);
			return sit(model, desk, chance, isAtEnd(desk) ? [] : [{ type: 'record', events: [reached(desk)] }]);
		}
		case 'test': {
			const lesson = books[wish.id] as Lesson;
			return sit(model, openRound('test', lesson, testCards(lesson), chance), chance);
		}
		case 'review': {
			const cards = wish.planned.map(({ skill, lesson: id, exercise }) => {
				const lesson = books[id] as Lesson;
				return { skill, lesson, exercise: exerciseOf(lesson, exercise), again: false };
			});
			return sit(model, openRound('review', undefined, cards, chance), chance);
		}
	}
}

function sit(model: Model, desk: Desk, chance: number, effects: readonly Effect[] = []): Next {
	const seated: Model = { ...model, room: 'desk', trainer: undefined };
	return [withCourse(withDesk(seated, desk), { chance, visit: undefined }), effects];
}
