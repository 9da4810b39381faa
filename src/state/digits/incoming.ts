// What comes in from the thread that trains on the digits.

import type { Next } from '../message.js';
import type { Model } from '../model.js';
import type { DigitsAnswer } from './jobs.js';

/** The model after an answer. One that is about another training is late. */
export function onDigits(model: Model, _answer: DigitsAnswer): Next {
	return [model, []];
}
