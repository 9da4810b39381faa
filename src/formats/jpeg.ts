// A JPEG becomes numbers from 0 to 255; the decoder gets limits, and only files whose segments were walked before.

import { decode } from 'jpeg-js';
import { Fault } from '../core/fault.js';
import { openJpeg } from './jpeg-segments.js';
import { countOf, type NumberArray } from './number-array.js';

const RGB = 3;

/** A picture as (channels, rows, cols): 1 channel for grey, 3 for colour. Throws a Fault on anything that is not a sound JPEG. */
export function decodeJpeg(bytes: Uint8Array): NumberArray {
	const { width, height, components, adobeTransform } = openJpeg(bytes);
	if (![1, 3, 4].includes(components)) {
		throw new Fault('the JPEG has {components} colour components, not 1, 3 or 4', { components });
	}
	const channels = components === 1 ? 1 : RGB;
	const data = new Float64Array(countOf([channels, height, width]));
	const pixels = decodePixels(bytes, adobeTransform);
	const area = width * height;
	for (let index = 0; index < data.length; index++) {
		const channel = Math.floor(index / area);
		data[index] = pixels[(index - channel * area) * RGB + channel] as number;
	}
	return { shape: [channels, height, width], data };
}

/** The library's work: red, green and blue of each pixel. */
function decodePixels(bytes: Uint8Array, adobeTransform: number | undefined): Uint8Array {
	try {
		return decode(bytes, {
			useTArray: true,
			formatAsRGBA: false,
			tolerantDecoding: false,
			maxResolutionInMP: 5,
			maxMemoryUsageInMB: 512,
			...(adobeTransform === 0 ? { colorTransform: false } : {}),
		}).data;
	} catch {
		throw new Fault('the JPEG is damaged, or holds colours in a way that can not be read: save it anew');
	}
}
