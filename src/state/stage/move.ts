// Moving over the stage: the cursor of a panel, the channels in view, the walk through the output.

import { span } from '../../core/axis.js';
import { look, PANELS, type Panel, type Place, panelSize, partsInView, type Stage } from './stage.js';

/** The cursor of the panel in use moved by rows and columns, kept inside. */
export function moveBy(stage: Stage, rows: number, cols: number): Stage {
	const { row, col } = stage.cursors[stage.panel];
	return moveTo(stage, { row: row + rows, col: col + cols });
}

/** The cursor of the panel in use at a place, or the nearest one inside. */
export function moveTo(stage: Stage, { row, col }: Place): Stage {
	const size = panelSize(stage, stage.panel);
	const place = { row: clamp(row, size.rows), col: clamp(col, size.cols) };
	return look({ ...stage, cursors: { ...stage.cursors, [stage.panel]: place } });
}

/** Parts of a panel that a far move goes through: on a picture seen whole each is about a pixel. */
const FAR_MOVES = 32;

/** The same by more: to the next window that shares no cell with this one, or, over a picture, by a part of it. */
export function moveFar(stage: Stage, rows: number, cols: number): Stage {
	const { layer, panel } = stage;
	const size = panelSize(stage, panel);
	const step = (direction: 'rows' | 'cols'): number => {
		const axis = layer[direction];
		const window = panel === 'output' && layer.op !== 'conv-transpose' ? Math.ceil(span(axis) / axis.stride) : span(axis);
		return Math.max(window, Math.ceil(size[direction] / FAR_MOVES));
	};
	return moveBy(stage, rows * step('rows'), cols * step('cols'));
}

/** The next (1) or the last (−1) panel; a pooling has no kernel to ask. */
export function turnPanel(stage: Stage, direction: 1 | -1): Stage {
	const panels = PANELS.filter(panel => panel !== 'kernel' || 'kernel' in stage.layer);
	const next = (panels.indexOf(stage.panel) + direction + panels.length) % panels.length;
	return look({ ...stage, panel: panels[next] as Panel });
}

/** The next (1) or the last (−1) element of the panel in use, in reading order; undefined at its end. */
export function step(stage: Stage, direction: 1 | -1): Stage | undefined {
	const { rows, cols } = panelSize(stage, stage.panel);
	const { row, col } = stage.cursors[stage.panel];
	const index = row * cols + col + direction;
	return index < 0 || index >= rows * cols ? undefined : moveTo(stage, { row: Math.floor(index / cols), col: index % cols });
}

/** The next of the output channels, round and round. */
export function turnChannel(stage: Stage): Stage {
	return look({ ...stage, channel: (stage.channel + 1) % stage.layer.output.channels, part: 0 });
}

/** The next of the input channels that feed the output channel in view, round and round. */
export function turnPart(stage: Stage): Stage {
	return { ...stage, part: (stage.part + 1) % partsInView(stage).length };
}

/** All outputs shown, or only the one under the cursor. */
export function toggleSeen(stage: Stage): Stage {
	return stage.seen === undefined ? look({ ...stage, panel: 'output', seen: new Set() }) : { ...stage, seen: undefined };
}

/** What is too large for the screen seen whole, or cell by cell. */
export function turnZoom(stage: Stage): Stage {
	return { ...stage, zoom: stage.zoom === 'whole' ? 'cells' : 'whole' };
}

const clamp = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);
