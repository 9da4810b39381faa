// What the trainer explains has two lines, and both are read whole in a terminal of 80 columns.

import { describe, expect, test } from 'vitest';
import { fill } from '../../src/core/fault.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { wordsOf } from '../../src/text/words.js';
import { EXPERIMENTS } from '../../src/training/experiments.js';
import { widthOf } from '../../src/ui/paint/span.js';

const ROOM = 76;
/** Values as long as they usually get. */
const VALUES = {
	epoch: 1234,
	epochs: 1000,
	next: 10000,
	loss: '1.23e-12',
	reported: '1.23e-12',
	now: '1.23e-12',
	run: 'momentum 0.034',
	rank: 13,
	weights: 25,
	rate: '0.034',
	factor: '2',
	limit: '0.0333',
	step: '−1.04',
};

describe.each(LANGUAGES)('in %s', language => {
	const words = wordsOf(language).trainer;
	const sentences = [
		...words.goalReached,
		words.goalCompared,
		words.willDiverge,
		words.converged,
		words.identified,
		words.unidentified,
		words.diverged,
		words.overflown,
		words.aboveLimit,
		words.growsAnyway,
		...words.kept,
		words.epochNote,
		words.empty,
	];
	const lines = [
		...words.about,
		...EXPERIMENTS.flatMap(name => words.experiments[name].lines),
		...sentences.map(line => fill(line, VALUES)),
	];

	test.each(lines)('%s', line => {
		expect(widthOf(line)).toBeLessThanOrEqual(ROOM);
	});
});
