// What the screens show, as lines of text one after the other: for screen readers, logs and pipes. No cursor moves, nothing is redrawn.

import { fill } from '../../core/fault.js';
import { channelOf, type Grid, indexOf, shapeText } from '../../core/grid.js';
import { type Kernel, kernelText, sliceOf } from '../../core/kernel.js';
import { alignedFor, formatFor } from '../../core/numbers.js';
import type { Attempt } from '../../state/course/attempt.js';
import type { FilledBlock } from '../../state/course/prose.js';
import { numberOf } from '../../state/course/work.js';
import { isSeen, outputCell, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { comparedLines } from '../../ui/lesson/compared.js';
import { sayings } from '../../ui/lesson/feedback.js';
import { proseLines } from '../../ui/lesson/prose.js';
import { askText } from '../../ui/lesson/question.js';
import { alignedRows } from '../../ui/paint/place.js';
import { plain, wrapText } from '../../ui/paint/span.js';
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

/** Input, kernel and as much of the output as has been shown, each an aligned matrix under its name; of several channels and filters, all. */
export function stageText(stage: Stage, setting: Setting): string {
	const { words } = setting;
	const { layer, input } = stage;
	const parts = [
		`${words.stage.input} ${shapeText(input)}`,
		...planes(input.channels, setting, channel => gridText(channelOf(input, channel), setting)),
		...('kernel' in layer ? kernelLines(layer.kernel, setting) : []),
		layerSummary(layer, words),
		...outputText(stage, setting),
	];
	return spell(setting.theme, parts.join('\n'));
}

/** The weights of every filter, each under its number where there are several. */
function kernelLines(kernel: Kernel, setting: Setting): string[] {
	const { words } = setting;
	const weights = (filter: number): string[] => planes(kernel.depth, setting, slice => gridText(sliceOf(kernel, filter, slice), setting));
	return [
		`${words.stage.kernel} ${kernelText(kernel)}`,
		...(kernel.filters === 1
			? weights(0)
			: listed(kernel.filters, setting, filter => [fill(words.plain.filter, { filter }), ...weights(filter)])),
	];
}

/** Channels and filters that are told one by one. */
const MOST_TOLD = 8;

/** What is told of each, as far as they are not too many. */
function listed(count: number, { theme }: Setting, told: (index: number) => readonly string[]): string[] {
	const lines = Array.from({ length: Math.min(count, MOST_TOLD) }, (_, index) => told(index)).flat();
	return count > MOST_TOLD ? [...lines, theme.marks.ellipsis] : lines;
}

/** Each channel as a matrix; where there are several, under its number. */
const planes = (count: number, setting: Setting, plane: (channel: number) => string): string[] =>
	listed(count, setting, channel => [...(count > 1 ? [fill(setting.words.stage.channelSum, { channel }).trim()] : []), plane(channel)]);

function outputText(stage: Stage, setting: Setting): string[] {
	const { words } = setting;
	if (stage.veil === 'size') {
		return [`${words.stage.output} ?`];
	}
	const { output } = stage;
	return [
		`${words.stage.output} ${shapeText(output)}`,
		...planes(output.channels, setting, channel =>
			gridText(channelOf(output, channel), setting, (row, col) => isSeen({ ...stage, channel }, { row, col })),
		),
	];
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

/** What the stage's cursor asks, answered: the sum of the element that the window is on, where a value goes, what a weight has met. */
export function arithmeticText(stage: Stage, { theme, words, width }: Setting): string {
	if (stage.panel !== 'output') {
		return arithmetic(stage, { theme, words, width, lines: MOST_LINES }).map(plain).join('\n');
	}
	const { row, col } = outputCell(stage);
	const [sum = []] = arithmetic(stage, { theme, words, width: MOST_LINES * width, lines: 1 });
	return wrapText(fill(words.stage.elementSum, { row, col, sum: plain(sum) }), width).join('\n');
}

/** Lines that the arithmetic of one element may take. */
const MOST_LINES = 4;

/** The question, with options, items or points as a list, and how to answer it. */
export function questionText(attempt: Attempt, setting: Setting): string {
	const { words, theme } = setting;
	const { drawn } = attempt;
	const lines = [askText(attempt, words), ...choicesOf(attempt)];
	const target = drawn.target === undefined ? [] : [`${words.course.target} ${shapeText(drawn.target)}`, gridText(drawn.target, setting)];
	const how = words.plain.how[howToAnswer(attempt)];
	return spell(theme, [...target, ...lines, ...blankText(attempt, setting), how].join('\n'));
}

function howToAnswer({ work, drawn }: Attempt): keyof Words['plain']['how'] {
	if (work.kind === 'sentence' && !work.writing) {
		return 'points';
	}
	return drawn.solution.kind === 'shape' && drawn.solution.sides.length === 3 ? 'threeSides' : drawn.exercise.type;
}

/** The grid that is to be filled in, where no stage shows its size, or some of it is given. */
function blankText({ work, drawn }: Attempt, { theme, words }: Setting): string[] {
	const { rowNames, columnNames } = drawn;
	if (work.kind !== 'grid' || (drawn.scene !== undefined && work.texts.flat().every(text => text === ''))) {
		return [];
	}
	const cells = work.texts.map((row, index) => [
		...(rowNames.length > 0 ? [rowNames[index] ?? ''] : []),
		...row.map(text => (text === '' ? theme.marks.dot : text.replace('-', '−'))),
	]);
	const head = columnNames.length === 0 ? [] : [[...(rowNames.length > 0 ? [''] : []), ...columnNames]];
	const title = `${words.course.yourAnswer} ${work.texts.length}×${work.texts[0]?.length ?? 0}`;
	return [title, ...alignedRows([...head, ...cells]).map(line => `  ${line}`)];
}

function choicesOf({ drawn, work }: Attempt): string[] {
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
