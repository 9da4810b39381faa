// What came of an answer: it goes to the desk, and what shall be remembered to the disk.

import type { NewEvent } from '../../course/progress/events.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import type { Answered } from './answer.js';
import { type Desk, withAttempt } from './desk.js';
import { withCourse, withDesk } from './in-course.js';

/** The model after an answer: graded and remembered, or asked what it comes to, or told what would be right. */
export function take(model: Model, desk: Desk, answered: Answered): Next {
	switch (answered.kind) {
		case 'fault':
			return [{ ...model, notice: { kind: 'fault', fault: answered.fault } }, []];
		case 'evaluate': {
			const request = model.course.requests + 1;
			const asking = withCourse(withDesk(model, { ...desk, attempt: answered.attempt }), { requests: request });
			return [asking, [{ type: 'evaluate', request, text: answered.text }]];
		}
		case 'attempt':
			return remember(withDesk(model, withAttempt(desk, answered.attempt)), answered.events);
	}
}

/** The model, and the events for the disk. */
export function remember(model: Model, events: readonly NewEvent[]): Next {
	return [model, events.length === 0 ? [] : [{ type: 'record', events }]];
}
