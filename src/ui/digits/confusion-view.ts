// The digits: confusion.

import type { Line } from '../paint/span.js';
import type { DigitsPen } from './pen.js';

/** The body of the screen, as many lines as the pen has. */
export function confusionLines(_pen: DigitsPen): Line[] {
	return [];
}
