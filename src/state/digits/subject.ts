// The digit that is looked at: sent to be examined when it changes, one at a time, so that a stroke drawn fast floods nobody.

import { pixelsOf } from '../../training/digits/digit-set.js';
import type { Examined } from '../../training/digits/report.js';
import type { Effect } from '../message.js';
import type { Digits, Subject } from './digits.js';
import { centred, type Drawing } from './drawing.js';

/** The digits, and what the runtime shall do for them. */
export type Step = readonly [Digits, readonly Effect[]];

/** The pixels of the subject as the network is shown them: a drawing is moved into the middle. Undefined while the digits are loading. */
export function shownPixels({ subject, tests, drawing }: Digits): Uint8Array | undefined {
	if (subject.kind === 'drawn') {
		return centred(drawing.pixels).pixels;
	}
	return tests && pixelsOf(tests, subject.index);
}

/** The digit that the subject is; undefined where nobody knows. */
export const subjectLabel = ({ subject, tests }: Digits): number | undefined =>
	subject.kind === 'test' ? tests?.labels[subject.index] : undefined;

/** How many test digits there are; 0 while they are loading. */
export const testCount = ({ tests }: Digits): number => tests?.labels.length ?? 0;

/** Another digit to be looked at: what is known of the one before is no answer. */
export function lookAt(digits: Digits, subject: Subject): Step {
	const { asked } = digits;
	const subjects = asked.subjects + 1;
	const lastTest = subject.kind === 'test' ? subject.index : digits.lastTest;
	return examine({ ...digits, subject, lastTest, examined: undefined, asked: { ...asked, subjects, since: subjects } });
}

/** The drawing changed by a stroke: until it is examined what was found a moment ago stays. */
export function redrawn(digits: Digits, drawing: Drawing): Step {
	const next = { ...digits, drawing };
	if (drawing.pixels === digits.drawing.pixels) {
		return [next, []];
	}
	return digits.subject.kind === 'drawn'
		? examine({ ...next, asked: { ...digits.asked, subjects: digits.asked.subjects + 1 } })
		: lookAt(next, { kind: 'drawn' });
}

/** The subject sent to be examined, unless another is: it then follows. */
function examine(digits: Digits): Step {
	const { asked, run, weights } = digits;
	const pixels = shownPixels(digits);
	if (weights === undefined || pixels === undefined || asked.examining !== undefined) {
		return [digits, []];
	}
	const sent: Digits = { ...digits, asked: { ...asked, examining: asked.subjects } };
	return [sent, [{ type: 'digits', job: { kind: 'examine', run, request: asked.subjects, pixels: pixels.slice() } }]];
}

/** What came of a digit that was sent: shown, where it is still the subject or was a moment ago; then the next is sent. */
export function onExamined(digits: Digits, { request, examined }: { readonly request: number; readonly examined: Examined }): Step {
	const { asked } = digits;
	const seen: Digits = request < asked.since ? digits : { ...digits, examined };
	if (asked.examining !== request) {
		return [seen, []];
	}
	const free: Digits = { ...seen, asked: { ...asked, examining: undefined } };
	return request < asked.subjects ? examine(free) : [free, []];
}
