// The lines under the arithmetic: where the cursor is, how the output's size comes about; or what the last key could not do.

import { type Axis, span } from '../../core/axis.js';
import { fill } from '../../core/fault.js';
import { valueAt } from '../../core/grid.js';
import type { Layer } from '../../core/layer.js';
import { formatNumber, shortNumber } from '../../core/numbers.js';
import { sizeFormulas } from '../../core/shape.js';
import type { Model } from '../../state/model.js';
import { stageInView } from '../../state/stage/in-view.js';
import { outputCell, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { spread } from '../paint/place.js';
import { cutLine, type Line, widthOf, wrapLine } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';
import { fieldLine } from './field.js';
import { noticeSpan } from './notice.js';

interface Desk {
	readonly theme: Theme;
	readonly words: Words;
	readonly width: number;
}

/** A long reason is told in so many lines, where there is room. */
const MOST_LINES = 2;

/** One line, or two where there is room: the place and the size. A question or a notice takes their place. */
export function statusLines(model: Model, desk: Desk, roomForTwo: boolean): Line[] {
	const asked = fieldLine(model, desk);
	if (asked !== undefined) {
		return [cutLine(asked, desk.width, desk.theme.marks.ellipsis)];
	}
	const told = noticeLine(model, desk);
	if (told !== undefined) {
		return roomForTwo ? wrapLine(told, desk.width).slice(0, MOST_LINES) : [cutLine(told, desk.width, desk.theme.marks.ellipsis)];
	}
	const { theme, width } = desk;
	const stage = stageInView(model);
	const place = whereText(stage, desk.words);
	const where = spell(theme, [place, ...doings(model, desk.words)].filter(Boolean).join(' · '));
	const sizes = (stage.role === 'gradient' ? [stepText(model, desk.words)] : sizeTexts(stage.layer, desk.words)).map(text =>
		spell(theme, text),
	);
	const muted = (text: string): Line => (text === '' ? [] : [{ text, ...theme.roles.muted }]);
	const left = width - widthOf(where) - 2;
	const beside = sizes.find(text => widthOf(text) <= left);
	if (!roomForTwo || where === '' || beside === sizes[0]) {
		return [
			where === ''
				? muted(sizes.find(text => widthOf(text) <= width) ?? '')
				: spread(muted(where), muted(beside ?? ''), width, theme.marks.ellipsis),
		];
	}
	return [muted(where), muted(sizes.find(text => widthOf(text) <= width) ?? '')];
}

/** What goes on beside the cursor: it plays, computes, reads, paints. */
function doings(model: Model, { stage: words, play: playWords }: Words): string[] {
	const { play } = model;
	const stage = stageInView(model);
	const own = stage === model.stage && model.room === 'stage';
	return [
		stage.playing === undefined || stage.flipping !== undefined ? '' : words.playing,
		stage.waiting ? playWords.waiting : '',
		own && play.reading !== undefined ? playWords.reading : '',
		own && play.brush.down ? fill(playWords.brushDown, { value: formatNumber(play.brush.value) }) : '',
	];
}

function noticeLine({ notice }: Model, { theme, words }: Desk): Line | undefined {
	return notice === undefined ? undefined : [noticeSpan(notice, { theme, words })];
}

/** `3`, or `3–5`; `−1…1` where a dash would be read as a sign. */
export function rangeText(first: number, length: number): string {
	const last = first + length - 1;
	return length === 1 ? formatNumber(first) : `${formatNumber(first)}${first < 0 ? '…' : '–'}${formatNumber(last)}`;
}

function whereText(stage: Stage, words: Words): string {
	if (stage.panel !== 'output') {
		return '';
	}
	const { row, col } = outputCell(stage);
	const element = fill(words.stage.element, { row, col });
	if (stage.layer.op === 'conv-transpose') {
		return element;
	}
	const reach = (axis: Axis, at: number): string => rangeText(at * axis.stride - axis.before, span(axis));
	return `${element} · ${fill(words.stage.window, { rows: reach(stage.layer.rows, row), cols: reach(stage.layer.cols, col) })}`;
}

/** Where the gradient under the cursor leads: plain descent moves the weight against it. */
function stepText({ trainer }: Model, words: Words): string {
	const stage = trainer?.gradient;
	if (trainer === undefined || stage === undefined || stage.panel !== 'output' || trainer.recipe.optimizer !== 'sgd') {
		return '';
	}
	const gradient = valueAt(stage.output, outputCell(stage));
	const { rate } = trainer.recipe;
	const shown = shortNumber(gradient);
	return fill(words.trainer.gradientStep, {
		rate: shortNumber(rate, 3),
		gradient: gradient < 0 ? `(${shown})` : shown,
		step: shortNumber(-rate * gradient),
	});
}

/** How the output size comes about, from the longest telling to the shortest. */
function sizeTexts(layer: Layer, words: Words): string[] {
	const short = sizeFormulas(layer, 'short');
	const whole = [sizeFormulas(layer, 'full'), short].map(({ rows, cols }) =>
		rows === cols ? fill(words.stage.sizeBoth, { formula: rows }) : fill(words.stage.sizeEach, { rows, cols }),
	);
	return [...whole, short.rows];
}
