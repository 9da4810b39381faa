// The keys of the feature maps: first a map is chosen, then a unit of it.

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
	switch (command) {
		case 'up':
			return mapAt(digits, layer - 1, channel);
		case 'down':
			return mapAt(digits, layer + 1, channel);
		case 'left':
			return mapAt(digits, layer, channel - 1);
		case 'right':
			return mapAt(digits, layer, channel + 1);
		case 'open-map':
			return { layer, channel, unit: strongest(digits) };
		default:
			return undefined;
	}
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
	const at = map.reduce((best, value, index) => (value > (map[best] as number) ? index : best), 0);
	return { row: Math.floor(at / cols), col: at % cols };
}

/** Over the units of a map; where it has but one, from channel to channel. */
function moved(digits: Digits, unit: { readonly row: number; readonly col: number }, command: Command): MapsLook | undefined {
	const { maps } = digits;
	const { channels, rows, cols } = shapeAt(digits, maps.layer);
	const at = (down: number, across: number): MapsLook => ({
		...maps,
		channel: rows * cols === 1 ? clamp(maps.channel + across, channels) : maps.channel,
		unit: { row: clamp(unit.row + down, rows), col: clamp(unit.col + across, cols) },
	});
	switch (command) {
		case 'up':
			return at(-1, 0);
		case 'down':
			return at(1, 0);
		case 'left':
			return at(0, -1);
		case 'right':
			return at(0, 1);
		case 'turn-channel':
			return { ...maps, channel: (maps.channel + 1) % channels };
		case 'close':
			return { ...maps, unit: undefined };
		default:
			return undefined;
	}
}

const clamp = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);
