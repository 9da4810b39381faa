// Whether a step has room on a screen of 80×24, in columns and in lines.

import { Fault } from '../../core/fault.js';
import { type Exercise, isExercise, type Text } from '../lesson.js';
import type { Desk, Tools } from './desk.js';
import { plainText, proseText, widestPart, widthOf } from './measure.js';

/** Columns between the margins. */
const COLUMNS = 76;

/** Puts down a text that a learner could not read to its end. A step that has other faults may not be drawn at all. */
export function checkCrowded({ lesson, wrong, wrongStep }: Desk, index: number, language: string, { crowded }: Tools): void {
	const found = crowded?.(lesson, index, language);
	if (found === undefined) {
		return;
	}
	const fault = new Fault('too long for a screen of 80×24: lines that have no room: {lines}', { lines: found.lines });
	if (found.path.length === 0) {
		wrongStep(fault);
	} else {
		wrong(found.path, fault);
	}
}

/** Puts down what is too wide for a line. */
export function checkWidths({ step, wrong, wrongStep }: Desk): void {
	for (const block of step.prose) {
		const widest = block.kind === 'code' ? Math.max(...block.lines.map(widthOf)) + 2 : widestPart(proseText(block));
		if (widest > COLUMNS) {
			wrongStep(new Fault('a line of {widest} columns does not fit: at most {most}', { widest, most: COLUMNS }));
		}
	}
	for (const { path, text } of isExercise(step.block) ? textsOf(step.block) : []) {
		const widest = widestPart(plainText(text));
		if (widest > COLUMNS) {
			wrong(path, new Fault('a word of {widest} columns does not fit: at most {most}', { widest, most: COLUMNS }));
		}
	}
}

/** Every text of an exercise, with its place in the block. */
export function textsOf(block: Exercise): { readonly path: readonly (string | number)[]; readonly text: Text }[] {
	const listed = (key: string, texts: readonly Text[]) => texts.map((text, index) => ({ path: [key, index], text }));
	return [
		{ path: ['ask'], text: block.ask },
		...listed('hints', block.hints),
		{ path: ['explain'], text: block.explain },
		...('options' in block
			? block.options.flatMap(({ text, explain }, index) => [
					{ path: ['options', index, 'text'], text },
					{ path: ['options', index, 'explain'], text: explain },
				])
			: []),
		...('items' in block ? listed('items', block.items) : []),
		...('points' in block ? listed('points', block.points) : []),
		...('rowNames' in block ? [...listed('rowNames', block.rowNames), ...listed('columnNames', block.columnNames)] : []),
	];
}
