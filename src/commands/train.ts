// `train`: a kernel learned by gradient descent, printed epoch by epoch. The matrix algebra is loaded only here.

import { phrase } from '../core/fault.js';
import { oneOf } from '../core/one-of.js';
import { openStage, type Stage } from '../state/stage/stage.js';
import { carefulRate, checkScreenValues, checkScreenWork } from '../state/trainer/change-setup.js';
import { openTrainer, type Trainer } from '../state/trainer/trainer.js';
import type { Setup } from '../training/experiments.js';
import { layerWith } from '../training/problem.js';
import { startingWeights } from '../training/start.js';
import { openApp } from './open-app.js';
import type { OptionValues, Words } from './parse.js';
import type { Session } from './session.js';
import { trainSetup } from './train/options.js';

const FORMATS = ['table', 'json'] as const;

/** Runs the command; the exit status. A descent that runs away is a result too. */
export async function train({ options }: Words, session: Session): Promise<number> {
	const format = oneOf(phrase('format'), options.format, FORMATS) ?? 'table';
	const setup = await trainSetup(options, session.reading);
	if (session.hasScreen && options.format === undefined) {
		checkScreenWork(setup.problem);
		checkScreenValues(setup.problem, setup.start);
		return openApp({ room: 'stage', stage: stageOf(setup), trainer: trainerOf(setup, options) }, session);
	}
	const { trainAsText } = await import('./without-screen.js');
	return trainAsText(setup, format, session);
}

/** What lies under the trainer: the layer that is learned back, or as it is at the start. */
function stageOf({ problem, start }: Setup): Stage {
	return openStage(problem.input, layerWith(problem, problem.truth ?? startingWeights(problem, start)).spec);
}

/** On a problem of one's own the rate follows its curvature, unless one was given: at the book's 0.03 most pictures diverge at once. */
function trainerOf(setup: Setup, options: OptionValues): Trainer {
	const isBook =
		options.lr !== undefined || !(['input', 'kernel', 'target-kernel', 'target'] as const).some(name => options[name] !== undefined);
	return isBook
		? openTrainer(setup)
		: openTrainer({ ...setup, recipe: { ...setup.recipe, rate: carefulRate(setup.problem) } }, { rateIsFree: true });
}
