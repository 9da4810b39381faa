// A lesson as it is typed: by its id, or by its number.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import type { LessonEntry } from '../course/lesson.js';
import { nearest } from '../expression/nearest.js';

/** The lesson of a word; undefined where there is none. */
export function lessonNamed(word: string, lessons: readonly LessonEntry[]): LessonEntry | undefined {
	return lessons.find(({ id, number }) => id === word || String(number) === word);
}

/** More ids than these are no help in one line. */
const MOST_IDS = 5;

/** That no lesson is called so, and which may be meant, or where they are listed. */
export function unknownLesson(word: string, ids: readonly string[]): Fault {
	const meant = nearest(word, ids);
	if (meant.length > 0) {
		return new Fault('there is no lesson {word}: did you mean {meant}?', { word: quote(word), meant });
	}
	return ids.length > MOST_IDS
		? new Fault('there is no lesson {word}: conv-tutor list tells which there are', { word: quote(word) })
		: new Fault('there is no lesson {word}: the lessons are {ids}', { word: quote(word), ids });
}
