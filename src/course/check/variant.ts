// One variant of an exercise as the program would meet it: its own answer is right, and every misconception that it names is wrong
// in a way that tells it from the others.

import { Fault, type Phrase, phrase } from '../../core/fault.js';
import { applyLayer } from '../exercises/apply-layer.js';
import type { Drawn, ModelAnswer } from '../exercises/drawn.js';
import { areClose } from '../exercises/same.js';
import type { Path } from '../format/yaml.js';
import { numbersIn, verdictsOn } from './answers.js';

/** What is wrong with a variant, and with which value of its block. */
export interface Flaw {
	readonly path: Path;
	readonly fault: Fault;
}

/** The first flaw of a variant; undefined where it has none. */
export function flawOf(drawn: Drawn): Flaw | undefined {
	return (
		givenFlaw(drawn) ?? namesFlaw(drawn) ?? answerFlaw(drawn) ?? optionFlaw(drawn) ?? first(drawn.models, model => modelFlaw(drawn, model))
	);
}

function first<Entry, Found>(entries: readonly Entry[], find: (entry: Entry) => Found | undefined): Found | undefined {
	for (const entry of entries) {
		const found = find(entry);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

/** What is given is a part of the answer. */
function givenFlaw({ exercise, solution }: Drawn): Flaw | undefined {
	if (exercise.type !== 'matrix' || solution.kind !== 'matrix') {
		return undefined;
	}
	const { rows, cols } = solution.grid;
	const beyond = exercise.given.findIndex(([row, col]) => row >= rows || col >= cols);
	return beyond < 0
		? undefined
		: { path: ['given', beyond], fault: new Fault('the cell lies outside of the answer, which is {rows}×{cols}', { rows, cols }) };
}

/** Each row and each column has its name, where any has. */
function namesFlaw({ exercise, solution, rowNames, columnNames }: Drawn): Flaw | undefined {
	if (exercise.type !== 'matrix' || solution.kind !== 'matrix') {
		return undefined;
	}
	const { rows, cols } = solution.grid;
	const key =
		rowNames.length > 0 && rowNames.length !== rows
			? 'rowNames'
			: columnNames.length > 0 && columnNames.length !== cols
				? 'columnNames'
				: undefined;
	return key === undefined
		? undefined
		: { path: [key], fault: new Fault('the answer is {rows}×{cols}: it wants as many names', { rows, cols }) };
}

function answerFlaw(drawn: Drawn): Flaw | undefined {
	const { solution } = drawn;
	if (!numbersIn(solution).every(Number.isFinite)) {
		return { path: ['answer'], fault: new Fault('the answer is no number ({variant})', { variant: variantText(drawn) }) };
	}
	if (solution.kind === 'shape' && !solution.sides.every(side => Number.isInteger(side) && side >= 1)) {
		return { path: ['answer'], fault: new Fault('the sides of the answer are no sizes ({variant})', { variant: variantText(drawn) }) };
	}
	const wrong = verdictsOn(drawn, solution).find(({ kind }) => kind !== 'right');
	if (wrong !== undefined) {
		return { path: ['answer'], fault: new Fault('its own answer is not taken for right ({variant})', { variant: variantText(drawn) }) };
	}
	// The scene of a kernel that is asked for has one of zeros.
	const { scene, target } = drawn;
	return scene !== undefined && target !== undefined && areClose(applyLayer(scene).data, target.data)
		? { path: ['answer'], fault: new Fault('a kernel of zeros is right too ({variant})', { variant: variantText(drawn) }) }
		: undefined;
}

/** Options and items can be told apart. */
function optionFlaw(drawn: Drawn): Flaw | undefined {
	const [key, texts] = drawn.items.length > 0 ? ['items', drawn.items] : ['options', drawn.options.map(({ text }) => text)];
	const twin = texts.findIndex((text, index) => texts.indexOf(text) < index);
	return twin < 0
		? undefined
		: {
				path: [key, twin],
				fault: new Fault('{first} and {second} read alike ({variant})', {
					first: texts.indexOf(texts[twin] ?? '') + 1,
					second: twin + 1,
					variant: variantText(drawn),
				}),
			};
}

/** What a misconception answers is no answer, right, or not told to be its own. */
function modelFlaw(drawn: Drawn, { model, solution }: ModelAnswer): Flaw | undefined {
	const path = pathOfModel(drawn, model);
	const variant = variantText(drawn);
	const numbers = numbersIn(solution);
	if (numbers.length > 0 && !numbers.some(Number.isFinite)) {
		return { path, fault: new Fault('{model} has no answer here ({variant})', { model, variant }) };
	}
	const verdicts = verdictsOn(drawn, solution);
	if (verdicts.some(({ kind }) => kind === 'unclear')) {
		return { path, fault: new Fault('what {model} gives can not be answered here: it has another size ({variant})', { model, variant }) };
	}
	const wrong = verdicts.flatMap(verdict => (verdict.kind === 'wrong' ? [verdict.diagnosis.models] : []));
	if (wrong.length === 0) {
		return { path, fault: new Fault('{model} gives the right answer ({variant})', { model, variant }) };
	}
	return wrong.every(models => models.some(found => found.model === model))
		? undefined
		: { path, fault: new Fault('the answer of {model} is not traced back to it ({variant})', { model, variant }) };
}

/** Where a misconception is named: in `wrong`, or behind an option. */
export function pathOfModel({ exercise }: Pick<Drawn, 'exercise'>, model: string): Path {
	const named = exercise.wrong.findIndex(rule => rule.model === model);
	const option = 'options' in exercise ? exercise.options.findIndex(each => each.model === model) : -1;
	return named >= 0 ? ['wrong', named] : option >= 0 ? ['options', option, 'model'] : ['wrong'];
}

/** Which variant it was: `n = 7, k = 3`, with the seed that draws it again. */
function variantText({ params, seed }: Drawn): Phrase {
	return params.length === 0
		? phrase('in every attempt')
		: phrase('{params}; seed {seed}', { params: params.join(', ').slice(0, LONGEST), seed });
}

const LONGEST = 120;
