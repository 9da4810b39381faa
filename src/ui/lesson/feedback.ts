// What is said of an answer: right and why, wrong and by which rule, the hints so far, the answer where it was skipped.

import { fill } from '../../core/fault.js';
import { channelRows } from '../../core/grid.js';
import { formatFor, formatNumber } from '../../core/numbers.js';
import type { Diagnosis, Drawn, ModelAnswer, Verdict } from '../../course/exercises/drawn.js';
import { type Attempt, isAsking, isOver } from '../../state/course/attempt.js';
import { numbersOf } from '../../state/course/work.js';
import type { Words } from '../../text/words.js';
import { sentences } from './sentences.js';

/** One thing said, and how it is meant. */
export interface Saying {
	readonly tone: 'right' | 'wrong' | 'told';
	readonly text: string;
}

/** All that is to be said of an attempt now, the most important first. */
export function sayings(attempt: Attempt, words: Words): Saying[] {
	const { phase, verdict, hints } = attempt;
	// What is said where no rule is known is the first hint.
	const isSaid = hints === 1 && phase === 'wrong' && verdict?.kind === 'wrong' && verdict.diagnosis.models.length === 0;
	return [...verdictSayings(attempt, words), ...(isOver(attempt) || isSaid ? [] : hintSayings(attempt, words))];
}

function verdictSayings(attempt: Attempt, words: Words): Saying[] {
	const { verdict, phase, drawn } = attempt;
	const { course } = words;
	if (verdict?.kind === 'unclear' && isAsking(attempt)) {
		return [{ tone: 'told', text: course.unclear[verdict.why] }];
	}
	switch (phase) {
		case 'asking':
			return [];
		case 'wrong':
			return verdict?.kind === 'wrong' ? wrongSayings(attempt, verdict.diagnosis, words) : [];
		case 'shown':
			return verdict === undefined ? [] : elementSayings(attempt, verdict, words);
		case 'right':
			return [{ tone: 'right', text: sentences([rightText(attempt, words), drawn.explain]) }];
		case 'revealed':
			return [
				...(verdict?.kind === 'wrong' ? wrongSayings(attempt, verdict.diagnosis, words) : []),
				{ tone: 'told', text: sentences([answerText(drawn, words), drawn.explain]) },
			];
	}
}

function elementSayings(attempt: Attempt, verdict: Verdict, words: Words): Saying[] {
	return verdict.kind === 'wrong' ? wrongSayings(attempt, verdict.diagnosis, words) : [{ tone: 'right', text: words.course.right }];
}

function rightText({ verdict, drawn }: Attempt, { course }: Words): string {
	if (drawn.exercise.type === 'explain') {
		return course.marked;
	}
	if (verdict?.kind === 'right' && verdict.tolerance !== undefined && drawn.solution.kind === 'number') {
		return fill(course.rightRounded, { tolerance: formatNumber(verdict.tolerance), value: formatNumber(drawn.solution.value) });
	}
	return course.right;
}

/** That it is wrong, then the rule behind it: one, several, or where to begin. */
function wrongSayings(attempt: Attempt, diagnosis: Diagnosis, words: Words): Saying[] {
	const { course } = words;
	const { drawn, hints } = attempt;
	const said = attempt.said.replaceAll(/(?<!\d)-(?=\d)/g, '−').replaceAll(/(?<=\d)x(?=\d)/g, '×');
	const isGrid = drawn.solution.kind === 'matrix' || drawn.solution.kind === 'kernel';
	const rule = optionText(attempt, words) ?? ruleText(diagnosis.models, words);
	const details = detailText(attempt, diagnosis, words);
	const not = isGrid ? '' : fill(rule === undefined || details !== '' ? course.wrongAlone : course.wrong, { said });
	const first = sentences([not, details]);
	// A hint that is on the screen already is not said twice.
	const begin = hints > 1 || isOver(attempt) ? '' : fill(course.beginHere, { hint: drawn.hints[0] ?? '' });
	return [{ tone: 'wrong', text: sentences([first, rule ?? begin]) || course.notIt }];
}

/** On small numbers many rules agree: more names than these tell nothing. */
const MOST_NAMES = 3;

/** The rule's name and sentence, with its arithmetic; or all the rules that it may have been. */
function ruleText(models: readonly ModelAnswer[], { course }: Words): string | undefined {
	const [only, ...others] = models;
	if (only === undefined) {
		return undefined;
	}
	const nameOf = ({ model }: ModelAnswer): string => course.misconceptions[model]?.name ?? model;
	if (others.length > 0) {
		const names = [...models.slice(0, MOST_NAMES).map(nameOf), ...(models.length > MOST_NAMES ? ['…'] : [])];
		return fill(course.rulesOf, { names: [names.slice(0, -1).join(course.comma), names.at(-1)].join(course.or) });
	}
	const sentence = course.misconceptions[only.model]?.sentence ?? '';
	return fill(course.ruleOf, {
		name: nameOf(only),
		sentence: sentences([only.how === undefined ? '' : fill(course.arithmetic, { how: only.how }), sentence]),
	});
}

/** Why the first option that was picked does not hold, by its author; undefined where all that were picked do. */
function optionText({ drawn, said }: Attempt, { course }: Words): string | undefined {
	const picked = said.split(' ').map(number => drawn.options[drawn.shown[Number(number) - 1] ?? -1]);
	const wrong = picked.find(option => option !== undefined && !option.right);
	if (wrong === undefined) {
		return drawn.options.length > 0 ? course.moreHold : undefined;
	}
	const name = wrong.model === undefined ? undefined : course.misconceptions[wrong.model]?.name;
	return name === undefined ? wrong.explain : fill(course.ruleOf, { name, sentence: wrong.explain });
}

function detailText({ drawn, work }: Attempt, { cells, place }: Diagnosis, { course }: Words): string {
	if (place !== undefined) {
		return fill(course.firstWrongPlace, { place: place + 1 });
	}
	if (cells === undefined || cells.length === 0 || work.kind !== 'grid' || drawn.solution.kind !== 'matrix') {
		return '';
	}
	const named = cells.slice(0, MOST_CELLS).map(({ row, col }) => `[${row},${col}]`);
	return fill(course.wrongCells, { cells: [...named, ...(cells.length > MOST_CELLS ? ['…'] : [])].join(' ') });
}

const MOST_CELLS = 4;

function hintSayings({ drawn, hints }: Attempt, { course }: Words): Saying[] {
	const text = drawn.hints[hints - 1];
	return text === undefined ? [] : [{ tone: 'told', text: fill(course.hint, { hint: hints, hints: drawn.hints.length, text }) }];
}

/** `The answer: 6×7.`; nothing where the answer is on the screen already. */
function answerText(drawn: Drawn, { course }: Words): string {
	const answer = solutionText(drawn);
	return answer === '' ? '' : fill(course.answerIs, { answer });
}

/** What is right, in words: a number, a size, letters of options. */
function solutionText(drawn: Drawn): string {
	const { solution, exercise } = drawn;
	switch (solution.kind) {
		case 'number':
			return [formatNumber(solution.value), drawn.how === undefined ? '' : `(${drawn.how})`].filter(Boolean).join(' ');
		case 'cells':
			return solution.values.map(formatNumber).join(', ');
		case 'shape':
			return solution.sides.join('×');
		case 'matrix':
		case 'kernel': {
			const format = formatFor(solution.grid.data);
			return channelRows(solution.grid)
				.map(row => row.map(format).join(' '))
				.join('; ');
		}
		case 'options':
			return numbersOf(drawn.shown, solution.picked);
		case 'order':
			return solution.order.map(item => drawn.shown.indexOf(item) + 1).join(' ');
		case 'goal':
			return exercise.type === 'play' ? exercise.answer : '';
		case 'points':
			return '';
	}
}
