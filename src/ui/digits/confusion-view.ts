// The digits: who is taken for whom. A matrix of counts, and beside it the first of those under the cursor.

import { fill } from '../../core/fault.js';
import type { Digits } from '../../state/digits/digits.js';
import { type Confusion, confusionOf, mostConfused, testPixels, through } from '../../state/digits/look.js';
import { pad, sideBySide } from '../paint/place.js';
import { blanks, type Line, wrapText } from '../paint/span.js';
import { moved, type Zone } from '../pointing/zone.js';
import { spell } from '../theme/theme.js';
import { confusionMatrix, confusionZone, TALL } from './confusion-matrix.js';
import { pictureLines, shrunkPixels } from './digit-picture.js';
import type { DigitsPen } from './pen.js';
import { percentText } from './texts.js';
import { titleLine } from './titles.js';

const GAP = 2;
/** A small picture, and the blank that parts it from the next. */
const PICTURE = { width: 14, height: 7, apart: 2 };
const HALVES = { kind: 'halves' } as const;

/** The body of the screen, as many lines as the pen has. */
export function confusionLines(pen: DigitsPen): Line[] {
	const { digits, theme, words, width, height } = pen;
	const { verdicts, tests } = digits;
	if (verdicts === undefined || tests === undefined) {
		return [[], [{ text: spell(theme, words.digits.confusion.waiting), ...theme.roles.muted }]];
	}
	const counts = confusionOf(verdicts, tests);
	const matrix = confusionMatrix(counts, pen);
	const right = width - matrix.width - GAP;
	const isWide = right >= PICTURE.width;
	const isTold = isWide && height >= TALL && right >= MEASURE;
	const above = linesAbove(pen);
	const left = [
		titleLine(words.digits.confusion.title, words.digits.confusion.axes, { theme, width: isWide ? matrix.width : width }),
		...matrix.lines,
		...(isTold ? [] : [...blanks(above), ...told(pen, counts, isWide ? matrix.width : width)]),
	];
	if (!isWide) {
		return [...blanks(above), ...left].slice(0, height);
	}
	const said = isTold ? [...told(pen, counts, right), []] : [];
	const pictures = pictureBlock(pen, counts, { width: right, height: height - above - said.length });
	const lines = sideBySide(
		[
			{ lines: left, width: matrix.width },
			{ lines: [...said, ...pictures], width: right },
		],
		GAP,
	);
	return [...blanks(above), ...lines].slice(0, height);
}

const linesAbove = ({ height }: DigitsPen): number => Number(height > AIRY);

/** The zone of the matrix under its title. */
export function confusionZones(pen: DigitsPen): Zone[] {
	const { verdicts, tests } = pen.digits;
	return verdicts === undefined || tests === undefined
		? []
		: moved([confusionZone(confusionOf(verdicts, tests), pen)], { x: 0, y: linesAbove(pen) + 1 });
}

/** Where what is said stands over the pictures it is no narrower. */
const MEASURE = 36;

/** From this height on a line is left blank above, and one under the matrix. */
const AIRY = 15;

/** The cell under the cursor in words, and the pairs that are confused most. */
function told(pen: DigitsPen, counts: Confusion, width: number): Line[] {
	const { digits, theme } = pen;
	const cell = wrapText(spell(theme, cellText(digits, counts, pen)), width).map((text): Line => [{ text, ...theme.roles.text }]);
	const most = wrapText(spell(theme, mostText(counts, pen)), width).map((text): Line => [{ text, ...theme.roles.muted }]);
	return [...cell, ...most];
}

const sum = (row: readonly number[]): number => row.reduce((all, count) => all + count, 0);

/** `4 taken for 9: 12 of 196 (6.1 %).` */
function cellText({ confusion: { label, guess } }: Digits, counts: Confusion, { words: { digits: words } }: DigitsPen): string {
	const row = counts[label] ?? [];
	const [count, all] = [row[guess] ?? 0, sum(row)];
	const share = percentText(all === 0 ? 0 : count / all);
	return fill(label === guess ? words.confusion.right : words.confusion.wrong, { label, guess, count, all, share });
}

/** Pairs that are named at the most. */
const NAMED = 4;

/** `Most often: 4→9 12, 7→2 8, …` */
function mostText(counts: Confusion, { words: { digits: words } }: DigitsPen): string {
	const most = mostConfused(counts, NAMED);
	return most.length === 0
		? words.confusion.none
		: fill(words.confusion.most, { pairs: most.map(({ label, guess, count }) => `${label}→${guess} ${count}`).join(', ') });
}

/** The first of the digits under the cursor, as many as there is room for. */
function pictureBlock(
	{ digits, theme, words }: DigitsPen,
	counts: Confusion,
	room: { readonly width: number; readonly height: number },
): Line[] {
	const { confusion } = digits;
	const indices = through({ kind: 'pair', ...confusion }, digits);
	const { label, guess } = confusion;
	const title = titleLine(fill(words.digits.confusion.pair, { label, guess }), String(counts[label]?.[guess] ?? 0), {
		theme,
		width: room.width,
	});
	const across = Math.floor((room.width + PICTURE.apart) / (PICTURE.width + PICTURE.apart));
	const down = Math.floor(room.height / (PICTURE.height + 1));
	const shown = indices.slice(0, across * down).map(index => shrunkPixels(testPixels(digits, index) ?? [], 2));
	const rows = Array.from({ length: Math.ceil(shown.length / across) }, (_, row) =>
		sideBySide(
			shown.slice(row * across, (row + 1) * across).map(pixels => ({ lines: pictureLines(pixels, HALVES, theme), width: PICTURE.width })),
			PICTURE.apart,
		),
	);
	return [title, ...rows.flatMap((lines, index) => (index === 0 ? lines : [[], ...lines]))].map(line =>
		line.length === 0 ? [{ text: pad('', room.width) }] : line,
	);
}
