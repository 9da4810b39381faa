// From the options of `digits` to a network and how it is to be trained, or to the file that it goes on from.

import { Fault, phrase } from '../../core/fault.js';
import { planFrom } from '../../core/network-plan-text.js';
import { NETWORK_NAMES, NETWORKS } from '../../core/networks.js';
import { oneOf } from '../../core/one-of.js';
import type { Otherwise } from '../../training/digits/kept.js';
import { changedRecipe, type DigitSetup, usualSetup } from '../../training/digits/setup.js';
import { OPTIMIZERS, type Recipe } from '../../training/optimizers.js';
import { nameOf, textOf, wholeOf } from '../option-values.js';
import type { OptionValues } from '../parse.js';
import { rateOf } from '../rate-option.js';

/** Where a training begins, and where its weights go in the end. */
export type DigitsWish = {
	readonly save: string | undefined;
} & (
	| { readonly from: 'setup'; readonly setup: DigitSetup }
	/** What the file says, but for what is said otherwise here. */
	| { readonly from: 'file'; readonly path: string; readonly otherwise: Otherwise }
);

const MOST_EPOCHS = 10_000;
const MOST_BATCH = 8_000;
const MOST_SHIFT = 6;
const MOST_SEED = 2 ** 32 - 1;

/** What a file has of its own. */
const OWN = ['network', 'layers', 'batch', 'shift', 'seed'] as const;

/** Reads the options. Throws a Fault where one is off, or two of them say different things. */
export async function digitsWish(options: OptionValues): Promise<DigitsWish> {
	const optimizer = nameOf(options, 'optimizer', OPTIMIZERS);
	const rate = await rateOf(options);
	const recipe: Partial<Recipe> = { ...(optimizer && { optimizer }), ...(rate !== undefined && { rate }) };
	const epochs = wholeOf(options, 'epochs', 1, MOST_EPOCHS);
	const save = textOf(options, 'save');
	const path = textOf(options, 'load');
	if (path === undefined) {
		return { save, from: 'setup', setup: setupOf(options, recipe, epochs) };
	}
	const own = OWN.find(name => options[name] !== undefined);
	if (own !== undefined) {
		throw new Fault('--load goes on with what the file has: leave --{option} out', { option: own });
	}
	return { save, from: 'file', path, otherwise: { ...(epochs !== undefined && { epochs }), recipe } };
}

function setupOf(options: OptionValues, recipe: Partial<Recipe>, epochs: number | undefined): DigitSetup {
	const name = oneOf(phrase('network'), options.network, NETWORK_NAMES);
	const layers = textOf(options, 'layers');
	if (name !== undefined && layers !== undefined) {
		throw new Fault('--network and --layers name two networks: give one of them');
	}
	const usual = layers === undefined ? usualSetup(name ?? 'tiny', NETWORKS[name ?? 'tiny']) : usualSetup(undefined, planFrom(layers));
	return {
		...usual,
		seed: wholeOf(options, 'seed', 0, MOST_SEED) ?? usual.seed,
		batch: wholeOf(options, 'batch', 1, MOST_BATCH) ?? usual.batch,
		shift: wholeOf(options, 'shift', 0, MOST_SHIFT) ?? usual.shift,
		epochs: epochs ?? usual.epochs,
		recipe: changedRecipe(usual.recipe, recipe),
	};
}
