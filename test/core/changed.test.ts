import { describe, expect, it } from 'vitest';
import { blockMeans } from '../../src/core/block-means.js';
import { originOf, withChanged } from '../../src/core/changed.js';
import type { Grid } from '../../src/core/grid.js';
import { randomFrom } from '../../src/core/random.js';
import { scaleFor } from '../../src/ui/paint/scale.js';
import { type Choose, forAll } from './draw.js';

describe('values with a few of them changed', () => {
	it('know what they were made of', () => {
		const from = Float64Array.of(1, 2, 3);
		const made = withChanged(from, [1], data => data.fill(9, 1, 2));
		expect([...made]).toEqual([1, 9, 3]);
		expect([...from]).toEqual([1, 2, 3]);
		expect(originOf(made)).toEqual({ from, indices: [1] });
		expect([originOf(from), originOf([1, 2])]).toEqual([undefined, undefined]);
	});

	it('have the averages and the range that they would have by themselves', () => {
		forAll(choose => {
			const shape = { channels: choose(1, 2), rows: choose(1, 9), cols: choose(1, 9) };
			const side = choose(1, 4);
			const chance = randomFrom(choose(0, 2 ** 30));
			let grid: Grid = { ...shape, data: Float64Array.from({ length: shape.channels * shape.rows * shape.cols }, () => chance()) };
			for (let step = 0; step < 4; step++) {
				grid = { ...grid, data: changedSomewhere(grid.data, choose, chance) };
				const alone: Grid = { ...grid, data: grid.data.slice() };
				for (let channel = 0; channel < shape.channels; channel++) {
					expect(blockMeans(grid, channel, side)).toEqual(blockMeans(alone, channel, side));
				}
				expect(scaleFor(grid.data, false)).toEqual(scaleFor(alone.data, false));
			}
		});
	});
});

function changedSomewhere(data: Float64Array, choose: Choose, chance: () => number): Float64Array {
	const indices = Array.from({ length: choose(1, 3) }, () => choose(0, data.length - 1));
	return withChanged(data, indices, made => {
		for (const index of indices) {
			made[index] = chance() * 1.2 - 0.1;
		}
	});
}
