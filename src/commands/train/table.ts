// A descent as a table for people: the problem, a row an epoch, then why it ended as it did and what was learned.

import { fill } from '../../core/fault.js';
import { shapeText } from '../../core/grid.js';
import { kernelText, sliceOf } from '../../core/kernel.js';
import type { Epoch } from '../../training/descend.js';
import type { Setup } from '../../training/experiments.js';
import { bestRate, stableRate } from '../../training/optimizers.js';
import { biasIn, kernelIn } from '../../training/problem.js';
import type { Start } from '../../training/start.js';
import { toPrint } from '../../ui/paint/ansi.js';
import type { Line, Style } from '../../ui/paint/span.js';
import { paintChannel } from '../../ui/paint/table.js';
import { spell, type Theme, themeFor } from '../../ui/theme/theme.js';
import type { Session } from '../session.js';
import { columnsFor, headerOf, rowOf } from './columns.js';
import type { Outcome, Report } from './outcome.js';
import { boundText, inDigits, tellReasons, type Verdict, verdictOf } from './verdict.js';

/** About how many rows are printed at the most. */
const MOST_ROWS = 40;

/** The report of a setup as a table. */
export function trainTable(setup: Setup, session: Session): Report {
	const theme = themeFor(session.look);
	const width = session.stdoutIsTerminal ? session.columns : Number.POSITIVE_INFINITY;
	const columns = columnsFor(setup, session.cliWords.train, width);
	const step = stepFor(setup.epochs);
	const write = (lines: readonly Line[]): string => (lines.length === 0 ? '' : `${spell(theme, toPrint(lines, theme.level))}\n`);
	const row = (epoch: Epoch): string => write([[{ text: rowOf(columns, epoch) }]]);
	let shown = 0;
	return {
		head: write([...headLines(setup, step, session, theme), [{ text: headerOf(columns), ...theme.roles.muted }]]),
		epoch: epoch => {
			if (epoch.epoch !== 1 && epoch.epoch % step !== 0) {
				return '';
			}
			shown = epoch.epoch;
			return row(epoch);
		},
		end: outcome => {
			const last = outcome.last === undefined || outcome.last.epoch === shown ? '' : row(outcome.last);
			return last + write(endLines(outcome, session, theme, width));
		},
	};
}

/** Of 1, 2, 5, 10, 20 … the smallest step that is taken so often at the most. */
function stepFor(epochs: number): number {
	const steps = Array.from({ length: 7 }, (_, power) => [1, 2, 5].map(digit => digit * 10 ** power)).flat();
	return steps.find(step => epochs / step <= MOST_ROWS) as number;
}

function headLines({ problem, start, recipe }: Setup, step: number, { cliWords }: Session, { roles }: Theme): Line[] {
	const words = cliWords.train;
	const kernel = kernelText(problem.layer.kernel);
	const about = fill(words.problem, {
		input: shapeText(problem.input),
		target: shapeText(problem.target),
		kernel: problem.learnsBias ? fill(words.withBias, { kernel }) : kernel,
		start: startText(start),
		optimizer: recipe.optimizer,
		rate: inDigits(recipe.rate, 5),
		loss: problem.loss,
	});
	return [[{ text: about }], ...(step === 1 ? [] : [[{ text: fill(words.everyFew, { step }), ...roles.muted }]]), []];
}

/** As the options write it. */
function startText(start: Start): string {
	switch (start.name) {
		case 'random':
			return `random --seed ${start.seed}`;
		case 'given':
			return '--init';
		default:
			return start.name;
	}
}

function endLines(outcome: Outcome, session: Session, theme: Theme, width: number): Line[] {
	const words = session.cliWords.train;
	const verdict = verdictOf(outcome);
	const text = fill(words.verdict, { status: words.statuses[verdict.status], reason: tellReasons(verdict, words) });
	const figures = figuresOf(outcome, session);
	return [
		[],
		[{ text, ...STATUS_STYLES(theme)[verdict.status] }],
		[],
		[{ text: words.learned }],
		...learnedLines(outcome, session, theme, width),
		...(figures === '' ? [] : [[], [{ text: figures, ...theme.roles.muted }]]),
	];
}

const STATUS_STYLES = ({ roles }: Theme): Record<Verdict['status'], Style> => ({
	converged: roles.strong,
	stopped: roles.strong,
	diverged: roles.alert,
});

function learnedLines({ setup, weights }: Outcome, { cliWords }: Session, theme: Theme, width: number): Line[] {
	const { problem } = setup;
	const kernel = kernelIn(problem, weights);
	const biases = biasIn(problem, weights);
	return Array.from({ length: kernel.filters }, (_, filter) => [
		...Array.from({ length: kernel.depth }, (_, slice): Line[] => [
			...(kernel.filters * kernel.depth > 1 ? [[{ text: fill(cliWords.train.slice, { filter, slice }), ...theme.roles.muted }]] : []),
			...paintChannel(sliceOf(kernel, filter, slice), 0, true, width, theme),
		]).flat(),
		...(problem.learnsBias ? [[{ text: `${cliWords.train.bias} ${inDigits(biases[filter] as number, 5)}` }]] : []),
	]).flat();
}

/** The figures of the curvature, on a line; empty where they are not known. */
function figuresOf({ setup, curvature }: Outcome, { cliWords }: Session): string {
	if (curvature === undefined) {
		return '';
	}
	const { optimizer } = setup.recipe;
	const { lambdaMax, lambdaMin, condition, rank, weights } = curvature;
	const limit = stableRate(optimizer, lambdaMax);
	const named: readonly (readonly [string, number | undefined])[] = [
		['λmax', lambdaMax],
		[limit === undefined ? '' : boundText(limit, lambdaMax), limit],
		[cliWords.train.bestRate, bestRate(optimizer, lambdaMin, lambdaMax)],
		[cliWords.train.condition, condition],
	];
	const shown = named.flatMap(([name, value]) => (value !== undefined && Number.isFinite(value) ? [`${name} ${inDigits(value, 5)}`] : []));
	return [...shown, fill(cliWords.train.rank, { rank, weights })].join(cliWords.train.comma);
}
