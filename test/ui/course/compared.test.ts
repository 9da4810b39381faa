// The arithmetic that is told as the learner's own comes to what the learner said, whichever rule is behind it.

import { expect, test } from 'vitest';
import { answerText } from '../../../src/state/course/answer.js';
import { openAttempt } from '../../../src/state/course/attempt.js';
import { wordsOf } from '../../../src/text/words.js';
import { comparedLines } from '../../../src/ui/lesson/compared.js';
import { plain } from '../../../src/ui/paint/span.js';
import { themeFor } from '../../../src/ui/theme/theme.js';
import { predictBlock } from '../../course/exercises/written.js';
import { PLAIN } from '../screen.js';

const PEN = { theme: themeFor(PLAIN), words: wordsOf('en'), width: 76 };
const ATTEMPT = openAttempt(
	'sample',
	predictBlock([[0, 1]], { layer: { input: '[0, 1, 2; 3, 4, 5; 6, 7, 8]', kernel: '[0, 1; 2, 3]' } }),
	1,
	'lesson',
);

/** What the layer's 25 is compared with where this is said, and the rules behind it. */
function compare(said: number): { readonly models: readonly string[]; readonly lines: readonly string[] } {
	const answered = answerText(ATTEMPT, String(said));
	if (answered.kind !== 'attempt') {
		throw new Error(answered.kind);
	}
	const { attempt } = answered;
	const models = attempt.verdict?.kind === 'wrong' ? attempt.verdict.diagnosis.models.map(({ model }) => model) : [];
	return { models, lines: comparedLines(attempt, PEN).map(plain) };
}

test('a kernel that is flipped', () => {
	expect(compare(11)).toEqual({
		models: ['kernel-flipped'],
		lines: ['yours  [1·3] + [2·2] + [4·1] + [5·0] = 11', 'layer  1·0 + 2·1 + 4·2 + 5·3 = 25'],
	});
});

test('a product that is left out is no other product: nothing is set beside the layer', () => {
	expect(compare(10)).toEqual({ models: ['last-product-forgotten'], lines: [] });
});

test('any answer', () => {
	const compared = Array.from({ length: 200 }, (_, index) => index - 60).map(said => ({ said, ...compare(said) }));
	expect(compared.filter(({ lines }) => lines.length > 0).length).toBeGreaterThan(5);
	for (const { said, lines, models } of compared) {
		const ends = lines.map(line => line.replace(/^.* = /, ''));
		expect({ said, models, ends }).toEqual({ said, models, ends: lines.length === 0 ? [] : [String(said).replace('-', '−'), '25'] });
	}
});
