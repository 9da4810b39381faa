// The two lines that explain what is seen: an experiment's, how a run ended and why, or what an epoch is.

import { fill } from '../../core/fault.js';
import { startOf } from '../../state/trainer/history.js';
import { goalAfter } from '../../state/trainer/run.js';
import { curvatureIn, epochsDone, rateLimit, shownEvaluation, shownPoint, showsNewest, type Trainer } from '../../state/trainer/trainer.js';
import type { TwoLines, Words } from '../../text/words.js';
import { shortNumber } from '../paint/numbers.js';

/** What is said, and whether it warns. */
export interface Note {
	readonly lines: readonly string[];
	readonly alert: boolean;
}

/** The note of a trainer as it stands. */
export function noteOf(trainer: Trainer, words: Words): Note {
	const { ending, experiment, running } = trainer;
	if (ending !== undefined && showsNewest(trainer)) {
		return ending.status === 'diverged'
			? { lines: divergedLines(trainer, words), alert: true }
			: { lines: convergedLines(trainer, words), alert: false };
	}
	if (experiment !== undefined) {
		return { lines: words.trainer.experiments[experiment].lines, alert: false };
	}
	const done = epochsDone(trainer);
	return running === undefined && done >= trainer.goal && showsNewest(trainer)
		? { lines: goalLines(trainer, words), alert: false }
		: { lines: words.trainer.about, alert: false };
}

function convergedLines(trainer: Trainer, { trainer: words }: Words): TwoLines {
	const { epoch } = shownPoint(trainer).descent;
	const curvature = curvatureIn(trainer);
	const arrived = fill(words.converged, { epoch, loss: shortNumber(shownEvaluation(trainer).loss) });
	if (curvature === undefined) {
		return [arrived, ''];
	}
	const { rank, weights } = curvature;
	return [arrived, fill(rank < weights ? words.unidentified : words.identified, { rank, weights })];
}

/** An experiment keeps its own second line, which says more of the cause, unless something else was changed in it. */
function divergedLines(trainer: Trainer, words: Words): TwoLines {
	const { descent, loss } = shownPoint(trainer);
	const { trainer: names } = words;
	const overflown = trainer.ending?.status === 'diverged' && trainer.ending.by === 'overflow';
	const first = overflown
		? fill(names.overflown, { epoch: descent.epoch + 1 })
		: fill(names.diverged, { epoch: descent.epoch, loss: shortNumber(loss ?? 0) });
	const untouched = trainer.experiment !== undefined && trainer.recipe === trainer.setup.recipe;
	const cause = untouched ? names.experiments[trainer.experiment].lines[1] : undefined;
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
	return optimizer === 'sgd'
		? fill(words.aboveLimit, { ...values, step: shortNumber(1 - rate * curvature.lambdaMax, 3) })
		: fill(words.willDiverge, values);
}

function goalLines(trainer: Trainer, words: Words): TwoLines {
	const { trainer: names } = words;
	const first = fill(names.goalReached[0], { epochs: epochsDone(trainer), loss: shortNumber(shownEvaluation(trainer).loss) });
	const limit = rateLimit(trainer);
	const willDiverge = limit !== undefined && trainer.recipe.rate > limit && startOf(trainer.history) !== shownPoint(trainer);
	return [
		first,
		willDiverge
			? rateText(trainer, words)
			: fill(trainer.beside === undefined ? names.goalReached[1] : names.goalCompared, { next: goalAfter(trainer.goal) }),
	];
}
