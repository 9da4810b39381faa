// What moved over the epochs: the loss, and the paths of the weights. A run that was put aside is drawn with it.

import { fill } from '../../core/fault.js';
import { shortNumber } from '../../core/numbers.js';
import type { Point } from '../../state/trainer/history.js';
import {
	type Beside,
	epochsDone,
	runOf,
	shownEvaluation,
	shownPoint,
	showsNewest,
	type Trainer,
	weightRange,
	weightsInView,
} from '../../state/trainer/trainer.js';
import type { Words } from '../../text/words.js';
import type { Recipe } from '../../training/optimizers.js';
import type { Start } from '../../training/start.js';
import type { AxisScale } from '../paint/axis-scale.js';
import type { ChartView, Series } from '../paint/chart.js';
import type { Style } from '../paint/span.js';
import type { Theme } from '../theme/theme.js';
import type { Desk } from './pen.js';

/** Marked points at most: every second epoch of the book's ten, and as few of a long run. */
const MOST_MARKS = 12;
const ROUND = [1, 2, 5];

/** The reported losses, epoch by epoch. */
export function lossChart(trainer: Trainer, { theme, words }: Pick<Desk, 'theme' | 'words'>): ChartView {
	const { beside, history } = trainer;
	const last = lastEpoch(trainer);
	const losses = (points: readonly Point[]) =>
		points.flatMap(({ descent, loss }) => (loss === undefined ? [] : [{ x: descent.epoch, y: loss }]));
	const isMarked = marksEvery(last);
	const series: Series[] = [
		...(beside === undefined
			? []
			: [
					{
						points: losses(beside.history.points),
						style: theme.roles.negative,
						mark: theme.marks.chart.hollow,
						isMarked,
						dashed: theme.level === 0,
						label: runText(beside, trainer, words),
					},
				]),
		{
			points: losses(history.points),
			style: theme.roles.positive,
			mark: theme.marks.chart.point,
			isMarked,
			...(beside === undefined ? {} : { label: runText(runOf(trainer), trainer, words) }),
		},
	];
	// Before the first epoch the axis already reaches the loss that it will report.
	const ys = [shownEvaluation(trainer).loss, ...series.flatMap(({ points }) => points.map(({ y }) => y))];
	return {
		series,
		x: { kind: 'linear', low: 0, high: Math.max(1, last) },
		y: lossScale(ys, trainer.logarithmic),
		...cursorOf(trainer),
		xTitle: words.trainer.epochLabel,
	};
}

/** The weights of the slice in view after each epoch, the values that they shall take as thin lines. */
export function weightsChart(trainer: Trainer, { theme, words }: Pick<Desk, 'theme' | 'words'>): ChartView {
	const { from, to } = weightRange(trainer);
	const { truth } = weightsInView(trainer);
	const last = lastEpoch(trainer);
	const count = Math.min(MOST_PATHS, to - from);
	const styles = stylesOf(theme);
	const series = Array.from(
		{ length: count },
		(_, index): Series => ({
			points: trainer.history.points.map(({ descent }) => ({ x: descent.epoch, y: descent.weights[from + index] as number })),
			style: styles[index % styles.length] as Style,
			mark: MARKS(theme)[index % 2] as string,
			isMarked: marksEvery(last),
			dashed: theme.level === 0 && index % 2 === 1,
			...(count <= MOST_NAMES ? { label: weightName(index, theme) } : {}),
		}),
	);
	const rulers = Array.from(truth?.subarray(0, count) ?? [], (y, index) => ({ y, style: styles[index % styles.length] as Style }));
	return {
		series,
		rulers,
		x: { kind: 'linear', low: 0, high: Math.max(1, last) },
		y: weightScale([...series.flatMap(({ points }) => points.map(({ y }) => y)), ...rulers.map(({ y }) => y)]),
		...cursorOf(trainer),
		xTitle: words.trainer.epochLabel,
	};
}

/** More paths than these could not be told apart, and of more than a few the names would not stand beside their own. */
const MOST_PATHS = 9;
const MOST_NAMES = 4;

const stylesOf = ({ roles }: Theme): Style[] => [roles.positive, roles.negative, roles.accent, roles.muted];

const MARKS = ({ marks }: Theme): string[] => [marks.chart.point, marks.chart.hollow];

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** `w₀`; `w0` in ASCII. */
export function weightName(index: number, { ascii }: Theme): string {
	return `w${ascii ? index : [...String(index)].map(digit => SUBSCRIPTS[Number(digit)]).join('')}`;
}

/** `sgd 0.03`. */
export function recipeText({ optimizer, rate }: Recipe, words: Words): string {
	return `${words.trainer.optimizers[optimizer]} ${shortNumber(rate, 3)}`;
}

/** Where a run begins. */
export function startText(start: Start, names: Words['trainer']['starts']): string {
	return start.name === 'random' ? fill(names.random, { seed: start.seed }) : names[start.name];
}

/** What tells a run from the one beside it: its recipe, or where both have the same, its start. */
function runText(run: Beside, trainer: Trainer, words: Words): string {
	const { beside } = trainer;
	const { recipe } = runOf(trainer);
	const alike = beside?.recipe.optimizer === recipe.optimizer && beside.recipe.rate === recipe.rate;
	return alike ? startText(run.start, words.trainer.startNames) : recipeText(run.recipe, words);
}

/** What the chart's title says of its numbers: the loss that the epoch shown reported, and that of the kernel it left. */
export function lossText(trainer: Trainer, words: Words): string {
	const { descent, loss } = shownPoint(trainer);
	const now = shortNumber(shownEvaluation(trainer).loss);
	return loss === undefined ? now : fill(words.trainer.lossReported, { epoch: descent.epoch, loss: shortNumber(loss), now });
}

/** The end of the x axis: a short run to its goal, a long one to where it is. */
function lastEpoch(trainer: Trainer): number {
	const done = Math.max(epochsDone(trainer), besideDone(trainer.beside));
	return trainer.goal <= SHORT ? Math.max(done, trainer.goal) : Math.max(done, AT_LEAST);
}

const SHORT = 60;
const AT_LEAST = 12;

const besideDone = (beside: Beside | undefined): number => beside?.history.points.at(-1)?.descent.epoch ?? 0;

/** Every first, second, fifth, tenth … epoch: the closest that marks no more than a dozen. The book's ten have every second. */
function marksEvery(last: number): (epoch: number) => boolean {
	const steps = [0, 1, 2, 3, 4, 5, 6].flatMap(power => ROUND.map(round => round * 10 ** power));
	const step = steps.find(each => each > 1 && last / each <= MOST_MARKS) ?? Number.POSITIVE_INFINITY;
	return epoch => epoch % step === 0;
}

function cursorOf(trainer: Trainer): { readonly cursor?: number } {
	return showsNewest(trainer) ? {} : { cursor: shownPoint(trainer).descent.epoch };
}

/** Losses smaller than this part of the largest are all at the bottom. */
const DEPTH = 1e-18;

function lossScale(losses: readonly number[], logarithmic: boolean): AxisScale {
	const high = losses.reduce((most, loss) => Math.max(most, loss), 0) || 1;
	const least = losses.reduce((low, loss) => (loss > 0 ? Math.min(low, loss) : low), high);
	return logarithmic ? { kind: 'log', low: Math.max(Math.min(least, high / 10), high * DEPTH), high } : { kind: 'linear', low: 0, high };
}

function weightScale(values: readonly number[]): AxisScale {
	const low = values.reduce((least, value) => Math.min(least, value), 0);
	const high = values.reduce((most, value) => Math.max(most, value), 0);
	return { kind: 'linear', low: low === high ? low - 1 : low, high: low === high ? high + 1 : high };
}
