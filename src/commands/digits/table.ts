// A training on the digits as a table for people: the network, a row an epoch, then what it came to and who is taken for whom.

import { fill } from '../../core/fault.js';
import { planText } from '../../core/network-plan-text.js';
import { shortNumber } from '../../core/numbers.js';
import { quotePath } from '../../core/quote.js';
import { confusionOf, mostConfused, wrongOf } from '../../state/digits/look.js';
import type { CliWords } from '../../text/cli-words.js';
import type { EpochReport } from '../../training/digits/report.js';
import type { Recipe } from '../../training/optimizers.js';
import { percentText } from '../../ui/digits/texts.js';
import { toPrint } from '../../ui/paint/ansi.js';
import { toRight } from '../../ui/paint/place.js';
import { type Line, widthOf, wrapText } from '../../ui/paint/span.js';
import { spell, themeFor } from '../../ui/theme/theme.js';
import type { Session } from '../session.js';
import type { Outcome, Report, Training } from './outcome.js';

const GAP = '  ';
/** Pairs of classes that are told of. */
const MOST_PAIRS = 5;

/** The report of a training as a table. */
export function digitsTable(training: Training, session: Session): Report {
	const theme = themeFor(session.look);
	const width = session.stdoutIsTerminal ? session.columns : Number.POSITIVE_INFINITY;
	const { digits: words } = session.cliWords;
	const write = (lines: readonly Line[]): string => (lines.length === 0 ? '' : `${spell(theme, toPrint(lines, theme.level))}\n`);
	const told = (text: string): Line[] => (Number.isFinite(width) ? wrapText(text, width) : [text]).map(part => [{ text: part }]);
	const titles = Object.values(words.columns);
	const row = (cells: readonly string[]): string =>
		cells.map((cell, at) => toRight(cell, Math.max(WIDTHS[at] ?? 0, widthOf(titles[at] ?? '')))).join(GAP);
	return {
		head: write([...headLines(training, session).flatMap(told), [], [{ text: row(titles), ...theme.roles.muted }]]),
		epoch: report => write([[{ text: row(cellsOf(report, session)) }]]),
		end: outcome => write([[], ...endLines(outcome, training, session).flatMap(told), [], ...confusionLines(outcome, session)]),
	};
}

/** Of the columns, where their titles are no wider. */
const WIDTHS = [5, 8, 8, 8, 8, 6];

function headLines({ setup, recipe, architecture, split }: Training, { cliWords: { digits: words } }: Session): string[] {
	const { parameters, products } = architecture;
	return [
		fill(words.network, { layers: planText(setup.plan), parameters, products }),
		fill(words.setup, {
			training: split.training.labels.length,
			test: split.test.labels.length,
			optimizer: recipe.optimizer,
			rate: shortNumber(recipe.rate),
			batch: setup.batch,
			shift: setup.shift,
			seed: setup.seed,
		}),
	];
}

function cellsOf({ epoch, training, test, seconds }: EpochReport, { cliWords }: Session): string[] {
	return [
		String(epoch),
		lossText(training.loss),
		percentText(training.accuracy),
		lossText(test.loss),
		percentText(test.accuracy),
		fill(cliWords.digits.seconds, { seconds: seconds.toFixed(seconds < 100 ? 1 : 0) }),
	];
}

/** As many places for every loss; one that has run away in digits that count. */
const lossText = (loss: number): string => (loss < 100 ? loss.toFixed(4) : shortNumber(loss));

function endLines(outcome: Outcome, { recipe }: Training, { cliWords }: Session): string[] {
	const { digits: words, train } = cliWords;
	const { score, verdicts, tests, path } = outcome;
	const pairs = mostConfused(confusionOf(verdicts, tests), MOST_PAIRS).map(pair => fill(words.pair, { ...pair }));
	return [
		...whyItEnded(outcome, recipe, cliWords),
		fill(words.result, { accuracy: percentText(score.accuracy), wrong: wrongOf(verdicts, tests).length, test: tests.labels.length }),
		...(pairs.length === 0 ? [] : [fill(words.confused, { pairs: pairs.join(train.comma) })]),
		...(path === undefined ? [] : [fill(words.kept, { path: quotePath(path) })]),
	];
}

/** Nothing where it did all that it was to do. */
function whyItEnded({ ending, place, batchesPerEpoch }: Outcome, { rate }: Recipe, { digits, train }: CliWords): string[] {
	const { epoch, batch } = place;
	switch (ending) {
		case 'finished':
			return [];
		case 'diverged':
			return [fill(train.verdict, { status: train.statuses.diverged, reason: fill(digits.diverged, { rate: shortNumber(rate) }) })];
		case 'interrupted': {
			const within = fill(digits.interrupted, { epoch: epoch + 1, batch, batches: batchesPerEpoch });
			const reason = batch === 0 ? fill(train.reasons.interrupted, { epochs: epoch }) : within;
			return [fill(train.verdict, { status: train.statuses.stopped, reason })];
		}
	}
}

const CELL = 5;

function confusionLines({ verdicts, tests }: Outcome, { cliWords, look }: Session): Line[] {
	const theme = themeFor(look);
	const confusion = confusionOf(verdicts, tests);
	const heads = confusion.map((_, guess) => toRight(String(guess), CELL)).join('');
	const rows = confusion.map(
		(row, label): Line => [
			{ text: `${label} `, ...theme.roles.muted },
			...row.map((count, guess) => ({
				text: toRight(count === 0 ? theme.marks.dot : String(count), CELL),
				...(guess === label || count === 0 ? theme.roles.muted : theme.roles.strong),
			})),
		],
	);
	return [[{ text: cliWords.digits.confusion, ...theme.roles.muted }], [{ text: `  ${heads}`, ...theme.roles.muted }], ...rows];
}
