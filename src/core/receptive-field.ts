// Which input positions can affect an output element, back through a stack of layers.

import { type Axis, type Link, span } from './axis.js';
import type { Layer } from './layer.js';
import { colLinks, rowLinks } from './links.js';

/** Positions along one axis of a stack's input. */
export interface Reach {
	/** First and last position that the window chain spans; outside the input where padding is met. */
	readonly first: number;
	readonly last: number;
	/** The input positions that can really affect the element, in ascending order: inside the input, gaps of dilation left out. */
	readonly exact: readonly number[];
}

/** The receptive field of one element: the rectangle is the product of its rows and columns. */
export interface ReceptiveField {
	readonly rows: Reach;
	readonly cols: Reach;
}

/**
 * The receptive field of the element at (row, col) of the last layer, on the input of the first.
 * `layers` in forward order; each layer's input is the output of the one before. May be larger than the input itself.
 */
export function receptiveField(layers: readonly Layer[], row: number, col: number): ReceptiveField {
	return receptiveFields(layers, row, col)[0] as ReceptiveField;
}

/**
 * The same element walked back layer by layer: the field at `index` lies on the input of `layers[index]`, that at 0 on
 * the input of the whole stack, and the last one is the element itself.
 */
export function receptiveFields(layers: readonly Layer[], row: number, col: number): ReceptiveField[] {
	const rows = reaches(layers, row, layer => ({ axis: layer.rows, links: rowLinks(layer) }));
	const cols = reaches(layers, col, layer => ({ axis: layer.cols, links: colLinks(layer) }));
	return rows.map((reach, index) => ({ rows: reach, cols: cols[index] as Reach }));
}

interface AxisView {
	readonly axis: Axis;
	readonly links: readonly Link[];
}

function reaches(layers: readonly Layer[], element: number, view: (layer: Layer) => AxisView): Reach[] {
	let now: Reach = { first: element, last: element, exact: [element] };
	const found = [now];
	for (const layer of layers.toReversed()) {
		const { axis, links } = view(layer);
		const [first, last] = reachBack(layer, axis, now.first, now.last);
		const outputs = new Set(now.exact);
		const sources = new Set(links.filter(({ output, source }) => source >= 0 && outputs.has(output)).map(({ source }) => source));
		now = { first, last, exact: [...sources].sort((a, b) => a - b) };
		found.unshift(now);
	}
	return found;
}

/** First and last position on the input of the stack that the field of an element spans. */
function endsBack(layers: readonly Layer[], direction: 'rows' | 'cols', element: number): [number, number] {
	return layers.reduceRight(([first, last], layer): [number, number] => reachBack(layer, layer[direction], first, last), [
		element,
		element,
	] as [number, number]);
}

/** From first and last position on a layer's output to those on its input. */
function reachBack(layer: Layer, axis: Axis, first: number, last: number): [number, number] {
	return layer.op === 'conv-transpose' ? spreadReach(axis, first, last) : slideReach(axis, first, last);
}

function slideReach(axis: Axis, first: number, last: number): [number, number] {
	return [first * axis.stride - axis.before, last * axis.stride - axis.before + span(axis) - 1];
}

/** Inputs i with i·s + u·d − p inside first … last for some tap u. */
function spreadReach(axis: Axis, first: number, last: number): [number, number] {
	return [Math.ceil((first + axis.before - span(axis) + 1) / axis.stride), Math.floor((last + axis.before) / axis.stride)];
}

/** What the formula needs of one layer along one axis. */
export interface Step {
	readonly window: number;
	readonly stride: number;
	readonly dilation: number;
}

/**
 * Size of the receptive field by the formula, whatever the element: r = 1 + Σ d(k − 1) · jump,
 * the jump being the product of the strides before. Source: Araujo et al., Computing Receptive Fields, 2019.
 */
export function receptiveFieldSize(steps: readonly Step[]): number {
	let size = 1;
	let jump = 1;
	for (const step of steps) {
		size += (span(step) - 1) * jump;
		jump *= step.stride;
	}
	return size;
}

/** How a layer lets the field grow along one axis: its taps' reach, d(k − 1), each of them a jump wide on the input. */
export interface Growth {
	readonly reach: number;
	/** Input positions between two neighbours of the layer's own input; below 1 behind a transposed convolution. */
	readonly jump: number;
}

/** The growths of the layers of a stack along one axis; a transposed convolution of stride s brings its output's elements s times closer together. */
export function fieldGrowths(layers: readonly Layer[], direction: 'rows' | 'cols'): Growth[] {
	let jump = 1;
	return layers.map(layer => {
		const axis = layer[direction];
		const growth = { reach: span(axis) - 1, jump };
		jump *= layer.op === 'conv-transpose' ? 1 / axis.stride : axis.stride;
		return growth;
	});
}

/**
 * The size of the receptive field of an element of the last layer along one axis: by the formula; behind a transposed
 * convolution, where it differs from element to element, that of the largest.
 */
export function fieldSize(layers: readonly Layer[], direction: 'rows' | 'cols'): number {
	if (!layers.some(({ op }) => op === 'conv-transpose')) {
		return receptiveFieldSize(layers.map(layer => layer[direction]));
	}
	let largest = 0;
	for (let element = 0; element < (layers.at(-1)?.[direction].output ?? 0); element++) {
		const [first, last] = endsBack(layers, direction, element);
		largest = Math.max(largest, last - first + 1);
	}
	return largest;
}

/** From the first to the last position on the input that any element's field spans along one axis. */
export function reachOfAll(layers: readonly Layer[], direction: 'rows' | 'cols'): { readonly first: number; readonly last: number } {
	const length = layers.at(-1)?.[direction].output ?? 1;
	return { first: endsBack(layers, direction, 0)[0], last: endsBack(layers, direction, length - 1)[1] };
}
