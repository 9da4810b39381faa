// A training with a goal: the setup that a lesson describes, and whether a trainer has got there.

import type { ConvSpec } from '../../core/layer.js';
import { sceneOfView } from '../../course/exercises/scene.js';
import type { TrainBlock, TrainGoal } from '../../course/lesson.js';
import type { Setup } from '../../training/experiments.js';
import { joinWeights, learnBack, type Problem } from '../../training/problem.js';
import type { Start } from '../../training/start.js';
import { newestOf } from '../trainer/history.js';
import type { Trainer } from '../trainer/trainer.js';

/** What the trainer opens on. Throws a Fault where the numbers don't fit each other. */
export function setupOf({ setup, goal }: TrainBlock): Setup {
	const { input, spec } = sceneOfView({ op: 'conv', input: setup.input, kernel: setup.targetKernel });
	const problem = learnBack(spec as ConvSpec, input, { loss: setup.loss, learnsBias: setup.bias });
	return { problem, start: startOf(setup, problem), recipe: { optimizer: setup.optimizer, rate: setup.rate }, epochs: goal.epochs };
}

/** Where it begins; a bias that is learned begins at 0. */
function startOf({ init, input }: TrainBlock['setup'], problem: Problem): Start {
	if (typeof init === 'string') {
		return { name: init };
	}
	const { spec } = sceneOfView({ op: 'conv', input, kernel: init });
	return { name: 'given', weights: joinWeights(problem, (spec as ConvSpec).kernel, [0]) };
}

/** What a goal asks of an epoch. */
export interface Came {
	readonly epoch: number;
	/** Undefined before the first epoch. */
	readonly loss: number | undefined;
	readonly diverged: boolean;
}

/** Whether a goal is reached by an epoch. */
export function reaches({ kind, loss: most, epochs }: TrainGoal, { epoch, loss, diverged }: Came): boolean {
	return epoch <= epochs && (kind === 'diverged' ? diverged : loss !== undefined && loss <= most);
}

/** The newest epoch of a trainer. */
export function newestEpoch({ history, ending }: Trainer): Came {
	const { loss, descent } = newestOf(history);
	return { epoch: descent.epoch, loss, diverged: ending?.status === 'diverged' };
}
