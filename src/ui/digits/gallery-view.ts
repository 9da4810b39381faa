// The digits: those held back as pictures, a page of them, and the one under the cursor large.

import { CLASSES, DIGIT_SIDE } from '../../core/digit.js';
import { fill } from '../../core/fault.js';
import { filtered, galleryGrid, LARGE_PICTURE, TILE, testPixels } from '../../state/digits/look.js';
import type { Size } from '../../state/model.js';
import type { Spot } from '../../state/pointing/spot.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { sideBySide, spread } from '../paint/place.js';
import { blanks, cutLine, type Line, lineWidth, type Span, widthOf, wrapText } from '../paint/span.js';
import type { Point } from '../paint/view.js';
import type { Zone } from '../pointing/zone.js';
import { countText } from '../stack/names.js';
import { spell } from '../theme/theme.js';
import { barsLines, guessStyle } from './bars.js';
import { pictureLines, pictureSize, shrunkPixels } from './digit-picture.js';
import { DIGITS_HEAD, type DigitsPen } from './pen.js';
import { titleLine } from './titles.js';

const HALVES = { kind: 'halves' } as const;
/** Between the pictures and the large one. */
const GAP = 3;

/** The body of the screen, as many lines as the pen has. */
export const galleryLines = (pen: DigitsPen): Line[] => planGallery(pen).lines;

/** The zone of the pictures; what is beyond the last of them is none's. */
export function galleryZones(pen: DigitsPen): Zone[] {
	const { top } = planGallery(pen);
	const { columns, rows } = galleryGrid(screenOf(pen));
	const all = filtered(pen.digits).length;
	const first = firstOnPage(pen);
	const at = ({ x, y }: Point): Spot | undefined => {
		const index = first + Math.floor(y / TILE.lines) * columns + Math.floor(x / TILE.columns);
		return index < all ? { on: 'picture', index } : undefined;
	};
	return [{ x: 0, y: top, width: columns * TILE.columns, height: Math.min(rows * TILE.lines, pen.height - top), at }];
}

/** The lines, and on which of them the pictures begin. */
function planGallery(pen: DigitsPen): { readonly lines: Line[]; readonly top: number } {
	const { digits, theme, words, width, height } = pen;
	const indices = filtered(digits);
	const grid = galleryGrid(screenOf(pen));
	const left = grid.isLarge ? grid.columns * TILE.columns : width;
	const title = titleOf(pen, indices.length, left);
	const index = indices[digits.gallery.cursor];
	if (index === undefined) {
		const told = digits.tests === undefined ? words.digits.gallery.waiting : words.reasons['nothing-in-gallery'];
		const above = Number(grid.isLarge && height > 1 + grid.rows * TILE.lines);
		const said = wrapText(spell(theme, told), left).map((text): Line => [{ text, ...theme.roles.muted }]);
		return { lines: [...blanks(above), title, [], ...said], top: above + 1 };
	}
	const page = [title, ...pageLines(pen, indices)];
	if (!grid.isLarge) {
		const said = saidLines(pen, index, width);
		return { lines: [...page, ...blanks(Number(height > page.length + said.length)), ...said].slice(0, height), top: 1 };
	}
	const lines = sideBySide(
		[
			{ lines: page, width: left },
			{ lines: largeLines(pen, index), width: LARGE_PICTURE.columns - GAP },
		],
		GAP,
	);
	const above = Number(height > lines.length);
	return { lines: [...blanks(above), ...lines].slice(0, height), top: above + 1 };
}

/** The screen that the view is on: the keys count the grid on the whole of it. */
const screenOf = ({ width, height }: DigitsPen): Size => ({ columns: width + 2 * MARGIN, rows: height + FRAME_LINES + DIGITS_HEAD });

/** `told wrong: 37 of 2,000`, and which of them the cursor is on: where both don't fit, only which filter it is stands before that. */
function titleOf({ digits, theme, words }: DigitsPen, count: number, width: number): Line {
	const { filter, cursor } = digits.gallery;
	const names = words.digits.gallery;
	const which =
		filter.kind === 'pair' ? fill(names.filters.pair, { label: filter.label, guess: filter.guess }) : names.filters[filter.kind];
	const all = countText(digits.tests?.labels.length ?? 0);
	const place = count === 0 ? '' : fill(names.place, { place: countText(cursor + 1), count: countText(count) });
	const room = width - widthOf(place) - GAP;
	const [full, short] = [fill(names.shown, { which, count: countText(count), all }), which].map(detail =>
		titleLine(names.title, detail, { theme, width }),
	) as [Line, Line];
	const title = lineWidth(full) <= room ? full : cutLine(short, room, theme.marks.ellipsis);
	return spread(title, [{ text: place, ...theme.roles.muted }], width, theme.marks.ellipsis);
}

function firstOnPage(pen: DigitsPen): number {
	const { columns, rows } = galleryGrid(screenOf(pen));
	return Math.floor(pen.digits.gallery.cursor / (columns * rows)) * columns * rows;
}

/** The pictures of the page that the cursor is on, each with what it is and what it is taken for. */
function pageLines(pen: DigitsPen, indices: readonly number[]): Line[] {
	const { digits } = pen;
	const { columns, rows } = galleryGrid(screenOf(pen));
	const { cursor } = digits.gallery;
	const first = firstOnPage(pen);
	return Array.from({ length: rows }, (_, row) => {
		const from = first + row * columns;
		const tiles = indices.slice(from, from + columns).map((index, col) => tileLines(pen, index, from + col === cursor));
		return tiles.length === 0
			? []
			: sideBySide(
					tiles.map(lines => ({ lines, width: TILE.columns })),
					0,
				);
	}).flat();
}

/** A small picture and its line; that under the cursor with an edge at its left. */
function tileLines(pen: DigitsPen, index: number, isHere: boolean): Line[] {
	const { digits, theme } = pen;
	const edge: Span = { text: isHere ? theme.marks.edge : ' ', ...theme.roles.accent };
	const picture = pictureLines(shrunkPixels(testPixels(digits, index) ?? [], 2), HALVES, theme);
	return [...picture, captionOf(pen, index, isHere)].map((line): Line => [edge, ...line]);
}

/** `4`, or `4→9` where it is taken for one, and how sure that is. */
function captionOf({ digits, theme }: DigitsPen, index: number, isHere: boolean): Line {
	const { label, guess, chance } = verdictOn(digits, index);
	const wrong = guess !== undefined && guess !== label;
	const name = wrong ? `${label}→${guess}` : String(label);
	const style = wrong ? theme.roles.alert : isHere ? theme.roles.accent : theme.roles.text;
	return [
		{ text: spell(theme, name), ...style, bold: isHere },
		{ text: chance === undefined ? '' : `  ${chance.toFixed(2)}`, ...theme.roles.muted },
	];
}

interface Verdict {
	readonly label: number;
	readonly guess: number | undefined;
	readonly chance: number | undefined;
}

const verdictOn = ({ tests, verdicts }: DigitsPen['digits'], index: number): Verdict => ({
	label: tests?.labels[index] ?? 0,
	guess: verdicts?.guesses[index],
	chance: verdicts?.chances[index],
});

/** The one under the cursor as large as it is, what is said of it, and its ten chances where it is the digit that is looked at. */
function largeLines(pen: DigitsPen, index: number): Line[] {
	const { digits, theme, words, height } = pen;
	const { subject, examined } = digits;
	const width = pictureSize(DIGIT_SIDE, HALVES).width;
	const name = fill(words.digits.training.testDigit, { index: countText(index + 1), label: verdictOn(digits, index).label });
	const title = titleLine(name, '', { theme, width });
	const lines = [title, ...pictureLines(testPixels(digits, index) ?? [], HALVES, theme), ...saidLines(pen, index, width)];
	const isSubject = subject.kind === 'test' && subject.index === index;
	return isSubject && examined !== undefined && height > lines.length + CLASSES
		? [...lines, [], ...barsLines(examined.chances, { width, theme, label: verdictOn(digits, index).label })]
		: lines;
}

/** `4, taken for 9: 0.71.` */
function saidLines({ digits, theme, words }: DigitsPen, index: number, width: number): Line[] {
	const { label, guess, chance } = verdictOn(digits, index);
	const names = words.digits.gallery;
	if (guess === undefined || chance === undefined) {
		return [];
	}
	const text = fill(guess === label ? names.right : names.wrong, { label, guess, chance: chance.toFixed(2) });
	return wrapText(spell(theme, text), width).map(
		(line): Line => cutLine([{ text: line, ...guessStyle(guess, label, theme) }], width, theme.marks.ellipsis),
	);
}
