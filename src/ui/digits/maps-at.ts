// What can be pointed at among the feature maps: the digit, each map that is drawn, each shade of a strip, and a layer by its name.

import { shapeAt } from '../../state/digits/digits.js';
import type { Spot } from '../../state/pointing/spot.js';
import type { Point } from '../paint/view.js';
import { moved, type Zone } from '../pointing/zone.js';
import { cellZones } from './cells-at.js';
import { reducedSize } from './feature-map.js';
import { type Band, firstShown, stripPlaces } from './maps-bands.js';
import { GAP, type Pictures } from './maps-layout.js';
import { planMaps } from './maps-view.js';
import type { DigitsPen } from './pen.js';

/** The zones of the view, from its top left. */
export function mapsZones(pen: DigitsPen): Zone[] {
	const { digit, right, x, bands } = planMaps(pen);
	const { lines, width } = digit;
	return [
		{ x: 0, y: 0, width, height: lines.length, at: () => ({ on: 'map', layer: 0, channel: 0 }) },
		...bands.flatMap(({ band, top }) => moved([...mapZones(right, band), nameZone(right, band)], { x, y: top })),
	];
}

/** The line of a layer's name: to its map beside the one that the cursor is on, as up and down go. */
function nameZone({ digits, width }: DigitsPen, { layer }: Band): Zone {
	const channel = Math.min(digits.maps.channel, shapeAt(digits, layer).channels - 1);
	return { x: 0, y: 0, width, height: 1, at: () => ({ on: 'map', layer, channel }) };
}

/** The maps of a layer under its name, or on the line of it. */
function mapZones(pen: DigitsPen, band: Band): Zone[] {
	const { layer, look } = band;
	const spot = (channel: number): Spot => ({ on: 'map', layer, channel });
	switch (look.kind) {
		case 'pictures':
			return moved([pictureZone(pen, layer, look, spot)], { x: 0, y: 1 });
		case 'cells':
			return moved(cellZones(pen, layer, look, spot), { x: 0, y: 1 });
		case 'strip': {
			const { x, each } = stripPlaces(pen, band);
			// What is beyond the line's end is cut there.
			const width = Math.max(0, Math.min(each * shapeAt(pen.digits, layer).channels, pen.width - x));
			return [{ x, y: 0, width, height: 1, at: point => spot(Math.floor(point.x / each)) }];
		}
	}
}

/** Pictures with a gap before each, rows of them a step apart. */
function pictureZone({ digits }: DigitsPen, layer: number, look: Pictures, spot: (channel: number) => Spot): Zone {
	const shape = shapeAt(digits, layer);
	const first = firstShown(digits.maps, shape, layer, look);
	const { rows, cols } = reducedSize(shape, look.side);
	const height = Math.ceil(rows / 2);
	const at = ({ x, y }: Point): Spot | undefined => {
		const [col, row] = [Math.floor(x / (cols + GAP)), Math.floor(y / look.step)];
		const channel = first + row * look.across + col;
		const isOn = x % (cols + GAP) < cols && y % look.step < height && channel < shape.channels;
		return isOn ? spot(channel) : undefined;
	};
	return { x: GAP, y: 0, width: look.across * (cols + GAP) - GAP, height: look.height, at };
}
