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
	return {
		rows: reach(layers, row, layer => ({ axis: layer.rows, links: rowLinks(layer) })),
		cols: reach(layers, col, layer => ({ axis: layer.cols, links: colLinks(layer) })),
	};
}

interface AxisView {
	readonly axis: Axis;
	readonly links: readonly Link[];
}

function reach(layers: readonly Layer[], element: number, view: (layer: Layer) => AxisView): Reach {
	let exact = new Set([element]);
	let [first, last] = [element, element];
	for (const layer of layers.toReversed()) {
		const { axis, links } = view(layer);
		exact = new Set(links.filter(({ output, source }) => source >= 0 && exact.has(output)).map(({ source }) => source));
		[first, last] = layer.op === 'conv-transpose' ? spreadReach(axis, first, last) : slideReach(axis, first, last);
	}
	return { first, last, exact: [...exact].sort((a, b) => a - b) };
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
