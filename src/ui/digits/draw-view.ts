// Drawing a digit: the canvas, what the network is shown of it, and what it takes it for, while it is drawn.

import { fill } from '../../core/fault.js';
import { centred, isBlank } from '../../state/digits/drawing.js';
import { chancesOf } from '../../state/digits/look.js';
import type { DrawWords } from '../../text/digits-words.js';
import { sideBySide } from '../paint/place.js';
import { blanks, cutLine, type Line, type Style, wrapText } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';
import { barsLines } from './bars.js';
import { canvasLines, penSpan } from './canvas.js';
import { pictureLines, pictureSize, shrunkPixels } from './digit-picture.js';
import { type CanvasLayout, layoutCanvas } from './draw-layout.js';
import { guessText } from './guess.js';
import type { DigitsPen } from './pen.js';

const GAP = 2;
/** Pixels of a side. */
const SIDE = 28;
/** The narrowest that bars say something. */
const LEAST_BARS = 14;
/** Wider lines are not read well. */
const MEASURE = 60;

/** The body of the screen, as many lines as the pen has. */
export function drawLines(pen: DigitsPen): Line[] {
	const { digits, theme, words, height } = pen;
	const canvas = layoutCanvas(pen);
	const width = pen.width - canvas.width - GAP;
	const drawn = { lines: canvasLines(digits.drawing, pen, words.digits.draw, theme), width: canvas.width };
	const besides = (lines: readonly Line[], below: readonly Line[] = []): Line[] => {
		const own = canvas.edge === 0 ? [[penSpan(digits.drawing, words.digits.draw, theme)], ...lines] : lines;
		return [...sideBySide([drawn, { lines: own.slice(0, canvas.height), width }], GAP), ...below].slice(0, height);
	};
	if (isBlank(digits.drawing)) {
		return besides(howLines(pen, Math.min(width, MEASURE)));
	}
	const measure = Math.min(width, MEASURE);
	const [guess, seen] = [guessLines(pen, measure), shownAndBars(pen, width, canvas)];
	if (canvas.detail.kind === 'shades') {
		return besides([...guess, [], ...seen, [], ...movedLines(pen, measure), ...nextLines(pen, measure)]);
	}
	if (canvas.height + LINES_BELOW <= height) {
		return besides([...guess, [], ...seen], [...movedLines(pen, pen.width), ...nextLines(pen, pen.width)]);
	}
	const room = height - 1 + canvas.edge - guess.length - seen.length;
	const more = [nextLines(pen, measure), movedLines(pen, measure)];
	const [first = [], second = []] = more.filter(lines => lines.length <= room);
	return besides([...guess, ...seen, ...first, ...(first.length + second.length <= room ? second : [])]);
}

/** How the drawing was moved, and the way to the layers. */
const LINES_BELOW = 2;

/** What the network is shown, and beside it the ten probabilities; these alone where there is little room. */
function shownAndBars(pen: DigitsPen, width: number, { detail }: CanvasLayout): Line[] {
	const { theme, words, digits } = pen;
	const { draw } = words.digits;
	const shrunk = detail.kind === 'shades' ? 1 : 2;
	const picture = pictureSize(SIDE / shrunk, { kind: 'halves' }).width;
	const left = width - picture - GAP;
	if (left < LEAST_BARS) {
		return bars(pen, width);
	}
	const title = (text: string, room: number): Line => cutLine([{ text, ...theme.roles.muted, bold: true }], room, theme.marks.ellipsis);
	const { pixels } = centred(digits.drawing.pixels);
	const shown = pictureLines(shrunk === 1 ? pixels : shrunkPixels(pixels, shrunk), { kind: 'halves' }, theme);
	return sideBySide(
		[
			{ lines: [title(draw.shown, picture), ...shown], width: picture },
			{ lines: [title(draw.chances, left), ...bars(pen, Math.min(left, WIDEST_BARS))], width: left },
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

function guessLines({ digits, theme, words }: DigitsPen, width: number): Line[] {
	const chances = digits.subject.kind === 'drawn' ? chancesOf(digits) : undefined;
	return chances === undefined
		? [[]]
		: written(guessText(chances, words.digits.guess), width, theme, { ...theme.roles.accent, bold: true });
}

function movedLines({ digits, theme, words }: DigitsPen, width: number): Line[] {
	return written(movedText(centred(digits.drawing.pixels), words.digits.draw), width, theme, theme.roles.muted);
}

/** The way to the layers; before the first batch, that nothing is learned. */
function nextLines({ digits: { place }, theme, words: { digits } }: DigitsPen, width: number): Line[] {
	const untrained = place.epoch === 0 && place.batch === 0;
	return written(untrained ? digits.draw.untrained : digits.draw.follow, width, theme, theme.roles.text);
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
function howLines({ theme, words, height }: DigitsPen, width: number): Line[] {
	const { title, keys, mouse, more } = words.digits.draw.how;
	const told = [
		written(title, width, theme, theme.roles.strong),
		written(keys, width, theme, theme.roles.text),
		written(mouse, width, theme, theme.roles.text),
		written(more, width, theme, theme.roles.muted),
	];
	const airy = told.flatMap((lines): Line[] => [[], ...lines]);
	return airy.length < height ? airy : told.flat();
}

const written = (text: string, width: number, theme: Theme, style: Style): Line[] =>
	wrapText(spell(theme, text), width).map((line): Line => [{ text: line, ...style }]);
