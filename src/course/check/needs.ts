// Lessons that come before others: they are there, and none leads back to itself.

import { Fault } from '../../core/fault.js';
import { nearest } from '../../expression/nearest.js';
import type { Compiled } from '../format/compile-lesson.js';

/** Puts down needs that are not there, and the first of each circle. */
export function checkNeeds(lessons: readonly Compiled[]): void {
	const ids = lessons.map(({ lesson }) => lesson.id);
	for (const { lesson, page, frontAt } of lessons) {
		for (const [index, need] of lesson.needs.entries()) {
			if (!ids.includes(need)) {
				page.wrong(frontAt(['needs', index]), unknownNeed(need, ids));
			}
		}
		const circle = circleFrom(lesson.id, new Map(lessons.map(each => [each.lesson.id, each.lesson.needs])));
		if (circle !== undefined) {
			page.wrong(frontAt(['needs']), new Fault('the lesson needs itself: {circle}', { circle: circle.join(' → ') }));
		}
	}
}

function unknownNeed(need: string, ids: readonly string[]): Fault {
	const meant = nearest(need, ids);
	return meant.length > 0
		? new Fault('there is no lesson {need}: did you mean {meant}?', { need, meant })
		: new Fault('there is no lesson {need}', { need });
}

/** The shortest way from a lesson back to it. */
function circleFrom(start: string, needs: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
	const seen = new Set<string>();
	let ways: readonly (readonly string[])[] = [[start]];
	while (ways.length > 0) {
		const next = ways.flatMap(way => (needs.get(way.at(-1) ?? '') ?? []).map(need => [...way, need]));
		const back = next.find(way => way.at(-1) === start);
		if (back !== undefined) {
			return back;
		}
		ways = next.filter(way => {
			const last = way.at(-1) ?? '';
			const isNew = !seen.has(last);
			seen.add(last);
			return isNew;
		});
	}
	return undefined;
}
