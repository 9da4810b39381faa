// What a layer can't be, each said in one line with what would be right.

import { type Axis, type PaddingMode, slidingLinks, span } from './axis.js';
import { Fault, type FaultValue, type Phrase, phrase } from './fault.js';
import { MAX_VALUES, shapeText, sizeOf } from './grid.js';
import { type ConvSpec, type Layer, MODES, PADDING_NAMES, type Padding, type Pair, type TransposeSpec } from './layer.js';
import { productCount } from './parameters.js';

/** The most multiplications one layer may ask for: a few seconds' work. */
const MAX_PRODUCTS = 4e9;
/** The most links one axis may have: they are listed whole to explain an element. */
const MAX_MEETINGS = 2 ** 22;

const isCount = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;

/** Throws a Fault where the mode or the groups of a layer with weights can't be. */
export function checkWeights({ groups = 1, mode }: ConvSpec | TransposeSpec): void {
	checkName(phrase('mode'), mode, MODES);
	if (!isCount(groups, 1)) {
		throw new Fault('groups is a whole number from 1 on, not {groups}', { groups });
	}
}

/** Throws a Fault where one of a pair is no whole number from `least` on. */
export function checkPair(name: FaultValue, pair: Pair | undefined, least: number): void {
	const wrong = pair?.find(value => !isCount(value, least));
	if (wrong !== undefined) {
		throw new Fault('{name} is a whole number from {least} on, not {wrong}', { name, least, wrong });
	}
}

/** Throws a Fault where a padding is no known name, or a side of it no whole number. */
export function checkPadding(padding: Padding | undefined): void {
	if (padding === undefined || typeof padding === 'string') {
		checkName(phrase('padding'), padding, PADDING_NAMES);
		return;
	}
	const wrong = padding.find(value => !isCount(value, 0));
	if (wrong !== undefined) {
		throw new Fault('{name} is a whole number from {least} on, not {wrong}', { name: phrase('padding'), least: 0, wrong });
	}
}

/** Throws a Fault where a name is not one of the known: a spec may come from outside. */
export function checkName(name: FaultValue, value: string | undefined, known: readonly string[]): void {
	if (value !== undefined && !known.includes(value)) {
		throw new Fault('unknown {name} {value}: one of {known}', { name, value, known });
	}
}

/** Throws a Fault where the window is larger than the padded input. */
export function checkFits(rows: Axis, cols: Axis): void {
	if (rows.output >= 1 && cols.output >= 1) {
		return;
	}
	throw new Fault('the {window} window spans {spanned}, more than the padded input {padded}: pad the input or take a smaller window', {
		window: `${rows.window}×${cols.window}`,
		spanned: `${span(rows)}×${span(cols)}`,
		padded: `${rows.before + rows.input + rows.after}×${cols.before + cols.input + cols.after}`,
	});
}

/** Reflection reads inside the border only, and a circle goes round once. */
export function checkBorder(mode: PaddingMode, { input, before, after }: Axis, side: Phrase): void {
	const most = mode === 'reflect' ? input - 1 : mode === 'circular' ? input : Infinity;
	if (Math.max(before, after) > most) {
		throw new Fault('{mode} padding of {padding} is too wide for {length} input {side}: at most {most}', {
			mode,
			padding: Math.max(before, after),
			length: input,
			side,
			most,
		});
	}
}

/** As frameworks have it; a wider padding would be windows of nothing. */
export function checkPoolPadding(axis: Axis): void {
	const padding = Math.max(axis.before, axis.after);
	if (padding >= span(axis)) {
		throw new Fault("a pooling's padding is smaller than its window: padding {padding}, window {window}", { padding, window: span(axis) });
	}
}

/** A dilated pooling window can step over the whole input; it would have no value. */
export function checkPoolTaps(axis: Axis): void {
	if (axis.dilation === 1) {
		return;
	}
	const links = slidingLinks(axis);
	for (let output = 0; output < axis.output; output++) {
		if (links.slice(output * axis.window, (output + 1) * axis.window).every(({ source }) => source < 0)) {
			throw new Fault('the dilated window at {output} meets nothing but padding: take less padding or dilation', { output });
		}
	}
}

/** Sizes that would fill the memory or take minutes are refused before anything is computed. */
export function checkSize(layer: Layer): void {
	const { input, output, rows, cols } = layer;
	const padded = {
		channels: input.channels,
		rows: rows.before + input.rows + rows.after,
		cols: cols.before + input.cols + cols.after,
	};
	for (const shape of [padded, output]) {
		if (sizeOf(shape) > MAX_VALUES) {
			throw new Fault('{shape} is too large: at most {most} values', { shape: shapeText(shape), most: MAX_VALUES });
		}
	}
	const products = productCount(layer);
	const meetings = Math.max(...[rows, cols].map(axis => Math.max(axis.input, axis.output) * axis.window));
	if (products > MAX_PRODUCTS) {
		throw new Fault('this layer takes {products} multiplications: too many; take a smaller input or window', { products });
	}
	if (meetings > MAX_MEETINGS) {
		throw new Fault('the window meets a single axis {meetings} times: at most {most}; take a shorter input or window', {
			meetings,
			most: MAX_MEETINGS,
		});
	}
}
