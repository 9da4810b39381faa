// The doors from the desk: into the playground with this very layer, to a task there, to a training with a goal; and the way back.

import { orFault } from '../../core/fault.js';
import { meetsGoal } from '../../course/exercises/goal.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { layOut } from '../play/lay.js';
import { withoutRow } from '../stack/doors.js';
import { openStage } from '../stage/stage.js';
import { openSetup } from '../trainer/update-trainer.js';
import { answerWith } from './answer.js';
import { type Attempt, isAsking } from './attempt.js';
import type { Desk } from './desk.js';
import { withCourse, withDesk } from './in-course.js';
import { take } from './take.js';
import { newestEpoch, reaches, setupOf } from './training-task.js';

/** The playground on the layer beside the exercise, or as it was where there is none. */
export function openPlayground(model: Model, { stage }: Desk): Next {
	// It opens at rest, with everything to see: what is veiled here is not asked there.
	const laid =
		stage === undefined
			? model
			: layOut(withoutRow(model), { ...openStage(stage.input, stage.layer.spec), seen: stage.seen, runs: stage.runs });
	return [withCourse({ ...laid, room: 'stage' }, { visit: { task: false } }), []];
}

/** The screen on which an exercise is done: the stage for a task, the trainer for a training. */
export function openElsewhere(model: Model, desk: Desk, { drawn }: Attempt): Next {
	const { exercise } = drawn;
	if (exercise.type === 'play') {
		const [opened] = openPlayground(model, desk);
		return [withCourse(opened, { visit: { task: true } }), []];
	}
	if (exercise.type !== 'train') {
		throw new Error(`a ${exercise.type} is answered at the desk`);
	}
	return orFault(
		() => openSetup(withCourse(model, { visit: { task: true } }), setupOf(exercise)),
		(fault): Next => [{ ...model, notice: { kind: 'fault', fault } }, []],
	);
}

/** From the stage back to where it was opened: the desk, or home. */
export function leaveStage(model: Model): Next {
	const { desk } = model.course;
	return desk === undefined
		? [{ ...model, room: 'home' }, []]
		: [withCourse(withDesk({ ...model, room: 'desk' }, desk), { visit: undefined }), []];
}

/** A task that is done is told to the desk at once, whatever brought it about. */
export function watchGoal([model, effects]: Next): Next {
	const { desk, visit } = model.course;
	const attempt = desk?.attempt;
	if (desk === undefined || attempt === undefined || visit?.task !== true || !isAsking(attempt) || !isMet(model, attempt)) {
		return [model, effects];
	}
	const [told, asked] = take(model, desk, answerWith(attempt, { kind: 'goal', met: true }, ''));
	return [{ ...told, notice: { kind: 'goal-met' } }, [...effects, ...asked]];
}

function isMet({ stage, trainer }: Model, { drawn }: Attempt): boolean {
	const { exercise, values } = drawn;
	switch (exercise.type) {
		case 'play':
			return meetsGoal(exercise, values, stage);
		case 'train':
			return trainer !== undefined && reaches(exercise.goal, newestEpoch(trainer));
		default:
			return false;
	}
}
