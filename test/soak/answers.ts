// A learner who now and then knows the answer: the keys that give it, or one of the wrong ones that are known.

import type { Attempt } from '../../src/state/course/attempt.js';
import type { Choose } from '../core/draw.js';
import { pick } from '../core/draw.js';
import { typedFor } from '../lessons/student.js';

/** A text as keys. */
export const keysOf = (text: string): string[] => [...text].map(mark => (mark === ' ' ? 'space' : mark));

/** The keys that answer an exercise, right or as a misconception has it; none where it is done otherwise. */
export function answerKeys({ drawn, work, foretold }: Attempt, choose: Choose): string[] {
	const solution = choose(0, 2) > 0 || drawn.models.length === 0 ? drawn.solution : pick(choose, drawn.models).solution;
	switch (work.kind) {
		case 'line': {
			const typed = (typedFor(drawn, solution) ?? []).filter(Boolean).slice(foretold.length);
			return typed.flatMap(text => [...keysOf(text), 'enter', 'enter']);
		}
		case 'grid': {
			const cells = solution.kind === 'matrix' || solution.kind === 'kernel' ? [...solution.grid.data] : [];
			const empty = work.texts.flat().map(text => text === '');
			return [...cells.flatMap((value, index) => (empty[index] ? [...keysOf(String(value)), 'enter'] : [])), 'enter'];
		}
		case 'pick': {
			const picked = solution.kind === 'options' ? solution.picked : [];
			const places = picked.map(option => String(drawn.shown.indexOf(option) + 1));
			return [...places.flatMap(place => [place, 'space']), 'enter', 'enter'];
		}
		case 'sentence':
			return work.writing ? [...keysOf('It adds, 它相加'), 'enter'] : ['space', 'down', 'space', 'enter', 'enter'];
		case 'order':
			return solution.kind === 'order' && !work.held
				? [...carryKeys(work.order, work.cursor, solution.order), 'enter', 'enter']
				: ['space'];
		case 'elsewhere':
			return ['enter'];
	}
}

/** The keys that carry each item to its place, from the first on. */
function carryKeys(from: readonly number[], cursor: number, to: readonly number[]): string[] {
	const now = [...from];
	let at = cursor;
	return to.flatMap((item, place) => {
		const found = now.indexOf(item);
		now.splice(place, 0, ...now.splice(found, 1));
		const way = [...repeated('up', at - found), ...repeated('down', found - at)];
		at = place;
		return [...way, 'space', ...repeated('up', found - place), 'space'];
	});
}

/** A key so many times; never where that is less than none. */
export const repeated = (name: string, times: number): string[] => Array.from({ length: Math.max(0, times) }, () => name);
