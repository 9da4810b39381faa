// The two lines that explain what is seen: an experiment's, how a run ended and why, or what an epoch is.

import { fill } from '../../core/fault.js';
import { shortNumber } from '../../core/numbers.js';
import { startOf } from '../../state/trainer/history.js';
import { goalAfter } from '../../state/trainer/run.js';
import {
	curvatureIn,
	epochsDone,
	rateLimit,
	shownEvaluation,
	shownPoint,
	showsNewest,
	type Trainer,
	weightsInView,
} from '../../state/trainer/trainer.js';
import type { TwoLines, Words } from '../../text/words.js';
import type { Theme } from '../theme/theme.js';
import { recipeText, weightName } from './plots.js';

/** What is said, and whether it warns. */
export interface Note {
	readonly lines: readonly string[];
	readonly alert: boolean;
}

/** The note of a trainer as it stands. */
export function noteOf(trainer: Trainer, words: Words, theme: Theme): Note {
	const { ending } = trainer;
	if (ending?.status === 'diverged' && showsNewest(trainer)) {
		return { lines: divergedLines(trainer, words), alert: true };
	}
	return { lines: calmLines(trainer, words, theme), alert: false };
}

function calmLines(trainer: Trainer, words: Words, theme: Theme): TwoLines {
	const { ending, experiment, running, beside } = trainer;
	const { trainer: names } = words;
	const done = epochsDone(trainer);
	if (ending !== undefined && showsNewest(trainer)) {
		return convergedLines(trainer, words);
	}
	if (experiment !== undefined && isUntouched(trainer) && (running !== undefined || showsNewest(trainer))) {
		return names.experiments[experiment].lines;
	}
	if (running === undefined && done >= trainer.goal && showsNewest(trainer)) {
		return goalLines(trainer, words);
	}
	if (shownPoint(trainer).descent.epoch > 0) {
		return epochLines(trainer, words, theme);
	}
	return beside === undefined || done > 0 ? names.about : [fill(names.kept[0], { run: recipeText(beside.recipe, words) }), names.kept[1]];
}

/** An experiment as it was set up: what it explains holds. */
const isUntouched = ({ recipe, setup }: Trainer): boolean =>
	recipe.optimizer === setup.recipe.optimizer && recipe.rate === setup.recipe.rate;

/** Weights whose next step is written out. */
const MOST_STEPS = 2;

/** What the epoch that is shown did, and the arithmetic of the next one. */
function epochLines(trainer: Trainer, words: Words, theme: Theme): TwoLines {
	const { descent, loss } = shownPoint(trainer);
	const { trainer: names } = words;
	const now = shortNumber(shownEvaluation(trainer).loss);
	const first = fill(names.epochNote, { epoch: descent.epoch, loss: shortNumber(loss ?? 0), now });
	const { now: weights, gradient } = weightsInView(trainer);
	const { optimizer, rate } = trainer.recipe;
	if (optimizer !== 'sgd' || weights.length > MOST_STEPS) {
		return [first, names.about[1]];
	}
	const steps = Array.from(weights, (weight, index) => {
		const slope = gradient[index] as number;
		const [from, by, to] = [weight, slope, weight - rate * slope].map(value => shortNumber(value, 3));
		return `${weightName(index, theme)} ${from} − ${shortNumber(rate, 3)}·${slope < 0 ? `(${by})` : by} = ${to}`;
	});
	return [first, fill(names.stepNote, { steps: steps.join(', ') })];
}

function convergedLines(trainer: Trainer, { trainer: words }: Words): TwoLines {
	const { epoch } = shownPoint(trainer).descent;
	const curvature = curvatureIn(trainer);
	const arrived = fill(words.converged, { epoch, loss: shortNumber(shownEvaluation(trainer).loss) });
	if (curvature === undefined) {
		return [arrived, ''];
	}
	const { rank, weights } = curvature;
	if (rank === 0) {
		return [words.empty, ''];
	}
	return [arrived, fill(rank < weights ? words.unidentified : words.identified, { rank, weights })];
}

/** An experiment keeps its own second line, which says more of the cause, unless something else was changed in it. */
function divergedLines(trainer: Trainer, words: Words): TwoLines {
	const { descent } = shownPoint(trainer);
	const { trainer: names } = words;
	const overflown = trainer.ending?.status === 'diverged' && trainer.ending.by === 'overflow';
	const first = overflown
		? fill(names.overflown, { epoch: descent.epoch + 1 })
		: fill(names.diverged, { epoch: descent.epoch, loss: shortNumber(shownEvaluation(trainer).loss) });
	const cause = trainer.experiment !== undefined && isUntouched(trainer) ? names.experiments[trainer.experiment].lines[1] : undefined;
	return [first, cause ?? rateText(trainer, words)];
}

/** The rate against the largest that the curvature allows. */
function rateText(trainer: Trainer, { trainer: words }: Words): string {
	const curvature = curvatureIn(trainer);
	const limit = rateLimit(trainer);
	const { rate, optimizer } = trainer.recipe;
	if (curvature === undefined || limit === undefined || rate <= limit) {
		return words.growsAnyway;
	}
	const values = { rate: shortNumber(rate, 3), factor: shortNumber(limit * curvature.lambdaMax, 3), limit: shortNumber(limit, 3) };
	const step = 1 - rate * curvature.lambdaMax;
	return optimizer === 'sgd' && Number.isFinite(step)
		? fill(words.aboveLimit, { ...values, step: shortNumber(step, 3) })
		: fill(words.willDiverge, values);
}

function goalLines(trainer: Trainer, words: Words): TwoLines {
	const { trainer: names } = words;
	const first = fill(names.goalReached[0], {
		epochs: epochsDone(trainer),
		reported: shortNumber(shownPoint(trainer).loss ?? 0),
		loss: shortNumber(shownEvaluation(trainer).loss),
	});
	const limit = rateLimit(trainer);
	const willDiverge = limit !== undefined && trainer.recipe.rate > limit && startOf(trainer.history) !== shownPoint(trainer);
	return [
		first,
		willDiverge
			? rateText(trainer, words)
			: fill(trainer.beside === undefined ? names.goalReached[1] : names.goalCompared, { next: goalAfter(trainer.goal) }),
	];
}
