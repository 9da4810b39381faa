// A panel too large for the screen, seen whole: a pixel stands for a block of cells, and what is marked for the blocks it lies in.

import { blockMeans } from '../../core/block-means.js';
import type { Grid } from '../../core/grid.js';
import type { Touch } from '../../state/stage/touch.js';
import { scaleFor } from '../paint/scale.js';
import type { Averaged, MatrixView } from '../paint/view.js';

/** What a panel shows of a grid. */
interface Picture {
	readonly grid: Grid;
	readonly channel: number;
	/** Whether its colours part at zero whatever its values are. */
	readonly signed: boolean;
	readonly touch: Touch;
	/** Whether what is touched is marked too. */
	readonly marks: boolean;
	/** The elements that have been shown, by flat index; all of them where undefined. */
	readonly seen: ReadonlySet<number> | undefined;
}

/** A panel's grid as it is seen block by block, in the colours of its averages. */
export function averagedOf(picture: Picture): Averaged {
	const { rows, cols } = picture.grid;
	return { rows, cols, view: side => blockView(picture, side) };
}

function blockView({ grid, channel, signed, touch, marks, seen }: Picture, side: number): MatrixView {
	const means = blockMeans(grid, channel, side);
	const touched = touch.inBlocks({ side, rows: grid.rows, cols: grid.cols });
	const shown = seen === undefined ? undefined : shownBlocks(seen, grid, channel, side);
	return {
		firstRow: 0,
		firstCol: 0,
		rows: means.rows,
		cols: means.cols,
		scale: scaleFor(means.data, signed || scaleFor(grid.data, false).kind === 'diverging'),
		format: String,
		cell: (row, col) => ({
			value: means.data[row * means.cols + col] ?? 0,
			touched: touched(row, col),
			marked: marks && touched(row, col),
			hidden: shown !== undefined && !shown.has(row * means.cols + col),
		}),
	};
}

/** The blocks of a channel of which an element has been shown, by their flat index. */
function shownBlocks(seen: ReadonlySet<number>, { rows, cols }: Grid, channel: number, side: number): ReadonlySet<number> {
	const across = Math.ceil(cols / side);
	const blocks = new Set<number>();
	for (const index of seen) {
		const at = index - channel * rows * cols;
		if (at >= 0 && at < rows * cols) {
			blocks.add(Math.floor(Math.floor(at / cols) / side) * across + Math.floor((at % cols) / side));
		}
	}
	return blocks;
}
