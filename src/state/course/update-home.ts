// The home screen's own keys.

import { enterDigits } from '../digits/open.js';
import type { Command } from '../keys.js';
import { ANY_MARK, withoutLast } from '../marks.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { putOnTop } from '../overlays/stack.js';
import { openBook } from '../trainer/update-trainer.js';
import { type Course, FIRST_HOME, type Home } from './course.js';
import { entryUnderCursor, type HomeEntry, homeEntries } from './home.js';
import { withCourse } from './in-course.js';
import { open } from './opening.js';
import { planReview } from './review.js';

/** The next model after a command of the home screen. */
export function updateHome(model: Model, command: Command): Next {
	const { course } = model;
	const entry = entryUnderCursor(course);
	switch (command) {
		case 'up':
			return [withHome(model, moved(course, -1)), []];
		case 'down':
			return [withHome(model, moved(course, 1)), []];
		case 'first':
			return [withHome(model, moved(course, Number.NEGATIVE_INFINITY)), []];
		case 'last':
			return [withHome(model, moved(course, Number.POSITIVE_INFINITY)), []];
		case 'choose':
			return entry === undefined ? [model, []] : openEntry(model, entry);
		case 'review':
			return openEntry(model, { kind: 'review', due: 0 });
		case 'test-out':
			return isLesson(entry) ? open(model, { kind: 'test', id: entry.lesson.id }) : [model, []];
		case 'forget':
			return [isLesson(entry) ? putOnTop(model, { kind: 'confirm', lesson: entry.lesson.id }) : model, []];
		case 'search':
			return [withHome(model, { cursor: 0, search: course.home.search ?? '', typing: true }), []];
		case 'found':
			return [withHome(model, { ...course.home, typing: false }), []];
		case 'erase':
			return [withHome(model, { ...course.home, cursor: 0, search: withoutLast(course.home.search ?? '') }), []];
		case 'close':
			return [withHome(model, FIRST_HOME), []];
		case 'quit':
			return [model, [{ type: 'quit', status: 0 }]];
		default:
			return [model, []];
	}
}

const isLesson = (entry: HomeEntry | undefined): entry is Extract<HomeEntry, { readonly lesson: unknown }> =>
	entry?.kind === 'lesson' || entry?.kind === 'continue';

const withHome = (model: Model, home: Home): Model => withCourse(model, { home });

function moved(course: Course, by: number): Home {
	const last = homeEntries(course).length - 1;
	return { ...course.home, cursor: Math.max(0, Math.min(course.home.cursor + by, last)) };
}

function openEntry(model: Model, entry: HomeEntry): Next {
	const { course } = model;
	switch (entry.kind) {
		case 'continue':
		case 'lesson':
			return open(model, { kind: 'lesson', id: entry.lesson.id });
		case 'review': {
			const planned = planReview(course.catalogue, course.progress, course.now);
			return planned.length === 0
				? [{ ...model, notice: { kind: 'disabled', reason: 'nothing-due' } }, []]
				: open(model, { kind: 'review', planned });
		}
		case 'playground':
			return [{ ...model, room: 'stage' }, []];
		case 'trainer':
			return openBook(model);
		case 'digits':
			return enterDigits(model);
	}
}

/** A key goes into the search while it is typed. */
export function typeSearch(model: Model, key: string): Model {
	const { home } = model.course;
	const mark = key === 'space' ? ' ' : key;
	const text = home.search ?? '';
	const takes = home.typing && ANY_MARK.test(mark) && text.length < LONGEST_SEARCH;
	return takes ? withHome(model, { ...home, cursor: 0, search: text + mark }) : model;
}

const LONGEST_SEARCH = 40;
