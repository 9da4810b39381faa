// The digit that is looked at, and what it is taken for: as much of its picture and of its ten probabilities as there is room for.

import { argmax } from '../../core/argmax.js';
import { CLASSES, DIGIT_SIDE } from '../../core/digit.js';
import { fill } from '../../core/fault.js';
import { chancesOf } from '../../state/digits/look.js';
import { shownPixels, subjectLabel } from '../../state/digits/subject.js';
import { sideBySide } from '../paint/place.js';
import { blanks, type Line, type Style } from '../paint/span.js';
import { countText } from '../stack/names.js';
import { barsLines, guessStyle } from './bars.js';
import { pictureLines, pictureSize, shrunkPixels } from './digit-picture.js';
import type { DigitsPen } from './pen.js';
import { titleLine } from './titles.js';

const HALVES = { kind: 'halves' } as const;
const PICTURE = pictureSize(DIGIT_SIDE, HALVES);
const SMALL = pictureSize(DIGIT_SIDE / 2, HALVES);
const GAP = 2;
/** The narrowest that bars say something. */
const BARS = 18;

/** From generous to tight: the lines that each way to show it takes under its title, and the columns that it needs. */
const WAYS = [
	{ kind: 'beside', lines: PICTURE.height, columns: PICTURE.width + GAP + BARS },
	{ kind: 'under', lines: PICTURE.height + CLASSES, columns: PICTURE.width },
	{ kind: 'bars', lines: CLASSES, columns: BARS },
	{ kind: 'small', lines: SMALL.height, columns: 0 },
] as const;
type Way = (typeof WAYS)[number];
type Room = Pick<DigitsPen, 'width' | 'height'>;

const wayIn = ({ width, height }: Room): Way => WAYS.find(({ lines, columns }) => lines < height && columns <= width) ?? WAYS[3];

/** The lines that the subject takes in a room of which it shall leave so many. */
export const subjectHeight = ({ width, height }: Room, left: number): number => 1 + wayIn({ width, height: height - left }).lines;

/** A title, and under it what there is room for; what is waited for is left out. */
export function subjectLines(pen: DigitsPen): Line[] {
	const { digits, theme, width } = pen;
	const pixels = shownPixels(digits);
	if (pixels === undefined) {
		return [];
	}
	const label = subjectLabel(digits);
	const chances = chancesOf(digits);
	const bars = (columns: number): Line[] =>
		chances === undefined ? blanks(CLASSES) : barsLines(chances, { width: columns, theme, ...(label === undefined ? {} : { label }) });
	const title = titleText(pen, label);
	const { kind } = wayIn(pen);
	switch (kind) {
		case 'beside': {
			const right = width - PICTURE.width - GAP;
			const centred = [...blanks(Math.floor((PICTURE.height - CLASSES) / 2)), ...bars(right)];
			return [title, ...beside({ lines: pictureLines(pixels, HALVES, theme), width: PICTURE.width }, { lines: centred, width: right })];
		}
		case 'under':
			return [title, ...pictureLines(pixels, HALVES, theme), ...bars(width)];
		case 'bars':
			return [title, ...bars(width)];
		case 'small': {
			const likeliest = chances === undefined ? [] : likeliestLines(chances, label, pen);
			const picture = { lines: pictureLines(shrunkPixels(pixels, 2), HALVES, theme), width: SMALL.width };
			return [title, ...beside(picture, { lines: likeliest, width: width - SMALL.width - GAP })];
		}
	}
}

interface Block {
	readonly lines: readonly Line[];
	readonly width: number;
}

const beside = (...blocks: readonly Block[]): Line[] => sideBySide(blocks, GAP);

/** `TEST DIGIT 12: 4`. */
function titleText(pen: DigitsPen, label: number | undefined): Line {
	const { subject } = pen.digits;
	const names = pen.words.digits.training;
	const name = subject.kind === 'drawn' ? names.drawn : fill(names.testDigit, { index: countText(subject.index + 1), label: label ?? '' });
	return titleLine(name, '', pen);
}

/** Classes told beside a small picture. */
const TOLD = 5;

/** The likeliest classes with their probabilities, the likeliest first. */
function likeliestLines(chances: Float32Array, label: number | undefined, { theme }: DigitsPen): Line[] {
	const guess = argmax(chances);
	const order = Array.from(chances.keys()).sort((one, other) => (chances[other] as number) - (chances[one] as number));
	return order.slice(0, TOLD).map((digit): Line => {
		const style: Style = digit === guess ? { ...guessStyle(guess, label, theme), bold: true } : theme.roles.muted;
		return [
			{ text: `${digit === label ? theme.marks.pointer : ' '} `, ...theme.roles.accent },
			{ text: `${digit}  ${(chances[digit] as number).toFixed(2)}`, ...style },
		];
	});
}
