// An answer as the state makes it: without an id and a time yet.

import type { Answered, NewEvent } from '../../../src/course/progress/events.js';
import { answer } from '../../course/progress/draw.js';

/** Right at once; its text tells it from others. */
export function newAnswer(text: string, given: Partial<Answered> = {}): NewEvent {
	const { id: _, time: __, ...event } = answer({ answer: text, ...given });
	return event;
}
