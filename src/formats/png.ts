// A PNG becomes numbers from 0 to 255, whatever its depth, palette or transparency: what one sees on white paper.

import { type DecodedPng, decode } from 'fast-png';
import { Fault } from '../core/fault.js';
import type { NumberArray } from './number-array.js';
import { openPng } from './png-chunks.js';
import type { PngHeader } from './png-header.js';

/** One sample after the other, as stored: row by row, pixel by pixel. */
type SampleAt = (pixel: number, sample: number) => number;

/** A picture as (channels, rows, cols): 1 channel for grey, 3 for colour. Throws a Fault on anything that is not a sound PNG. */
export function decodePng(bytes: Uint8Array): NumberArray {
	const { header, essential } = openPng(bytes);
	if (header.interlaced && header.depth < 8) {
		throw new Fault('an interlaced PNG of {depth} bits a sample can not be read: save it without interlacing', { depth: header.depth });
	}
	const png = decodeShell(essential);
	const area = header.width * header.height;
	const channels = header.colour ? 3 : 1;
	const data = new Float64Array(channels * area);
	const colourAt = header.palette ? paletteColours(header, png) : directColours(header, png);
	for (let pixel = 0; pixel < area; pixel++) {
		const [alpha, ...colour] = colourAt(pixel);
		for (let channel = 0; channel < channels; channel++) {
			data[channel * area + pixel] = 255 + ((colour[channel] ?? 0) - 255) * alpha;
		}
	}
	return { shape: [channels, header.height, header.width], data };
}

/** The library's work. Its complaints are about damage that the shell does not show: checksums, filters, palettes. */
function decodeShell(essential: Uint8Array): DecodedPng {
	try {
		return decode(essential, { checkCrc: true });
	} catch {
		throw new Fault('the PNG is damaged: save it anew');
	}
}

/** Opacity (0 to 1), then each channel (0 to 255), of a pixel that names an entry of the palette. */
function paletteColours(header: PngHeader, png: DecodedPng): (pixel: number) => readonly [number, ...number[]] {
	const sampleAt = samples(header, png);
	const entries = (png.palette ?? []).map(([red = 0, green = 0, blue = 0, alpha = 255]) => [alpha / 255, red, green, blue] as const);
	return pixel => {
		const index = sampleAt(pixel, 0);
		const entry = entries[index];
		if (entry === undefined) {
			throw new Fault('the PNG asks for colour {index} of a palette of {found}', { index, found: entries.length });
		}
		return entry;
	};
}

/** The same for a pixel that holds its colour itself. */
function directColours(header: PngHeader, png: DecodedPng): (pixel: number) => readonly [number, ...number[]] {
	const sampleAt = samples(header, png);
	const most = 2 ** header.depth - 1;
	const channels = header.colour ? [0, 1, 2] : [0];
	const clear = png.transparency;
	return pixel => {
		const stored = channels.map(channel => sampleAt(pixel, channel));
		const hidden = clear !== undefined && stored.every((sample, channel) => sample === clear[channel]);
		const alpha = header.alpha ? sampleAt(pixel, channels.length) / most : Number(!hidden);
		return [alpha, ...stored.map(sample => (sample * 255) / most)];
	};
}

/** Reads samples of 8 or 16 bits as they are, narrower ones out of the bytes they share; a line starts on a new byte. */
function samples({ width, depth }: PngHeader, { data, channels }: DecodedPng): SampleAt {
	if (depth >= 8) {
		return (pixel, sample) => data[pixel * channels + sample] as number;
	}
	const bytesPerLine = Math.ceil((width * depth) / 8);
	return pixel => {
		const bit = (pixel % width) * depth;
		const byte = data[Math.floor(pixel / width) * bytesPerLine + (bit >> 3)] as number;
		return (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
	};
}
