// A training on the digits as JSON: a line an epoch, then what it came to. Numbers in full.

import { fill } from '../../core/fault.js';
import { planText } from '../../core/network-plan-text.js';
import { shortNumber } from '../../core/numbers.js';
import { confusionOf, wrongOf } from '../../state/digits/look.js';
import { cliEn } from '../../text/cli-en.js';
import type { Outcome, Report, Training } from './outcome.js';

/** The report of a training in JSON. */
export function digitsJson({ setup, recipe, architecture, split }: Training): Report {
	return {
		head: '',
		epoch: ({ epoch, training, test, rate, seconds }, batches) =>
			line({
				epoch,
				loss: training.loss,
				accuracy: training.accuracy,
				testLoss: test.loss,
				testAccuracy: test.accuracy,
				learningRate: rate,
				batches,
				seconds,
			}),
		end: ({ ending, place, score, verdicts, tests }: Outcome) =>
			line({
				done: true,
				status: ending,
				...(ending === 'diverged' ? { reason: fill(cliEn.digits.diverged, { rate: shortNumber(recipe.rate) }) } : {}),
				network: setup.name ?? null,
				layers: planText(setup.plan),
				parameters: architecture.parameters,
				trainingDigits: split.training.labels.length,
				testDigits: tests.labels.length,
				seed: setup.seed,
				batch: setup.batch,
				shift: setup.shift,
				optimizer: recipe.optimizer,
				learningRate: recipe.rate,
				epochs: place.epoch,
				testLoss: score.loss,
				testAccuracy: score.accuracy,
				wrong: wrongOf(verdicts, tests).length,
				confusion: confusionOf(verdicts, tests),
			}),
	};
}

const line = (values: object): string => `${JSON.stringify(values)}\n`;
