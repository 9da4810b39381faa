// The trainer's own keys.

import { orFault } from '../../core/fault.js';
import { bookSetup, type ExperimentName, type Setup } from '../../training/experiments.js';
import type { Command } from '../keys.js';
import type { Next } from '../message.js';
import type { Model } from '../model.js';
import { putOnTop } from '../overlays/stack.js';
import { stageInView } from '../stage/in-view.js';
import { rest, updateStage } from '../stage/update-stage.js';
import { experimentTrainer, nextStart, originTrainer, otherBias, otherLoss, trainerOn } from './change-setup.js';
import { gradientStage } from './gradient-stage.js';
import { upTo } from './history.js';
import { refreshed, show, withTrainer } from './in-model.js';
import { planeCount } from './plane.js';
import { rateDown, rateTimes, rateUp } from './rate.js';
import { nextOptimizer, withFreeRate, withRate } from './recipe.js';
import { pause, rerun, run, runFor, type Step } from './run.js';
import { FOCI, filterWeights, openTrainer, PACES, runOf, showsNewest, sliceCount, type Trainer } from './trainer.js';

/** The stage's kernel to be learned back, from where it was left if it was; or why it can't be. */
export function openOnStage(model: Model): Next {
	const { stage, shelf } = model;
	if (shelf !== undefined && shelf.layer === stage.layer && shelf.input === stage.input) {
		return show(rest(model), shelf.trainer);
	}
	return orFault(
		// Requests are counted on: a late answer to the trainer that was left shall not reach this one.
		() => show(rest(model), { ...trainerOn(stage), requests: shelf?.trainer.requests ?? 0 }),
		(fault): Next => [{ ...model, notice: { kind: 'fault', fault } }, []],
	);
}

/** The book's problem, from where it was left if it was. */
export function openBook(model: Model): Next {
	const setup = bookSetup();
	const { shelf } = model;
	return shelf?.trainer.origin.setup.problem === setup.problem ? show(model, shelf.trainer) : openSetup(model, setup);
}

/** A trainer on a setup. */
export function openSetup(model: Model, setup: Setup): Next {
	return show(rest(model), { ...openTrainer(setup), requests: model.shelf?.trainer.requests ?? 0 });
}

/** The room below again: the stage, a lesson, home. What was trained is kept. */
function leave(model: Model, trainer: Trainer): Model {
	const { layer, input } = model.room === 'stage' ? model.stage : trainer.origin.setup.problem;
	const { course } = model;
	const back = model.room === 'desk' ? { ...course, visit: undefined } : course;
	return { ...model, trainer: undefined, course: back, shelf: { layer, input, trainer: pause(trainer) } };
}

/** The next model after a command of the trainer or of its gradient view. */
export function updateTrainer(model: Model, trainer: Trainer, command: Command): Next {
	const view = VIEWS[command]?.(trainer);
	if (view !== undefined) {
		return withTrainer(model, [view, []]);
	}
	const step = STEPS[command]?.(trainer);
	if (step !== undefined) {
		return withTrainer(model, step);
	}
	switch (command) {
		case 'quit':
			return [model, [{ type: 'quit', status: 0 }]];
		case 'leave':
			return [leave(model, trainer), []];
		case 'close':
			return [closeGradient(model, trainer), []];
		case 'ask-rate':
			return [putOnTop(model, { kind: 'rate', text: '' }), []];
		case 'ask-plane':
			return [putOnTop(model, { kind: 'axes', text: '' }), []];
		case 'gradient':
			return [openGradient(model, trainer), []];
		case 'slice':
			return [refreshed(model, { ...pause(trainer), slice: (trainer.slice + 1) % sliceCount(trainer) }), []];
		default:
			return trainer.gradient === undefined ? toNewSetup(model, trainer, command) : updateStage(model, command);
	}
}

type Commands<Result> = Readonly<Partial<Record<Command, (trainer: Trainer) => Result>>>;

/** What changes how the trainer is looked at, or by what the epochs to come move the weights. */
const VIEWS: Commands<Trainer> = {
	'epoch-back': trainer => showAt(trainer, trainer.at - 1),
	'first-epoch': trainer => showAt(trainer, 0),
	'last-epoch': trainer => showAt(trainer, Infinity),
	logarithm: trainer => ({ ...trainer, logarithmic: !trainer.logarithmic }),
	'next-plot': trainer => ({ ...trainer, plot: trainer.plot === 'loss' ? 'weights' : 'loss' }),
	'rate-up': trainer => withRate(trainer, rateUp(trainer.recipe.rate)),
	'rate-down': trainer => withRate(trainer, rateDown(trainer.recipe.rate)),
	'rate-double': trainer => withRate(trainer, rateTimes(trainer.recipe.rate, 2)),
	'rate-halve': trainer => withRate(trainer, rateTimes(trainer.recipe.rate, 0.5)),
	optimizer: nextOptimizer,
	numbers: trainer => ({ ...trainer, focus: FOCI[trainer.focus === undefined ? 0 : FOCI.indexOf(trainer.focus) + 1] }),
	'drop-run': trainer => ({ ...trainer, beside: undefined }),
	plane: trainer => ({ ...trainer, plane: (trainer.plane + 1) % planeCount(filterWeights(trainer)) }),
};

/** What lets epochs be done, or undone. */
const STEPS: Commands<Step> = {
	run: trainer => (trainer.running === undefined ? run(trainer) : [pause(trainer), []]),
	'one-epoch': trainer => (showsNewest(trainer) ? runFor(trainer, 1) : [showAt(trainer, trainer.at + 1), []]),
	'ten-epochs': trainer => runFor(trainer, 10),
	'epoch-forward': trainer =>
		showsNewest(trainer) && trainer.ending === undefined ? runFor(trainer, 1) : [showAt(trainer, trainer.at + 1), []],
	restart: trainer => restart(trainer),
	'run-faster': trainer => withPace(trainer, trainer.pace + 1),
	'run-slower': trainer => withPace(trainer, trainer.pace - 1),
	compare: trainer => compare(trainer),
};

/** What begins anew with something else. */
const SETUPS: Commands<Trainer> = {
	start: nextStart,
	'sum-or-mean': otherLoss,
	'learn-bias': otherBias,
	origin: originTrainer,
};

const EXPERIMENTS: Readonly<Partial<Record<Command, ExperimentName>>> = {
	'experiment-rate': 'rate',
	'experiment-mean': 'mean',
	'experiment-ones': 'ones',
	'experiment-zeros': 'zeros',
};

/** Another setup; an experiment runs at once. */
function toNewSetup(model: Model, trainer: Trainer, command: Command): Next {
	const setup = SETUPS[command]?.(trainer);
	const experiment = EXPERIMENTS[command];
	return setup !== undefined
		? show(model, withFreeRate(later(setup, trainer)))
		: experiment !== undefined
			? begin(model, later(experimentTrainer(experiment, trainer), trainer))
			: [model, []];
}

/** A trainer whose requests are told apart from those of the one before. */
const later = (next: Trainer, { requests, plot, focus }: Trainer): Trainer => ({ ...next, requests, plot, focus });

/** The same, running at once. */
function begin(model: Model, trainer: Trainer): Next {
	const [shown, asked] = show(model, trainer);
	const [running, effects] = run(trainer);
	return [{ ...shown, trainer: running }, [...asked, ...effects]];
}

function showAt(trainer: Trainer, index: number): Trainer {
	return { ...pause(trainer), at: Math.min(Math.max(index, 0), trainer.history.points.length - 1) };
}

/** From the point that is shown on, what came after forgotten. At its newest point a descent begins again from its start. */
function restart(trainer: Trainer): Step {
	const at = showsNewest(trainer) ? 0 : trainer.at;
	return [{ ...pause(trainer), history: upTo(trainer.history, at), at, ending: undefined }, []];
}

function withPace(trainer: Trainer, wanted: number): Step {
	const pace = Math.min(Math.max(wanted, 0), PACES.length - 1);
	const { running } = trainer;
	return pace === trainer.pace ? [trainer, []] : rerun({ ...trainer, pace, running: running && { ...running, after: PACES[pace] ?? 0 } });
}

/** The run so far is put aside, and another begins from the same start. */
function compare(trainer: Trainer): Step {
	return [{ ...pause(trainer), beside: runOf(trainer), history: upTo(trainer.history, 0), at: 0, ending: undefined }, []];
}

function openGradient(model: Model, trainer: Trainer): Model {
	const gradient = { ...gradientStage(trainer), runs: model.stage.runs };
	return { ...model, trainer: { ...pause(trainer), gradient } };
}

/** The runs of the gradient's stage are counted on: a late tick of it shall not move another. */
function closeGradient(model: Model, trainer: Trainer): Model {
	const { runs } = stageInView(model);
	return { ...model, stage: { ...model.stage, runs }, trainer: { ...trainer, gradient: undefined } };
}

/** The runtime is asked what a typed rate comes to. */
export function askForRate(model: Model, text: string): Next {
	const { trainer } = model;
	if (trainer === undefined || text.trim() === '') {
		return [model, []];
	}
	const asked = trainer.requests + 1;
	return [{ ...model, trainer: { ...trainer, requests: asked, asked } }, [{ type: 'evaluate', request: asked, text }]];
}
