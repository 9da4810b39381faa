// The keys of the feature maps: first a map is chosen, then a unit of it.

import { argmax } from '../../core/argmax.js';
import { arrowOf } from '../arrows.js';
import type { Command } from '../keys.js';
import { type Digits, type MapsLook, shapeAt } from './digits.js';
import type { Step } from './subject.js';

/** The digits after a command on their maps. */
export function updateMaps(digits: Digits, command: Command): Step {
	const { maps } = digits;
	const next = maps.unit === undefined ? chosen(digits, command) : moved(digits, maps.unit, command);
	return [next === undefined ? digits : { ...digits, maps: next }, []];
}

/** Among the maps: up and down through the layers, left and right through the channels of one. */
function chosen(digits: Digits, command: Command): MapsLook | undefined {
	const { layer, channel } = digits.maps;
	const arrow = arrowOf(command);
	if (arrow !== undefined) {
		const [down, across] = arrow;
		return mapAt(digits, layer + down, channel + across);
	}
	return command === 'open-map' ? { layer, channel, unit: strongest(digits) } : undefined;
}

/** A map, or the nearest that there is. */
function mapAt(digits: Digits, wantedLayer: number, wantedChannel: number): MapsLook {
	const layer = clamp(wantedLayer, digits.layers.length + 1);
	return { layer, channel: clamp(wantedChannel, shapeAt(digits, layer).channels), unit: undefined };
}

/** The unit of the map that answers most to the digit; the middle one while that is not known. */
function strongest(digits: Digits): { readonly row: number; readonly col: number } {
	const { layer, channel } = digits.maps;
	const { rows, cols } = shapeAt(digits, layer);
	const map = digits.examined?.outputs[layer - 1]?.subarray(channel * rows * cols, (channel + 1) * rows * cols);
	if (map === undefined) {
		return { row: Math.floor(rows / 2), col: Math.floor(cols / 2) };
	}
	const at = argmax(map);
	return { row: Math.floor(at / cols), col: at % cols };
}

/** Over the units of a map; where it has but one, from channel to channel. */
function moved(digits: Digits, unit: { readonly row: number; readonly col: number }, command: Command): MapsLook | undefined {
	const { maps } = digits;
	const { channels, rows, cols } = shapeAt(digits, maps.layer);
	const arrow = arrowOf(command);
	if (arrow !== undefined) {
		const [down, across] = arrow;
		return {
			...maps,
			channel: rows * cols === 1 ? clamp(maps.channel + across, channels) : maps.channel,
			unit: { row: clamp(unit.row + down, rows), col: clamp(unit.col + across, cols) },
		};
	}
	switch (command) {
		case 'turn-channel':
			return { ...maps, channel: (maps.channel + 1) % channels };
		case 'close':
			return { ...maps, unit: undefined };
		default:
			return undefined;
	}
}

const clamp = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);
