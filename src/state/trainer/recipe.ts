// The rate and the optimizer of the epochs to come: chosen, or following the curvature while nobody has chosen.

import { OPTIMIZERS } from '../../training/optimizers.js';
import { carefulRate } from './change-setup.js';
import { settable } from './rate.js';
import { rateLimit, type Trainer } from './trainer.js';

/** Another rate, or optimizer, holds from the next epoch that is asked for on: a run goes on as it was. */
export function withRate(trainer: Trainer, rate: number): Trainer {
	return { ...trainer, recipe: { ...trainer.recipe, rate }, rateIsFree: false };
}

/** The next optimizer, round and round. */
export function nextOptimizer(trainer: Trainer): Trainer {
	const { recipe } = trainer;
	const optimizer = OPTIMIZERS[(OPTIMIZERS.indexOf(recipe.optimizer) + 1) % OPTIMIZERS.length] ?? 'sgd';
	return withFreeRate({ ...trainer, recipe: { ...recipe, optimizer } });
}

/** How much of the largest stable rate a free rate is set to: the book's 0.03 is nine tenths of its 1/30. */
const BOOK_SHARE = 0.9;
/** Where an optimizer has no largest rate: the steps that Adam takes are as long as its rate. */
const UNBOUNDED = 0.05;

/** A rate that nobody has chosen follows the curvature and the optimizer. */
export function withFreeRate(trainer: Trainer): Trainer {
	if (!trainer.rateIsFree) {
		return trainer;
	}
	const limit = rateLimit(trainer);
	const careful = trainer.recipe.optimizer === 'adam' ? UNBOUNDED : carefulRate(trainer.setup.problem);
	return { ...trainer, recipe: { ...trainer.recipe, rate: limit === undefined ? careful : settable(BOOK_SHARE * limit) } };
}
