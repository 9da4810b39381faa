// The ways by which a text of numbers gets in, each as it is taken by a person, a script or an author.

import { Fault } from '../../src/core/fault.js';
import { evaluateNumbers } from '../../src/expression/evaluate.js';
import { faultFrom } from '../../src/runtime/play/faulted.js';
import { performJob } from '../../src/runtime/play/perform-job.js';
import type { Effect, Message, Next } from '../../src/state/message.js';
import type { Model } from '../../src/state/model.js';
import { update } from '../../src/state/update.js';
import { typed, type World } from '../commands/cli.js';
import { problemsIn, told } from '../course/format/lesson.js';
import { number, prose, view } from '../course/format/spoil.js';
import { example, press } from '../state/app.js';
import { answerTo } from '../state/trainer/fake-runtime.js';
import { frameOf } from '../ui/screen.js';
import type { Seen } from './guard.js';

export interface Door {
	readonly name: string;
	readonly enter: (text: string) => Promise<Seen> | Seen;
}

/** What a Fault says, or what was made; anything else that is thrown is no answer. */
export function orError(act: () => Seen): Seen {
	try {
		return act();
	} catch (error) {
		if (error instanceof Fault) {
			return { error: error.message };
		}
		throw error;
	}
}

/** What the command prints. Texts that look like paths are no files here. */
export async function printed(words: readonly string[], world: World = {}): Promise<Seen> {
	const { out, error } = await typed(words, world);
	return { out, error };
}

/** The frame after a paste, and after what that asked for was answered by the functions that the threads call. */
export async function afterPaste(model: Model, text: string, keys = ''): Promise<Seen> {
	let [next, due]: Next = update(model, { type: 'paste', text });
	if (keys !== '') {
		const pressed = press(next, keys);
		[next, due] = [pressed.model, [...due, ...pressed.effects]];
	}
	const before = frameOf(next);
	for (const effect of due) {
		const message = await answered(effect);
		next = message === undefined ? next : update(next, message)[0];
	}
	return { out: `${before}\n${frameOf(next)}` };
}

/** What the playground's thread answers. */
async function answered(effect: Effect): Promise<Message | undefined> {
	if (effect.type !== 'read-grid') {
		return answerTo(effect);
	}
	try {
		const answer = await performJob(effect);
		return answer.type === 'faulted' ? { type: 'failed', fault: faultFrom(answer) } : answer;
	} catch (error) {
		if (error instanceof Fault) {
			return { type: 'grid-read', request: effect.request, fault: error };
		}
		throw error;
	}
}

/** What is said of a lesson's text. */
export const saidOf = (text: string): Seen => ({ out: told(problemsIn(text)).join('\n') });

const BOOK = example('book');
const yamlText = (text: string): string => JSON.stringify(text);

/** A GRID, a number or an expression comes in here. */
export const EXPRESSION_DOORS: readonly Door[] = [
	{ name: 'an expression', enter: text => orError(() => ({ values: evaluateNumbers(text).data })) },
	{ name: 'run --input', enter: text => printed(['run', `--input=${text}`, '--kernel=[[1]]', '--format=csv']) },
	{ name: 'run --kernel', enter: text => printed(['run', '--input=counting', `--kernel=${text}`, '--format=json']) },
	{ name: 'run --bias', enter: text => printed(['run', '--input=counting', '--kernel=book', `--bias=${text}`, '--format=json']) },
	{ name: 'run --stride', enter: text => printed(['run', '--input=counting', '--kernel=book', `--stride=${text}`, '--format=json']) },
	{ name: 'run -', enter: text => printed(['run', '-'], { lines: [JSON.stringify({ input: text, kernel: [[1]] })] }) },
	{ name: 'train --target', enter: text => printed(['train', `--target=${text}`, '--epochs=1', '--format=json']) },
	{ name: 'a word of the command line', enter: text => printed(['learn', text, '--plain'], { lines: [] }) },
	{ name: 'an answer', enter: text => printed(['learn', '2', '--plain'], { lines: [text] }) },
	{ name: 'the field of a cell', enter: text => afterPaste(press(BOOK, 'tab 5 backspace').model, text, 'enter') },
	{ name: 'the field of a matrix', enter: text => afterPaste(press(BOOK, 'I').model, text, 'enter') },
	{ name: 'a paste onto the stage', enter: text => afterPaste(BOOK, text) },
	{ name: 'a place in the prose of a lesson', enter: text => saidOf(prose(`{=${text}}`)) },
	{ name: 'the answer of an exercise', enter: text => saidOf(number('outputSize(n, k)', yamlText(text))) },
	{ name: 'the condition of an exercise', enter: text => saidOf(number('n > k', yamlText(text))) },
	{ name: 'a matrix of a lesson', enter: text => saidOf(view(`{input: counting, kernel: ${yamlText(text)}}`)) },
];
