// What can be pointed at where the units of a layer are drawn as cells: among its maps, and over one of them.

import { shapeAt } from '../../state/digits/digits.js';
import type { Spot } from '../../state/pointing/spot.js';
import { type Point, paintedSize } from '../paint/view.js';
import type { Zone } from '../pointing/zone.js';
import { firstShown } from './maps-bands.js';
import { type Cells, CLASS_HEAD } from './maps-layout.js';
import type { DigitsPen } from './pen.js';

/** Single units as cells, those of the last layer under the digits that they stand for. */
export function cellZones({ digits }: DigitsPen, layer: number, look: Cells, spot: (channel: number) => Spot): Zone[] {
	const shape = shapeAt(digits, layer);
	const first = firstShown(digits.maps, shape, layer, look);
	const { width, height } = paintedSize({ rows: look.down, cols: look.across }, { kind: 'numbers', width: look.width, height: 1 });
	const at = ({ x, y }: Point): Spot | undefined => {
		const channel = first + y * look.across + Math.floor(x / look.width);
		return channel < shape.channels ? spot(channel) : undefined;
	};
	return [{ x: 0, y: layer === digits.layers.length ? CLASS_HEAD : 0, width, height, at }];
}
