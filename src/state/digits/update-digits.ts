// The commands of the digits' screens.

import type { Command } from '../keys.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import type { Digits } from './digits.js';

/** The next model after a command of a digits' screen. */
export function updateDigits(model: Model, _digits: Digits, command: Command): Next {
	return command === 'quit' ? [model, [{ type: 'quit', status: 0 }]] : [model, []];
}
