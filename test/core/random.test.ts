import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/core/random.js';

const drawn = (seed: number, count = 4): number[] => {
	const chance = randomFrom(seed);
	return Array.from({ length: count }, chance);
};

describe('numbers from a seed', () => {
	it('are the same for the same seed, others for another', () => {
		expect(drawn(7)).toEqual(drawn(7));
		expect(drawn(7)).not.toEqual(drawn(8));
		expect(drawn(-1)).toEqual(drawn(2 ** 32 - 1));
	});

	it('are those of mulberry32', () => {
		expect(drawn(0).map(value => Math.round(value * 2 ** 32))).toEqual([1144304738, 1416247, 958946056, 627933444]);
	});

	it('fill [0, 1) evenly', () => {
		const values = drawn(1, 10_000);
		const tenths = new Array<number>(10).fill(0);
		for (const value of values) {
			expect(value).toBeGreaterThanOrEqual(0);
			expect(value).toBeLessThan(1);
			const tenth = Math.floor(value * 10);
			tenths[tenth] = (tenths[tenth] as number) + 1;
		}
		expect(Math.min(...tenths)).toBeGreaterThan(900);
		expect(Math.max(...tenths)).toBeLessThan(1100);
	});
});
