// A grid to fill in that stands alone, beside no layer: its cells, and the names of its rows and columns.

import type { Attempt } from '../../state/course/attempt.js';
import { paintMatrix } from '../paint/matrix.js';
import { pad } from '../paint/place.js';
import { type Line, type Span, widthOf } from '../paint/span.js';
import { paintedSize, whole } from '../paint/view.js';
import { spell } from '../theme/theme.js';
import { loneEntry } from './entries.js';
import type { Pen } from './question.js';

/** Columns of a cell, where no name needs more. */
const LEAST_CELL = 7;

/** The lines of the grid; none where nothing is filled in. */
export function loneLines(attempt: Attempt, { theme, words }: Pen): Line[] {
	const lone = loneEntry(attempt, theme, words);
	if (lone === undefined) {
		return [];
	}
	const { rowNames, columnNames } = attempt.drawn;
	const name = (text: string): Span => ({ text: spell(theme, text), ...theme.roles.muted });
	const width = Math.max(LEAST_CELL, ...columnNames.map(text => widthOf(text) + 2));
	const detail = { kind: 'numbers', height: 1, width } as const;
	const port = whole(lone.matrix);
	if (paintedSize(port, detail).height === 0) {
		return [];
	}
	const beside = rowNames.length === 0 ? 0 : Math.max(...rowNames.map(widthOf)) + 2;
	const rows = paintMatrix(lone.matrix, detail, port, theme).map(
		(line, row): Line => (beside === 0 ? line : [name(pad(rowNames[row] ?? '', beside)), ...line]),
	);
	const head = [' '.repeat(beside), ...columnNames.map(text => centred(text, width))].join('');
	return columnNames.length === 0 ? rows : [[name(head.trimEnd())], ...rows];
}

/** A name over the middle of its column. */
function centred(text: string, width: number): string {
	const left = Math.floor((width - widthOf(text)) / 2);
	return pad(' '.repeat(left) + text, width);
}
