// What PNG and JPEG have in common once their pixels can be read: the picture is made to fit, then turned upright.

import { areaMeans, fittedSides, type PixelRows } from './fit-picture.js';
import type { NumberArray } from './number-array.js';
import { type Orientation, turnsAcross, upright } from './orientation.js';

/** Numbers, and for a picture that was made smaller, the size it had. */
export interface ReadArray extends NumberArray {
	readonly scaledFrom?: readonly [rows: number, cols: number];
}

/**
 * The picture, of shape (channels, rows, cols), no side above `MOST_SIDE`. One that was made smaller is rounded to whole
 * values, as picture programs do: no one sees half a step of 255, and 137 is easier to follow through a sum than 137.2449.
 */
export function pictureFrom(pixels: PixelRows, orientation: Orientation = 1): ReadArray {
	const { channels } = pixels;
	const [rows, cols] = fittedSides(pixels.rows, pixels.cols);
	const seen = (down: number, along: number): readonly [number, number] => (turnsAcross(orientation) ? [along, down] : [down, along]);
	const means = areaMeans(pixels, rows, cols);
	const shape = [channels, ...seen(rows, cols)];
	if (rows === pixels.rows && cols === pixels.cols) {
		return { shape, data: upright(means, rows, cols, orientation) };
	}
	const data = upright(means.map(Math.round), rows, cols, orientation);
	return { shape, data, scaledFrom: seen(pixels.rows, pixels.cols) };
}
