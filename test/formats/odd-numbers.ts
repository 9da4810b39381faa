// Layers whose numbers are hard to write down: the sign of zero, the smallest, the largest, what only seventeen digits tell apart.

import type { Grid } from '../../src/core/grid.js';
import { type LayerSpec, OPS } from '../../src/core/layer.js';
import { type Choose, drawProblem, pick } from '../core/draw.js';

export const ODD = [-0, 0.1 + 0.2, 1e-7, -1e21, 5e-324, -1.7976931348623157e308, 1 / 3, 2 ** 53 + 2, -42];

/** A layer of any kind over an input, every other time with odd numbers in all places. */
export function drawOdd(choose: Choose): { readonly input: Grid; readonly spec: LayerSpec } {
	const { input, spec } = drawProblem(choose, pick(choose, OPS));
	if (choose(0, 1) === 0) {
		return { input, spec };
	}
	const odd = (): number => pick(choose, ODD);
	const strange = <With extends { readonly data: Float64Array }>(grid: With): With => ({ ...grid, data: grid.data.map(odd) });
	return 'kernel' in spec
		? { input: strange(input), spec: { ...spec, kernel: strange(spec.kernel), bias: choose(0, 1) === 0 ? odd() : biasesOf(spec).map(odd) } }
		: { input: strange(input), spec };
}

const biasesOf = ({ bias = [] }: { readonly bias?: number | readonly number[] }): readonly number[] =>
	typeof bias === 'number' ? [bias] : bias;
