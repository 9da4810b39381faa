// The trainer's own keys, and what comes in for it.

import { Fault } from '../../core/fault.js';
import type { ExperimentName } from '../../training/experiments.js';
import { OPTIMIZERS } from '../../training/optimizers.js';
import type { Command } from '../keys.js';
import type { Effect, Evaluated, Measured, Next, Trained } from '../message.js';
import type { Model, Notice } from '../model.js';
import { putOnTop } from '../overlays/stack.js';
import { stageInView } from '../stage/in-view.js';
import { rest, updateStage } from '../stage/update-stage.js';
import { bookTrainer, experimentTrainer, nextStart, otherBias, otherLoss, trainerOn } from './change-setup.js';
import { gradientStage, refreshGradient } from './gradient-stage.js';
import { upTo } from './history.js';
import { planeCount } from './plane.js';
import { isRate, rateDown, rateTimes, rateUp, settable } from './rate.js';
import { onTrained, onWaited, pause, rerun, run, runFor, type Step } from './run.js';
import { filterWeights, PACES, rateLimit, shownPoint, showsNewest, sliceCount, type Trainer } from './trainer.js';

/** The stage's kernel to be learned back, from where it was left if it was; or why it can't be. */
export function openOnStage(model: Model): Next {
	const { stage, shelf } = model;
	if (shelf !== undefined && shelf.layer === stage.layer && shelf.input === stage.input) {
		return show(rest(model), shelf.trainer);
	}
	try {
		// Requests are counted on: a late answer to the trainer that was left shall not reach this one.
		return show(rest(model), { ...trainerOn(stage), requests: shelf?.trainer.requests ?? 0 });
	} catch (error) {
		if (error instanceof Fault) {
			return [{ ...model, notice: { kind: 'fault', fault: error } }, []];
		}
		throw error;
	}
}

function leave(model: Model, trainer: Trainer): Model {
	const { layer, input } = model.stage;
	return { ...model, trainer: undefined, shelf: { layer, input, trainer: pause(trainer) } };
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
		case 'to-stage':
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

/** What only changes how the trainer is looked at. */
const VIEWS: Commands<Trainer> = {
	'epoch-back': trainer => showAt(trainer, trainer.at - 1),
	'first-epoch': trainer => showAt(trainer, 0),
	'last-epoch': trainer => showAt(trainer, Infinity),
	logarithm: trainer => ({ ...trainer, logarithmic: !trainer.logarithmic }),
	'next-plot': trainer => ({ ...trainer, plot: trainer.plot === 'loss' ? 'weights' : 'loss' }),
	plane: trainer => ({ ...trainer, plane: (trainer.plane + 1) % planeCount(filterWeights(trainer)) }),
};

/** What lets epochs be done, or done in another way. */
const STEPS: Commands<Step> = {
	run: trainer => (trainer.running === undefined ? run(trainer) : [pause(trainer), []]),
	'one-epoch': trainer => (showsNewest(trainer) ? runFor(trainer, 1) : [showAt(trainer, trainer.at + 1), []]),
	'ten-epochs': trainer => runFor(trainer, 10),
	'epoch-forward': trainer =>
		showsNewest(trainer) && trainer.ending === undefined ? runFor(trainer, 1) : [showAt(trainer, trainer.at + 1), []],
	restart: trainer => restart(trainer),
	'rate-up': trainer => withRate(trainer, rateUp(trainer.recipe.rate)),
	'rate-down': trainer => withRate(trainer, rateDown(trainer.recipe.rate)),
	'rate-double': trainer => withRate(trainer, rateTimes(trainer.recipe.rate, 2)),
	'rate-halve': trainer => withRate(trainer, rateTimes(trainer.recipe.rate, 0.5)),
	optimizer: trainer => nextOptimizer(trainer),
	'run-faster': trainer => withPace(trainer, trainer.pace + 1),
	'run-slower': trainer => withPace(trainer, trainer.pace - 1),
	compare: trainer => compare(trainer),
};

/** What begins anew with something else. */
const SETUPS: Commands<Trainer> = {
	start: nextStart,
	'sum-or-mean': otherLoss,
	'learn-bias': otherBias,
	'the-book': bookTrainer,
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
		? show(model, later(setup, trainer))
		: experiment !== undefined
			? begin(model, later(experimentTrainer(experiment), trainer))
			: [model, []];
}

/** A trainer whose requests are told apart from those of the one before. */
const later = (next: Trainer, { requests, plot }: Trainer): Trainer => ({ ...next, requests, plot });

/** The model with the trainer of a step. A gradient that is looked at follows the point that is shown. */
function withTrainer(model: Model, [trainer, effects]: Step): Next {
	const moved = model.trainer === undefined || shownPoint(trainer) !== shownPoint(model.trainer);
	return [moved ? refreshed(model, trainer) : { ...model, trainer }, effects];
}

/** The model on a trainer, which asks for its curvature unless that is known. */
function show(model: Model, trainer: Trainer): Next {
	const asked: readonly Effect[] = trainer.measured.state === 'measuring' ? [{ type: 'measure', problem: trainer.setup.problem }] : [];
	return [{ ...model, trainer }, asked];
}

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

/** Another rate, or optimizer, holds from the next epoch that is asked for on: a run goes on as it was. */
function withRate(trainer: Trainer, rate: number): Step {
	return [{ ...trainer, recipe: { ...trainer.recipe, rate }, rateIsFree: false }, []];
}

function nextOptimizer(trainer: Trainer): Step {
	const { recipe } = trainer;
	const optimizer = OPTIMIZERS[(OPTIMIZERS.indexOf(recipe.optimizer) + 1) % OPTIMIZERS.length] ?? 'sgd';
	return [withFreeRate({ ...trainer, recipe: { ...recipe, optimizer } }), []];
}

/** How much of the largest stable rate a free rate is set to: the book's 0.03 is nine tenths of its 1/30. */
const BOOK_SHARE = 0.9;
/** Where an optimizer has no largest rate: the steps that Adam takes are as long as its rate. */
const UNBOUNDED = 0.05;

/** A rate that nobody has chosen follows the curvature and the optimizer. */
function withFreeRate(trainer: Trainer): Trainer {
	const limit = rateLimit(trainer);
	if (!trainer.rateIsFree || (limit === undefined && trainer.recipe.optimizer !== 'adam')) {
		return trainer;
	}
	const rate = limit === undefined ? UNBOUNDED : settable(BOOK_SHARE * limit);
	return { ...trainer, recipe: { ...trainer.recipe, rate } };
}

function withPace(trainer: Trainer, wanted: number): Step {
	const pace = Math.min(Math.max(wanted, 0), PACES.length - 1);
	const { running } = trainer;
	return pace === trainer.pace ? [trainer, []] : rerun({ ...trainer, pace, running: running && { ...running, after: PACES[pace] ?? 0 } });
}

/** The run so far is put aside and another begins from the same start; or the one put aside goes. */
function compare(trainer: Trainer): Step {
	if (trainer.beside !== undefined) {
		return [{ ...trainer, beside: undefined }, []];
	}
	const { history } = trainer;
	const recipe = history.points.at(-1)?.recipe ?? trainer.recipe;
	const beside = { history, recipe, start: trainer.setup.start };
	return [{ ...pause(trainer), beside, history: upTo(history, 0), at: 0, ending: undefined }, []];
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

/** The model with a trainer whose gradient, where it is looked at, is that of its weights now. */
function refreshed(model: Model, trainer: Trainer): Model {
	const { gradient } = trainer;
	return { ...model, trainer: gradient === undefined ? trainer : { ...trainer, gradient: refreshGradient(trainer, gradient) } };
}

/** Epochs came in. */
export function onEpochs(model: Model, message: Trained): Next {
	const { trainer } = model;
	if (trainer === undefined) {
		return [model, []];
	}
	return withTrainer(model, onTrained(trainer, message));
}

/** The time between two epochs is over. */
export function onWait(model: Model, request: number): Next {
	const { trainer } = model;
	return trainer === undefined ? [model, []] : withTrainer(model, onWaited(trainer, request));
}

/** The curvature came in. */
export function onMeasured(model: Model, { problem, curvature }: Measured): Next {
	const { trainer } = model;
	if (trainer === undefined || trainer.setup.problem !== problem) {
		return [model, []];
	}
	return withTrainer(model, [
		withFreeRate({ ...trainer, measured: curvature === undefined ? { state: 'none' } : { state: 'known', curvature } }),
		[],
	]);
}

/** A typed rate came to a number, or to none. */
export function onEvaluated(model: Model, { text, value }: Evaluated): Next {
	const { trainer } = model;
	if (trainer === undefined) {
		return [model, []];
	}
	if (value === undefined || !isRate(value)) {
		const notice: Notice = { kind: 'not-a-rate', text };
		return [{ ...model, notice }, []];
	}
	return withTrainer(model, withRate(trainer, value));
}
