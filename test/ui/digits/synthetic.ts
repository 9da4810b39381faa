// Digits drawn by code: strokes with soft edges, shifted, slanted and thickened by chance. No two are alike, and all are the same each time.

import { CLASSES, DIGIT_AREA, DIGIT_SIDE } from '../../../src/core/digit.js';
import { randomFrom } from '../../../src/core/random.js';
import type { DigitSet } from '../../../src/training/digits/digit-set.js';

type Spot = readonly [x: number, y: number];

/** Points of an ellipse, turned from the top by the parts of a turn that are given. */
const arc = (x: number, y: number, wide: number, high: number, from = 0, to = 1): Spot[] =>
	Array.from({ length: 17 }, (_, step): Spot => {
		const turn = 2 * Math.PI * (from + ((to - from) * step) / 16);
		return [x + wide * Math.sin(turn), y - high * Math.cos(turn)];
	});

/** The strokes of each digit in a square of side 1. */
const STROKES: readonly (readonly (readonly Spot[])[])[] = [
	[arc(0.5, 0.5, 0.27, 0.4)],
	[[[0.36, 0.24] as const, [0.52, 0.1] as const, [0.52, 0.9] as const]],
	[[...arc(0.5, 0.32, 0.25, 0.22, -0.2, 0.35), [0.24, 0.88], [0.8, 0.88]]],
	[arc(0.48, 0.3, 0.24, 0.2, -0.15, 0.5), arc(0.48, 0.69, 0.27, 0.2, 0, 0.66)],
	[
		[[0.4, 0.1] as const, [0.22, 0.56] as const, [0.8, 0.56] as const],
		[[0.66, 0.3] as const, [0.64, 0.92] as const],
	],
	[
		[[0.74, 0.12] as const, [0.32, 0.12] as const, [0.28, 0.44] as const],
		[[0.28, 0.44], ...arc(0.46, 0.65, 0.28, 0.24, 0, 0.66)],
	],
	[[[0.62, 0.1] as const, [0.32, 0.42] as const, [0.25, 0.68] as const], arc(0.5, 0.7, 0.24, 0.2)],
	[[[0.2, 0.14] as const, [0.78, 0.14] as const, [0.44, 0.9] as const]],
	[arc(0.5, 0.3, 0.2, 0.18), arc(0.5, 0.7, 0.25, 0.21)],
	[arc(0.5, 0.33, 0.22, 0.21), [[0.72, 0.34] as const, [0.6, 0.9] as const]],
];

/** One digit: `DIGIT_AREA` pixels, 0 paper, 255 ink. */
export function syntheticDigit(digit: number, seed: number): Uint8Array {
	const chance = randomFrom(seed);
	const about = (middle: number, by: number): number => middle + by * (2 * chance() - 1);
	const [size, slant, right, down, thick] = [about(19, 1.5), about(0.12, 0.2), about(14, 1.2), about(14, 1.2), about(1.35, 0.45)];
	const strokes = (STROKES[digit] ?? []).map(stroke =>
		stroke.map(([x, y]): Spot => [right + size * (x - 0.5 + slant * (0.5 - y)), down + size * (y - 0.5)]),
	);
	return Uint8Array.from({ length: DIGIT_AREA }, (_, at) => {
		const spot: Spot = [(at % DIGIT_SIDE) + 0.5, Math.floor(at / DIGIT_SIDE) + 0.5];
		const away = Math.min(...strokes.flatMap(stroke => stroke.slice(1).map((to, index) => distance(spot, stroke[index] ?? to, to))));
		return Math.round(255 * Math.min(1, Math.max(0, thick + 0.5 - away)));
	});
}

/** From a spot to a piece of a line. */
function distance([x, y]: Spot, [fromX, fromY]: Spot, [toX, toY]: Spot): number {
	const [wide, high] = [toX - fromX, toY - fromY];
	const along = Math.min(1, Math.max(0, ((x - fromX) * wide + (y - fromY) * high) / (wide ** 2 + high ** 2 || 1)));
	return Math.hypot(x - fromX - along * wide, y - fromY - along * high);
}

/** So many digits, all ten of them in turn, in an order that chance made. */
export function syntheticSet(count: number, seed = 1): DigitSet {
	const chance = randomFrom(seed);
	const labels = Uint8Array.from({ length: count }, () => Math.floor(chance() * CLASSES));
	const pixels = new Uint8Array(count * DIGIT_AREA);
	for (const [index, label] of labels.entries()) {
		pixels.set(syntheticDigit(label, seed * 10_007 + index), index * DIGIT_AREA);
	}
	return { pixels, labels };
}
