// The three panels as columns of lines, and where in them each matrix lies: whoever draws them and whoever asks what is pointed at have the
// same answer.

import { fill } from '../../core/fault.js';
import { PANELS, type Panel } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { paintMatrix } from '../paint/matrix.js';
import { type Line, lineWidth, widthOf } from '../paint/span.js';
import { atSide, longestNumber, paintedSize, whole } from '../paint/view.js';
import { spell, type Theme } from '../theme/theme.js';
import { layoutStage, type Placed, type Room, type StageLayout } from './layout.js';
import type { PanelView } from './panels.js';
import { rangeText } from './status.js';

type Views = Readonly<Record<Panel, PanelView>>;

/** Lines for the titles of the panels. */
export const TITLE_LINES = 1;

/** The layout with a blank line under the panels, unless something is whole only without it. */
export function layoutIn(views: Views, room: Room): StageLayout {
	const airy = layoutStage(views, { ...room, height: room.height - 1 });
	const hidden = ({ panels }: StageLayout): number => PANELS.filter(panel => panels[panel].scrolled).length;
	if (hidden(airy) === 0 && airy.lens === undefined) {
		return airy;
	}
	const tight = layoutStage(views, room);
	return hidden(tight) < hidden(airy) || (airy.lens !== undefined && tight.lens === undefined) ? tight : airy;
}

export const painted = ({ port, detail }: Placed): { width: number; height: number } => paintedSize(port, detail);

/** A part of a panel, so many lines below the top of its column. */
export interface Part {
	readonly view: PanelView;
	readonly placed: Placed;
	readonly top: number;
}

export interface PanelColumn {
	readonly lines: readonly Line[];
	readonly width: number;
	/** The panel, and under the kernel the window on the input in numbers. */
	readonly parts: readonly Part[];
}

/** The columns of a layout, in the order input, kernel, output. */
export function panelColumns(views: Views, layout: StageLayout, theme: Theme, words: Words): Readonly<Record<Panel, PanelColumn>> {
	const { panels, lens } = layout;
	const column = (panel: Panel): PanelColumn => columnOf(views[panel], panels[panel], theme, words);
	const kernel = column('kernel');
	const below = underKernel(views, layout, theme, words);
	// The window's own lines are the last of those below its title.
	const lines = [...kernel.lines, ...below];
	const window: Part[] = lens === undefined ? [] : [{ view: views.input, placed: lens, top: lines.length - painted(lens).height }];
	return {
		input: column('input'),
		kernel: { lines, width: Math.max(kernel.width, ...below.map(lineWidth)), parts: [...kernel.parts, ...window] },
		output: column('output'),
	};
}

/** The lines that all columns take. */
export const panelsHeight = (columns: Readonly<Record<Panel, PanelColumn>>): number =>
	Math.max(...PANELS.map(panel => columns[panel].lines.length));

function columnOf(view: PanelView, placed: Placed, theme: Theme, words: Words): PanelColumn {
	const { port, detail, side } = placed;
	const title: Line = [
		{ text: view.title, ...(view.asked ? theme.roles.accent : theme.roles.muted), bold: true },
		{ text: ` ${spell(theme, panelDetail(view, placed, words))}`, ...theme.roles.muted },
	];
	return {
		lines: [title, ...paintMatrix(atSide(view.matrix, side), detail, port, theme)],
		width: Math.max(lineWidth(title), painted(placed).width),
		parts: [{ view, placed, top: TITLE_LINES }],
	};
}

/** The window in numbers where the input is a picture; else the kernel as it was given, where there is room for it beside the others. */
function underKernel(views: Views, { lens, panels }: StageLayout, theme: Theme, words: Words): Line[] {
	if (lens !== undefined) {
		return lensLines(views.input, lens, theme, words);
	}
	const { given } = views.kernel;
	const room = Math.max(...PANELS.map(panel => painted(panels[panel]).height)) - painted(panels.kernel).height;
	if (given === undefined || room < given.rows + TITLE_LINES) {
		return [];
	}
	const title: Line = [{ text: words.play.asGiven, ...theme.roles.muted }];
	const lines = [
		title,
		...paintMatrix(given, { kind: 'numbers', height: 1, width: longestNumber(given) + GIVEN_GAP }, whole(given), theme),
	];
	return room > lines.length ? [[], ...lines] : lines;
}

/** Blanks round a number of the kernel as it was given. */
const GIVEN_GAP = 2;

function lensLines(view: PanelView, { detail, port }: Placed, theme: Theme, words: Words): Line[] {
	return [[], [{ text: words.stage.lens, ...theme.roles.muted, bold: true }], ...paintMatrix(view.matrix, detail, port, theme)];
}

/** The size and how it is reduced, or the part that is in sight: in short where the matrix is narrow. */
function panelDetail(view: PanelView, placed: Placed, words: Words): string {
	const { port, side } = placed;
	const room = Math.max(placed.titleRoom ?? 0, painted(placed).width);
	const fits = (text: string): boolean => widthOf(`${view.title} ${text}`) <= room;
	if (side > 1) {
		const ratio = `1:${side}`;
		return [`${view.detail} · ${ratio}`, `${view.detail} ${ratio}`].find(fits) ?? ratio;
	}
	if (!placed.scrolled) {
		return view.detail;
	}
	const part = { rows: rangeText(port.row, port.rows), cols: rangeText(port.col, port.cols) };
	const long = fill(words.stage.scrolled, part);
	return fits(long) ? long : `${part.rows}, ${part.cols}`;
}
