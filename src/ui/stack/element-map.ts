// The place of an element on its layer's output: the map's marks, so many elements to one as it takes, and the element among them.

import type { Shape } from '../../core/grid.js';
import type { Place } from '../../state/stage/stage.js';
import { joinSpans, type Line } from '../paint/span.js';
import type { Point } from '../paint/view.js';
import type { Theme } from '../theme/theme.js';

interface Room {
	readonly width: number;
	readonly height: number;
}

/** Elements to a mark, down and across, and the blanks between marks. */
interface MapScale {
	readonly down: number;
	readonly across: number;
	readonly gap: 0 | 1;
}

/** The map as lines; none where there is no room for one mark. */
export function mapLines(output: Shape, cell: Place, room: Room, theme: Theme): Line[] {
	if (room.width < 1 || room.height < 1) {
		return [];
	}
	const { down, across, gap } = scaleOf(output, room);
	const here = { row: Math.floor(cell.row / down), col: Math.floor(cell.col / across) };
	const { point } = theme.marks.chart;
	return Array.from({ length: Math.ceil(output.rows / down) }, (_, row) =>
		joinSpans(
			Array.from({ length: Math.ceil(output.cols / across) }, (__, col) => {
				const blank = ' '.repeat(col === 0 ? 0 : gap);
				return row === here.row && col === here.col
					? [{ text: blank }, { text: point, ...theme.roles.accent }]
					: [{ text: blank + theme.marks.dot, ...theme.roles.muted }];
			}).flat(),
		),
	);
}

/** The element whose mark stands at a place of the map; of those that share one the nearest to the cell. Undefined on a blank, and beside the map. */
export function elementAt(output: Shape, cell: Place, room: Room, { x, y }: Point): Place | undefined {
	const { down, across, gap } = scaleOf(output, room);
	const nearest = (mark: number, each: number, near: number, length: number): number =>
		Math.min(Math.max(near, mark * each), mark * each + each - 1, length - 1);
	const [row, col] = [y, x / (1 + gap)];
	const isMark = Number.isInteger(col) && row < Math.ceil(output.rows / down) && col < Math.ceil(output.cols / across);
	return isMark ? { row: nearest(row, down, cell.row, output.rows), col: nearest(col, across, cell.col, output.cols) } : undefined;
}

/** One mark an element with a blank between, which is nearly square; else two rows to a mark for each column. */
function scaleOf({ rows, cols }: Shape, { width, height }: Room): MapScale {
	if (2 * cols - 1 <= width && rows <= height) {
		return { down: 1, across: 1, gap: 1 };
	}
	const across = Math.max(1, Math.ceil(cols / width), Math.ceil(rows / (2 * height)));
	return { down: 2 * across, across, gap: 0 };
}
