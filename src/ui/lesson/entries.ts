// Panels that a learner fills in: the output of a `matrix`, the weights of a `kernel`, each cell as it was typed.

import type { Grid } from '../../core/grid.js';
import { alignedFor, fractionIn } from '../../core/numbers.js';
import { type Attempt, isAsking, type Work } from '../../state/course/attempt.js';
import type { Panel, Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { scaleFor } from '../paint/scale.js';
import type { CellView, MatrixView } from '../paint/view.js';
import { type PanelView, panelViews } from '../stage/panels.js';
import type { Theme } from '../theme/theme.js';

type GridWork = Extract<Work, { kind: 'grid' }>;
type Views = Readonly<Record<Panel, PanelView>>;

/** The panels of an exercise: the stage's, with what is filled in in the place of what is asked for. */
export function exerciseViews(stage: Stage, attempt: Attempt | undefined, theme: Theme, words: Words): Views {
	const views = panelViews(stage, words);
	if (attempt === undefined || attempt.work.kind !== 'grid') {
		return views;
	}
	const { drawn, work } = attempt;
	const asking = isAsking(attempt);
	if (drawn.exercise.type === 'kernel') {
		const target = drawn.target;
		return {
			...views,
			kernel: entryPanel('kernel', words.course.yourKernel, work, attempt, theme),
			output:
				target === undefined
					? views.output
					: { ...views.output, title: words.course.target, detail: sizeOf(target), matrix: plainView(target) },
		};
	}
	// What is filled in may be something else than the layer's output.
	const title =
		work.texts.length === views.output.matrix.rows && work.texts[0]?.length === views.output.matrix.cols
			? words.stage.output
			: words.course.yourAnswer;
	return asking ? { ...views, output: entryPanel('output', title, work, attempt, theme) } : views;
}

/** A grid to fill in that stands alone, beside no layer. */
export function loneEntry(attempt: Attempt, theme: Theme, words: Words): PanelView | undefined {
	return attempt.work.kind === 'grid' ? entryPanel('output', words.course.yourAnswer, attempt.work, attempt, theme) : undefined;
}

function entryPanel(panel: Panel, title: string, work: GridWork, attempt: Attempt, theme: Theme): PanelView {
	const rows = work.texts.length;
	const cols = work.texts[0]?.length ?? 0;
	return {
		panel,
		title,
		detail: `${rows}×${cols}`,
		asked: isAsking(attempt),
		isEntry: isAsking(attempt),
		focus: { row: work.row, col: work.col },
		matrix: entryView(work, rows, cols, attempt, theme),
	};
}

function entryView(work: GridWork, rows: number, cols: number, attempt: Attempt, theme: Theme): MatrixView {
	const asking = isAsking(attempt);
	const { verdict, drawn } = attempt;
	const { solution } = drawn;
	const wrong = verdict?.kind === 'wrong' ? (verdict.diagnosis.cells ?? []) : [];
	const right = solution.kind === 'kernel' || solution.kind === 'matrix' ? solution.grid : undefined;
	const value = (row: number, col: number): number =>
		asking || right === undefined ? numberIn(work.texts[row]?.[col] ?? '') : (right.data[row * cols + col] ?? 0);
	const shown = !asking && attempt.phase === 'revealed';
	const cell = (row: number, col: number): CellView => {
		const here = asking && row === work.row && col === work.col;
		const typed = (work.texts[row]?.[col] ?? '').replace('-', theme.marks.minus);
		const flaw = wrong.some(each => each.row === row && each.col === col);
		const text = shown ? undefined : typed === '' ? (here ? theme.marks.cursor : theme.marks.dot) : flaw ? `${typed}!` : typed;
		return {
			value: value(row, col),
			touched: true,
			marked: here,
			...(text === undefined ? {} : { text }),
			...(typed === '' && !shown ? { hidden: true } : {}),
		};
	};
	const values = Float64Array.from({ length: rows * cols }, (_, index) => value(Math.floor(index / cols), index % cols));
	return { firstRow: 0, firstCol: 0, rows, cols, scale: scaleFor(values, true), format: alignedFor(values), cell };
}

/** The colour of a number that is still being typed; a fraction's is near enough. */
function numberIn(text: string): number {
	const value = fractionIn(text);
	return Number.isFinite(value) ? value : 0;
}

function plainView(grid: Grid): MatrixView {
	const { rows, cols, data } = grid;
	return {
		firstRow: 0,
		firstCol: 0,
		rows,
		cols,
		scale: scaleFor(data, true),
		format: alignedFor(data),
		cell: (row, col) => ({ value: data[row * cols + col] ?? 0, touched: true, marked: false }),
	};
}

const sizeOf = ({ rows, cols }: Grid): string => `${rows}×${cols}`;
