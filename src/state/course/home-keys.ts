// The keys of the home screen and of its search.

import type { Binding } from '../keys.js';
import type { Model, Reason } from '../model.js';
import { entryUnderCursor } from './home.js';
import { dueCount } from './review.js';

const noLesson = ({ course }: Model): Reason | undefined => {
	const entry = entryUnderCursor(course);
	return entry !== undefined && 'lesson' in entry ? undefined : 'no-lesson-here';
};

const notBegun = (model: Model): Reason | undefined => {
	const entry = entryUnderCursor(model.course);
	const begun = entry !== undefined && 'lesson' in entry && model.course.progress.lessons[entry.lesson.id] !== undefined;
	return noLesson(model) ?? (begun ? undefined : 'not-begun');
};

const nothingDue = ({ course }: Model): Reason | undefined =>
	dueCount(course.catalogue, course.progress, course.now) > 0 ? undefined : 'nothing-due';

const noEntry = ({ course }: Model): Reason | undefined => (entryUnderCursor(course) === undefined ? 'nothing-found' : undefined);

export const HOME_KEYS: readonly Binding[] = [
	{ keys: ['up', 'k'], command: 'up', group: 'move', footer: 2 },
	{ keys: ['down', 'j'], command: 'down', group: 'move', footer: 2 },
	{ keys: ['home', 'g'], command: 'first', group: 'move' },
	{ keys: ['end', 'G'], command: 'last', group: 'move' },
	{ keys: ['enter', 'space'], command: 'choose', group: 'walk', footer: 1, disabled: noEntry },
	{ keys: ['r'], command: 'review', group: 'walk', footer: 4, disabled: nothingDue },
	{ keys: ['t'], command: 'test-out', group: 'walk', footer: 5, disabled: noLesson },
	{ keys: ['f'], command: 'forget', group: 'walk', footer: 7, disabled: notBegun },
	{ keys: ['/'], command: 'search', group: 'look', footer: 3 },
	{ keys: ['escape'], command: 'close', group: 'look' },
	{ keys: ['q'], command: 'quit', group: 'app', footer: 0 },
];

export const SEARCH_KEYS: readonly Binding[] = [
	{ keys: ['enter'], command: 'found', group: 'look', footer: 1 },
	{ keys: ['up'], command: 'up', group: 'move', footer: 2 },
	{ keys: ['down'], command: 'down', group: 'move', footer: 2 },
	{ keys: ['backspace'], command: 'erase', group: 'look' },
	{ keys: ['escape'], command: 'close', group: 'app', footer: 3 },
];
