// The confusion matrix itself: true digits down, guesses across; what is right is quiet, errors are coloured by their share of the digit.

import type { Digits } from '../../state/digits/digits.js';
import type { Confusion } from '../../state/digits/look.js';
import { CLASSES } from '../../training/digits/digit-set.js';
import { paintMatrix } from '../paint/matrix.js';
import type { Line, Style } from '../paint/span.js';
import { type Detail, type MatrixView, whole } from '../paint/view.js';
import type { DigitsPen } from './pen.js';
import { percentText } from './texts.js';

type Numbers = Extract<Detail, { kind: 'numbers' }>;
type Cursor = Digits['confusion'];

/** Before the matrix the true digit, behind it the share of it that is told right. */
const HEAD = 2;
const SHARE = 9;
/** Cells from wide to narrow: what stands beside the matrix, and what stands under it, must fit too. */
const DETAILS: readonly { readonly detail: Numbers; readonly width: number; readonly height: number }[] = [
	{ detail: { kind: 'numbers', width: 6, height: 2 }, width: 90, height: 26 },
	{ detail: { kind: 'numbers', width: 6, height: 1 }, width: 90, height: 0 },
	{ detail: { kind: 'numbers', width: 4, height: 1 }, width: 0, height: 0 },
];

/** The cells of the matrix in a room. */
export function confusionDetail({ width, height }: { readonly width: number; readonly height: number }): Numbers {
	return (DETAILS.find(each => width >= each.width && height >= each.height) ?? (DETAILS.at(-1) as (typeof DETAILS)[number])).detail;
}

/** The columns of the matrix with what stands before and behind it. */
export const matrixWidth = ({ width }: Numbers): number => HEAD + CLASSES * width + SHARE;

/** A line of guesses, then a row a digit. */
export function matrixLines(counts: Confusion, cursor: Cursor, detail: Numbers, { theme, words }: DigitsPen): Line[] {
	const view = viewOf(counts, cursor, theme.marks.dot);
	const cells = paintMatrix(view, detail, whole(view), theme);
	const styleOf = (isHere: boolean): Style => (isHere ? { ...theme.roles.accent, bold: true } : theme.roles.muted);
	const heads = Array.from({ length: CLASSES }, (_, guess) => ({
		text: ' '.repeat(Math.ceil((detail.width - 1) / 2)) + guess + ' '.repeat(Math.floor((detail.width - 1) / 2)),
		...styleOf(guess === cursor.guess),
	}));
	const rows = cells.map((line, at): Line => {
		const label = Math.floor(at / detail.height);
		if (at % detail.height > 0) {
			return [{ text: ' '.repeat(HEAD) }, ...line];
		}
		const row = counts[label] ?? [];
		const all = row.reduce((sum, count) => sum + count, 0);
		const share = all === 0 ? '' : percentText((row[label] ?? 0) / all);
		return [{ text: `${label} `, ...styleOf(label === cursor.label) }, ...line, { text: share.padStart(SHARE), ...theme.roles.muted }];
	});
	return [[{ text: ' '.repeat(HEAD) }, ...heads, { text: words.digits.confusion.share.padStart(SHARE), ...theme.roles.muted }], ...rows];
}

/** The least share that the strongest colour stands for: a single error is no alarm. */
const STRONG = 0.1;

function viewOf(counts: Confusion, cursor: Cursor, nothing: string): MatrixView {
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
			return { value, touched: value > 0 || marked, marked, text: count === 0 ? nothing : String(count) };
		},
	};
}
