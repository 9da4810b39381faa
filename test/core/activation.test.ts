import { describe, expect, it } from 'vitest';
import { ACTIVATIONS, activate, activationSlope } from '../../src/core/activation.js';

describe('activations', () => {
	it.each([
		['none', -3, -3, 1],
		['relu', -3, 0, 0],
		['relu', 2.5, 2.5, 1],
		['relu', 0, 0, 0],
		['sigmoid', 0, 0.5, 0.25],
		['sigmoid', Math.log(3), 0.75, 0.1875],
		['sigmoid', -800, 0, 0],
		['sigmoid', 800, 1, 0],
		['tanh', 0, 0, 1],
		['tanh', Math.log(2), 0.6, 0.64],
		['tanh', 800, 1, 0],
	] as const)('%s of %d is %d, its slope %d', (name, sum, value, slope) => {
		expect(activate(name, sum)).toBeCloseTo(value, 12);
		expect(activationSlope(name, sum)).toBeCloseTo(slope, 12);
	});

	it.each(ACTIVATIONS)('the slope of %s is what a small step finds', name => {
		for (const sum of [-2.3, -0.7, 0.4, 1.9]) {
			const slope = (activate(name, sum + 1e-5) - activate(name, sum - 1e-5)) / 2e-5;
			expect(activationSlope(name, sum)).toBeCloseTo(slope, 8);
		}
	});
});
