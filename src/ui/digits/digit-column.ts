// The digit that is looked at, beside what the layers make of it: its picture, what it is, what it is taken for.

import { argmax } from '../../core/argmax.js';
import { CLASSES, DIGIT_AREA, DIGIT_SIDE } from '../../core/digit.js';
import { fill } from '../../core/fault.js';
import { chancesOf } from '../../state/digits/look.js';
import { shownPixels, subjectLabel } from '../../state/digits/subject.js';
import { cutLine, type Line, wrapText } from '../paint/span.js';
import { countText } from '../stack/names.js';
import { spell } from '../theme/theme.js';
import { barsLines, guessStyle } from './bars.js';
import { pictureLines, pictureSize, shrunkPixels } from './digit-picture.js';
import { guessText } from './guess.js';
import type { DigitsPen } from './pen.js';

/** From this room on the digit is drawn in full, whatever is under the cursor. */
const LARGE = { width: 110, height: 30 } as const;
/** What the maps need beside it. */
const BESIDE = 41;

/** The digit, what it is and what it is taken for. */
export function digitColumn(pen: DigitsPen, height: number): { lines: Line[]; width: number } {
	const { digits, theme } = pen;
	const asked = digits.maps.layer === 0;
	const full =
		(pen.width >= LARGE.width && height >= LARGE.height) || (asked && pen.width - DIGIT_SIDE >= BESIDE && height > DIGIT_SIDE / 2);
	const shrunk = full ? 1 : 2;
	const { width } = pictureSize(DIGIT_SIDE / shrunk, { kind: 'halves' });
	const pixels = shownPixels(digits) ?? new Uint8Array(DIGIT_AREA);
	const style = asked ? theme.roles.accent : theme.roles.muted;
	const title: Line = [
		{ text: asked ? `${theme.marks.pointer} ` : '', ...style },
		{ text: subjectTitle(pen), ...style, bold: true },
	];
	const picture = pictureLines(full ? pixels : shrunkPixels(pixels, shrunk), { kind: 'halves' }, theme);
	const top = [cutLine(title, width, theme.marks.ellipsis), ...picture];
	return { lines: [...top, ...verdict(pen, width, height - top.length)].slice(0, height), width };
}

/** `DIGIT 412`, or that it was drawn. */
export function subjectTitle({ digits: { subject }, words }: Pick<DigitsPen, 'digits' | 'words'>): string {
	return subject.kind === 'drawn' ? words.digits.maps.drawn : fill(words.digits.maps.digit, { index: countText(subject.index + 1) });
}

/** The ten bars where there is room for them; else the guess in words. */
function verdict({ digits, theme, words }: DigitsPen, width: number, room: number): Line[] {
	const chances = chancesOf(digits);
	if (chances === undefined) {
		return wrapText(spell(theme, words.digits.maps.waiting), width).map((text): Line => [{ text, ...theme.roles.muted }]);
	}
	const label = subjectLabel(digits);
	if (room > CLASSES) {
		return [[], ...barsLines(chances, { width, theme, ...(label === undefined ? {} : { label }) })];
	}
	const style = { ...guessStyle(argmax(chances), label, theme), bold: true };
	const guess = wrapText(spell(theme, guessText(chances, words.digits.guess)), width).map((text): Line => [{ text, ...style }]);
	const truth: Line[] = label === undefined ? [] : [[{ text: fill(words.digits.maps.label, { label }), ...theme.roles.muted }]];
	const told = [...guess, ...truth];
	// A blank line before it where that costs nothing of it.
	return told.length < room ? [[], ...told] : told;
}
