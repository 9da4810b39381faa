// The desk in the model: put back there as it is now, its stage's runs counted on.

import type { Model } from '../model.js';
import type { Course } from './course.js';
import type { Desk } from './desk.js';

/** The model with another desk. */
export function withDesk(model: Model, desk: Desk | undefined): Model {
	return withCourse(model, { desk: desk && countRunsOn(desk, model) });
}

/** The model with a part of its course changed. */
export function withCourse(model: Model, change: Partial<Course>): Model {
	return { ...model, course: { ...model.course, ...change } };
}

/** Runs are counted over all stages: a late tick of one that was left shall not move another. */
function countRunsOn(desk: Desk, { stage, course }: Model): Desk {
	const runs = Math.max(stage.runs, course.desk?.stage?.runs ?? 0, desk.stage?.runs ?? 0);
	return desk.stage === undefined ? desk : { ...desk, stage: { ...desk.stage, runs } };
}
