// Misconceptions about learning: the loss, its slope, the step, and what becomes of the error. Each exercise says what it would answer.

import type { Misconception } from './misconception.js';

export const LEARNING_MISCONCEPTIONS: readonly Misconception[] = [
	{ name: 'squares-forgotten' },
	{ name: 'mean-for-sum' },
	{ name: 'error-turned' },
	{ name: 'factor-two-forgotten' },
	{ name: 'value-forgotten' },
	{ name: 'weight-for-value' },
	{ name: 'step-uphill' },
	{ name: 'rate-forgotten' },
	{ name: 'step-for-weight' },
	{ name: 'update-too-many' },
	{ name: 'longer-is-faster' },
	{ name: 'gone-for-left' },
	{ name: 'factor-not-squared' },
	{ name: 'limit-one-over-lambda' },
	{ name: 'other-direction' },
	{ name: 'rate-divided' },
];
