// How far a run came: the modes, lists, views, steps and answers that it met, so that a test can say what was never looked at.

import { BLOCK_TYPES } from '../../src/course/format/block-types.js';
import { isAtEnd } from '../../src/state/course/desk.js';
import { KEYS, modeOf } from '../../src/state/keys.js';
import type { Model, PickerList } from '../../src/state/model.js';
import { stageInView } from '../../src/state/stage/in-view.js';
import { STAGE_VIEWS } from '../../src/state/stage/stage.js';

/** What is met on a model's screen. */
export function metIn(model: Model): string[] {
	const { overlays, room, course, trainer, notice } = model;
	const top = overlays.at(-1);
	return [
		modeOf(model),
		top?.kind === 'picker' ? `list ${top.list}` : '',
		...(trainer === undefined ? [] : metInTrainer(trainer)),
		trainer === undefined && room === 'stage' ? `view ${stageInView(model).view}` : '',
		...(trainer === undefined && room === 'desk' && course.desk !== undefined ? metAtDesk(course.desk) : []),
		notice === undefined ? '' : `says ${notice.kind}`,
	].filter(Boolean);
}

function metInTrainer({ plot, ending, beside, experiment, focus }: NonNullable<Model['trainer']>): string[] {
	return [
		`plot ${plot}`,
		ending === undefined ? '' : `training ${ending.status}`,
		beside === undefined ? '' : 'training beside another',
		experiment === undefined ? '' : `experiment ${experiment}`,
		focus === undefined ? '' : `numbers of ${focus}`,
	];
}

function metAtDesk(desk: NonNullable<Model['course']['desk']>): string[] {
	const { attempt } = desk;
	return [
		isAtEnd(desk) ? `end of ${desk.kind}` : desk.kind,
		attempt === undefined ? '' : `${attempt.drawn.exercise.type} ${attempt.phase}`,
	];
}

const LISTS: Readonly<Record<PickerList, true>> = {
	inputs: true,
	kernels: true,
	examples: true,
	copies: true,
	sessions: true,
	stacks: true,
	layers: true,
};

/** What every long run meets; a short one meets most of it. */
export const TO_BE_MET: readonly string[] = [
	...Object.keys(KEYS).filter(mode => mode !== 'global'),
	...Object.keys(LISTS).map(list => `list ${list}`),
	...STAGE_VIEWS.map(view => `view ${view}`),
	...['plot loss', 'plot weights', 'training converged', 'training diverged', 'training beside another'],
	...['lesson', 'review', 'test'].flatMap(desk => [desk, `end of ${desk}`]),
	...BLOCK_TYPES.filter(type => type !== 'view').flatMap(type => [`${type} asking`, `${type} revealed`, `${type} right`]),
];
