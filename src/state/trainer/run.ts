// Running: epochs are asked for a batch at a time, and what comes in goes into the history. Anything else that happens in between
// makes a new request, so that an answer to the old one is known to be late.

import type { Effect, Train, Trained } from '../message.js';
import { extend, newestOf } from './history.js';
import { epochsDone, PACES, type Running, type Trainer } from './trainer.js';

/** A trainer, and what the runtime shall do for it. */
export type Step = readonly [Trainer, readonly Effect[]];

/** Steps of a hand, one epoch or ten, do not wait. */
const AT_ONCE = 0;

/** How a run goes on when its goal is reached: ten times as far. */
const FARTHER = 10;
const FARTHEST = 1e6;

/** The trainer running to its goal, or ten times as far where it is there. */
export function run(trainer: Trainer): Step {
	const done = epochsDone(trainer);
	const goal = done < trainer.goal ? trainer.goal : Math.min(FARTHEST, trainer.goal * FARTHER);
	const pace = goal === trainer.goal ? trainer.pace : Math.max(trainer.pace, PACES.length - 1);
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

/** A run that is under way goes on with what has changed; a trainer at rest stays so. */
export function rerun(trainer: Trainer): Step {
	const { running } = trainer;
	return running === undefined ? [trainer, []] : ask(trainer, running);
}

/** Asks for the next epochs: one where they shall be seen one by one, else all that there is time for. */
function ask(trainer: Trainer, wanted: Omit<Running, 'request'>): Step {
	const request = trainer.requests + 1;
	const running: Running = { ...wanted, request };
	const next: Trainer = { ...trainer, requests: request, running, at: trainer.history.points.length - 1 };
	return [next, [training(next, running)]];
}

function training({ setup, recipe, history }: Trainer, { request, until, after }: Running): Train {
	const from = newestOf(history).descent;
	const epochs = after === 0 ? until - from.epoch : 1;
	return { type: 'train', request, problem: setup.problem, from, recipe, epochs, every: history.every, after };
}

/** Epochs came in: they go into the history, and more are asked for until the run is over. Late ones are nothing. */
export function onTrained(trainer: Trainer, { request, points, ending }: Trained): Step {
	const { running } = trainer;
	if (running?.request !== request) {
		return [trainer, []];
	}
	const history = extend(trainer.history, points);
	const next: Trainer = { ...trainer, history, at: history.points.length - 1, ending };
	const over = ending !== undefined || newestOf(history).descent.epoch >= running.until;
	return over ? [pause(next), []] : [next, [training(next, running)]];
}
