// Running: epochs are asked for a batch at a time, and what comes in goes into the history. Anything else that happens in between
// makes a new request, so that an answer to the old one is known to be late.

import type { Effect, Train, Trained } from '../message.js';
import { extend, newestOf } from './history.js';
import { epochsDone, PACES, paceFor, type Running, type Trainer } from './trainer.js';

/** A trainer, and what the runtime shall do for it. */
export type Step = readonly [Trainer, readonly Effect[]];

/** As fast as it goes: one epoch of a hand, and a run at the fastest pace. */
const AT_ONCE = 0;

/** A run whose goal is reached goes on ten times as far; from a million on, a million farther. */
const FARTHER = 10;
const FAR = 1e6;

/** The goal after a goal. */
export function goalAfter(goal: number): number {
	return goal < FAR ? goal * FARTHER : goal + FAR;
}

/** The trainer running to its goal, or to the next where it is there. */
export function run(trainer: Trainer): Step {
	const goal = epochsDone(trainer) < trainer.goal ? trainer.goal : goalAfter(trainer.goal);
	const pace = goal === trainer.goal ? trainer.pace : Math.max(trainer.pace, paceFor(goal));
	return ask({ ...trainer, goal, pace }, { until: goal, after: PACES[pace] ?? AT_ONCE, byHand: false });
}

/** The trainer with so many epochs more to do, behind those that a hand has asked for already; a run ends with them. */
export function runFor(trainer: Trainer, epochs: number): Step {
	const { running } = trainer;
	const until = (running?.byHand === true ? running.until : epochsDone(trainer)) + epochs;
	return ask({ ...trainer, goal: Math.max(trainer.goal, until) }, { until, after: epochs === 1 ? AT_ONCE : QUICK, byHand: true });
}

/** Milliseconds between the epochs of a few: each can be seen. */
const QUICK = 60;

/** The trainer at rest. */
export function pause(trainer: Trainer): Trainer {
	return { ...trainer, running: undefined };
}

/** A run that is under way begins again with what has changed; a trainer at rest stays so. */
export function rerun(trainer: Trainer): Step {
	const { running } = trainer;
	return running === undefined ? [trainer, []] : ask(trainer, running);
}

/** Asks for the first epochs of a run, at once. */
function ask(trainer: Trainer, wanted: Omit<Running, 'request'>): Step {
	const request = trainer.requests + 1;
	const running: Running = { ...wanted, request };
	const next: Trainer = { ...trainer, requests: request, running, at: trainer.history.points.length - 1 };
	return [next, [training(next, running)]];
}

/** One epoch where they shall be seen one by one, else all that there is time for; by the recipe that holds now. */
function training({ setup, recipe, history }: Trainer, { request, until, after }: Running): Train {
	const from = newestOf(history).descent;
	const epochs = after === 0 ? until - from.epoch : 1;
	return { type: 'train', request, problem: setup.problem, from, recipe, epochs, every: history.every };
}

/** Epochs came in: they go into the history, and more are asked for until the run is over. Late ones are nothing. */
export function onTrained(trainer: Trainer, { request, points, ending }: Trained): Step {
	const { running } = trainer;
	if (running?.request !== request) {
		return [trainer, []];
	}
	const history = extend(trainer.history, points);
	const next: Trainer = { ...trainer, history, at: history.points.length - 1, ending };
	if (ending !== undefined || newestOf(history).descent.epoch >= running.until) {
		return [pause(next), []];
	}
	return [next, [running.after === 0 ? training(next, running) : { type: 'wait', request, after: running.after }]];
}

/** The time between two epochs is over. */
export function onWaited(trainer: Trainer, request: number): Step {
	const { running } = trainer;
	return running?.request === request ? [trainer, [training(trainer, running)]] : [trainer, []];
}
