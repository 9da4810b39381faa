// The canvas as it is drawn on: the drawing in a frame that says what the pen does, and the pen as the corners round its place.

import type { Drawing } from '../../state/digits/drawing.js';
import type { DrawWords } from '../../text/digits-words.js';
import { joinSpans, type Line, type Span, widthOf } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';
import { pictureLines } from './digit-picture.js';
import { canvasDetail, canvasSize, type Room } from './draw-layout.js';

/** The canvas with its frame, as large as its layout says. */
export function canvasLines(drawing: Drawing, room: Room, words: DrawWords, theme: Theme): Line[] {
	const { width } = canvasSize(room);
	const inside = pictureLines(drawing.pixels, canvasDetail(room), theme);
	const [, , bottomLeft, bottomRight, across, down] = theme.marks.ring;
	const side: Span = { text: down, ...theme.roles.muted };
	const framed = [
		topEdge(drawing, width, words, theme),
		...inside.map((line): Line => [side, ...line, side]),
		[{ text: bottomLeft + across.repeat(width - 2) + bottomRight, ...theme.roles.muted }],
	];
	return withPen(framed, drawing, room, theme);
}

/** `┌─ pen down ─────┐` */
function topEdge({ down, dragging, erasing }: Drawing, width: number, words: DrawWords, theme: Theme): Line {
	const [topLeft, topRight, , , across] = theme.marks.ring;
	const draws = down || dragging;
	const told = ` ${spell(theme, words.pen[erasing ? (draws ? 'eraserDown' : 'eraserUp') : draws ? 'down' : 'up'])} `;
	return [
		{ text: topLeft + across, ...theme.roles.muted },
		{ text: told, ...(draws ? theme.roles.accent : theme.roles.muted), bold: draws },
		{ text: across.repeat(Math.max(0, width - 3 - widthOf(told))) + topRight, ...theme.roles.muted },
	];
}

/** Pixels from the middle of the pen to its corners: what lies between stays in sight. */
const REACH = 2;

function withPen(lines: readonly Line[], { pen, down }: Drawing, room: Room, theme: Theme): Line[] {
	const { width, height } = canvasSize(room);
	const [wide, high] = canvasDetail(room).kind === 'shades' ? [2, 1] : [1, 0.5];
	const [topLeft, topRight, bottomLeft, bottomRight] = theme.marks.ring;
	// Half-blocks: the corners are a line above and below that of the pen.
	const rowsAt = high === 1 ? [pen.row - REACH, pen.row + REACH] : [Math.floor(pen.row / 2) - 1, Math.floor(pen.row / 2) + 1];
	const [top, bottom] = rowsAt.map(row => clamp(row + 1, height)) as [number, number];
	const left = clamp((pen.col - REACH) * wide + wide, width);
	const right = clamp((pen.col + REACH) * wide + 1, width);
	const style = { ...theme.roles.accent, bold: down };
	const corners = new Map([
		[top, { left: topLeft, right: topRight }],
		[bottom, { left: bottomLeft, right: bottomRight }],
	]);
	return lines.map((line, row) => {
		const own = corners.get(row);
		if (own === undefined) {
			return line;
		}
		return replaced(line, [
			{ at: left, mark: { text: own.left, ...style } },
			{ at: right, mark: { text: own.right, ...style } },
		]);
	});
}

const clamp = (at: number, length: number): number => Math.min(Math.max(at, 0), length - 1);

/** The line with marks one cell wide in place of what was there, on the colour that was there. */
function replaced(line: Line, marks: readonly { readonly at: number; readonly mark: Span }[]): Line {
	let col = 0;
	const cells = line.flatMap(({ text, ...style }) =>
		Array.from(text, (each): Span => {
			const found = marks.find(({ at }) => at === col);
			col += widthOf(each);
			return found === undefined ? { text: each, ...style } : { ...(style.bg === undefined ? {} : { bg: style.bg }), ...found.mark };
		}),
	);
	return joinSpans(cells);
}
