// The one matrix view: every grid of the app, on any screen and in text, is painted here.

import type { Theme } from '../theme/theme.js';
import { paintNumbers } from './blocks.js';
import { paintHalves, paintShade, withRing } from './pixels.js';
import { joinSpans, type Line } from './span.js';
import { type Detail, eachCol, eachRow, type MatrixView, type Viewport } from './view.js';

/** The matrix as lines of text. */
export function paintMatrix(view: MatrixView, detail: Detail, port: Viewport, theme: Theme): Line[] {
	switch (detail.kind) {
		case 'numbers':
			return eachRow(port).flatMap(row => paintNumbers(view, detail, port, row, theme));
		case 'shades': {
			const ringed = withRing(view, port, theme);
			return eachRow(port).map(row => joinSpans(eachCol(port).map(col => paintShade(ringed, row, col, theme))));
		}
		case 'halves': {
			const ringed = withRing(view, port, theme);
			return eachRow(port)
				.filter(row => (row - port.row) % 2 === 0)
				.map(row => joinSpans(eachCol(port).map(col => paintHalves(ringed, row, col, row + 1 < port.row + port.rows, theme))));
		}
	}
}
