// The stage that the keys move on: the playground's, or the one on which the trainer explains a gradient.

import type { Model } from '../model.js';
import type { Stage } from './stage.js';

/** The stage in view. */
export function stageInView({ stage, trainer }: Model): Stage {
	return trainer?.gradient ?? stage;
}

/** The model with another stage in the place of the one in view. */
export function withStage(model: Model, stage: Stage): Model {
	const { trainer } = model;
	return trainer?.gradient === undefined ? { ...model, stage } : { ...model, trainer: { ...trainer, gradient: stage } };
}
