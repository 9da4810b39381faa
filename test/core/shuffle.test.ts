// An order by chance: nothing is lost, the chance decides, and no place is favoured.

import { expect, test } from 'vitest';
import { randomFrom } from '../../src/core/random.js';
import { shuffled } from '../../src/core/shuffle.js';

test.each([0, 1, 2, 1000])('%i numbers are all there, once', count => {
	const order = shuffled(count, randomFrom(3));
	expect([...order].sort((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, index) => index));
});

test('the same chance gives the same order, another gives another', () => {
	expect([...shuffled(8, randomFrom(1))]).toEqual([...shuffled(8, randomFrom(1))]);
	expect([...shuffled(8, randomFrom(1))]).not.toEqual([...shuffled(8, randomFrom(2))]);
});

test('each of the six orders of three comes about as often', () => {
	const chance = randomFrom(5);
	const counts: Record<string, number> = {};
	for (let draw = 0; draw < 6000; draw++) {
		const order = shuffled(3, chance).join('');
		counts[order] = (counts[order] ?? 0) + 1;
	}
	expect(Object.keys(counts).sort()).toEqual(['012', '021', '102', '120', '201', '210']);
	for (const count of Object.values(counts)) {
		expect(count).toBeGreaterThan(880);
		expect(count).toBeLessThan(1120);
	}
});
