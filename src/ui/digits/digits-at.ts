// What can be pointed at on the digits' screens: the views' names over all of them, and in each what its cursor can be on.

import type { DigitView } from '../../state/digits/digits.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { HEAD_LINES, MARGIN } from '../components/measures.js';
import { moved, type Zone } from '../pointing/zone.js';
import type { Theme } from '../theme/theme.js';
import { confusionZones } from './confusion-view.js';
import { roomOn } from './draw-layout.js';
import { galleryZones } from './gallery-view.js';
import { tabZones } from './head.js';
import { mapsZones } from './maps-at.js';
import { DIGITS_HEAD, type DigitsPen } from './pen.js';
import { unitZones } from './unit-view.js';

const VIEWS: Readonly<Record<DigitView, (pen: DigitsPen) => Zone[]>> = {
	training: () => [],
	maps: pen => (pen.digits.maps.unit === undefined ? mapsZones(pen) : unitZones(pen)),
	confusion: confusionZones,
	gallery: galleryZones,
	draw: () => [],
};

export function digitsZones({ digits, size }: Model, theme: Theme, words: Words): Zone[] {
	if (digits === undefined) {
		return [];
	}
	const pen: DigitsPen = { digits, theme, words, ...roomOn(size) };
	return [
		...moved(tabZones(digits, pen), { x: MARGIN, y: HEAD_LINES }),
		...moved(VIEWS[digits.view](pen), { x: MARGIN, y: HEAD_LINES + DIGITS_HEAD }),
	];
}
