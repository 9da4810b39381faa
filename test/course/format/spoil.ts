// Ways to spoil a lesson, for tables of what is then said.

import { CHOICE, FRONT, HINTS, NUMBER, step } from './lesson.js';

/** A lesson of one step of prose, which begins on line 12. */
export const prose = (text: string): string => `${FRONT}\n## A step\n\n${text}\n`;

/** A lesson of one step with a block, whose YAML begins on line 15. */
export const block = (type: string, body: string): string => FRONT + step(type, body);

/** The number, or the choice, with one thing in the place of another. */
export const number = (from: string, to: string): string => block('number', replaced(NUMBER, from, to));
export const choice = (from: string, to: string): string => block('choice', replaced(CHOICE, from, to));

/** Front matter with one thing in the place of another, and a step. */
export const front = (from: string, to: string): string => `${replaced(FRONT, from, to)}\n## A step\n`;

/** A block with its id, skill, question and hints. */
export const exercise = (type: string, body: string): string => block(type, `id: it\nskill: sizes\nask: What?\n${body}\n${HINTS}`);

/** A view of a layer, `{input: counting, kernel: book, …}`. */
export const view = (layer: string): string => block('view', `layer: ${layer}`);

function replaced(text: string, from: string, to: string): string {
	if (!text.includes(from)) {
		throw new Error(`there is no ${from} to replace`);
	}
	return text.replace(from, () => to);
}
