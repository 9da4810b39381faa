// The learning rate as it is typed: a number, or an expression such as 1/36.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { textOf } from './option-values.js';
import type { OptionValues } from './parse.js';

/** What `--lr` says; undefined where it was not given. Throws a Fault where it is no number above 0. */
export async function rateOf(options: OptionValues): Promise<number | undefined> {
	const text = textOf(options, 'lr');
	if (text === undefined) {
		return undefined;
	}
	const value = Number.isNaN(Number(text)) ? await expressed(text) : Number(text);
	if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
		throw new Fault('--lr {text} is not a number above 0, such as 0.03 or 1/36', { text: quote(text) });
	}
	return value;
}

async function expressed(text: string): Promise<number> {
	const { evaluateNumber } = await import('../expression/evaluate.js');
	try {
		return evaluateNumber(text);
	} catch (error) {
		if (!(error instanceof Fault)) {
			throw error;
		}
		throw new Fault('--lr {text}: {reason}', { text: quote(text), reason: error });
	}
}
