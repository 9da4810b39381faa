// Every program has one shape: the numbers, the layer, the activation, the result. A framework fills in how it says each.

import type { ActivationName } from '../../core/activation.js';
import type { Grid } from '../../core/grid.js';
import type { ConvLayer, Layer, PoolLayer, TransposeLayer } from '../../core/layer.js';
import { type Imports, program } from './python.js';
import { inputLines, type Wrap } from './values.js';

/** How a framework says the parts of a program; every line works on `x` and leaves its result in `y`. */
export interface Dialect {
	readonly imports: Imports;
	/** What it writes around the input's numbers. */
	readonly input: Wrap;
	/** What it does to the input before any layer. */
	readonly prepare: readonly string[];
	readonly conv: (layer: ConvLayer) => string[];
	readonly transpose: (layer: TransposeLayer) => string[];
	readonly maximum: (layer: PoolLayer) => string[];
	readonly average: (layer: PoolLayer) => string[];
	readonly activate: Readonly<Record<ActivationName, readonly string[]>>;
	/** Prints `y` as channels × rows × columns. */
	readonly print: string;
}

/** The program of a layer over an input in a dialect. Throws what the dialect throws on a layer it can't say. */
export function programIn(dialect: Dialect, layer: Layer, input: Grid): string {
	const { imports, activate, prepare, print } = dialect;
	const layerLines = linesOf(dialect, layer);
	return program(imports, [...inputLines(input, dialect.input), ...prepare, ...layerLines, ...activate[layer.activation], print]);
}

function linesOf({ conv, transpose, maximum, average }: Dialect, layer: Layer): string[] {
	switch (layer.op) {
		case 'conv':
			return conv(layer);
		case 'conv-transpose':
			return transpose(layer);
		case 'max-pool':
			return maximum(layer);
		case 'avg-pool':
			return average(layer);
	}
}
