// Moments of the course to look at, each with the name of its files.

import type { Model } from '../../../src/state/model.js';
import { atHome, atStep, DAY, study } from '../../state/course/study.js';

const reviewed = (): Model => {
	const learned = study(atStep(3), '"1" enter escape').model;
	return study({ ...learned, course: { ...learned.course, now: learned.course.now + 2 * DAY } }, 'r "0" enter enter s enter').model;
};

export const MOMENTS: Readonly<Record<string, () => Model>> = {
	home: () => atHome(),
	'home-begun': () => study(atStep(3), '"9" enter escape').model,
	view: () => atStep(1),
	predict: () => atStep(2),
	'predict-wrong': () => study(atStep(2), '"5" enter').model,
	hint: () => study(atStep(3), 'h').model,
	'size-wrong': () => study(atStep(5), '"6x8" enter').model,
	matrix: () => study(atStep(6), '"19" enter "5"').model,
	kernel: () => study(atStep(7), '"-1" enter "1" enter').model,
	choices: () => study(atStep(9), 'space down').model,
	'choice-right': () => study(atStep(8), 'enter').model,
	order: () => study(atStep(10), 'space down').model,
	explain: () => study(atStep(11), '"it slides" enter space').model,
	revealed: () => study(atStep(4), 's').model,
	'lesson-end': () => study(atStep(14), 'n').model,
	'review-end': reviewed,
};
