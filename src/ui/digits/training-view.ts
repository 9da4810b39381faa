// The digits: the training itself. The curves at the left, what forms and what it is good for at the right.

import { fill } from '../../core/fault.js';
import { shortNumber } from '../../core/numbers.js';
import { chancesOf, secondsLeft } from '../../state/digits/look.js';
import { shownPixels } from '../../state/digits/subject.js';
import { paintChart } from '../paint/chart.js';
import { sideBySide, spread } from '../paint/place.js';
import { cutLine, type Line, type Style } from '../paint/span.js';
import { spell } from '../theme/theme.js';
import { barsLines, guessStyle, likeliest } from './bars.js';
import { accuracyChart, lossChart } from './curves.js';
import { pictureLines, pictureSize, shrunkPixels } from './digit-picture.js';
import { filterLines } from './filters.js';
import type { DigitsPen } from './pen.js';
import { durationText, percentText } from './texts.js';

/** The columns of the right side, and between the sides. */
const RIGHT = { least: 27, most: 40, share: 0.36 } as const;
const GAP = 3;

/** The body of the screen, as many lines as the pen has. */
export function trainingLines(pen: DigitsPen): Line[] {
	const right = Math.min(RIGHT.most, Math.max(RIGHT.least, Math.floor(pen.width * RIGHT.share)));
	const left = pen.width - GAP - right;
	const body = { ...pen, height: pen.height - 1 };
	const lines = sideBySide(
		[
			{ lines: curveLines({ ...body, width: left }), width: left },
			{ lines: sideLines({ ...body, width: right }), width: right },
		],
		GAP,
	);
	return [figuresLine(pen), ...lines].slice(0, pen.height);
}

/** How fast it goes, and how long it takes yet. */
function figuresLine({ digits, theme, words, width }: DigitsPen): Line {
	const { speed, setup, epochs } = digits;
	const names = words.digits.training;
	const left = secondsLeft(digits);
	const spent = epochs.at(-1)?.seconds;
	const told = [
		speed === undefined ? '' : fill(names.speed, { batches: shortNumber(speed, 3), digits: Math.round(speed * setup.batch) }),
		left === undefined ? '' : fill(names.left, { time: durationText(left, words) }),
		left !== undefined || spent === undefined ? '' : fill(names.spent, { time: durationText(spent, words) }),
	].filter(Boolean);
	return cutLine([{ text: spell(theme, told.join(' · ')), ...theme.roles.muted }], width, theme.marks.ellipsis);
}

function curveLines(pen: DigitsPen): Line[] {
	const { height, width, theme, words, digits } = pen;
	const names = words.digits.training;
	const upper = Math.ceil(height / 2);
	const [test, batch] = [digits.epochs.at(-1)?.test, digits.points.at(-1)];
	const training = digits.epochs.at(-1)?.training ?? batch;
	const legend = (learned: string | undefined, held: string | undefined): Line => [
		...(learned === undefined ? [] : [{ text: `${names.training} ${learned}`, ...theme.roles.negative }]),
		...(held === undefined ? [] : [{ text: `  ${theme.marks.chart.point} ${names.test} ${held}`, ...theme.roles.positive }]),
	];
	const title = (name: string, values: Line): Line =>
		spread([{ text: name, ...theme.roles.muted, bold: true }], values, width, theme.marks.ellipsis);
	return [
		title(names.loss, legend(training && training.loss.toPrecision(3), test?.loss.toPrecision(3))),
		...paintChart(lossChart(pen), { width, height: upper - 1 }, theme),
		title(names.accuracy, legend(training && percentText(training.accuracy), test && percentText(test.accuracy))),
		...paintChart(accuracyChart(pen), { width, height: height - upper - 1 }, theme),
	];
}

/** Lines that the subject takes with its title: a picture and its bars, the bars alone, or a small picture beside the likeliest classes. */
const WHOLE = 25;
const BARS = 11;
const SMALL = 8;
/** The least that filters are drawn in. */
const FILTERS = 6;

function sideLines(pen: DigitsPen): Line[] {
	const { height } = pen;
	const subject = [WHOLE, BARS].find(lines => height - lines - 1 >= FILTERS) ?? SMALL;
	const filters = filterLines({ ...pen, height: height - subject - 1 });
	return [...filters, ...(filters.length === 0 ? [] : [[]]), ...subjectLines({ ...pen, height: subject })];
}

function subjectLines(pen: DigitsPen): Line[] {
	const { digits, theme, words, width, height } = pen;
	const { subject, tests } = digits;
	const pixels = shownPixels(digits);
	const chances = chancesOf(digits);
	const label = subject.kind === 'drawn' ? undefined : tests?.labels[subject.index];
	const names = words.digits.training;
	const title = subject.kind === 'drawn' ? names.drawn : fill(names.testDigit, { index: subject.index, label: label ?? '' });
	const head: Line = [{ text: title, ...theme.roles.muted, bold: true }];
	if (pixels === undefined || chances === undefined) {
		return [];
	}
	if (height >= BARS) {
		const picture = height >= WHOLE ? pictureLines(pixels, HALVES, theme) : [];
		return [head, ...picture, ...barsLines(chances, { width, theme, ...(label === undefined ? {} : { label }) })];
	}
	const small = shrunkPixels(pixels, 2);
	const picture = { lines: pictureLines(small, HALVES, theme), width: pictureSize(SMALL_SIDE, HALVES).width };
	return [head, ...sideBySide([picture, { lines: likeliestLines(chances, label, pen), width: width - picture.width - 2 }], 2)];
}

const HALVES = { kind: 'halves' } as const;
const SMALL_SIDE = 14;
/** Classes told beside a small picture. */
const TOLD = 5;

/** The likeliest classes with their probabilities. */
function likeliestLines(chances: Float32Array, label: number | undefined, { theme }: DigitsPen): Line[] {
	const guess = likeliest(chances);
	const order = Array.from(chances.keys()).sort((one, other) => (chances[other] as number) - (chances[one] as number));
	return order.slice(0, TOLD).map((digit): Line => {
		const style: Style = digit === guess ? { ...guessStyle(guess, label, theme), bold: true } : theme.roles.muted;
		const pointer = digit === label ? theme.marks.pointer : ' ';
		return [
			{ text: `${pointer} `, ...theme.roles.accent },
			{ text: `${digit}  ${(chances[digit] as number).toFixed(2)}`, ...style },
		];
	});
}
