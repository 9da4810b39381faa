// What a review is made of: the skills that are due, each by one exercise, lessons taking turns.

import { once } from '../../core/once.js';
import type { Catalogue, ExerciseEntry } from '../../course/lesson.js';
import { dueSkills } from '../../course/progress/due.js';
import type { Progress } from '../../course/progress/progress.js';
import { isForRounds } from './desk.js';

export { daysUntil, RETENTION } from '../../course/progress/due.js';

/** An exercise to review a skill by, by the ids of both. */
export interface Planned {
	readonly skill: string;
	readonly lesson: string;
	readonly exercise: string;
}

/** The most skills of one review: what was left over for weeks comes back over some days. */
const MOST = 20;

/** The skills that are due now and have an exercise, interleaved by lesson; the most overdue first. */
export function planReview(catalogue: Catalogue, progress: Progress, now: number): Planned[] {
	const planned = dueSkills(progress, now, [...skillsOf(catalogue)]).flatMap(skill => exerciseFor(catalogue, progress, skill) ?? []);
	return interleaved(planned.slice(0, MOST));
}

/** How many skills are due. */
export function dueCount(catalogue: Catalogue, progress: Progress, now: number): number {
	return planReview(catalogue, progress, now).length;
}

/** When the next skill is due that the course has; undefined where none is remembered. */
export function nextDue(catalogue: Catalogue, { skills }: Progress): number | undefined {
	const known = skillsOf(catalogue);
	const dues = Object.entries(skills).flatMap(([skill, memory]) => (known.has(skill) ? [memory.due] : []));
	return dues.length === 0 ? undefined : Math.min(...dues);
}

/** The skills that the course has exercises for. */
const skillsOf = once(
	({ lessons }: Catalogue): ReadonlySet<string> => new Set(lessons.flatMap(({ exercises }) => exercises.map(({ skill }) => skill))),
);

/** A family rather than fixed numbers, and another than the last time where there is one. */
function exerciseFor({ lessons }: Catalogue, { skills }: Progress, skill: string): Planned | undefined {
	const all = lessons.flatMap(({ id, exercises }) =>
		exercises.filter(entry => entry.skill === skill && isForRounds(entry.type)).map(entry => ({ lesson: id, entry })),
	);
	const last = skills[skill];
	const others = all.filter(({ lesson, entry }) => lesson !== last?.lesson || entry.id !== last.exercise);
	const found = bestOf(others) ?? bestOf(all);
	return found && { skill, lesson: found.lesson, exercise: found.entry.id };
}

type Candidate = { readonly lesson: string; readonly entry: ExerciseEntry };

const bestOf = (candidates: readonly Candidate[]): Candidate | undefined => candidates.find(({ entry }) => entry.family) ?? candidates[0];

/** No two of one lesson behind each other, as far as that can be had. */
function interleaved(planned: readonly Planned[]): Planned[] {
	const left = [...planned];
	const order: Planned[] = [];
	while (left.length > 0) {
		const at = Math.max(
			0,
			left.findIndex(({ lesson }) => lesson !== order.at(-1)?.lesson),
		);
		order.push(...left.splice(at, 1));
	}
	return order;
}
