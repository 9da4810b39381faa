// What the digits' thread says of a training: that it is open, that batches were trained.

import type { DigitsOpened, DigitsTrained } from '../../state/digits/jobs.js';
import type { Verdicts } from '../../training/digits/report.js';
import { isIdle, type Session, takeNews } from './session.js';

/** A training that was just opened, with what it makes of the test digits. */
export function openedAnswer(session: Session, verdicts: Verdicts, path: string | undefined): DigitsOpened {
	const { run, trainer, recipe, tests, points, epochs } = session;
	const { setup, batchesPerEpoch } = trainer;
	return {
		type: 'digits-opened',
		...{ run, setup, recipe, tests, batchesPerEpoch, points, epochs, verdicts, path },
		place: trainer.place(),
		weights: trainer.weights(),
	};
}

/** How far a training is, with all that was not told yet. */
export function trainedAnswer(session: Session, speed: number | undefined): DigitsTrained {
	const { run, order, trainer, watched, diverged } = session;
	return {
		type: 'digits-trained',
		...{ run, order, speed, diverged },
		...takeNews(session),
		place: trainer.place(),
		weights: trainer.weights(),
		examined: watched && { request: watched.request, examined: trainer.examine(watched.pixels) },
		resting: isIdle(session),
	};
}
