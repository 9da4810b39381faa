// The digits: the training itself. The curves at the left, what forms and what it is good for at the right.

import { fill } from '../../core/fault.js';
import { shortNumber } from '../../core/numbers.js';
import { secondsLeft } from '../../state/digits/look.js';
import { paintChart } from '../paint/chart.js';
import { fitItems, sideBySide, spread } from '../paint/place.js';
import { blanks, type Line, lineWidth } from '../paint/span.js';
import { countText } from '../stack/names.js';
import { spell } from '../theme/theme.js';
import { accuracyChart, curvePoints, lossChart } from './curves.js';
import { filterLines } from './filters.js';
import type { DigitsPen } from './pen.js';
import { subjectHeight, subjectLines } from './subject.js';
import { durationText, percentText } from './texts.js';
import { titleLine } from './titles.js';

const GAP = 3;
/** The columns of the right side; from a large room on so many that a digit stands beside its bars. */
const RIGHT = { least: 27, most: 40, share: 0.36, large: 55 } as const;
const LARGE = { width: 110, height: 26 };
/** From this height on a line is left blank above. */
const AIRY = 16;

/** The body of the screen, as many lines as the pen has. */
export function trainingLines(pen: DigitsPen): Line[] {
	const { width } = pen;
	const isLarge = width >= LARGE.width && pen.height >= LARGE.height;
	const right = isLarge ? RIGHT.large : Math.min(RIGHT.most, Math.max(RIGHT.least, Math.floor(width * RIGHT.share)));
	const left = width - GAP - right;
	const above = Number(pen.height >= AIRY);
	const height = pen.height - above;
	const lines = sideBySide(
		[
			{ lines: [...curveLines({ ...pen, width: left, height: height - 1 }), figuresLine({ ...pen, width: left })], width: left },
			{ lines: sideLines({ ...pen, width: right, height }), width: right },
		],
		GAP,
	);
	return [...blanks(above), ...lines].slice(0, pen.height);
}

/** How fast it goes, how long it takes yet, and what a point of the curve is: what there is room for. */
function figuresLine({ digits, theme, words, width }: DigitsPen): Line {
	const { speed, setup, epochs, points } = digits;
	const names = words.digits.training;
	const left = secondsLeft(digits);
	const spent = epochs.at(-1)?.seconds;
	const { batches } = curvePoints(points);
	const told = [
		speed === undefined ? '' : fill(names.speed, { batches: shortNumber(speed, 2) }),
		left === undefined ? '' : fill(names.left, { time: durationText(left, words) }),
		left !== undefined || spent === undefined ? '' : fill(names.spent, { time: durationText(spent, words) }),
		points.length === 0 ? '' : fill(names.means, { batches }),
		speed === undefined ? '' : fill(names.digitsSpeed, { digits: countText(Math.round(speed * setup.batch)) }),
	].filter(Boolean);
	const items = told.map((text, rank) => ({ rank, spans: [{ text: spell(theme, text), ...theme.roles.muted }] }));
	return fitItems(items, GAP, width);
}

function curveLines(pen: DigitsPen): Line[] {
	const { height, width, theme, words, digits } = pen;
	const names = words.digits.training;
	const upper = Math.ceil(height / 2);
	const test = digits.epochs.at(-1)?.test;
	const learned = curvePoints(digits.points).points.at(-1);
	const { point } = theme.marks.chart;
	const legend = (training: string | undefined, held: string | undefined, isNamed: boolean): Line => [
		...(training === undefined ? [] : [{ text: isNamed ? `${names.training} ${training}` : training, ...theme.roles.negative }]),
		...(held === undefined ? [] : [{ text: isNamed ? `  ${point} ${names.test} ${held}` : `  ${point} ${held}`, ...theme.roles.positive }]),
	];
	const title = (name: string, detail: string, ...[training, held]: readonly (string | undefined)[]): Line => {
		const [long, short] = [legend(training, held, true), legend(training, held, false)];
		const whole = titleLine(name, detail, pen);
		const isRoomy = lineWidth(whole) + lineWidth(long) + GAP <= width;
		return spread(isRoomy ? whole : titleLine(name, '', pen), isRoomy ? long : short, width, theme.marks.ellipsis);
	};
	return [
		title(names.loss, names.logarithmic, learned?.loss.toPrecision(3), test?.loss.toPrecision(3)),
		...paintChart(lossChart(pen), { width, height: upper - 1 }, theme),
		title(names.accuracy, '', learned && percentText(learned.accuracy), test && percentText(test.accuracy)),
		...paintChart(accuracyChart(pen), { width, height: height - upper - 1 }, theme),
	];
}

/** The least that filters are drawn in, with their title and the line under them. */
const FILTERS = 7;

function sideLines(pen: DigitsPen): Line[] {
	const subject = subjectHeight(pen, FILTERS);
	const filters = filterLines({ ...pen, height: pen.height - subject - 1 });
	return [...filters, ...blanks(Number(filters.length > 0)), ...subjectLines({ ...pen, height: subject })];
}
