// What comes in for the course: lessons that were read, progress that was saved, the time, what a typed expression came to.

import type { Evaluated, Next, Saved } from '../message.js';
import type { Model } from '../model.js';
import type { Desk } from './desk.js';
import { withCourse, withDesk } from './in-course.js';
import { onValue } from './update-desk.js';

/** An answer is on the disk, or can't be put there: that is said once. */
export function onSaved(model: Model, { progress, now, trouble }: Saved): Next {
	const saved = withCourse(model, { progress, now });
	return [trouble === undefined ? saved : { ...saved, notice: { kind: 'fault', fault: trouble } }, []];
}

/** What a typed expression came to, and the keys that were typed meanwhile: they follow it. */
export function onAnswerEvaluated(
	model: Model,
	{ request, text, value }: Evaluated,
): { readonly next: Next; readonly keys: readonly string[] } {
	const { desk, requests } = model.course;
	const attempt = desk?.attempt;
	if (desk === undefined || attempt === undefined || attempt.asked !== text || requests !== request) {
		return { next: [model, []], keys: [] };
	}
	const waitsNoMore: Desk = { ...desk, attempt: { ...attempt, held: [] } };
	return { next: onValue(withDesk(model, waitsNoMore), waitsNoMore, { ...attempt, held: [] }, value), keys: attempt.held };
}

/** Whether an answer is waited for: until then nothing else may be done to it. */
export function isWaiting({ room, overlays, course }: Model): boolean {
	return room === 'desk' && overlays.length === 0 && course.desk?.attempt?.asked !== undefined;
}

/** A key while an answer is waited for is kept for afterwards; undefined where none is waited for. */
export function holdKey(model: Model, key: string): Model | undefined {
	const { desk } = model.course;
	const attempt = desk?.attempt;
	if (desk === undefined || attempt === undefined || !isWaiting(model)) {
		return undefined;
	}
	return attempt.held.length >= MOST_HELD ? model : withDesk(model, { ...desk, attempt: { ...attempt, held: [...attempt.held, key] } });
}

const MOST_HELD = 64;
