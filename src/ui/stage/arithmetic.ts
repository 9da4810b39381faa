// The answer to the cursor's question in numbers: every product and the sum, or where a value goes, or what a weight has met.

import { type Explanation, explain, type Term } from '../../core/explain.js';
import { fill } from '../../core/fault.js';
import { valueAt } from '../../core/grid.js';
import { kernelWeight } from '../../core/links.js';
import { type Format, formatFor, formatNumber } from '../../core/numbers.js';
import { fanOut, seenBy, timesUsed } from '../../core/trace.js';
import { inputCell, linkInView, outputCell, type Stage, weightCell } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { cutLine, type Line, lineWidth, type Span, type Style, wrapLine } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';

interface Pen {
	readonly theme: Theme;
	readonly words: Words;
	readonly width: number;
	/** Lines that there is room for. */
	readonly lines: number;
	/** Terms that are set apart: where an error lies. */
	readonly marks?: (term: Term) => boolean;
}

/** The arithmetic of the element, value or weight under the cursor; at most `pen.lines` lines. */
export function arithmetic(stage: Stage, pen: Pen): Line[] {
	const lines = { output: comesFrom, input: goesTo, kernel: hasMet }[stage.panel](stage, pen);
	return lines
		.slice(0, pen.lines)
		.map(line => line.map(span => ({ ...span, text: spell(pen.theme, span.text) })))
		.map(line => cutLine(line, pen.width, pen.theme.marks.ellipsis));
}

/** Numbers of one stage, each in the format of its matrix; fractions and negative factors in parentheses. */
function formats({ input, layer, output }: Stage): { value: Format; weight: Format; sum: Format } {
	return {
		value: formatFor(input.data),
		weight: 'kernel' in layer ? formatFor(layer.kernel.data) : formatNumber,
		sum: formatFor(output.data),
	};
}

const factor = (text: string): string => (/[−/]/.test(text) ? `(${text})` : text);

function comesFrom(stage: Stage, pen: Pen): Line[] {
	const explained = explain(stage.layer, stage.input, outputCell(stage));
	if (!('kernel' in stage.layer)) {
		return pooled(stage, explained, pen);
	}
	const sums = channelSums(explained);
	return sums.length > 1
		? byChannels(stage, explained, sums, pen)
		: products(stage, explained.terms, [...biasPiece(explained, pen), ...result(stage, explained, pen)], pen);
}

/** All products where they fit; else those of weight 0 left out; else the sum of each row of the window; else their number. */
function products(stage: Stage, terms: readonly Term[], end: readonly Line[], pen: Pen): Line[] {
	const { stage: words } = pen.words;
	const heavy = terms.filter(({ weight }) => weight !== 0);
	const leftOut: Line = [
		muted(
			`  ${fill(stage.role === 'gradient' ? pen.words.trainer.zeroErrors : words.zeroWeights, { count: terms.length - heavy.length })}`,
			pen,
		),
	];
	// What can't fit is not even written: the window of a gradient has thousands of terms.
	const most = (pen.lines * pen.width) / LEAST_TERM;
	const tellings: (() => Line[])[] = [
		...(terms.length > most ? [] : [() => [...termPieces(stage, terms, pen), ...end]]),
		...(heavy.length > most ? [] : [() => [...termPieces(stage, heavy, pen), ...end, ...(heavy.length < terms.length ? [leftOut] : [])]]),
		() => [[muted(words.rowSums, pen)], ...rowSums(stage, terms, pen), ...end],
	];
	return firstThatFits([...tellings, () => [[muted(fill(words.products, { count: terms.length }), pen)], ...end]], pen);
}

/** The shortest that a term is: `1·1 + `. */
const LEAST_TERM = 6;

/** The first telling that takes no more lines than there are; the last one, in any case. */
function firstThatFits(tellings: readonly (() => Line[])[], pen: Pen): Line[] {
	const [telling, ...shorter] = tellings;
	const lines = wrapPieces(telling?.() ?? [], pen);
	return lines.length <= pen.lines || shorter.length === 0 ? lines : firstThatFits(shorter, pen);
}

function termPieces(stage: Stage, terms: readonly Term[], pen: Pen): Line[] {
	const { value, weight } = formats(stage);
	return terms.map((term, index) => {
		const product: Line = [
			{ text: factor(value(term.value)), ...(term.padding ? pen.theme.roles.muted : {}) },
			muted('·', pen),
			{ text: factor(weight(term.weight)), ...inked(term.weight, pen) },
		];
		return [...plus(index, pen), ...(pen.marks?.(term) ? setApart(product, pen) : product)];
	});
}

/** In brackets and in the colour of a warning: seen without colours too. */
function setApart(product: Line, { theme }: Pen): Line {
	const text = `[${product.map(span => span.text).join('')}]`;
	return [{ text, ...theme.roles.alert }];
}

/** The colour of a sign, as on the matrices. */
function inked(value: number, { theme }: Pen): Style {
	return value < 0 ? theme.roles.negative : value > 0 ? theme.roles.positive : {};
}

function rowSums(stage: Stage, terms: readonly Term[], pen: Pen): Line[] {
	const rows = new Map<string, number>();
	for (const { tap, product } of terms) {
		const row = `${tap.slice}/${tap.row}`;
		rows.set(row, (rows.get(row) ?? 0) + product);
	}
	const sum = formats(stage).sum;
	return [...rows.values()].map((value, index) => [...plus(index, pen), { text: factor(sum(value)) }]);
}

interface ChannelSum {
	readonly channel: number;
	readonly terms: readonly Term[];
	readonly sum: number;
}

function channelSums({ terms }: Explanation): ChannelSum[] {
	const channels = [...new Set(terms.map(({ position }) => position.channel))];
	return channels.map(channel => {
		const own = terms.filter(({ position }) => position.channel === channel);
		return { channel, terms: own, sum: own.reduce((total, { product }) => total + product, 0) };
	});
}

/** The channels term by term, those that there is room for and the one in view first; then the sums of all channels. */
function byChannels(stage: Stage, explained: Explanation, sums: readonly ChannelSum[], pen: Pen): Line[] {
	// What the channels add up to may need more digits than their total.
	const sum = formatFor(sums.map(each => each.sum));
	const inView = linkInView(stage).source;
	const end = [...biasPiece(explained, pen), ...result(stage, explained, pen)];
	const allTerms = (): Line[] => [...sums.flatMap(({ terms }, index) => inParentheses(termPieces(stage, terms, pen), index, pen)), ...end];
	const shown = sums.length < pen.lines ? sums : sums.filter(({ channel }) => channel === inView);
	const own = shown.flatMap(each => channelLines(stage, each, { ...pen, lines: Math.max(1, Math.floor((pen.lines - 1) / shown.length)) }));
	const all = sums.map(
		({ sum: value, channel }, index): Line => [
			...plus(index, pen),
			{ text: factor(sum(value)), ...(channel === inView ? pen.theme.roles.strong : {}) },
		],
	);
	const inShort = (): Line[] => [[muted(fill(pen.words.stage.channelSums, { count: sums.length }), pen)], ...end];
	if (pen.lines === 1) {
		return firstThatFits([...(explained.terms.length > MOST_IN_A_LINE ? [] : [allTerms]), () => [...all, ...end], inShort], pen);
	}
	return [...own, ...firstThatFits([() => [...all, ...end], inShort], { ...pen, lines: Math.max(1, pen.lines - own.length) })];
}

/** More terms than these do not fit one line. */
const MOST_IN_A_LINE = 30;

/** The terms of a channel as a sum within the sum; a single one needs no parentheses. */
function inParentheses(terms: readonly Line[], index: number, pen: Pen): Line[] {
	const last = terms.length - 1;
	if (last === 0) {
		return terms.map(term => [...plus(index, pen), ...term]);
	}
	return terms.map((term, at) => [
		...(at === 0 ? [...plus(index, pen), muted('(', pen)] : []),
		...term,
		...(at === last ? [muted(')', pen)] : []),
	]);
}

function channelLines(stage: Stage, { channel, terms, sum }: ChannelSum, pen: Pen): Line[] {
	const name: Line = [muted(fill(pen.words.stage.channelSum, { channel }), pen)];
	const end: Line = [muted(' = ', pen), { text: formats(stage).sum(sum) }];
	const lines = products(stage, terms, [end], { ...pen, width: pen.width - lineWidth(name) });
	return lines.map((line, index) => (index === 0 ? [...name, ...line] : line));
}

/** The values that a pooling looks at, the largest in bold; their number where they are too many. */
function pooled(stage: Stage, explained: Explanation, pen: Pen): Line[] {
	const { layer } = stage;
	const { value } = formats(stage);
	const words = pen.words.stage;
	const counted = explained.terms.filter(({ source, weight }) => source !== undefined || weight !== 0);
	const start: Line = [muted(layer.op === 'max-pool' ? words.maximum : words.average, pen)];
	const end = result(stage, explained, pen);
	const values = counted.map(
		(term, index): Line => [
			...(index === 0 ? [] : [muted(', ', pen)]),
			{ text: value(term.value), ...(layer.op === 'max-pool' && term.weight === 1 ? pen.theme.roles.strong : {}) },
		],
	);
	return firstThatFits(
		[() => [start, ...values, ...end], () => [start, [muted(fill(words.values, { count: counted.length }), pen)], ...end]],
		pen,
	);
}

function biasPiece({ bias }: Explanation, pen: Pen): Line[] {
	return bias === 0 ? [] : [[muted(' + ', pen), { text: factor(formatNumber(bias)) }, muted(` ${pen.words.stage.bias}`, pen)]];
}

function result(stage: Stage, { sum, output }: Explanation, pen: Pen): Line[] {
	const { layer } = stage;
	const format = formats(stage).sum;
	const shown = (value: number): Span => ({
		text: format(value),
		...inked(value, pen),
		bold: true,
	});
	return layer.activation === 'none'
		? [[muted(' = ', pen), shown(output)]]
		: [
				[muted(' = ', pen), { text: formatNumber(Number(sum.toPrecision(12))) }],
				[muted(` → ${layer.activation} → `, pen), shown(output)],
			];
}

function goesTo(stage: Stage, pen: Pen): Line[] {
	const cell = inputCell(stage);
	const feeds = fanOut(stage.layer, stage.input, cell).filter(({ output }) => output.channel === stage.channel);
	const { value, weight } = formats(stage);
	const at = fill(pen.words.stage.inputAt, { row: cell.row, col: cell.col, value: value(valueAt(stage.input, cell)) });
	if (feeds.length === 0) {
		return [[{ text: at }], [muted(pen.words.stage.feedsNothing, pen)]];
	}
	const pieces = feeds.map(
		({ output, weight: by }, index): Line => [
			muted(`${index === 0 ? '' : '  '}[${output.row},${output.col}]·`, pen),
			{ text: factor(weight(by)), ...inked(by, pen) },
		],
	);
	return [[{ text: at }], ...wrapPieces([[muted(fill(pen.words.stage.feeds, { count: feeds.length }), pen)], ...pieces], pen)];
}

function hasMet(stage: Stage, pen: Pen): Line[] {
	const cell = weightCell(stage);
	const { value, weight } = formats(stage);
	const count = timesUsed(stage.layer, cell);
	const at = fill(stage.role === 'gradient' ? pen.words.trainer.errorAt : pen.words.stage.weightAt, {
		row: cell.row,
		col: cell.col,
		value: weight(kernelWeight(stage.layer, cell) ?? 0),
	});
	// A value takes a cell at the least, so more than these could not be shown.
	const shown = seenBy(stage.layer, stage.input, cell, pen.width);
	const values = shown.map(
		({ value: seen, padding }, index): Line => [
			...(index === 0 ? [] : [muted(', ', pen)]),
			{ text: value(seen), ...(padding ? pen.theme.roles.muted : {}) },
		],
	);
	const listed = wrapPieces([[{ text: `${at}  ` }, muted(fill(pen.words.stage.multiplies, { count }), pen)], ...values], pen);
	const kept = listed.slice(0, Math.max(1, pen.lines - 1));
	const more: Line = kept.length < listed.length || shown.length < count ? [muted(pen.theme.marks.ellipsis, pen)] : [];
	const gradient = [muted(stage.role === 'gradient' ? pen.words.trainer.gradientSpreads : pen.words.stage.gradient, pen)];
	const wrapped = wrapLine(gradient, pen.width);
	return [
		...kept.map((line, index) => (index === kept.length - 1 ? [...cutLine(line, pen.width - 3, ''), ...more] : line)),
		...(wrapped.length <= pen.lines - kept.length ? wrapped : [gradient]),
	];
}

function plus(index: number, pen: Pen): Span[] {
	return index === 0 ? [] : [muted(' + ', pen)];
}

const muted = (text: string, pen: Pen): Span => ({ text, ...pen.theme.roles.muted });

/** Pieces set one after the other, broken into lines between pieces. */
function wrapPieces(pieces: readonly Line[], { width }: Pen): Line[] {
	const lines: Line[] = [];
	let line: Line = [];
	for (const piece of pieces) {
		if (lineWidth(line) + lineWidth(piece) > width && line.length > 0) {
			lines.push(line);
			line = [];
		}
		line = [...line, ...piece];
	}
	return [...lines, line];
}
