// The digits' screen as the options want it: a training at its beginning, or one that is read from a file.

import { enterDigits } from '../../state/digits/open.js';
import { read } from '../../state/digits/run.js';
import type { Next } from '../../state/message.js';
import type { Model } from '../../state/model.js';
import type { DigitsWish } from './options.js';

/** What is done to the model before its first frame. */
export function openingOf(wish: DigitsWish): (model: Model) => Next {
	return model => {
		const [entered, effects] = enterDigits(model, wish.from === 'setup' ? wish.setup : undefined);
		if (wish.from === 'setup' || entered.digits === undefined) {
			return [entered, effects];
		}
		const [digits, more] = read(entered.digits, wish.path, wish.otherwise);
		return [{ ...entered, digits }, [...effects, ...more]];
	};
}
