// Four changes to the book's problem that each show one thing; what they show is said in the interface's words.

import { namedGrid } from '../core/examples.js';
import { fillGrid, type Grid } from '../core/grid.js';
import { kernelFrom } from '../core/kernel.js';
import { SAMPLES } from '../core/samples.js';
import type { Recipe } from './optimizers.js';
import { type LossName, learnBack, type Problem } from './problem.js';
import { fitsBook, randomStart, type Start } from './start.js';

export const EXPERIMENTS = ['rate', 'mean', 'ones', 'zeros'] as const;
export type ExperimentName = (typeof EXPERIMENTS)[number];

/** A problem with where and how its descent begins, and how many epochs show what there is to see. */
export interface Setup {
	readonly problem: Problem;
	readonly start: Start;
	readonly recipe: Recipe;
	readonly epochs: number;
}

/** The book's: a 1×2 kernel, no bias, ten epochs of plain descent at 0.03 on the summed squares. Source: D2L, Learning a Kernel. */
export const BOOK_RECIPE: Recipe = { optimizer: 'sgd', rate: 0.03 };
export const BOOK_EPOCHS = 10;
export const BOOK_START: Start = { name: 'd2l-tensorflow' };
const EDGE = kernelFrom([[1, -1]]);

/** Where a problem begins if nobody says, or only how chance does: as the book where that fits, else at a draw. */
export function usualStart(problem: Problem, seed?: number): Start {
	const isBook = fitsBook(problem) && !problem.learnsBias && seed === undefined;
	return isBook ? BOOK_START : randomStart(seed);
}

/** The book's problem: the 6×8 image with its two edges, and what [1, −1] makes of it. */
export function bookSetup(): Setup {
	return { problem: bookProblem('sum'), start: BOOK_START, recipe: BOOK_RECIPE, epochs: BOOK_EPOCHS };
}

/** The setup of an experiment. It begins off the slow direction, where the steep one is seen; but for the one that begins at zero. */
export function experimentSetup(name: ExperimentName): Setup {
	return SETUPS[name]();
}

const OFF_THE_SLOW: Start = { name: 'd2l-pytorch' };

const SETUPS: Readonly<Record<ExperimentName, () => Setup>> = {
	rate: () => ({ problem: bookProblem('sum'), start: OFF_THE_SLOW, recipe: { ...BOOK_RECIPE, rate: 0.034 }, epochs: 50 }),
	mean: () => ({ problem: bookProblem('mean'), start: OFF_THE_SLOW, recipe: BOOK_RECIPE, epochs: 40 }),
	ones: () => ({ problem: allOnes(), start: OFF_THE_SLOW, recipe: BOOK_RECIPE, epochs: BOOK_EPOCHS }),
	zeros: () => ({ problem: bookProblem('sum'), start: { name: 'zeros' }, recipe: BOOK_RECIPE, epochs: BOOK_EPOCHS }),
};

const problems = new Map<LossName, Problem>();

/** One object a loss: runs of one problem can be compared. */
function bookProblem(loss: LossName): Problem {
	const known = problems.get(loss) ?? makeBookProblem(loss);
	problems.set(loss, known);
	return known;
}

function makeBookProblem(loss: LossName): Problem {
	return learnBack({ op: 'conv', kernel: EDGE }, namedGrid(SAMPLES, 'edge-image') as Grid, { loss });
}

/** An image without an edge: all that [1, −1] makes of it is zeros. */
function allOnes(): Problem {
	return learnBack(
		{ op: 'conv', kernel: EDGE },
		fillGrid({ channels: 1, rows: 6, cols: 8 }, () => 1),
	);
}
