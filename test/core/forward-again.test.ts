import { describe, expect, it } from 'vitest';
import { buildLayer } from '../../src/core/build-layer.js';
import { forward } from '../../src/core/forward.js';
import { forwardAgain } from '../../src/core/forward-again.js';
import { type Grid, mapGrid, zeros } from '../../src/core/grid.js';
import { OPS } from '../../src/core/layer.js';
import { randomFrom } from '../../src/core/random.js';
import { drawProblem, forAll, pick } from './draw.js';
import { onesKernel } from './helpers.js';

describe('a layer applied again after some values changed', () => {
	it('gives the same numbers, bit by bit, as one applied to all of them', () => {
		forAll(choose => {
			const drawn = drawProblem(choose, pick(choose, OPS));
			const chance = randomFrom(choose(0, 2 ** 30));
			// Thirds: sums in another order would be seen.
			const input = mapGrid(drawn.input, value => value / 3 + chance());
			const changed = Array.from({ length: choose(1, 3) }, () => choose(0, input.data.length - 1));
			const next = withValues(input, changed, () => chance() * 9 - 4);
			const again = forwardAgain(drawn.layer, next, forward(drawn.layer, input), changed);
			expect(again?.data).toEqual(forward(drawn.layer, next).data);
		}, 300);
	});

	it('leaves the earlier output as it is', () => {
		const input = zeros({ channels: 1, rows: 3, cols: 3 });
		const layer = buildLayer({ op: 'conv', kernel: onesKernel(2, 2) }, input);
		const before = forward(layer, input);
		const again = forwardAgain(
			layer,
			withValues(input, [0], () => 1),
			before,
			[0],
		);
		expect([...before.data]).toEqual([0, 0, 0, 0]);
		expect([...(again?.data ?? [])]).toEqual([1, 0, 0, 0]);
	});

	it('does nothing where too many elements read the value', () => {
		const input = zeros({ channels: 1, rows: 40, cols: 40 });
		const layer = buildLayer({ op: 'conv', kernel: onesKernel(20, 20) }, input);
		expect(forwardAgain(layer, input, forward(layer, input), [20 * 40 + 20])).toBeUndefined();
		expect(forwardAgain(layer, input, forward(layer, input), [0])).toBeDefined();
	});
});

function withValues(grid: Grid, indices: readonly number[], value: () => number): Grid {
	const data = grid.data.slice();
	for (const index of indices) {
		data[index] = value();
	}
	return { ...grid, data };
}
