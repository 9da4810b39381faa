// How well a network tells digits that it does not learn from: one by one, so that whoever waits is heard between them.

import { type DigitSet, pixelsOf } from './digit-set.js';
import type { DigitTrainer } from './digit-trainer.js';
import type { Score, Verdicts } from './report.js';

export interface Scoring {
	/** Tells the next; false when all are told. */
	readonly next: () => boolean;
	readonly verdicts: Verdicts;
	readonly score: () => Score;
}

/** The digits of a set told by the weights that a trainer has, one at a time. */
export function openScoring({ judge }: Pick<DigitTrainer, 'judge'>, tests: DigitSet): Scoring {
	const count = tests.labels.length;
	const verdicts = { guesses: new Uint8Array(count), chances: new Float32Array(count) };
	let at = 0;
	let [loss, right] = [0, 0];
	return {
		verdicts,
		next: () => {
			if (at < count) {
				const label = tests.labels[at] as number;
				const judged = judge(pixelsOf(tests, at), label);
				verdicts.guesses[at] = judged.guess;
				verdicts.chances[at] = judged.chance;
				loss += judged.loss;
				right += Number(judged.guess === label);
				at++;
			}
			return at < count;
		},
		score: () => ({ loss: loss / count, accuracy: right / count }),
	};
}

/** All of them at once. */
export function scoreAll(trainer: Pick<DigitTrainer, 'judge'>, tests: DigitSet): { readonly score: Score; readonly verdicts: Verdicts } {
	const scoring = openScoring(trainer, tests);
	while (scoring.next()) {}
	return { score: scoring.score(), verdicts: scoring.verdicts };
}
