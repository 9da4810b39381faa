// A PNG becomes numbers from 0 to 255, whatever its depth, palette or transparency: what one sees on white paper.

import { Fault } from '../core/fault.js';
import type { PixelRows } from './fit-picture.js';
import { orientationIn } from './orientation.js';
import { pictureFrom, type ReadArray } from './picture.js';
import { openPng, type PngShell } from './png-chunks.js';
import { samplesIn } from './png-lines.js';

const WHITE = 255;
const RGB = 3;

/**
 * A picture as (channels, rows, cols): 1 channel for grey, 3 for colour, made smaller where a side is above `MOST_SIDE`.
 * Throws a Fault on anything that is not a sound PNG.
 */
export function decodePng(bytes: Uint8Array): ReadArray {
	const shell = openPng(bytes);
	const { width, height, colour, palette } = shell.header;
	const readRow = palette ? paletteRows(shell) : directRows(shell);
	return pictureFrom({ channels: colour ? RGB : 1, rows: height, cols: width, readRow }, orientationIn(shell.exif));
}

/** Rows of pixels that name an entry of the palette. */
function paletteRows({ header, lines, palette, transparency }: PngShell): PixelRows['readRow'] {
	const sampleAt = samplesIn(header, lines);
	const found = palette.length / RGB;
	const colours = Float64Array.from(palette, (value, at) => onWhite(value, (transparency[Math.floor(at / RGB)] ?? 255) / 255));
	return (row, target) => {
		for (let col = 0; col < header.width; col++) {
			const index = sampleAt(row, col, 0);
			if (index >= found) {
				throw new Fault('the PNG asks for colour {index} of a palette of {found}', { index, found });
			}
			for (let channel = 0; channel < RGB; channel++) {
				target[channel * header.width + col] = colours[index * RGB + channel] as number;
			}
		}
	};
}

/** Rows of pixels that hold their colour themselves. */
function directRows({ header, lines, transparency }: PngShell): PixelRows['readRow'] {
	const { width, depth, alpha, colour } = header;
	const sampleAt = samplesIn(header, lines);
	const most = 2 ** depth - 1;
	const channels = colour ? RGB : 1;
	const clear = alpha ? [] : shortsIn(transparency).map(value => value & most);
	if (clear.length !== 0 && clear.length !== channels) {
		throw new Fault('the PNG is damaged: save it anew');
	}
	const opacityAt = (row: number, col: number): number => {
		if (alpha) {
			return sampleAt(row, col, channels) / most;
		}
		return clear.length > 0 && clear.every((value, channel) => sampleAt(row, col, channel) === value) ? 0 : 1;
	};
	return (row, target) => {
		for (let col = 0; col < width; col++) {
			const opacity = opacityAt(row, col);
			for (let channel = 0; channel < channels; channel++) {
				target[channel * width + col] = onWhite((sampleAt(row, col, channel) * 255) / most, opacity);
			}
		}
	};
}

/** A value of some opacity, from 0 to 1, on white paper. */
const onWhite = (value: number, opacity: number): number => (opacity === 1 ? value : WHITE + (value - WHITE) * opacity);

/** Numbers of two bytes, the greater first. */
const shortsIn = (bytes: Uint8Array): number[] =>
	Array.from({ length: bytes.length / 2 }, (_, at) => ((bytes[2 * at] as number) << 8) | (bytes[2 * at + 1] as number));
