// The app with the digits' thread, which works when the test says so: what `update` asks for is answered in the order of asking.

import type { Digits } from '../../../src/state/digits/digits.js';
import { beginning, openDigits } from '../../../src/state/digits/open.js';
import type { Effect, Message } from '../../../src/state/message.js';
import type { Model } from '../../../src/state/model.js';
import { update } from '../../../src/state/update.js';
import type { DigitSetup } from '../../../src/training/digits/setup.js';
import { type FakeThread, fakeThread, QUICK } from '../../runtime/digits/thread.js';
import { example, messageOf, sketch } from '../app.js';
import { answerTo } from '../trainer/fake-runtime.js';

export interface Desk {
	readonly model: Model;
	/** What the last message asked for. */
	readonly effects: readonly Effect[];
	readonly thread: FakeThread;
	/** What the thread has answered and the model was not told yet. */
	readonly due: readonly Message[];
}

/** The digits just opened, nothing done yet. */
export function digitsDesk(setup: DigitSetup = QUICK): Desk {
	const digits = openDigits(setup);
	const model: Model = { ...example('edge'), room: 'digits', digits };
	return performed({ model, effects: [beginning(digits)], thread: fakeThread(), due: [] });
}

/** The desk after its last effects were performed: jobs go to the thread, what is asked of others is answered by them. */
function performed(desk: Desk): Desk {
	const due = [...desk.due];
	for (const effect of desk.effects) {
		if (effect.type === 'digits') {
			desk.thread.send(effect.job);
		} else {
			due.push(...[answerTo(effect) ?? []].flat());
		}
		due.push(...desk.thread.take());
	}
	return { ...desk, due };
}

/** The desk after a message. */
export function told(desk: Desk, message: Message): Desk {
	const [model, effects] = update(desk.model, message);
	return performed({ ...desk, model, effects });
}

/** What is due is told, the oldest first; so many of them. */
export function tellDue(desk: Desk, most = Number.POSITIVE_INFINITY): Desk {
	let now = desk;
	for (let left = most; left > 0 && now.due.length > 0; left--) {
		const [first, ...due] = now.due as [Message, ...Message[]];
		now = told({ ...now, due }, first);
	}
	return now;
}

/** So many slices of work, and everything told that came of them. */
function worked(desk: Desk, slices: number): Desk {
	let now = tellDue(desk);
	for (let left = slices; left > 0 && now.thread.work(1) > 0; left--) {
		now = tellDue({ ...now, due: [...now.due, ...now.thread.take()] });
	}
	return now;
}

/** The desk after words parted by blanks: keys as in `press`; `!` is all work done and told, `!3` three slices of it, `~` only what is due; `point:3,4,down` the mouse. */
export function work(start: Desk, words: string): Desk {
	let desk = start;
	for (const word of words.split(' ').filter(Boolean)) {
		const [isWork, count] = /^!(\d*)$/.exec(word) ?? [];
		const [, row, col, phase] = /^point:(\d+),(\d+),(down|drag|up)$/.exec(word) ?? [];
		if (isWork !== undefined) {
			desk = worked(desk, count === '' ? 10_000 : Number(count));
		} else if (word === '~') {
			desk = tellDue(desk);
		} else if (phase !== undefined) {
			desk = told(desk, { type: 'point', row: Number(row), col: Number(col), phase: phase as 'down' | 'drag' | 'up' });
		} else {
			desk = told(desk, messageOf(desk.model, word));
		}
	}
	return desk;
}

/** The same where files are waited for. */
export async function workOnDisk(start: Desk, words: string): Promise<Desk> {
	let desk = start;
	for (const word of words.split(' ').filter(Boolean)) {
		desk = work(desk, word);
		await desk.thread.settle();
		desk = { ...desk, due: [...desk.due, ...desk.thread.take()] };
	}
	return tellDue(desk);
}

/** A desk in a few words. */
export const sketchDesk = ({ model, effects }: Desk): string => sketch({ model, effects });

/** The digits of a model that has some. */
export function digitsOf({ model: { digits } }: Pick<Desk, 'model'>): Digits {
	if (digits === undefined) {
		throw new Error('there are no digits');
	}
	return digits;
}
