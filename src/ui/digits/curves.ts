// The two curves of a training: how the loss fell and how the accuracy rose, of the digits learned from and of those held back.

import { once } from '../../core/once.js';
import type { Digits } from '../../state/digits/digits.js';
import { meansOf } from '../../state/digits/points.js';
import type { BatchPoint, EpochReport, Score } from '../../training/digits/report.js';
import type { ChartView, Point, Series } from '../paint/chart.js';
import type { DigitsPen } from './pen.js';
import { epochsDone } from './texts.js';

/** Points of a curve at the most, and batches of each at the least: one alone tells little. */
const MOST_POINTS = 100;
const LEAST = 4;

/** The curve of the digits learned from. */
export interface Curve {
	/** Each the mean of some batches that lie side by side; the last of them is where it is. */
	readonly points: readonly BatchPoint[];
	/** How many batches that is: doubled where the points grew too many, so that a curve is not made anew at every batch. */
	readonly batches: number;
}

/** The cross-entropy, over the epochs, on a logarithmic scale. */
export function lossChart(pen: DigitsPen): ChartView {
	const { digits } = pen;
	const series = seriesOf(pen, ({ loss }) => loss);
	const values = series.flatMap(({ points }) => points.map(({ y }) => y)).filter(y => y > 0);
	const [low, high] = values.length === 0 ? [0.1, LN_CLASSES] : [Math.min(...values), Math.max(...values)];
	return { series, x: across(digits), y: { kind: 'log', low: low / ROOM, high: high * ROOM }, xTitle: pen.words.digits.training.epoch };
}

/** What guessing costs: ln 10, nats. */
const LN_CLASSES = Math.log(10);
/** Room above and below a curve on a logarithmic scale. */
const ROOM = 1.15;

/** The digits told right, per cent; when the first epoch is over, from 80 or 90 on, where it is told apart. */
export function accuracyChart(pen: DigitsPen): ChartView {
	const { digits } = pen;
	const series = seriesOf(pen, ({ accuracy }) => 100 * accuracy);
	return { series, x: across(digits), y: { kind: 'linear', low: lowest(digits), high: 100 }, xTitle: pen.words.digits.training.epoch };
}

function lowest({ epochs }: Digits): number {
	const least = Math.min(...epochs.map(({ test }) => test.accuracy));
	return epochs.length > 0 && least >= 0.82 ? (least >= 0.92 ? 90 : 80) : 0;
}

const across = (digits: Digits): ChartView['x'] => ({ kind: 'linear', low: 0, high: Math.max(1, Math.ceil(epochsDone(digits))) });

function seriesOf({ digits, theme }: DigitsPen, value: (score: Score) => number): Series[] {
	const { points, epochs, batchesPerEpoch } = digits;
	const { roles, marks } = theme;
	const learned = curvePoints(points).points.map(
		({ batches, ...score }): Point => ({ x: batches / Math.max(1, batchesPerEpoch), y: value(score) }),
	);
	const held = epochs.map(({ epoch, test }: EpochReport): Point => ({ x: epoch, y: value(test) }));
	return [
		{ points: learned, style: roles.negative, mark: marks.dot, isMarked: () => false },
		{ points: held, style: roles.positive, mark: marks.chart.point, isMarked: () => true, dashed: theme.level === 0 },
	];
}

/** The curve of all that was trained; where there is less than one mean of it, of what there is. */
export const curvePoints = once((points: readonly BatchPoint[]): Curve => {
	const told = points.filter(({ loss }) => Number.isFinite(loss));
	let width = LEAST;
	while (width * MOST_POINTS < (told.at(-1)?.batches ?? 0)) {
		width *= 2;
	}
	const means = meansOf(told, width);
	// A last one of fewer batches would jump about: it waits until it has all of its own.
	const [last, before] = [means.at(-1), means.at(-2)];
	const isShort = last !== undefined && before !== undefined && last.batches - before.batches < width;
	return { points: isShort ? means.slice(0, -1) : means, batches: width };
});
