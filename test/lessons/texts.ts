// Everything that a learner may read in a lesson, its numbers computed, over several variants of each exercise.

import { drawExercise } from '../../src/course/exercises/draw.js';
import { isExercise, type Lesson } from '../../src/course/lesson.js';
import { fillProse } from '../../src/state/course/prose.js';

const SEEDS = [1, 2, 3, 4, 5];

/** All texts that a learner may read in a lesson. */
export function textsOf({ id, pages }: Lesson): string[] {
	return pages.flatMap(({ prose, block }) => {
		const read = fillProse(prose).map(each => ('spans' in each ? each.spans.map(({ text }) => text).join('') : ''));
		if (!isExercise(block)) {
			return read;
		}
		const variants = block.params.length === 0 ? SEEDS.slice(0, 1) : SEEDS;
		return [
			...read,
			...variants.flatMap(seed => {
				const { ask, hints, explain, options, items, points, rowNames, columnNames } = drawExercise(id, block, seed);
				return [
					ask,
					...hints,
					explain,
					...options.flatMap(option => [option.text, option.explain]),
					...items,
					...points,
					...rowNames,
					...columnNames,
				];
			}),
		];
	});
}
