// The keys of the digits' screens: some in all of them, the rest each screen's own.

import type { Binding } from '../keys.js';
import type { Model } from '../model.js';

export type DigitsMode = 'digits-training' | 'digits-maps' | 'digits-unit' | 'digits-confusion' | 'digits-gallery' | 'digits-draw';

const COMMON: readonly Binding[] = [{ keys: ['q'], command: 'quit', group: 'app', footer: 0 }];

export const DIGITS_KEYS: Readonly<Record<DigitsMode, readonly Binding[]>> = {
	'digits-training': COMMON,
	'digits-maps': COMMON,
	'digits-unit': COMMON,
	'digits-confusion': COMMON,
	'digits-gallery': COMMON,
	'digits-draw': COMMON,
};

/** The mode of the digits' screen that is looked at. */
export function digitsModeOf({ digits }: Model): DigitsMode | undefined {
	if (digits === undefined) {
		return undefined;
	}
	return digits.view === 'maps' && digits.maps.unit !== undefined ? 'digits-unit' : `digits-${digits.view}`;
}
