// One training on the thread: what of it has been done, what is wanted of it, and what of that was not told yet.

import type { DigitsJob } from '../../state/digits/jobs.js';
import { extended } from '../../state/digits/points.js';
import type { DigitSet, DigitSplit } from '../../training/digits/digit-set.js';
import { type DigitTrainer, openDigitTrainer } from '../../training/digits/digit-trainer.js';
import type { KeptTraining } from '../../training/digits/kept.js';
import type { BatchPoint, EpochReport, Score, Verdicts } from '../../training/digits/report.js';
import { openScoring, type Scoring } from '../../training/digits/scoring.js';
import type { DigitSetup } from '../../training/digits/setup.js';
import type { Recipe } from '../../training/optimizers.js';

/** What was not told yet. */
interface News {
	readonly points: readonly BatchPoint[];
	readonly epochs: readonly EpochReport[];
	readonly verdicts: Verdicts | undefined;
}

const NO_NEWS: News = { points: [], epochs: [], verdicts: undefined };

/** An epoch that is over, but for its test. */
interface Ended {
	readonly scoring: Scoring;
	readonly training: Score;
	readonly rate: number;
}

export interface Session {
	readonly run: number;
	readonly trainer: DigitTrainer;
	readonly tests: DigitSet;
	recipe: Recipe;
	/** The epochs after which it rests, and batches that a hand asked for. */
	until: number;
	batches: number;
	order: number;
	diverged: boolean;
	ended: Ended | undefined;
	points: readonly BatchPoint[];
	epochs: readonly EpochReport[];
	news: News;
	/** Milliseconds spent in training and testing. */
	spent: number;
	/** The digit that is told of whenever the weights change. */
	watched: { readonly request: number; readonly pixels: Uint8Array } | undefined;
}

/** A training at rest: at its beginning, or where a kept one was. Throws a Fault where the network can't be built. */
export function openSession(run: number, setup: DigitSetup, { training, test }: DigitSplit, kept?: KeptTraining): Session {
	return {
		run,
		trainer: openDigitTrainer(setup, { training }, kept),
		tests: test,
		recipe: kept?.recipe ?? setup.recipe,
		until: 0,
		batches: 0,
		order: 0,
		diverged: false,
		ended: undefined,
		points: kept?.points ?? [],
		epochs: kept?.epochs ?? [],
		news: NO_NEWS,
		spent: 1000 * (kept?.epochs.at(-1)?.seconds ?? 0),
		watched: undefined,
	};
}

/** All batches since the beginning. */
export function batchesDone({ trainer }: Session): number {
	const { epoch, batch } = trainer.place();
	return epoch * trainer.batchesPerEpoch + batch;
}

/** Whether a batch is wanted. */
const wantsBatch = ({ diverged, until, batches, trainer }: Session): boolean => !diverged && (batches > 0 || trainer.place().epoch < until);

/** Whether it has nothing to do. */
export const isIdle = (session: Session): boolean => session.ended === undefined && !wantsBatch(session);

/** Told to train, to do one batch more, or to rest: what was wanted before is wanted no more, but for single batches. */
export function giveOrder(session: Session, job: Extract<DigitsJob, { kind: 'train' | 'batch' | 'rest' }>): void {
	session.order = job.order;
	session.recipe = 'recipe' in job ? job.recipe : session.recipe;
	session.batches = job.kind === 'batch' ? session.batches + 1 : 0;
	session.until = job.kind === 'train' ? job.until : 0;
}

/** A part of what is to be done, as small as one can be: a digit tested, a batch learned. False where there is nothing. */
export function doNext(session: Session): boolean {
	if (session.ended !== undefined) {
		if (!session.ended.scoring.next()) {
			endEpoch(session, session.ended);
		}
		return true;
	}
	if (!wantsBatch(session)) {
		return false;
	}
	learnBatch(session);
	return true;
}

function learnBatch(session: Session): void {
	const { trainer, recipe } = session;
	const { loss, accuracy, endsEpoch, diverged } = trainer.step(recipe);
	session.batches = Math.max(0, session.batches - 1);
	if (diverged) {
		session.diverged = true;
		return;
	}
	const point: BatchPoint = { batches: batchesDone(session), loss, accuracy };
	session.news = { ...session.news, points: [...session.news.points, point] };
	if (endsEpoch) {
		session.ended = { scoring: openScoring(trainer, session.tests), training: trainer.epochScore(), rate: recipe.rate };
	}
}

function endEpoch(session: Session, { scoring, training, rate }: Ended): void {
	const { epoch } = session.trainer.place();
	const report: EpochReport = { epoch, training, test: scoring.score(), rate, seconds: session.spent / 1000 };
	session.ended = undefined;
	session.news = { ...session.news, epochs: [...session.news.epochs, report], verdicts: scoring.verdicts };
}

/** What was not told yet, told now. */
export function takeNews(session: Session): News {
	const { news } = session;
	session.points = extended(session.points, news.points);
	session.epochs = [...session.epochs, ...news.epochs];
	session.news = NO_NEWS;
	return news;
}

/** All that is needed to go on later. The test of an epoch that is just over belongs to it. */
export function keptOf(session: Session): KeptTraining {
	while (session.ended !== undefined) {
		doNext(session);
	}
	const { trainer, recipe, points, epochs, news } = session;
	return { ...trainer.keep(), recipe, points: extended(points, news.points), epochs: [...epochs, ...news.epochs] };
}
