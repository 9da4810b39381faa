// What a screen of the digits leaves to its view: whoever draws there, and whoever asks what the mouse is on, have the same answer.

import { headLines } from '../../state/digits/look.js';
import type { Size } from '../../state/model.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';

export interface DigitsRoom {
	/** Lines between the frame's upper lines and the view. */
	readonly above: number;
	/** Of the view. */
	readonly width: number;
	readonly height: number;
}

/** The room of a view on a screen of this size. */
export function digitsRoom({ columns, rows }: Size): DigitsRoom {
	const above = headLines(rows);
	return { above, width: columns - 2 * MARGIN, height: Math.max(0, rows - FRAME_LINES - above) };
}
