// What a network is, and how it is to be trained.

import type { NetworkPlan } from '../../core/network-plan.js';
import type { NetworkName } from '../../core/networks.js';
import type { Recipe } from '../optimizers.js';

export interface DigitSetup {
	/** Undefined where the layers are one's own. */
	readonly name: NetworkName | undefined;
	readonly plan: NetworkPlan;
	/** Of the first weights, and of the order in which the digits come. */
	readonly seed: number;
	/** Digits between two updates of the weights. */
	readonly batch: number;
	/** Times that every training digit is shown. */
	readonly epochs: number;
	/** By how many pixels, at most, each digit is moved up or down and left or right before it is learned from; another way each time. */
	readonly shift: number;
	/** How the first batch moves the weights; may be changed from one batch to the next. */
	readonly recipe: Recipe;
}

/** What each network learns well with, as measured. */
const RECIPES: Readonly<Record<NetworkName, Recipe>> = {
	tiny: { optimizer: 'adam', rate: 0.003 },
	lenet: { optimizer: 'adam', rate: 0.003 },
	'lenet-modern': { optimizer: 'adam', rate: 0.001 },
};

/** With another optimizer the usual rate is no good: plain descent wants a larger one than Adam. */
const RATES: Readonly<Record<Recipe['optimizer'], number>> = { sgd: 0.1, momentum: 0.02, nesterov: 0.02, adam: 0.003 };

/** A recipe changed as far as was said: where only the optimizer was, by a rate that suits it. */
export function changedRecipe(usual: Recipe, { optimizer, rate }: Partial<Recipe>): Recipe {
	const chosen = optimizer ?? usual.optimizer;
	return { optimizer: chosen, rate: rate ?? (chosen === usual.optimizer ? usual.rate : RATES[chosen]) };
}

/** The setup of a network that nothing more was said of; of layers of one's own, with tiny's recipe. */
export function usualSetup(name: NetworkName | undefined, plan: NetworkPlan): DigitSetup {
	return { name, plan, seed: 1, batch: 32, epochs: 10, shift: 1, recipe: RECIPES[name ?? 'tiny'] };
}
