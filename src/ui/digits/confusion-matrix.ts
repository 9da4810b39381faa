// The confusion matrix itself: true digits down, guesses across; what is right is quiet, errors are coloured by their share of the digit.

import { CLASSES } from '../../core/digit.js';
import type { Digits } from '../../state/digits/digits.js';
import type { Confusion } from '../../state/digits/look.js';
import { paintMatrix } from '../paint/matrix.js';
import { toRight } from '../paint/place.js';
import type { Line, Style } from '../paint/span.js';
import { cellAt, type Detail, type MatrixView, paintedSize, whole } from '../paint/view.js';
import type { Zone } from '../pointing/zone.js';
import type { DigitsPen } from './pen.js';
import { percentText } from './texts.js';

type Cursor = Digits['confusion'];

/** Before the matrix the true digit, behind it the share of it that is told right. */
const HEAD = 2;
const SHARE = 8;
/** Blanks round the longest number: at least one on each side, for the cursor. */
const SIDES = 2;
/** From this room on cells are wider, and from this height on so high that they are square. */
const WIDE = 90;
export const TALL = 33;

const longestCount = (counts: Confusion): number => Math.max(...counts.flat().map(count => String(count).length));

/** How large its cells are. */
function confusionDetail(counts: Confusion, { width, height }: Pick<DigitsPen, 'width' | 'height'>): Extract<Detail, { kind: 'numbers' }> {
	const cell = Math.max(longestCount(counts) + SIDES, width >= WIDE ? 6 : 4);
	return { kind: 'numbers', width: cell, height: height >= TALL && width >= WIDE ? 3 : 1 };
}

/** The zone of its cells, from the top left of its lines: under the line of guesses, behind the digits. */
export function confusionZone(counts: Confusion, pen: Pick<DigitsPen, 'width' | 'height'>): Zone {
	const detail = confusionDetail(counts, pen);
	const port = { row: 0, col: 0, rows: CLASSES, cols: CLASSES };
	return {
		x: HEAD,
		y: 1,
		...paintedSize(port, detail),
		at: point => {
			const cell = cellAt(port, detail, point, 0);
			return cell && { on: 'pair', label: cell.row, guess: cell.col };
		},
	};
}

/** A matrix as lines, and its columns with what stands before and behind it. */
export interface PaintedMatrix {
	readonly lines: readonly Line[];
	readonly width: number;
}

/** A line of guesses, then a row a digit; without the shares where there is no room for them. */
export function confusionMatrix(
	counts: Confusion,
	{ digits: { confusion: cursor }, theme, words, width, height }: DigitsPen,
): PaintedMatrix {
	const longest = longestCount(counts);
	const detail = confusionDetail(counts, { width, height });
	const cell = detail.width;
	const view = viewOf(counts, cursor, longest, theme.marks.dot);
	const styleOf = (isHere: boolean): Style => (isHere ? { ...theme.roles.accent, bold: true } : theme.roles.muted);
	const own = HEAD + CLASSES * cell;
	const isShared = own + SHARE <= width;
	const shareSpan = (text: string): Line => (isShared ? [{ text: toRight(text, SHARE), ...theme.roles.muted }] : []);
	// Each guess over the units of its column.
	const before = Math.ceil((cell - longest) / 2) + longest - 1;
	const heads = Array.from({ length: CLASSES }, (_, guess) => ({
		text: ' '.repeat(before) + guess + ' '.repeat(cell - before - 1),
		...styleOf(guess === cursor.guess),
	}));
	const middle = Math.floor((detail.height - 1) / 2);
	const rows = paintMatrix(view, detail, whole(view), theme).map((line, at): Line => {
		const label = Math.floor(at / detail.height);
		return at % detail.height !== middle
			? [{ text: ' '.repeat(HEAD) }, ...line]
			: [{ text: `${label} `, ...styleOf(label === cursor.label) }, ...line, ...shareSpan(rightOf(counts, label))];
	});
	return {
		lines: [[{ text: ' '.repeat(HEAD) }, ...heads, ...shareSpan(words.digits.confusion.share)], ...rows],
		width: own + (isShared ? SHARE : 0),
	};
}

/** The share of a digit that is told right; nothing where there is none of it. */
function rightOf(counts: Confusion, label: number): string {
	const row = counts[label] ?? [];
	const all = row.reduce((sum, count) => sum + count, 0);
	return all === 0 ? '' : percentText((row[label] ?? 0) / all);
}

/** The least share that the strongest colour stands for: a single error is no alarm. */
const STRONG = 0.05;

function viewOf(counts: Confusion, cursor: Cursor, longest: number, nothing: string): MatrixView {
	const all = counts.map(row =>
		Math.max(
			1,
			row.reduce((sum, count) => sum + count, 0),
		),
	);
	const shareOf = (label: number, guess: number): number => (label === guess ? 0 : (counts[label]?.[guess] ?? 0) / (all[label] ?? 1));
	const most = counts.reduce((top, row, label) => Math.max(top, ...row.map((_, guess) => shareOf(label, guess))), STRONG);
	return {
		firstRow: 0,
		firstCol: 0,
		rows: CLASSES,
		cols: CLASSES,
		scale: { kind: 'diverging', most },
		format: String,
		cell: (label, guess) => {
			const count = counts[label]?.[guess] ?? 0;
			const marked = label === cursor.label && guess === cursor.guess;
			const value = shareOf(label, guess);
			return { value, touched: value > 0 || marked, marked, text: (count === 0 ? nothing : String(count)).padStart(longest) };
		},
	};
}
