// The stage that the keys move on: the playground's, a lesson's, or the one on which the trainer explains a gradient.

import type { Model } from '../model.js';
import type { Stage } from './stage.js';

/** The stage in view. */
export function stageInView({ stage, trainer, room, course }: Pick<Model, 'stage' | 'trainer' | 'room' | 'course'>): Stage {
	return trainer?.gradient ?? (room === 'desk' ? course.desk?.stage : undefined) ?? stage;
}

/** The model with a stage in the place of the one in view. */
export function withStage(model: Model, stage: Stage): Model {
	const { trainer, room, course } = model;
	if (trainer?.gradient !== undefined) {
		return { ...model, trainer: { ...trainer, gradient: stage } };
	}
	const { desk } = course;
	return room === 'desk' && desk?.stage !== undefined ? { ...model, course: { ...course, desk: { ...desk, stage } } } : { ...model, stage };
}
