// The four ways that an arrow key moves a cursor.

import type { Command } from './keys.js';

/** Rows down and columns to the right; undefined of what is no arrow. */
export const arrowOf = (command: Command): readonly [down: number, across: number] | undefined => ARROWS[command];

const ARROWS: Readonly<Partial<Record<Command, readonly [down: number, across: number]>>> = {
	up: [-1, 0],
	down: [1, 0],
	left: [0, -1],
	right: [0, 1],
};
