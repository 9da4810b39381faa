// The trainer's own keys, and what comes in for it.

import { Fault } from '../../core/fault.js';
import { OPTIMIZERS, stableRate } from '../../training/optimizers.js';
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
import { isRate, rateDown, rateTimes, rateUp } from './rate.js';
import { onTrained, pause, rerun, run, runFor, type Step } from './run.js';
import { filterWeights, PACES, showsNewest, sliceCount, type Trainer } from './trainer.js';

/** The stage's kernel to be learned back; or why it can't be. */
export function openOnStage(model: Model): Next {
	try {
		const trainer = trainerOn(model.stage);
		return show(rest(model), trainer);
	} catch (error) {
		if (error instanceof Fault) {
			return [{ ...model, notice: { kind: 'fault', fault: error } }, []];
		}
		throw error;
	}
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
			return [{ ...model, trainer: undefined }, []];
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

/** Whatever begins anew: the runtime is asked for its curvature, where that is another. */
function toNewSetup(model: Model, trainer: Trainer, command: Command): Next {
	switch (command) {
		case 'start':
			return show(model, nextStart(trainer));
		case 'sum-or-mean':
			return show(model, otherLoss(trainer));
		case 'learn-bias':
			return show(model, otherBias(trainer));
		case 'the-book':
			return show(model, later(bookTrainer(), trainer));
		case 'experiment-rate':
			return begin(model, later(experimentTrainer('rate'), trainer));
		case 'experiment-mean':
			return begin(model, later(experimentTrainer('mean'), trainer));
		case 'experiment-ones':
			return begin(model, later(experimentTrainer('ones'), trainer));
		case 'experiment-zeros':
			return begin(model, later(experimentTrainer('zeros'), trainer));
		default:
			return [model, []];
	}
}

/** A trainer whose requests are told apart from those of the one before. */
const later = (next: Trainer, { requests, plot }: Trainer): Trainer => ({ ...next, requests, plot });

function withTrainer(model: Model, [trainer, effects]: Step): Next {
	return [{ ...model, trainer }, effects];
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

function withRate(trainer: Trainer, rate: number): Step {
	return rerun({ ...trainer, recipe: { ...trainer.recipe, rate }, rateIsFree: false });
}

function nextOptimizer(trainer: Trainer): Step {
	const { recipe } = trainer;
	const optimizer = OPTIMIZERS[(OPTIMIZERS.indexOf(recipe.optimizer) + 1) % OPTIMIZERS.length] ?? 'sgd';
	return rerun({ ...trainer, recipe: { ...recipe, optimizer } });
}

function withPace(trainer: Trainer, wanted: number): Step {
	const pace = Math.min(Math.max(wanted, 0), PACES.length - 1);
	const { running } = trainer;
	return rerun({ ...trainer, pace, running: running && { ...running, after: PACES[pace] ?? 0 } });
}

/** The run so far is put aside and another begins from the same start; or the one put aside goes. */
function compare(trainer: Trainer): Step {
	if (trainer.beside !== undefined) {
		return [{ ...trainer, beside: undefined }, []];
	}
	const { history } = trainer;
	const recipe = history.points.at(-1)?.recipe ?? trainer.recipe;
	return [{ ...pause(trainer), beside: { history, recipe }, history: upTo(history, 0), at: 0, ending: undefined }, []];
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
	const [next, effects] = onTrained(trainer, message);
	return [next === trainer ? model : refreshed(model, next), effects];
}

/** How much of the largest stable rate a free rate is set to: the book's 0.03 is nine tenths of its 1/30. */
const BOOK_SHARE = 0.9;

/** The curvature came in; a rate that nobody has chosen follows it. */
export function onMeasured(model: Model, { problem, curvature }: Measured): Next {
	const { trainer } = model;
	if (trainer === undefined || trainer.setup.problem !== problem) {
		return [model, []];
	}
	const known: Trainer = { ...trainer, measured: curvature === undefined ? { state: 'none' } : { state: 'known', curvature } };
	const limit = curvature && stableRate(trainer.recipe.optimizer, curvature.lambdaMax);
	const rate = limit === undefined || !trainer.rateIsFree ? trainer.recipe.rate : Number((BOOK_SHARE * limit).toPrecision(2));
	return withTrainer(model, rate === trainer.recipe.rate ? [known, []] : rerun({ ...known, recipe: { ...known.recipe, rate } }));
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
