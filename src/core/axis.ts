// A layer works along rows and columns alike, so its geometry is that of one axis, twice.
// Everything it does (output, explanation, fan-out, gradient, receptive field) follows from the links of the two axes.

/** What a padding cell holds: zero, or the value of an input cell. */
export const PADDING_MODES = ['zeros', 'reflect', 'replicate', 'circular'] as const;
export type PaddingMode = (typeof PADDING_MODES)[number];

/** One axis of a sliding window. All lengths in cells; `dilation` 1 means no gap between taps. */
export interface Axis {
	/** Length of the input, padding not counted. */
	readonly input: number;
	/** Taps of the window. */
	readonly window: number;
	readonly stride: number;
	readonly dilation: number;
	readonly before: number;
	readonly after: number;
	/** Length of the output. */
	readonly output: number;
}

/** One meeting of the window with the input: the output element, where it looks, what it reads there, by which tap. */
export interface Link {
	readonly output: number;
	/** Index along the input; negative or beyond its end in the padding. */
	readonly position: number;
	/** Index of the input value read; −1 where nothing is read: the padding is zero. */
	readonly source: number;
	/** Index of the tap along the window. */
	readonly tap: number;
}

/** Cells that the window spans: d(k − 1) + 1 (Dumoulin & Visin, A guide to convolution arithmetic, 2016). */
export function span({ window, dilation }: Pick<Axis, 'window' | 'dilation'>): number {
	return dilation * (window - 1) + 1;
}

/** The input index that a position reads under a padding mode, −1 for none. Reflection leaves the border cell out. */
export function sourceAt(position: number, length: number, mode: PaddingMode): number {
	if (position >= 0 && position < length) {
		return position;
	}
	switch (mode) {
		case 'zeros':
			return -1;
		case 'replicate':
			return position < 0 ? 0 : length - 1;
		case 'circular':
			return ((position % length) + length) % length;
		case 'reflect':
			return position < 0 ? -position : 2 * (length - 1) - position;
	}
}

/** The links of a window that slides over the input: position = output · stride − before + tap · dilation. */
export function slidingLinks(axis: Axis, mode: PaddingMode = 'zeros'): Link[] {
	return eachPair(axis.output, axis.window).map(([output, tap]) => {
		const position = output * axis.stride - axis.before + tap * axis.dilation;
		return { output, position, source: sourceAt(position, axis.input, mode), tap };
	});
}

/** The links of the adjoint: input i writes to output i · stride − before + tap · dilation, where that exists. */
export function spreadingLinks(axis: Axis): Link[] {
	return eachPair(axis.input, axis.window)
		.map(([input, tap]) => ({ output: input * axis.stride - axis.before + tap * axis.dilation, position: input, source: input, tap }))
		.filter(({ output }) => output >= 0 && output < axis.output);
}

/** The same links with the taps counted from the other end: a flipped kernel. */
export function flipTaps(links: readonly Link[], window: number): Link[] {
	return links.map(link => ({ ...link, tap: window - 1 - link.tap }));
}

function eachPair(first: number, second: number): [number, number][] {
	return Array.from({ length: first * second }, (_, index) => [Math.floor(index / second), index % second]);
}
