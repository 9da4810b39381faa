// A JPEG becomes numbers from 0 to 255; the decoder gets limits, and only files whose segments were walked before.

import { decode } from 'jpeg-js';
import { Fault } from '../core/fault.js';
import { openJpeg } from './jpeg-segments.js';
import { pictureFrom, type ReadArray } from './picture.js';

const RGB = 3;
/** Enough for 50 million pixels whose colour is stored at half the width and height, as cameras do. */
const MOST_MEMORY_MB = 768;

/**
 * A picture as (channels, rows, cols): 1 channel for grey, 3 for colour, upright, made smaller where a side is above `MOST_SIDE`.
 * Throws a Fault on anything that is not a sound JPEG.
 */
export function decodeJpeg(bytes: Uint8Array): ReadArray {
	const { width, height, components, adobeTransform, orientation } = openJpeg(bytes);
	if (![1, 3, 4].includes(components)) {
		throw new Fault('the JPEG has {components} colour components, not 1, 3 or 4', { components });
	}
	const channels = components === 1 ? 1 : RGB;
	const pixels = decodePixels(bytes, adobeTransform);
	const readRow = (row: number, target: Float64Array): void => {
		for (let col = 0; col < width; col++) {
			for (let channel = 0; channel < channels; channel++) {
				target[channel * width + col] = pixels[(row * width + col) * RGB + channel] as number;
			}
		}
	};
	return pictureFrom({ channels, rows: height, cols: width, readRow }, orientation);
}

/** The library's work: red, green and blue of each pixel. Its limit on pixels is ours, held before. */
function decodePixels(bytes: Uint8Array, adobeTransform: number | undefined): Uint8Array {
	try {
		return decode(bytes, {
			useTArray: true,
			formatAsRGBA: false,
			tolerantDecoding: false,
			maxResolutionInMP: Number.POSITIVE_INFINITY,
			maxMemoryUsageInMB: MOST_MEMORY_MB,
			...(adobeTransform === 0 ? { colorTransform: false } : {}),
		}).data;
	} catch (error) {
		if (error instanceof Error && error.message.startsWith('maxMemoryUsageInMB')) {
			throw new Fault('the JPEG takes more than {most} MB of memory to read: save it smaller', { most: MOST_MEMORY_MB });
		}
		throw new Fault('the JPEG is damaged, or holds colours in a way that can not be read: save it anew');
	}
}
