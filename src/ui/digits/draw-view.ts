// Drawing a digit: the canvas, what the network is shown of it, and what it takes it for, while it is drawn.

import { fill } from '../../core/fault.js';
import { centred, isBlank } from '../../state/digits/drawing.js';
import { chancesOf } from '../../state/digits/look.js';
import type { DrawWords } from '../../text/digits-words.js';
import { sideBySide } from '../paint/place.js';
import { blanks, type Line, type Style, wrapText } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';
import { barsLines } from './bars.js';
import { canvasLines } from './canvas.js';
import { pictureLines, pictureSize } from './digit-picture.js';
import { canvasDetail, canvasSize } from './draw-layout.js';
import { guessText } from './guess.js';
import type { DigitsPen } from './pen.js';

const GAP = 2;
/** What the network is shown: two of its pixels in a character. */
const SHOWN = pictureSize(28, { kind: 'halves' });
/** The narrowest that bars say something. */
const LEAST_BARS = 14;
/** A blank, the guess, how the drawing was moved, the way to the layers. */
const LINES_BELOW = 4;
/** Wider lines are not read well. */
const MEASURE = 60;

/** The body of the screen, as many lines as the pen has. */
export function drawLines(pen: DigitsPen): Line[] {
	const { digits, theme, words } = pen;
	const canvas = canvasSize(pen);
	const width = pen.width - canvas.width - GAP;
	const drawn = { lines: canvasLines(digits.drawing, pen, words.digits.draw, theme), width: canvas.width };
	const besides = (lines: readonly Line[]): Line[] => sideBySide([drawn, { lines, width }], GAP);
	if (isBlank(digits.drawing)) {
		return besides(howLines(pen, Math.min(width, MEASURE))).slice(0, pen.height);
	}
	if (canvasDetail(pen).kind === 'shades') {
		return besides([...shownAndBars(pen, width), ...blanks(2), ...said(pen, Math.min(width, MEASURE), true)]).slice(0, pen.height);
	}
	if (width >= SHOWN.width + GAP + LEAST_BARS && pen.height >= canvas.height + LINES_BELOW) {
		return [...besides(shownAndBars(pen, width)), [], ...said(pen, pen.width, false)].slice(0, pen.height);
	}
	const [guess = [], ...rest] = said(pen, width, true);
	return besides([guess, ...bars(pen, width), ...rest].slice(0, pen.height)).slice(0, pen.height);
}

/** What the network is shown, and beside it the ten probabilities. */
function shownAndBars(pen: DigitsPen, width: number): Line[] {
	const { theme, words, digits } = pen;
	const { draw } = words.digits;
	const title = (text: string): Line => [{ text, ...theme.roles.muted, bold: true }];
	const shown = [title(draw.shown), ...pictureLines(centred(digits.drawing.pixels).pixels, { kind: 'halves' }, theme)];
	const left = width - SHOWN.width - GAP;
	return sideBySide(
		[
			{ lines: shown, width: SHOWN.width },
			{ lines: [title(draw.chances), ...blanks(2), ...bars(pen, Math.min(left, WIDEST_BARS))], width: left },
		],
		GAP,
	);
}

const WIDEST_BARS = 30;

function bars({ digits, theme, words }: DigitsPen, width: number): Line[] {
	const chances = digits.subject.kind === 'drawn' ? chancesOf(digits) : undefined;
	return chances === undefined ? waiting(words.digits.draw, theme, width) : barsLines(chances, { width, theme });
}

/** As many lines as the bars take, that nothing under them jumps. */
const waiting = (words: DrawWords, theme: Theme, width: number): Line[] => {
	const told = written(words.waiting, width, theme, theme.roles.muted);
	return [...told, ...blanks(10 - told.length)];
};

/** The guess; how the drawing was moved; the way to the layers. */
function said({ digits, theme, words }: DigitsPen, width: number, airy: boolean): Line[] {
	const { draw } = words.digits;
	const chances = digits.subject.kind === 'drawn' ? chancesOf(digits) : undefined;
	const untrained = digits.place.epoch === 0 && digits.place.batch === 0;
	const guess =
		chances === undefined ? [[]] : written(guessText(chances, words.digits.guess), width, theme, { ...theme.roles.accent, bold: true });
	const moved = written(movedText(centred(digits.drawing.pixels), draw), width, theme, theme.roles.muted);
	const next = written(untrained ? draw.untrained : draw.follow, width, theme, theme.roles.text);
	return [...guess, ...blanks(Number(airy)), ...moved, ...blanks(Number(airy)), ...next];
}

/** `Moved 2 down, 1 left, so that its centre of mass is in the middle.` */
function movedText({ rows, cols }: { readonly rows: number; readonly cols: number }, words: DrawWords): string {
	const by = [
		rows === 0 ? '' : fill(rows > 0 ? words.by.down : words.by.up, { count: Math.abs(rows) }),
		cols === 0 ? '' : fill(cols > 0 ? words.by.right : words.by.left, { count: Math.abs(cols) }),
	].filter(Boolean);
	return by.length === 0 ? words.unmoved : fill(words.moved, { by: by.join(words.comma) });
}

/** How to draw, while there is nothing to see. */
function howLines({ theme, words }: DigitsPen, width: number): Line[] {
	const { title, keys, mouse, more } = words.digits.draw.how;
	return [
		[],
		...written(title, width, theme, theme.roles.strong),
		[],
		...written(keys, width, theme, theme.roles.text),
		[],
		...written(mouse, width, theme, theme.roles.text),
		[],
		...written(more, width, theme, theme.roles.muted),
	];
}

const written = (text: string, width: number, theme: Theme, style: Style): Line[] =>
	wrapText(spell(theme, text), width).map((line): Line => [{ text: line, ...style }]);
