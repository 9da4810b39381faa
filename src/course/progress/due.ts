// Which skills are due, and why then. Apart from the scheduler: whoever only asks needs none of it.

import type { Progress, SkillMemory } from './progress.js';

/** The chance of still knowing a skill at which it comes back. */
export const RETENTION = 0.9;

export const DAY = 86_400_000;

/** Those of the skills that are due at a time (milliseconds since 1970), the longest due first. Being late costs nothing else. */
export function dueSkills({ skills }: Progress, now: number, among: readonly string[]): string[] {
	return among
		.flatMap(skill => {
			const memory = Object.hasOwn(skills, skill) ? skills[skill] : undefined;
			return memory !== undefined && memory.due <= now ? [{ skill, due: memory.due }] : [];
		})
		.sort((a, b) => a.due - b.due)
		.map(({ skill }) => skill);
}

/** When a skill comes back, and why. */
export interface NextReview {
	/** Milliseconds since 1970. */
	readonly due: number;
	/** From now, rounded; 0 where it is due. */
	readonly days: number;
	/** The chance, 0 to 1, that it is known now. */
	readonly recall: number;
	/** The same when it comes back; that of now where it is due. */
	readonly recallThen: number;
}

/** When a skill comes back, seen from a time, and how well it will be known by then. */
export function nextReview({ due, last, stability }: SkillMemory, now: number): NextReview {
	const then = Math.max(due, now);
	return {
		due,
		days: daysUntil(due, now),
		recall: recallAfter((now - last) / DAY, stability),
		recallThen: recallAfter((then - last) / DAY, stability),
	};
}

/** Days from a time to a later one, rounded; 0 where that is past. */
export function daysUntil(due: number, now: number): number {
	return Math.max(0, Math.round((due - now) / DAY));
}

/** FSRS-6's rate of forgetting, its parameter 20, as long as it is not fitted to a learner. */
const DECAY = 0.1542;
const FACTOR = RETENTION ** (-1 / DECAY) - 1;

/** The chance of recall some days after an answer: 90 % where they are the stability. Source: FSRS-6's forgetting curve. */
export function recallAfter(days: number, stability: number): number {
	return (1 + (FACTOR * Math.max(0, days)) / stability) ** -DECAY;
}
