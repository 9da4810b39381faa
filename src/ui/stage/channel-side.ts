// Channels of a large picture are seen whole, as on the panels: a pixel stands for a block of cells, the same in every row of the view.

import type { Layer } from '../../core/layer.js';
import { atSide } from '../paint/view.js';
import type { Room } from './layout.js';
import type { PanelView } from './panels.js';

/** Pictures under one another that are made room for: the channels of a colour picture, and their sum. */
const MOST_PICTURES = 4;
/** A picture of fewer lines shows nothing: rather fewer channels are in sight. */
const LEAST_LINES = 5;
/** Titles and the rule over the sum. */
const OWN_LINES = 2;
/** Of the width, what labels, signs and a slice may take. */
const BESIDE = 0.4;

/** How many cells a pixel stands for in each direction: as few as let the channels and their sum be seen whole; 1 where that is not wanted. */
export function sideOfChannels({ input, output }: Layer, channels: number, { width, height, halves, whole }: Room): number {
	if (!whole) {
		return 1;
	}
	const [down, across] = halves ? [2, 1] : [1, 2];
	const shared = Math.floor((height - OWN_LINES) / Math.min(channels + 1, MOST_PICTURES));
	const lines = Math.max(1, Math.min(Math.max(LEAST_LINES, shared), Math.floor((height - OWN_LINES) / 2)));
	const columns = Math.max(1, Math.floor((width * (1 - BESIDE)) / 2));
	const rows = Math.max(input.rows, output.rows);
	const cols = Math.max(input.cols, output.cols);
	return Math.max(1, Math.ceil(rows / (lines * down)), Math.ceil((cols * across) / columns));
}

/** A panel seen so, and what it says of it. */
export function sided(view: PanelView, side: number): PanelView {
	const matrix = atSide(view.matrix, side);
	const { row, col } = view.focus;
	return matrix === view.matrix ? view : { ...view, matrix, focus: { row: Math.floor(row / side), col: Math.floor(col / side) } };
}
