// The playground opened from a lesson: on its layer, at rest, and undo goes back to what the playground was.

import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/state/model.js';
import { setupOf } from '../../../src/state/play/in-play.js';
import { example, press, sketch } from '../app.js';
import { atStep, study } from '../course/study.js';
import { wrongWith } from '../wrong-with.js';

/** At the task of the lesson, whose playground was used before. */
function taskAfter(keys: string): Model {
	const { stage, play } = press(example('digit'), keys).model;
	return { ...atStep(13), stage, play };
}

describe('a task', () => {
	test.each(['', 'tab end 9 enter', 'tab end 9 enter b left', 'tab r u', 'tab tab 5 enter p'])(
		'after %j in the playground: undo goes back there',
		keys => {
			const task = taskAfter(keys);
			const there = study(task, 'enter').model;
			expect(there.room).toBe('stage');
			expect(wrongWith(there)).toEqual([]);
			expect(there.play).toMatchObject({ names: { input: undefined, kernel: undefined }, brush: { down: false }, future: [] });
			const back = press(there, 'u').model;
			expect(setupOf(back)).toEqual(setupOf(task));
			expect(wrongWith(back)).toEqual([]);
			const first = press(back, 'u '.repeat(back.play.past.length)).model;
			expect(setupOf(first)).toEqual(setupOf(example('digit')));
			expect(setupOf(press(first, 'U '.repeat(first.play.future.length)).model)).toEqual(setupOf(there));
		},
	);

	test('its goal is watched whichever way it is reached: a key, the sheet, a typed value, redo', () => {
		const there = study(atStep(13), 'enter').model;
		for (const keys of ['p', 'o down down down down down down enter "same" enter', 'o down down down down down down right']) {
			expect([keys, study(there, keys).model.course.desk?.attempt?.phase]).toEqual([keys, 'right']);
		}
	});

	test('the same layer opened again is no change', () => {
		const there = study(atStep(13), 'enter').model;
		const again = study(there, 'escape enter').model;
		expect(again.play.past).toEqual(there.play.past);
	});

	test('what was typed before and is computed still goes nowhere', () => {
		const asked = study(taskAfter('tab 5 + 1 enter'), 'enter').model;
		expect(asked.play.evaluating).toBeUndefined();
	});
});

test('where a lesson has no stage the playground is as it was', () => {
	const { model } = press(example('book'), 'tab 5 enter escape');
	expect(sketch({ model, effects: [] })).not.toBe('');
	expect(model.play.past).toHaveLength(1);
});
