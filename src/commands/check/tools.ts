// What the check tries out beyond the course: trainings, stages with options, files that are linked to.

import { productCount } from '../../core/parameters.js';
import type { Tools } from '../../course/check/desk.js';
import type { Drawn } from '../../course/exercises/drawn.js';
import { meetsGoal } from '../../course/exercises/goal.js';
import type { PlayBlock, TrainBlock } from '../../course/lesson.js';
import { fileInCourse } from '../../runtime/course/course-folder.js';
import { reaches, setupOf } from '../../state/course/training-task.js';
import { descend } from '../../training/descend.js';
import { descentFrom } from '../../training/descent.js';
import type { Setup } from '../../training/experiments.js';
import { startingWeights } from '../../training/start.js';
import { playedWith } from '../played.js';
import { crowdedIn } from './crowded.js';

/** The tools for a course that is in a folder. */
export function toolsFor(course: string): Tools {
	return { now: workDone, exists: path => fileInCourse(course, path), trains, plays, crowded: crowdedIn };
}

/** Time that the processor took: on a busy machine no lesson takes longer to check. */
const workDone = (): number => process.cpuUsage().user / 1000;

/** Times the rate that the setup starts with. */
const RATES = [1, 1.05, 1.2, 1.5, 2, 4, 10, 100, 0.8, 0.5, 0.25, 0.1, 0.01];
/** Products that all these trainings may take; a larger one is not tried. */
const MOST_PRODUCTS = 2e7;

function trains(block: TrainBlock): boolean {
	const { problem } = setupOf(block);
	const cost = productCount(problem.layer) * block.goal.epochs * RATES.length;
	return cost > MOST_PRODUCTS || rateThatReaches(block) !== undefined;
}

/** A rate by which the goal is reached; undefined where none that is tried does. Throws a Fault where the parts don't fit. */
export function rateThatReaches(block: TrainBlock): number | undefined {
	const setup = setupOf(block);
	return RATES.map(factor => setup.recipe.rate * factor).find(rate => reachesWith(setup, block, rate));
}

function reachesWith({ problem, start, recipe }: Setup, { goal }: TrainBlock, rate: number): boolean {
	const epochs = descend(problem, descentFrom(startingWeights(problem, start)), () => ({ ...recipe, rate }));
	let last = 0;
	for (let next = epochs.next(); last < goal.epochs; next = epochs.next()) {
		if (next.done) {
			return reaches(goal, { epoch: last + 1, loss: undefined, diverged: next.value.status === 'diverged' });
		}
		const { epoch, loss, ending } = next.value;
		last = epoch;
		if (reaches(goal, { epoch, loss, diverged: ending?.status === 'diverged' })) {
			return true;
		}
	}
	return false;
}

function plays(block: PlayBlock, { scene, values }: Drawn, text: string): boolean {
	return scene !== undefined && meetsGoal(block, values, playedWith(scene, text));
}
