// Random learning problems of every knob, numbered, so that one that fails can be named and made again.

import { fillGrid } from '../../src/core/grid.js';
import { randomFrom } from '../../src/core/random.js';
import { LOSSES, learnBack, learnTarget, type Problem, weightCount } from '../../src/training/problem.js';
import { type Choose, drawConv, drawGrid, type Limits, pick, SEED } from '../core/draw.js';

export interface Drawn {
	/** Its number and the seed. */
	readonly name: string;
	readonly problem: Problem;
	/** Weights to begin at, between −2 and 2. */
	readonly weights: Float64Array;
	/** More chance from the same source. */
	readonly choose: Choose;
}

/** Chance that belongs to a number: the same each time, or that of CONV_TUTOR_SEED. */
function chooserOf(number: number): Choose {
	const chance = randomFrom(SEED + number * 7919);
	return (least, most) => least + Math.floor(chance() * (most - least + 1));
}

/** The first so many problems that fit. Half of them can be met exactly, half have a target of their own. */
export function drawnProblems(count: number, limits: Limits = {}, fits: (problem: Problem) => boolean = () => true): Drawn[] {
	const found: Drawn[] = [];
	for (let number = 0; found.length < count; number++) {
		const drawn = drawnProblem(number, limits);
		if (fits(drawn.problem)) {
			found.push(drawn);
		}
	}
	return found;
}

function drawnProblem(number: number, limits: Limits): Drawn {
	const choose = chooserOf(number);
	const { spec: whole, input } = drawConv(choose, limits);
	const learnsBias = choose(0, 1) === 1;
	const spec = learnsBias ? whole : { ...whole, bias: 0 };
	const wishes = { loss: pick(choose, LOSSES), learnsBias };
	const back = learnBack(spec, input, wishes);
	const problem = choose(0, 1) === 1 ? back : learnTarget(spec, input, drawGrid(choose, back.layer.output), wishes);
	return { name: `problem ${number}, seed ${SEED}`, problem, weights: drawWeights(choose, problem), choose };
}

/** Weights between −2 and 2, in steps that float32 holds. */
export function drawWeights(choose: Choose, problem: Problem): Float64Array {
	const chance = randomFrom(choose(0, 2 ** 30));
	return fillGrid({ channels: 1, rows: 1, cols: weightCount(problem) }, () => Math.round((4 * chance() - 2) * 2 ** 12) / 2 ** 12).data;
}
