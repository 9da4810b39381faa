// A picture made of arithmetic: a hill at dusk with a sun, so that filters have edges, gradients and texture to find.

import { fillGrid, type Grid } from './grid.js';
import { randomFrom } from './random.js';

const SIDE = 64;

/** A photograph-like grid of 64×64 whole values from 0 to 255: sky, sun, two ridges, a house, grain. Always the same. */
export function picture(): Grid {
	const chance = randomFrom(7);
	return fillGrid({ channels: 1, rows: SIDE, cols: SIDE }, (row, col) => {
		const grain = (chance() - 0.5) * 10;
		return Math.round(Math.min(255, Math.max(0, light(row, col) + grain)));
	});
}

function light(row: number, col: number): number {
	if (row >= nearRidge(col)) {
		return house(row, col) ?? meadow(row, col);
	}
	if (row >= farRidge(col)) {
		return house(row, col) ?? 92 - (row - farRidge(col)) * 1.6;
	}
	return house(row, col) ?? sky(row, col);
}

const nearRidge = (col: number): number => 46 + 5 * Math.sin(col / 9 + 1);
const farRidge = (col: number): number => 34 + 7 * Math.sin(col / 13 + 4) + 2 * Math.sin(col / 4);

function sky(row: number, col: number): number {
	const fromSun = Math.hypot(row - 14, col - 46);
	const glow = 60 * Math.exp(-fromSun / 12);
	return fromSun < 6.5 ? 250 : 120 + row * 1.4 + glow;
}

function meadow(row: number, col: number): number {
	return 52 + 10 * Math.sin(row * 1.9) * Math.cos(col / 2.3) - (row - nearRidge(col)) * 0.9;
}

/** A wall, a roof, a lit window; undefined beside them. */
function house(row: number, col: number): number | undefined {
	if (row >= 40 && row < 52 && col >= 12 && col < 25) {
		return row >= 44 && row < 48 && col >= 16 && col < 20 ? 235 : 148;
	}
	return row >= 33 && row < 40 && Math.abs(col - 18) <= row - 32 ? 30 : undefined;
}
