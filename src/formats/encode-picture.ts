// Numbers drawn as a picture. A picture has 256 steps; numbers that are not such steps are mapped to them, and the range
// they had is handed back, so that whoever shows the file can say what black and white stand for.

import { encode as encodePngPixels } from 'fast-png';
import { encode as encodeJpegPixels } from 'jpeg-js';
import { Fault } from '../core/fault.js';
import type { Encoded } from './encode-file.js';
import { KEEPS_SHAPES, type NumberArray, sidesText } from './number-array.js';

/** The values that are drawn as 0 and as 255. */
export interface Scale {
	readonly low: number;
	readonly high: number;
}

interface Picture {
	readonly width: number;
	readonly height: number;
	readonly channels: number;
	/** Pixel by pixel, from 0 to 255. */
	readonly pixels: Uint8Array;
	readonly scale?: Scale;
}

const WHITE = 255;
const RGB = 3;
const JPEG_QUALITY = 95;
const JPEG_MOST_SIDE = 65_535;

/**
 * An 8-bit PNG, grey of one channel, in colour of three. Whole values from 0 to 255 are written as they are, and read
 * back the same; others are mapped, see `pictureOf`. Throws a Fault where the array is no picture.
 */
export function encodePng(array: NumberArray): Encoded {
	const { width, height, channels, pixels, scale } = pictureOf(array);
	const bytes = encodePngPixels({ width, height, channels, depth: 8, data: pixels });
	return { bytes, ...(scale && { scale }) };
}

/**
 * A JPEG of quality 95, mapped as a PNG is. It is lossy: values come back a few steps off, and a single channel as three
 * that are alike. Throws a Fault where the array is no picture.
 */
export function encodeJpeg(array: NumberArray): Encoded {
	const { width, height, channels, pixels, scale } = pictureOf(array);
	if (Math.max(width, height) > JPEG_MOST_SIDE) {
		throw new Fault('a JPEG has at most {most} rows and columns, not {shape}: save it as {accepted}', {
			most: JPEG_MOST_SIDE,
			shape: sidesText(array.shape),
			accepted: ['.png', ...KEEPS_SHAPES],
		});
	}
	const data = new Uint8Array(width * height * (RGB + 1)).fill(WHITE);
	for (let pixel = 0; pixel < width * height; pixel++) {
		for (let colour = 0; colour < RGB; colour++) {
			data[pixel * (RGB + 1) + colour] = pixels[pixel * channels + (channels === 1 ? 0 : colour)] as number;
		}
	}
	return { bytes: Uint8Array.from(encodeJpegPixels({ width, height, data }, JPEG_QUALITY).data), ...(scale && { scale }) };
}

/**
 * The array as pixels. Values v that are not all whole and from 0 to 255 become (v − low) / (high − low) · 255, rounded:
 * low and high are the least and the greatest value, or −m and m, with m the greatest size, where any is negative, so that
 * zero is the middle grey, 128. Throws a Fault where there are not one or three channels of rows and columns.
 */
function pictureOf({ shape, data }: NumberArray): Picture {
	const [channels = 1, height = 1, width = 1] = shape.length <= 3 ? [...Array<number>(3 - shape.length).fill(1), ...shape] : [0];
	if (channels !== 1 && channels !== RGB) {
		throw new Fault('a picture has one channel or three, and can not hold {shape}: save it as {accepted}', {
			shape: sidesText(shape),
			accepted: KEEPS_SHAPES,
		});
	}
	const scale = data.every(isStep) ? undefined : scaleOf(data);
	const area = width * height;
	const pixels = new Uint8Array(data.length);
	for (const [index, value] of data.entries()) {
		const channel = Math.floor(index / area);
		pixels[(index - channel * area) * channels + channel] = scale === undefined ? value : stepOf(value, scale);
	}
	return { width, height, channels, pixels, ...(scale && { scale }) };
}

const isStep = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= WHITE;

/** What black and white stand for. Where all values are one, zero is black: it is drawn white. */
function scaleOf(data: Float64Array): Scale {
	let low = Number.POSITIVE_INFINITY;
	let high = Number.NEGATIVE_INFINITY;
	for (const value of data) {
		low = Math.min(low, value);
		high = Math.max(high, value);
	}
	if (low < 0) {
		const most = Math.max(-low, high);
		return { low: -most, high: most };
	}
	return { low: low === high ? 0 : low, high };
}

/** The step from 0 to 255 of a value. About zero, the range may be twice the largest number there is: it is never formed. */
function stepOf(value: number, { low, high }: Scale): number {
	return Math.round((low < 0 ? (1 + value / high) / 2 : (value - low) / (high - low)) * WHITE);
}
