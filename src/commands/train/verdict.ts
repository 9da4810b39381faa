// What a descent came to, and why: from its numbers to the sentences that a language has for them.

import { type FaultValues, fill } from '../../core/fault.js';
import type { TrainReason, TrainWords } from '../../text/cli-words.js';
import type { Curvature } from '../../training/curvature.js';
import { type Ending, hasGrown } from '../../training/ending.js';
import { stableRate } from '../../training/optimizers.js';
import { lengthOf, weightsPerFilter } from '../../training/problem.js';
import type { Outcome } from './outcome.js';

export interface Verdict {
	readonly status: 'converged' | 'stopped' | 'diverged';
	readonly reasons: readonly Reason[];
}

interface Reason {
	readonly name: TrainReason;
	readonly values: FaultValues;
}

/** How it ended, with what is to be said of it. */
export function verdictOf(outcome: Outcome): Verdict {
	const status = statusOf(outcome);
	return { status, reasons: [...REASONS[status](outcome), ...unidentified(outcome)] };
}

/** The reasons as one sentence. */
export function tellReasons({ reasons }: Verdict, words: TrainWords): string {
	return reasons.map(({ name, values }) => fill(words.reasons[name], values)).join(words.and);
}

function statusOf({ ending, last }: Outcome): Verdict['status'] {
	if (ending === 'interrupted') {
		return 'stopped';
	}
	const grown = last?.after.magnitude !== undefined && hasGrown(last.loss, last.after.magnitude);
	return ending?.status ?? (grown ? 'diverged' : 'stopped');
}

const REASONS: Readonly<Record<Verdict['status'], (outcome: Outcome) => Reason[]>> = {
	converged: ({ ending }) => [{ name: (ending as Extract<Ending, { status: 'converged' }>).by, values: {} }],
	diverged: outcome => tooFast(outcome) ?? [growth(outcome)],
	stopped: outcome => [stop(outcome), ...willDiverge(outcome)],
};

function stop({ ending, last }: Outcome): Reason {
	const epochs = last?.epoch ?? 0;
	return { name: ending === 'interrupted' ? 'interrupted' : epochs === 1 ? 'oneEpoch' : 'epochs', values: { epochs } };
}

/** The largest stable rate, said by the largest curvature: 2/λmax for plain descent, more or less with a memory. */
export function boundText(limit: number, lambdaMax: number): string {
	return `${inDigits(limit * lambdaMax, 3)}/λmax`;
}

/** The rate and its bound; undefined where the rate is not above it, or there is none. */
function excess({ setup, curvature }: Outcome): FaultValues | undefined {
	const { optimizer, rate } = setup.recipe;
	const limit = curvature && stableRate(optimizer, curvature.lambdaMax);
	if (curvature === undefined || limit === undefined || rate <= limit) {
		return undefined;
	}
	const digits = [3, 5, 8, 12, 17].find(count => inDigits(rate, count) !== inDigits(limit, count)) ?? 17;
	return { rate: inDigits(rate, digits), bound: boundText(limit, curvature.lambdaMax), limit: inDigits(limit, digits) };
}

/** Undefined where the rate is not above its bound. A start without an error along the steepest direction grows along another. */
function tooFast(outcome: Outcome): Reason[] | undefined {
	const values = excess(outcome);
	const { curvature } = outcome;
	if (values === undefined || curvature === undefined) {
		return undefined;
	}
	if (!errsWhere(outcome, curvature, value => value > curvature.lambdaMax * (1 - DUST))) {
		return [{ name: 'above', values }, growth(outcome)];
	}
	const { optimizer, rate } = outcome.setup.recipe;
	const factor = 1 - rate * curvature.lambdaMax;
	return optimizer === 'sgd' && Number.isFinite(factor)
		? [{ name: 'tooFastBy', values: { ...values, factor: inDigits(factor, 3) } }]
		: [{ name: 'tooFast', values }];
}

function growth({ ending, last }: Outcome): Reason {
	const overflown = typeof ending === 'object' && ending.status === 'diverged' && ending.by === 'overflow';
	const times = (last?.loss ?? 0) / (last?.after.magnitude?.loss ?? 1);
	return overflown ? { name: 'overflow', values: {} } : { name: 'growth', values: { times: inDigits(times, 3) } };
}

function willDiverge(outcome: Outcome): Reason[] {
	const values = excess(outcome);
	const { curvature } = outcome;
	if (values === undefined || curvature === undefined) {
		return [];
	}
	const { optimizer, rate } = outcome.setup.recipe;
	const tooSteep = (value: number): boolean => rate > (stableRate(optimizer, value) ?? Number.POSITIVE_INFINITY);
	return [{ name: errsWhere(outcome, curvature, tooSteep) ? 'willDiverge' : 'offSteep', values }];
}

/** An error below this part of the whole is what rounding left. */
const DUST = 1e-12;

/** Whether the weights are off the minimum in a direction of such curvature: only there can the loss grow. */
function errsWhere({ setup, weights }: Outcome, { groups, minimum }: Curvature, isMeant: (value: number) => boolean): boolean {
	const each = weightsPerFilter(setup.problem);
	const filters = weights.length / each;
	const error = weights.map((weight, index) => weight - (minimum[index] as number));
	const size = Math.max(lengthOf(weights), lengthOf(minimum));
	return Array.from({ length: filters }, (_, filter) => filter).some(filter => {
		const { values, directions } = groups[Math.floor((filter * groups.length) / filters)] as Curvature['groups'][number];
		const own = error.subarray(filter * each, (filter + 1) * each);
		return directions.some((direction, index) => isMeant(values[index] as number) && Math.abs(dot(direction, own)) > DUST * size);
	});
}

const dot = (left: Float64Array, right: Float64Array): number =>
	left.reduce((sum, value, index) => sum + value * (right[index] as number), 0);

function unidentified({ curvature }: Outcome): Reason[] {
	if (curvature === undefined || curvature.rank >= curvature.weights) {
		return [];
	}
	return [{ name: 'unidentified', values: { rank: curvature.rank, weights: curvature.weights } }];
}

/** A number with so many digits that count, none of them an idle zero, and the real minus sign. */
export function inDigits(value: number, digits: number): string {
	const [mantissa = '', exponent] = value.toPrecision(digits).split('e');
	const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
	return (exponent === undefined ? short : `${short}e${exponent.replace('+', '')}`).replaceAll('-', '−');
}
