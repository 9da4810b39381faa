// What comes in for the trainer: epochs, the end of a wait, a curvature, what a typed rate came to.

import type { Evaluated, Measured, Next, Trained } from '../message.js';
import type { Model, Notice } from '../model.js';
import { withTrainer } from './in-model.js';
import { isRate } from './rate.js';
import { withFreeRate, withRate } from './recipe.js';
import { onTrained, onWaited } from './run.js';

/** Epochs came in. */
export function onEpochs(model: Model, message: Trained): Next {
	const { trainer } = model;
	if (trainer === undefined) {
		return [model, []];
	}
	return withTrainer(model, onTrained(trainer, message));
}

/** The time between two epochs is over. */
export function onWait(model: Model, request: number): Next {
	const { trainer } = model;
	return trainer === undefined ? [model, []] : withTrainer(model, onWaited(trainer, request));
}

/** The curvature came in. */
export function onMeasured(model: Model, { problem, curvature }: Measured): Next {
	const { trainer } = model;
	if (trainer === undefined || trainer.setup.problem !== problem) {
		return [model, []];
	}
	return withTrainer(model, [
		withFreeRate({ ...trainer, measured: curvature === undefined ? { state: 'none' } : { state: 'known', curvature } }),
		[],
	]);
}

/** A typed rate came to a number, or to none. */
export function onEvaluated(model: Model, { text, request, value }: Evaluated): Next {
	const { trainer } = model;
	if (trainer?.asked !== request) {
		return [model, []];
	}
	if (value === undefined || !isRate(value)) {
		const notice: Notice = { kind: 'not-a-rate', text };
		return [{ ...model, notice }, []];
	}
	return withTrainer(model, [withRate(trainer, value), []]);
}
