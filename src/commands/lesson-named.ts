// A lesson as it is typed: by its id, or by its number.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import type { LessonEntry } from '../course/lesson.js';
import { nearest } from '../expression/nearest.js';

/** The lesson of a word; undefined where there is none. */
export function lessonNamed(word: string, lessons: readonly LessonEntry[]): LessonEntry | undefined {
	return lessons.find(({ id, number }) => id === word || String(number) === word);
}

/** That no lesson is called so, and which may be meant. */
export function unknownLesson(word: string, ids: readonly string[]): Fault {
	const meant = nearest(word, ids);
	return meant.length > 0
		? new Fault('there is no lesson {word}: did you mean {meant}?', { word: quote(word), meant })
		: new Fault('there is no lesson {word}: the lessons are {ids}', { word: quote(word), ids });
}
