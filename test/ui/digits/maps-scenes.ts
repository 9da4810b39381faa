// Moments of the maps and of the canvas, each by its name.

import type { Digits, MapsLook } from '../../../src/state/digits/digits.js';
import type { Drawing } from '../../../src/state/digits/drawing.js';
import { DIGITS } from './fixture.js';

const maps = (digits: Digits, layer: number, channel: number, unit?: MapsLook['unit']): Digits => ({
	...digits,
	view: 'maps',
	maps: { layer, channel, unit },
});

const drawing = (change: Partial<Drawing>): Digits => ({ ...DIGITS.drawn, view: 'draw', drawing: { ...DIGITS.drawn.drawing, ...change } });

export const MAPS_SCENES: Readonly<Record<string, Digits>> = {
	'maps-digit': maps(DIGITS.running, 0, 0),
	'maps-conv': maps(DIGITS.running, 3, 9),
	'maps-sums': maps(DIGITS.running, 5, 2),
	'maps-lenet': maps(DIGITS.lenet, 1, 5),
	'unit-conv': maps(DIGITS.running, 3, 9, { row: 4, col: 7 }),
	'unit-dense': maps(DIGITS.lenet, 6, 70, { row: 0, col: 0 }),
	'draw-blank': { ...DIGITS.running, view: 'draw' },
	'draw-pen': drawing({ down: true, pen: { row: 0, col: 27 } }),
	'draw-eraser': drawing({ erasing: true, pen: { row: 14, col: 11 } }),
};

/** More of them, to be drawn at sizes by chance. */
export const MORE_SCENES: readonly Digits[] = [
	...Object.values(MAPS_SCENES),
	...[DIGITS.loading, DIGITS.start, DIGITS.dense, DIGITS.drawn].flatMap(digits => [maps(digits, 0, 0), maps(digits, 1, 3)]),
	maps(DIGITS.running, 0, 0, { row: 9, col: 12 }),
	maps(DIGITS.running, 2, 7, { row: 0, col: 12 }),
	maps(DIGITS.running, 4, 15, { row: 4, col: 4 }),
	maps(DIGITS.lenet, 1, 0, { row: 0, col: 0 }),
	maps(DIGITS.lenet, 7, 9, { row: 0, col: 0 }),
	maps(DIGITS.loading, 1, 0, { row: 0, col: 0 }),
	{ ...DIGITS.loading, view: 'draw' },
	drawing({ pen: { row: 27, col: 0 }, dragging: true }),
	{ ...drawing({}), examined: undefined },
];
