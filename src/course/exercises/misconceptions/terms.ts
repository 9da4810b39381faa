// What a rule makes of the products behind each element, in the place of their sum.

import { buildLayer } from '../../../core/build-layer.js';
import { type Explanation, explain } from '../../../core/explain.js';
import { cellAt, type Grid, mapGrid, sizeOf } from '../../../core/grid.js';
import type { ConvLayer, ConvSpec, TransposeLayer, TransposeSpec } from '../../../core/layer.js';
import type { Work } from '../../../expression/work.js';

/** A layer with weights, and its input. */
interface Weighted {
	readonly input: Grid;
	readonly spec: ConvSpec | TransposeSpec;
}

/** The output with each element made anew from what explains it, and paid for. */
export function madeOfTerms(
	output: Grid,
	{ input, spec }: Weighted,
	work: Work,
	make: (explained: Explanation, layer: ConvLayer | TransposeLayer) => number,
): Grid {
	const layer = buildLayer(spec, input) as ConvLayer | TransposeLayer;
	// Each element asks all links of its axes.
	work.spend(sizeOf(output) * (output.rows * layer.rows.window + output.cols * layer.cols.window + spec.kernel.data.length));
	return mapGrid(output, (_, index) => make(explain(layer, input, cellAt(output, index)), layer));
}
