// What the screen's thread and the one that trains say to each other. A problem is sent once, and named by its key from then on.

import type { Evaluated, Measured, Train, Trained } from '../state/message.js';
import type { Problem } from '../training/problem.js';

/** A problem as a job carries it: whole the first time, then by its key alone. */
export interface Carried {
	readonly key: number;
	readonly problem: Problem | undefined;
}

/** What the thread is asked. */
export type Job =
	| (Omit<Train, 'problem'> & Carried)
	| ({ readonly type: 'measure' } & Carried)
	| { readonly type: 'evaluate'; readonly request: number; readonly text: string };

/** What it answers. */
export type Answer = Trained | (Omit<Measured, 'problem'> & { readonly key: number }) | Evaluated;

/** Problems that both ends remember: the one that is trained, and those just before it. */
const MOST_PROBLEMS = 3;

/** Puts a problem last, and forgets those before the last few. Done at both ends for every job, so that both forget the same ones. */
export function remember(recent: Map<number, Problem>, key: number, problem: Problem): void {
	recent.delete(key);
	recent.set(key, problem);
	for (const old of [...recent.keys()].slice(0, -MOST_PROBLEMS)) {
		recent.delete(old);
	}
}
