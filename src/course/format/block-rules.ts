// What holds between the fields of an exercise, beyond what each of them is.

import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { nearest } from '../../expression/nearest.js';
import { MISCONCEPTIONS, misconceptionNamed } from '../exercises/misconceptions/registry.js';
import type { ChoiceBlock, Exercise } from '../lesson.js';
import type { Complain } from './compiler.js';
import type { Path } from './yaml.js';

/** Puts down what does not fit. */
export function checkRules(exercise: Exercise, complain: Complain): void {
	for (const [index, { model }] of exercise.wrong.entries()) {
		checkModel(model, ['wrong', index], complain);
		if (exercise.wrong.findIndex(other => other.model === model) < index) {
			complain(['wrong', index], new Fault('{model} is named twice', { model }));
		}
	}
	if (exercise.type === 'matrix' && exercise.answer === undefined && exercise.layer === undefined) {
		complain([], new Fault('a matrix is the output of its layer, or has an answer: neither is there'));
	}
	if (exercise.type === 'matrix' && exercise.layer !== undefined && exercise.rowNames.length + exercise.columnNames.length > 0) {
		complain(
			[exercise.rowNames.length > 0 ? 'rowNames' : 'columnNames'],
			new Fault('names of rows and columns are for a matrix without a layer'),
		);
	}
	if (exercise.type === 'choice' || exercise.type === 'choices') {
		checkOptions(exercise, complain);
	}
	if (exercise.wrong.length > 0 && !ANSWERED.includes(exercise.type)) {
		complain(['wrong'], new Fault('{type} has no answer that a rule could give: leave wrong out', { type: exercise.type }));
	}
}

/** What has an answer that a misconception can be asked for. */
const ANSWERED: readonly Exercise['type'][] = ['predict', 'number', 'shape', 'matrix', 'kernel'];

function checkModel(model: string, path: Path, complain: Complain): void {
	if (misconceptionNamed(model) !== undefined) {
		return;
	}
	const names = MISCONCEPTIONS.map(({ name }) => name);
	const meant = nearest(model, names);
	complain(
		path,
		meant.length > 0
			? new Fault('there is no misconception {model}: did you mean {meant}?', { model: quote(model), meant })
			: new Fault('there is no misconception {model}: there are {names}', { model: quote(model), names }),
	);
}

function checkOptions({ type, options }: ChoiceBlock, complain: Complain): void {
	const right = options.filter(option => option.right).length;
	if (type === 'choice' ? right !== 1 : right === 0) {
		complain(
			['options'],
			type === 'choice'
				? new Fault('one option is right: true, here are {right}', { right })
				: new Fault('at least one option is right: true'),
		);
	}
	for (const [index, { model }] of options.entries()) {
		if (model !== undefined) {
			checkModel(model, ['options', index, 'model'], complain);
		}
	}
}
