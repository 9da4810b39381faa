// A descent as JSON: a line an epoch, then what it came to. Numbers in full; null where there is none.

import { type Kernel, kernelNested } from '../../core/kernel.js';
import { cliEn } from '../../text/cli-en.js';
import type { Epoch } from '../../training/descend.js';
import type { Setup } from '../../training/experiments.js';
import { bestRate, stableRate } from '../../training/optimizers.js';
import { biasIn, kernelIn, type Problem, weightCount } from '../../training/problem.js';
import { spell, themeFor } from '../../ui/theme/theme.js';
import type { Session } from '../session.js';
import type { Outcome, Report } from './outcome.js';
import { tellReasons, verdictOf } from './verdict.js';

/** The report of a setup in JSON. Its sentences are English: programs read them. */
export function trainJson({ problem }: Setup, { look }: Session): Report {
	return {
		head: '',
		epoch: epoch => line(epochJson(problem, epoch)),
		end: outcome => {
			const json = outcomeJson(outcome);
			return line({ ...json, reason: spell(themeFor(look), json.reason) });
		},
	};
}

const line = (values: object): string => `${JSON.stringify(values)}\n`;

function epochJson(problem: Problem, { epoch, loss, gradient, recipe, after }: Epoch): object {
	return {
		epoch,
		loss,
		...(problem.loss === 'mean' ? { sumOfSquares: loss * problem.target.data.length } : {}),
		...weightsJson(problem, after.weights),
		gradient: nested(kernelIn(problem, gradient)),
		...(problem.learnsBias ? { biasGradient: [...biasIn(problem, gradient)] } : {}),
		learningRate: recipe.rate,
	};
}

function outcomeJson(outcome: Outcome) {
	const { setup, last, weights, curvature } = outcome;
	const { problem, recipe } = setup;
	const { optimizer, rate } = recipe;
	const verdict = verdictOf(outcome);
	return {
		done: true,
		status: verdict.status,
		reason: tellReasons(verdict, cliEn.train),
		epochs: last?.epoch ?? 0,
		loss: last?.loss ?? null,
		...weightsJson(problem, weights),
		learningRate: rate,
		optimizer,
		lambdaMax: known(curvature?.lambdaMax),
		lambdaMin: known(curvature?.lambdaMin),
		stableLearningRate: known(curvature && stableRate(optimizer, curvature.lambdaMax)),
		bestLearningRate: known(curvature && bestRate(optimizer, curvature.lambdaMin, curvature.lambdaMax)),
		conditionNumber: known(curvature?.condition),
		rank: known(curvature?.rank),
		weights: weightCount(problem),
	};
}

function weightsJson(problem: Problem, weights: Float64Array) {
	return { kernel: nested(kernelIn(problem, weights)), bias: problem.learnsBias ? [...biasIn(problem, weights)] : null };
}

/** Rows of one filter's one slice; four deep where there are more. */
function nested(kernel: Kernel): unknown {
	const filters = kernelNested(kernel);
	return kernel.filters * kernel.depth === 1 ? filters[0]?.[0] : filters;
}

const known = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null);
