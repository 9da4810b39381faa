// Putting lines where they belong: left and right on one line, as many keys as fit.

import { blanks, cutLine, type Line, lineWidth, type Span, widthOf } from './span.js';

/** Two lines on one: the left at the start, the right at the end; where both don't fit the right gives way, then the left is cut. */
export function spread(left: Line, right: Line, width: number, ellipsis: string): Line {
	const room = width - lineWidth(left) - lineWidth(right);
	if (room < 1) {
		return lineWidth(left) + 2 < width
			? spread(left, cutLine(right, width - lineWidth(left) - 2, ellipsis), width, ellipsis)
			: cutLine(left, width, ellipsis);
	}
	return [...left, { text: ' '.repeat(room) }, ...right];
}

/** The items that fit beside each other, in their order; from the first that does not fit on, those of higher rank are left out. */
export function fitItems<Item extends { readonly rank: number; readonly spans: Line }>(
	items: readonly Item[],
	gap: number,
	width: number,
): Line {
	const kept = new Set<Item>();
	let left = width + gap;
	for (const item of [...items].sort((a, b) => a.rank - b.rank)) {
		left -= lineWidth(item.spans) + gap;
		if (left < 0) {
			break;
		}
		kept.add(item);
	}
	return items
		.filter(item => kept.has(item))
		.flatMap((item, index): Span[] => [{ text: ' '.repeat(index === 0 ? 0 : gap) }, ...item.spans]);
}

/** Exactly so many lines: blank ones where they are fewer; where they are more, the last ends in a mark that it goes on. */
export function inLines(lines: readonly Line[], count: number, width: number, ellipsis: string): Line[] {
	const kept = lines.slice(0, count).map((line, index): Line => {
		const goesOn = index === count - 1 && lines.length > count;
		return goesOn ? cutLine([...line, { text: ` ${ellipsis}` }], width, ellipsis) : line;
	});
	return [...kept, ...blanks(count - kept.length)];
}

/** A text filled up with blanks to a width. */
export function pad(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The same with the blanks before it. */
export function toRight(text: string, width: number): string {
	return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Between two columns. */
const GAP = '   ';

/** Rows of words, their columns under one another: one text a row. */
export function alignedRows(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => widthOf(row[column] ?? ''))));
	return rows.map(row =>
		row
			.map((cell, column) => pad(cell, widths[column] ?? 0))
			.join(GAP)
			.trimEnd(),
	);
}

/** Blocks of lines side by side, each filled up to its width. */
export function sideBySide(blocks: readonly { readonly lines: readonly Line[]; readonly width: number }[], gap: number): Line[] {
	const height = Math.max(0, ...blocks.map(({ lines }) => lines.length));
	return Array.from({ length: height }, (_, row) =>
		blocks.flatMap(({ lines, width }, index): Line => {
			const line = lines[row] ?? [];
			const after = index === blocks.length - 1 ? 0 : width - lineWidth(line) + gap;
			return [...line, { text: ' '.repeat(Math.max(0, after)) }];
		}),
	);
}
