// An answer as the state makes it: without an id and a time yet.

import type { Answered, NewEvent } from '../../../src/course/progress/events.js';

/** Right at once; its text tells it from others. */
export function newAnswer(text: string, given: Partial<Answered> = {}): NewEvent {
	return {
		kind: 'answer',
		lesson: 'cross-correlation',
		exercise: 'first-element',
		skill: 'correlate',
		seed: 1,
		answer: text,
		outcome: 'right',
		models: [],
		hints: 0,
		attempt: 1,
		sitting: 'lesson',
		...given,
	};
}
