// Where a descent begins, as `--init` and `--seed` say it: a name, a drawn kernel or a GRID.

import { Fault, phrase } from '../../core/fault.js';
import type { Grid } from '../../core/grid.js';
import { type Kernel, kernelText } from '../../core/kernel.js';
import { toKernel } from '../../formats/number-array.js';
import { readValues } from '../../runtime/grids/read-values.js';
import { type Reading, sources } from '../../runtime/grids/sources.js';
import { usualStart } from '../../training/experiments.js';
import { joinWeights, type Problem } from '../../training/problem.js';
import { randomStart, START_NAMES, type Start, type StartName, startingWeights } from '../../training/start.js';
import { perChannel } from '../layer-options.js';
import { textOf, wholeOf } from '../option-values.js';
import type { OptionValues } from '../parse.js';

/** Chance has so many beginnings. */
const MOST_SEED = 2 ** 32 - 1;

/** What `--init` says: a name or a kernel; undefined where it was not given. */
export type Init = StartName | Kernel | undefined;

/** Reads `--init`. Throws a Fault where it is neither a name nor a GRID. */
export async function readInit(options: OptionValues, reading: Reading): Promise<Init> {
	const text = textOf(options, 'init');
	const name = START_NAMES.find(known => known === text?.trim());
	if (text === undefined || name !== undefined) {
		return name;
	}
	const { names, named } = sources('kernel', reading);
	return toKernel(await readValues(text, { ...reading, role: phrase('start'), names: [...START_NAMES, ...names], named }));
}

/** The start of a problem. Throws a Fault where it has another size, or a seed nothing to draw. */
export function startOf(problem: Problem, init: Init, options: OptionValues, input: Grid): Start {
	const seed = wholeOf(options, 'seed', 0, MOST_SEED);
	if (seed !== undefined && init !== undefined && init !== 'random') {
		throw new Fault('--seed is for a random start: leave it out, or --init');
	}
	const start = chosen(problem, init, seed, input);
	// Not every start fits every problem: told here, before anything is printed.
	startingWeights(problem, start);
	return start;
}

function chosen(problem: Problem, init: Init, seed: number | undefined, input: Grid): Start {
	if (typeof init === 'object') {
		return { name: 'given', weights: joinWeights(problem, fitted(problem, init, input), []) };
	}
	if (init === undefined) {
		return usualStart(problem, seed);
	}
	return init === 'random' ? randomStart(seed) : { name: init };
}

/** The given kernel, repeated for each channel where the kernel to learn is. Throws a Fault where it has another shape. */
function fitted({ layer }: Problem, init: Kernel, input: Grid): Kernel {
	const { kernel, groups } = layer;
	const start = groups === input.channels && kernel.filters === groups ? perChannel(init, groups, input) : init;
	if (start.filters !== kernel.filters || start.depth !== kernel.depth || start.rows !== kernel.rows || start.cols !== kernel.cols) {
		throw new Fault('--init is {found}, but the kernel to learn is {wanted}: give a start of that size, zeros or random', {
			found: kernelText(init),
			wanted: kernelText(kernel),
		});
	}
	return start;
}
