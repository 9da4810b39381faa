// The last hint leaves the last step to the learner: it does not say the answer.

import { formatNumber } from '../../core/numbers.js';
import type { Drawn } from '../exercises/drawn.js';
import { numbersIn } from './answers.js';
import { widthOf } from './measure.js';

const NUMBERS = /[-−]?\d+(?:[.,]\d+)?(?:\/\d+)?/g;

/** Small numbers stand in any sentence; one of them is an answer only where it is said to be what comes out. */
const SMALL = 3;

/** Columns of an option that stands in a sentence not by chance. */
const TELLING = 5;

/** Whether the last hint says everything that is answered: the numbers one after the other, or the options in their words. */
export function givesAway(drawn: Drawn): boolean {
	const hint = drawn.hints.at(-1) ?? '';
	const right = drawn.options.filter(option => option.right).map(({ text }) => text);
	if (right.length > 0) {
		return right.every(text => widthOf(text) >= TELLING && hint.toLowerCase().includes(text.toLowerCase().replace(/[.。]$/, '')));
	}
	const answer = numbersIn(drawn.solution);
	const [only] = answer;
	if (only !== undefined && answer.length === 1 && Math.abs(only) <= SMALL) {
		return new RegExp(`[=:＝：]\\s*${formatNumber(only)}(?![\\d./])`).test(hint);
	}
	const said = hint.match(NUMBERS)?.map(number => number.replace('-', '−').replace(',', '.')) ?? [];
	return answer.length > 0 && said.some((_, start) => answer.every((value, index) => said[start + index] === formatNumber(value)));
}
