// Whether a step has room on a screen of 80×24, as far as that can be judged without drawing it.

import { Fault } from '../../core/fault.js';
import { type Exercise, isExercise, type ProseBlock, type Step, type Text } from '../lesson.js';
import type { Desk, Tools } from './desk.js';
import { linesOf, plainText, proseText, widestPart, widthOf } from './measure.js';

/** Columns between the margins, and lines between title and keys. */
const ROOM = { columns: 76, lines: 20 };
/** Lines kept for what is said of an answer. */
const SAID = 3;
/** The least that a stage is worth drawing in: titles, three rows, the arithmetic. */
const LEAST_STAGE = 5;

/** Puts down what is too wide for a line, and a step that is too long. */
export function checkFit(desk: Desk, index: number, tools: Tools): void {
	const { lesson, step } = desk;
	checkWidths(desk);
	const lines = linesNeeded(step);
	const tooLong = tools.overflows === undefined ? lines > ROOM.lines : tools.overflows(lesson, index);
	if (tooLong) {
		desk.wrongStep(
			new Fault('the step takes about {lines} lines where a screen of 80×24 has {room}: make two of it', { lines, room: ROOM.lines }),
		);
	}
}

function checkWidths({ step, wrong, wrongStep }: Desk): void {
	for (const block of step.prose) {
		const widest = block.kind === 'code' ? Math.max(...block.lines.map(widthOf)) + 2 : widestPart(proseText(block));
		if (widest > ROOM.columns) {
			wrongStep(new Fault('a line of {widest} columns does not fit: at most {most}', { widest, most: ROOM.columns }));
		}
	}
	for (const { path, text } of isExercise(step.block) ? textsOf(step.block) : []) {
		const widest = widestPart(plainText(text));
		if (widest > ROOM.columns) {
			wrong(path, new Fault('a word of {widest} columns does not fit: at most {most}', { widest, most: ROOM.columns }));
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
	];
}

/** Lines that a step takes at the least, one under the other. */
function linesNeeded({ prose, block }: Step): number {
	const gaps = prose.filter((each, index) => index > 0 && !(each.kind === 'item' && prose[index - 1]?.kind === 'item')).length;
	const read = prose.reduce((sum, each) => sum + proseLines(each), gaps);
	if (block === undefined) {
		return read;
	}
	const stage = block.layer === undefined ? 0 : LEAST_STAGE;
	return read + stage + (isExercise(block) ? questionLines(block) + SAID : wrapped([block.caption], 0));
}

function proseLines(block: ProseBlock): number {
	switch (block.kind) {
		case 'code':
			return block.lines.length;
		case 'item':
			return linesOf(proseText(block), ROOM.columns - 3 - 2 * block.depth);
		case 'quote':
			return linesOf(proseText(block), ROOM.columns - 2);
		case 'paragraph':
			return linesOf(proseText(block), ROOM.columns);
	}
}

/** What is asked, and what is answered with. */
function questionLines(block: Exercise): number {
	const asked = wrapped([block.ask], 2);
	switch (block.type) {
		case 'choice':
		case 'choices':
			return (
				asked +
				wrapped(
					block.options.map(({ text }) => text),
					MARKS,
				)
			);
		case 'order':
			return asked + wrapped(block.items, MARKS);
		case 'explain':
			return asked + 2 + wrapped(block.points, MARKS);
		default:
			return asked + 1;
	}
}

/** What stands before an option: the cursor, its number, whether it is picked. */
const MARKS = 6;

const wrapped = (texts: readonly Text[], indent: number): number =>
	texts.reduce((sum, text) => sum + (text.length === 0 ? 0 : linesOf(plainText(text), ROOM.columns - indent)), 0);
