// The canvas as it is drawn on: the drawing in a frame that says what the pen does, and the pen as the corners round its place.

import type { Drawing } from '../../state/digits/drawing.js';
import type { DrawWords } from '../../text/digits-words.js';
import { joinSpans, type Line, type Span, widthOf } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';
import { pictureLines } from './digit-picture.js';
import { type CanvasLayout, layoutCanvas, type Room } from './draw-layout.js';

/** The canvas with its frame, as its layout says. */
export function canvasLines(drawing: Drawing, room: Room, words: DrawWords, theme: Theme): Line[] {
	const layout = layoutCanvas(room);
	const { width } = layout;
	const inside = pictureLines(drawing.pixels, layout.detail, theme);
	const [, , bottomLeft, bottomRight, across, down] = theme.marks.ring;
	const side: Span = { text: down, ...theme.roles.muted };
	const sides = inside.map((line): Line => [side, ...line, side]);
	const bottom: Line = [{ text: bottomLeft + across.repeat(width - 2) + bottomRight, ...theme.roles.muted }];
	const framed = layout.edge === 0 ? sides : [topEdge(drawing, width, words, theme), ...sides, bottom];
	return withPen(framed, drawing, layout, theme);
}

/** What the pen does, for a frame or beside it. */
export function penSpan({ down, dragging, erasing }: Drawing, { pen }: DrawWords, theme: Theme): Span {
	const draws = down || dragging;
	const told = erasing ? (draws ? pen.eraserDown : pen.eraserUp) : draws ? pen.down : pen.up;
	return { text: spell(theme, told), ...(draws ? theme.roles.accent : theme.roles.muted), bold: draws };
}

/** `┌─ pen down ─────┐` */
function topEdge(drawing: Drawing, width: number, words: DrawWords, theme: Theme): Line {
	const [topLeft, topRight, , , across] = theme.marks.ring;
	const told = penSpan(drawing, words, theme);
	return [
		{ text: topLeft + across, ...theme.roles.muted },
		{ ...told, text: ` ${told.text} ` },
		{ text: across.repeat(Math.max(0, width - 5 - widthOf(told.text))) + topRight, ...theme.roles.muted },
	];
}

/** Pixels from the middle of the pen to its corners: what lies between stays in sight. */
const REACH = 2;

function withPen(
	lines: readonly Line[],
	{ pen, down, dragging }: Drawing,
	{ detail, edge, width, height }: CanvasLayout,
	theme: Theme,
): Line[] {
	const [topLeft, topRight, bottomLeft, bottomRight] = theme.marks.ring;
	const wide = detail.kind === 'shades' ? 2 : 1;
	const high = detail.kind === 'shades' ? 1 : 2;
	// Of half-blocks the corners are a line above and below that of the pen.
	const line = Math.floor(pen.row / high) + edge;
	const [top, bottom] = [clamp(line - REACH / high, height), clamp(line + REACH / high, height)];
	const [left, right] = [clamp((pen.col - REACH + 1) * wide, width), clamp((pen.col + REACH) * wide + 1, width)];
	const style = { ...theme.roles.accent, bold: down || dragging };
	const corners = new Map([
		[top, { left: topLeft, right: topRight }],
		[bottom, { left: bottomLeft, right: bottomRight }],
	]);
	return lines.map((each, row) => {
		const own = corners.get(row);
		if (own === undefined) {
			return each;
		}
		return replaced(each, [
			{ at: left, mark: { text: own.left, ...style } },
			{ at: right, mark: { text: own.right, ...style } },
		]);
	});
}

const clamp = (at: number, length: number): number => Math.min(Math.max(at, 0), length - 1);

/** The line with marks one cell wide in place of what was there: on ink they could not be seen. */
function replaced(line: Line, marks: readonly { readonly at: number; readonly mark: Span }[]): Line {
	let col = 0;
	const cells = line.flatMap(({ text, ...style }) =>
		Array.from(text, (each): Span => {
			const found = marks.find(({ at }) => at === col);
			col += widthOf(each);
			return found === undefined ? { text: each, ...style } : found.mark;
		}),
	);
	return joinSpans(cells);
}
