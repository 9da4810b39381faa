// Training: told to run, to rest, to do one batch, by another rate; and begun anew.

import { NETWORK_NAMES, NETWORKS, type NetworkName } from '../../core/networks.js';
import type { Otherwise } from '../../training/digits/kept.js';
import { usualSetup } from '../../training/digits/setup.js';
import { OPTIMIZERS, type Recipe } from '../../training/optimizers.js';
import type { Effect } from '../message.js';
import type { Digits } from './digits.js';
import type { DigitsJob } from './jobs.js';
import { beginning, begunAnew } from './open.js';
import type { Step } from './subject.js';

const asking = (job: DigitsJob): readonly Effect[] => [{ type: 'digits', job }];

/** The next order: whether it rests is told by an answer to it. */
function ordered(digits: Digits): Digits {
	return { ...digits, asked: { ...digits.asked, orders: digits.asked.orders + 1 } };
}

/** Running to its goal, or to the next where it is there. */
export function run(digits: Digits): Step {
	const { place, setup, recipe } = digits;
	let { goal } = digits;
	while (goal <= place.epoch) {
		goal += Math.max(1, setup.epochs);
	}
	const next = ordered({ ...digits, goal, phase: 'running' });
	return [next, asking({ kind: 'train', run: next.run, order: next.asked.orders, until: goal, recipe })];
}

/** At rest as soon as the thread hears it. */
export function rest(digits: Digits): Step {
	const next = ordered({ ...digits, phase: 'resting', speed: undefined });
	return [next, asking({ kind: 'rest', run: next.run, order: next.asked.orders })];
}

/** One batch more; a second key before the first is done asks for a second. */
export function oneBatch(digits: Digits): Step {
	const next = ordered(digits);
	return [next, asking({ kind: 'batch', run: next.run, order: next.asked.orders, recipe: next.recipe })];
}

/** Another rate or optimizer, from the next batch on. */
export function withRecipe(digits: Digits, change: Partial<Recipe>): Step {
	const recipe = { ...digits.recipe, ...change };
	const next = { ...digits, recipe };
	return [next, digits.phase === 'running' ? asking({ kind: 'recipe', run: digits.run, recipe }) : []];
}

/** The optimizer after this one, round and round. */
export function nextOptimizer(digits: Digits): Step {
	const { optimizer } = digits.recipe;
	return withRecipe(digits, { optimizer: OPTIMIZERS[(OPTIMIZERS.indexOf(optimizer) + 1) % OPTIMIZERS.length] ?? 'sgd' });
}

/** Whether there is something to lose: a batch was trained. */
export const isTrained = ({ weights, place }: Digits): boolean => weights !== undefined && (place.epoch > 0 || place.batch > 0);

/** From the same first weights, by the recipe that holds now. */
export function restart(digits: Digits): Step {
	return begun(begunAnew(digits, { ...digits.setup, recipe: digits.recipe }));
}

/** The network after this one, round and round; after one's own the first. */
export function nextNetwork(digits: Digits): Step {
	const { name, seed } = digits.setup;
	const at = name === undefined ? -1 : NETWORK_NAMES.indexOf(name);
	const next: NetworkName = NETWORK_NAMES[(at + 1) % NETWORK_NAMES.length] ?? 'tiny';
	return begun(begunAnew(digits, { ...usualSetup(next, NETWORKS[next]), seed }));
}

const begun = (digits: Digits): Step => [digits, [beginning(digits)]];

/** A training read from a file: this one goes on until it is there. */
export function read(digits: Digits, path: string, otherwise?: Otherwise): Step {
	const runs = digits.asked.runs + 1;
	return [
		{ ...digits, asked: { ...digits.asked, runs, reading: path } },
		asking({ kind: 'read', run: runs, path, ...(otherwise && { otherwise }) }),
	];
}

/** The weights, and all that is needed to go on, written to a file. */
export function keep(digits: Digits, path: string, replace: boolean): Step {
	return [digits, asking({ kind: 'keep', run: digits.run, path, replace })];
}
