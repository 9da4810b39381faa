// Where a learner may be when the program ends.

import { BUSY_PLACES } from './busy-places.js';
import type { Place } from './place.js';
import { SCREEN_PLACES } from './screen-places.js';

/** Every screen, and everything that takes a while. */
export const PLACES: readonly Place[] = [...SCREEN_PLACES, ...BUSY_PLACES];
