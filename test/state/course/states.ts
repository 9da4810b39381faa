// States of the course that differ in what they allow: what the keys can and can not do there.

import { openRound, testCards } from '../../../src/state/course/desk.js';
import type { Model } from '../../../src/state/model.js';
import { EVERY } from './lessons.js';
import { atHome, atStep, DAY, study } from './study.js';

/** Home, every kind of step before, while and after it is answered, a review, a test, an end. */
export function courseStates(): Model[] {
	const begun = study(atHome(), 'enter n s enter s enter escape').model;
	const later: Model = { ...begun, course: { ...begun.course, now: begun.course.now + 30 * DAY } };
	const rated = study(atStep(3), '"5" enter s escape').model;
	const due: Model = { ...rated, course: { ...rated.course, now: rated.course.now + 30 * DAY } };
	const tested: Model = { ...atStep(1), course: { ...atStep(1).course, desk: openRound('test', EVERY, testCards(EVERY), 1) } };
	const steps = EVERY.pages.map((_, index) => atStep(index + 1));
	const ways = [
		'',
		'right',
		'down',
		'up',
		'left',
		'tab',
		'h',
		'h h',
		's',
		'"1" ',
		'space',
		'down space',
		'escape',
		'"why" enter',
		'"why" enter space down',
		's tab',
		's right',
		's down',
		'shift+tab right',
	];
	return [
		atHome(),
		begun,
		later,
		due,
		study(due, 'r').model,
		study(due, 'down').model,
		...[
			'down',
			'down down',
			'down down down',
			'end',
			'home',
			'/',
			'/ "short"',
			'/ "nothing here"',
			'/ "nothing here" enter',
			'/ "s" enter',
			'/ "e" down',
		].map(keys => study(begun, keys).model),
		...steps.flatMap(step => ways.map(keys => study(step, keys).model)),
		...steps.map(step => study(step, '"1" right down').model),
		tested,
		study(tested, '"1"').model,
		study(atStep(14), 'n').model,
		study(atStep(1), 'down right').model,
		study(atStep(1), 'end').model,
		study(study(begun, 'down down f').model, '').model,
	];
}
