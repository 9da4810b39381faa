// A trainer in the model: its gradient view follows it, and the runtime is asked for what is not known of it yet.

import type { Effect, Next } from '../message.js';
import type { Model } from '../model.js';
import { refreshGradient } from './gradient-stage.js';
import type { Step } from './run.js';
import { shownPoint, type Trainer } from './trainer.js';

/** The model with the trainer of a step. A gradient that is looked at follows the point that is shown. */
export function withTrainer(model: Model, [trainer, effects]: Step): Next {
	const moved = model.trainer === undefined || shownPoint(trainer) !== shownPoint(model.trainer);
	return [moved ? refreshed(model, trainer) : { ...model, trainer }, effects];
}

/** The model on a trainer, which asks for its curvature unless that is known. */
export function show(model: Model, trainer: Trainer): Next {
	const asked: readonly Effect[] = trainer.measured.state === 'measuring' ? [{ type: 'measure', problem: trainer.setup.problem }] : [];
	return [{ ...model, trainer }, asked];
}

/** The model with a trainer whose gradient, where it is looked at, is that of its weights now. */
export function refreshed(model: Model, trainer: Trainer): Model {
	const { gradient } = trainer;
	return { ...model, trainer: gradient === undefined ? trainer : { ...trainer, gradient: refreshGradient(trainer, gradient) } };
}
