// English: misconceptions about learning, each named, and what is right instead.

import type { MisconceptionWords } from '../../course-words.js';

export const learning: Readonly<Record<string, MisconceptionWords>> = {
	'squares-forgotten': {
		name: 'squares forgotten',
		sentence: 'That adds without squaring. Each number is squared first, then they are added.',
	},
	'mean-for-sum': {
		name: 'mean taken for sum',
		sentence: 'That divides by the number of elements. Here the loss is the sum.',
	},
	'error-turned': {
		name: 'target minus prediction',
		sentence: 'That is target − prediction. The error is prediction − target.',
	},
	'factor-two-forgotten': {
		name: 'factor 2 forgotten',
		sentence: 'That leaves out the 2. The slope of a square is twice the error, times the value.',
	},
	'value-forgotten': {
		name: 'value forgotten',
		sentence: 'That leaves out the values. At each place a weight counts times the value that it met, even a 0.',
	},
	'weight-for-value': {
		name: 'weight taken for value',
		sentence: 'That takes the weight. The slope of a weight holds the value that it was multiplied by.',
	},
	'step-uphill': {
		name: 'step up the slope',
		sentence: 'That goes up the slope. The step goes against it: weight − rate · gradient.',
	},
	'rate-forgotten': {
		name: 'rate forgotten',
		sentence: 'That takes the whole gradient. The step is the rate times the gradient.',
	},
	'step-for-weight': {
		name: 'step taken for weight',
		sentence: 'That is the step alone. It is taken off the weight.',
	},
	'update-too-many': {
		name: 'one update too many',
		sentence: 'That is one update too many. An epoch reports the loss of the prediction before its update.',
	},
	'longer-is-faster': {
		name: 'longer step thought faster',
		sentence: 'A longer step is not always faster: beyond a limit each one lands farther away than it began.',
	},
	'gone-for-left': {
		name: 'part gone taken for part left',
		sentence: 'That is the part that goes. What is left is 1 minus it.',
	},
	'factor-not-squared': {
		name: 'factor not squared',
		sentence: 'That is how the error shrinks. The loss is made of squares: it takes the factor squared.',
	},
	'limit-one-over-lambda': {
		name: 'limit set at 1/λ',
		sentence: 'At 1/λ one step lands on the target. It grows only beyond 2/λ, where the factor is below −1.',
	},
	'other-direction': {
		name: 'λ of the other direction',
		sentence: "That is the other direction's λ. The largest sets the limit; an error shrinks by its own.",
	},
	'rate-divided': {
		name: 'rate made smaller',
		sentence: 'That makes the rate smaller. A smaller gradient needs a larger rate for the same step.',
	},
};
