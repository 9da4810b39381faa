// A PNG becomes numbers from 0 to 255, whatever its depth, palette or transparency: what one sees on white paper.

import { type DecodedPng, decode } from 'fast-png';
import { Fault } from '../core/fault.js';
import type { NumberArray } from './number-array.js';
import { openPng } from './png-chunks.js';
import type { PngHeader } from './png-header.js';

/** One sample after the other, as stored: row by row, pixel by pixel. */
type SampleAt = (pixel: number, sample: number) => number;

/** A pixel's opacity from 0 to 1, and its channels from 0 to 255. */
interface Colour {
	alpha: number;
	readonly channels: Float64Array;
}

/** Writes the colour of a pixel into one that is used for all of them: a picture has a million. */
type ReadColour = (pixel: number, colour: Colour) => void;

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
	const read = header.palette ? paletteColours(header, png) : directColours(header, png);
	const colour: Colour = { alpha: 1, channels: new Float64Array(channels) };
	for (let pixel = 0; pixel < area; pixel++) {
		read(pixel, colour);
		for (let channel = 0; channel < channels; channel++) {
			data[channel * area + pixel] = 255 + ((colour.channels[channel] as number) - 255) * colour.alpha;
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

/** The colour of a pixel that names an entry of the palette. */
function paletteColours(header: PngHeader, png: DecodedPng): ReadColour {
	const sampleAt = samples(header, png);
	const entries = png.palette ?? [];
	return (pixel, colour) => {
		const index = sampleAt(pixel, 0);
		const entry = entries[index];
		if (entry === undefined) {
			throw new Fault('the PNG asks for colour {index} of a palette of {found}', { index, found: entries.length });
		}
		colour.alpha = (entry[3] ?? 255) / 255;
		for (let channel = 0; channel < colour.channels.length; channel++) {
			colour.channels[channel] = entry[channel] ?? 0;
		}
	};
}

/** The same for a pixel that holds its colour itself. */
function directColours(header: PngHeader, png: DecodedPng): ReadColour {
	const sampleAt = samples(header, png);
	const most = 2 ** header.depth - 1;
	const clear = png.transparency;
	return (pixel, colour) => {
		const { length } = colour.channels;
		let hidden = clear !== undefined;
		for (let channel = 0; channel < length; channel++) {
			const sample = sampleAt(pixel, channel);
			hidden &&= sample === clear?.[channel];
			colour.channels[channel] = (sample * 255) / most;
		}
		colour.alpha = header.alpha ? sampleAt(pixel, length) / most : Number(!hidden);
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
