// What the screens show, as lines of text one after the other: for screen readers, logs and pipes. No cursor moves, nothing is redrawn.

import { fill } from '../../core/fault.js';
import { channelOf, type Grid, indexOf, shapeText } from '../../core/grid.js';
import { kernelText, sliceOf } from '../../core/kernel.js';
import { alignedFor, formatFor } from '../../core/numbers.js';
import type { Attempt } from '../../state/course/attempt.js';
import type { FilledBlock } from '../../state/course/prose.js';
import { numberOf } from '../../state/course/work.js';
import { isSeen, linkInView, outputCell, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { comparedLines } from '../../ui/lesson/compared.js';
import { sayings } from '../../ui/lesson/feedback.js';
import { proseLines } from '../../ui/lesson/prose.js';
import { askText } from '../../ui/lesson/question.js';
import { plain } from '../../ui/paint/span.js';
import { arithmetic } from '../../ui/stage/arithmetic.js';
import { layerSummary } from '../../ui/stage/layer-summary.js';
import { spell, type Theme } from '../../ui/theme/theme.js';

/** How text is set: the words, the marks, how wide. */
export interface Setting {
	readonly words: Words;
	readonly theme: Theme;
	readonly width: number;
}

/** Paragraphs, wrapped. */
export function proseText(blocks: readonly FilledBlock[], { theme, width }: Setting): string {
	return proseLines(blocks, { theme, width }, true).map(plain).join('\n');
}

/** Input, kernel and as much of the output as has been shown, each an aligned matrix under its name. */
export function stageText(stage: Stage, setting: Setting): string {
	const { words } = setting;
	const { layer, input } = stage;
	const { source, filter, slice } = linkInView(stage);
	const parts = [
		`${words.stage.input} ${shapeText(input)}`,
		gridText(channelOf(input, source), setting),
		...('kernel' in layer
			? [`${words.stage.kernel} ${kernelText(layer.kernel)}`, gridText(sliceOf(layer.kernel, filter, slice), setting)]
			: []),
		layerSummary(layer, words),
		...outputText(stage, setting),
	];
	return spell(setting.theme, parts.join('\n'));
}

function outputText(stage: Stage, setting: Setting): string[] {
	const { words } = setting;
	if (stage.veil === 'size') {
		return [`${words.stage.output} ?`];
	}
	const { output, channel } = stage;
	const seen = (row: number, col: number): boolean => isSeen(stage, { row, col });
	return [`${words.stage.output} ${shapeText(output)}`, gridText(channelOf(output, channel), setting, seen)];
}

/** Rows of numbers, their units under one another; a dot for what is not shown yet. */
function gridText(grid: Grid, { theme }: Pick<Setting, 'theme'>, seen: (row: number, col: number) => boolean = () => true): string {
	const format = alignedFor(grid.data);
	const cells = Array.from({ length: grid.rows }, (_, row) =>
		Array.from({ length: grid.cols }, (_, col) =>
			seen(row, col) ? format(grid.data[indexOf(grid, { channel: 0, row, col })] as number) : theme.marks.dot,
		),
	);
	const width = Math.max(...cells.flat().map(cell => cell.length));
	return cells.map(row => `  ${row.map(cell => cell.padStart(width)).join('  ')}`).join('\n');
}

/** The sum of the element that the window is on. */
export function arithmeticText(stage: Stage, { theme, words, width }: Setting): string {
	const { row, col } = outputCell(stage);
	const sum = arithmetic(stage, { theme, words, width, lines: 2 }).map(plain).join('\n');
	return fill(words.stage.elementSum, { row, col, sum });
}

/** The question, with options, items or points as a list, and how to answer it. */
export function questionText(attempt: Attempt, setting: Setting): string {
	const { words, theme } = setting;
	const { drawn, work } = attempt;
	const lines = [askText(attempt, words), ...listed(attempt)];
	const target = drawn.target === undefined ? [] : [`${words.course.target} ${shapeText(drawn.target)}`, gridText(drawn.target, setting)];
	const how = work.kind === 'sentence' && !work.writing ? words.plain.how.points : words.plain.how[drawn.exercise.type];
	return spell(theme, [...target, ...lines, how].join('\n'));
}

function listed({ drawn, work }: Attempt): string[] {
	switch (work.kind) {
		case 'pick':
			return drawn.shown.map((option, place) => `  ${numberOf(place)}  ${drawn.options[option]?.text ?? ''}`);
		case 'order':
			return drawn.shown.map((item, place) => `  ${place + 1}  ${drawn.items[item] ?? ''}`);
		case 'sentence':
			return work.writing ? [] : drawn.points.map((point, place) => `  ${numberOf(place)}  ${point}`);
		default:
			return [];
	}
}

/** What is said of the last answer, and the arithmetic where an error can be shown in it. */
export function feedbackText(attempt: Attempt, setting: Setting): string {
	const { words, theme, width } = setting;
	const compared = comparedLines(attempt, { theme, words, width }).map(plain);
	const said = sayings(attempt, words).map(({ text }) => text);
	const points =
		attempt.drawn.exercise.type === 'explain' && attempt.phase === 'revealed'
			? [words.course.points, ...attempt.drawn.points.map(point => `  ${point}`)]
			: [];
	return spell(theme, [...compared, ...points, ...said].join('\n'));
}

/** Numbers in one line. */
export const numbersText = (values: ArrayLike<number>): string => `[${Array.from(values, formatFor(values)).join(', ')}]`;
