// A grid to fill in that stands alone, beside no layer: its cells, and the names of its rows and columns.

import type { Attempt } from '../../state/course/attempt.js';
import type { Spot } from '../../state/pointing/spot.js';
import { paintMatrix } from '../paint/matrix.js';
import { pad } from '../paint/place.js';
import { type Line, type Span, widthOf } from '../paint/span.js';
import { cellAt, type Detail, type MatrixView, type Point, paintedSize, whole } from '../paint/view.js';
import type { Zone } from '../pointing/zone.js';
import { spell } from '../theme/theme.js';
import { loneEntry } from './entries.js';
import type { Pen } from './question.js';

/** Columns of a cell, where no name needs more. */
const LEAST_CELL = 7;

/** The grid, and the columns and lines that its names take beside it and above. */
interface LoneGrid {
	readonly matrix: MatrixView;
	readonly detail: Extract<Detail, { kind: 'numbers' }>;
	readonly beside: number;
	readonly above: number;
}

function loneGrid(attempt: Attempt, { theme, words }: Pen): LoneGrid | undefined {
	const lone = loneEntry(attempt, theme, words);
	const { rowNames, columnNames } = attempt.drawn;
	const width = Math.max(LEAST_CELL, ...columnNames.map(text => widthOf(text) + 2));
	return lone === undefined || lone.matrix.rows === 0
		? undefined
		: {
				matrix: lone.matrix,
				detail: { kind: 'numbers', height: 1, width },
				beside: rowNames.length === 0 ? 0 : Math.max(...rowNames.map(widthOf)) + 2,
				above: Number(columnNames.length > 0),
			};
}

/** The zone of its cells, from the top left of its lines; none where nothing is filled in. */
export function loneZones(attempt: Attempt, pen: Pen): Zone[] {
	const grid = loneGrid(attempt, pen);
	if (grid === undefined) {
		return [];
	}
	const { matrix, detail, beside, above } = grid;
	const at = (point: Point): Spot | undefined => {
		const place = cellAt(whole(matrix), detail, point, 0);
		return place && { on: 'answer', ...place };
	};
	return [{ x: beside, y: above, ...paintedSize(matrix, detail), at }];
}

/** The lines of the grid; none where nothing is filled in. */
export function loneLines(attempt: Attempt, pen: Pen): Line[] {
	const grid = loneGrid(attempt, pen);
	if (grid === undefined) {
		return [];
	}
	const { theme } = pen;
	const { matrix, detail, beside } = grid;
	const { rowNames, columnNames } = attempt.drawn;
	const name = (text: string): Span => ({ text: spell(theme, text), ...theme.roles.muted });
	const rows = paintMatrix(matrix, detail, whole(matrix), theme).map(
		(line, row): Line => (beside === 0 ? line : [name(pad(rowNames[row] ?? '', beside)), ...line]),
	);
	const head = [' '.repeat(beside), ...columnNames.map(text => centred(text, detail.width))].join('');
	return columnNames.length === 0 ? rows : [[name(head.trimEnd())], ...rows];
}

/** A name over the middle of its column. */
function centred(text: string, width: number): string {
	const left = Math.floor((width - widthOf(text)) / 2);
	return pad(' '.repeat(left) + text, width);
}
