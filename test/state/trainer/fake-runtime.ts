// A runtime without a thread and without a clock: what `update` asks for is answered in the order of asking, by the functions that the thread calls.

import { Fault } from '../../../src/core/fault.js';
import { evaluateNumber } from '../../../src/expression/evaluate.js';
import { trainBatch } from '../../../src/runtime/train-batch.js';
import type { Effect, Message } from '../../../src/state/message.js';
import type { Model } from '../../../src/state/model.js';
import { PACES, type Trainer } from '../../../src/state/trainer/trainer.js';
import { update } from '../../../src/state/update.js';
import { curvatureOf } from '../../../src/training/curvature.js';
import { messageOf } from '../app.js';
import { answerToPlay } from '../play/fake-runtime.js';

/** Epochs that a batch has time for. */
const BATCH = 7;
/** Answers after which something must be going round and round. */
const MOST_ANSWERS = 20_000;

/** Time for so many epochs. */
export function timeFor(epochs: number): () => boolean {
	let done = 0;
	return () => ++done < epochs;
}

/** What the runtime says to an effect; nothing to those that end or stop the app. */
export function answerTo(effect: Effect, batch = BATCH): Message | undefined {
	switch (effect.type) {
		case 'train':
			return trainBatch(effect, timeFor(batch));
		case 'wait':
			return { type: 'waited', request: effect.request };
		case 'measure':
			return { type: 'measured', problem: effect.problem, curvature: curvatureOf(effect.problem) };
		case 'evaluate':
			return { type: 'evaluated', text: effect.text, request: effect.request, value: numberOf(effect.text) };
		case 'tick':
			return { type: 'tick', run: effect.run };
		default:
			return answerToPlay(effect);
	}
}

function numberOf(text: string): number | undefined {
	try {
		return evaluateNumber(text);
	} catch (error) {
		if (error instanceof Fault) {
			return undefined;
		}
		throw error;
	}
}

/** A model, and what was asked for and is not answered yet. */
export interface Desk {
	readonly model: Model;
	readonly due: readonly Effect[];
}

export interface How {
	/** Epochs that a batch has time for. */
	readonly batch?: number;
	/** Sees each message with the models before and after it. */
	readonly watch?: (before: Model, message: Message, after: Model, effects: readonly Effect[]) => void;
}

function take({ model, due }: Desk, message: Message | undefined, { watch }: How): Desk {
	if (message === undefined) {
		return { model, due };
	}
	const [next, effects] = update(model, message);
	watch?.(model, message, next, effects);
	return { model: next, due: [...due, ...effects] };
}

function answerNext({ model, due: [first, ...due] }: Desk, how: How): Desk {
	return take({ model, due }, first && answerTo(first, how.batch), how);
}

/** A desk after words parted by blanks: keys as in `press`; `!` is answers until none is due, `!3` the next three. */
export function work(start: Model | Desk, words: string, how: How = {}): Desk {
	let desk: Desk = 'due' in start ? start : { model: start, due: [] };
	for (const word of words.split(' ').filter(Boolean)) {
		const [isAnswer, count] = /^!(\d*)$/.exec(word) ?? [];
		if (isAnswer === undefined) {
			desk = take(desk, messageOf(desk.model, word), how);
			continue;
		}
		let left = count === '' ? MOST_ANSWERS : Number(count);
		for (; left > 0 && desk.due.length > 0; left--) {
			desk = answerNext(desk, how);
		}
		if (count === '' && desk.due.length > 0) {
			throw new Error(`still asking after ${MOST_ANSWERS} answers`);
		}
	}
	return desk;
}

/** The model after keys, everything answered after each. */
export function play(start: Model, keys: string, how: How = {}): Model {
	return work(start, `! ${keys.split(' ').filter(Boolean).join(' ! ')} !`, how).model;
}

/** The trainer after keys. */
export function trained(start: Model, keys: string, how: How = {}): Trainer {
	return trainerOf(play(start, keys, how));
}

/** The trainer of a model that has one. */
export function trainerOf({ trainer }: Model): Trainer {
	if (trainer === undefined) {
		throw new Error('there is no trainer');
	}
	return trainer;
}

/** Keys that make a run as fast as it goes. */
export const FASTEST = Array.from(PACES, () => '>').join(' ');
