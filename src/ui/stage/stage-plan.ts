// What the stage's screen shows, from top to bottom: drawn by the screen, and asked for what is pointed at.

import { fill } from '../../core/fault.js';
import type { Model } from '../../state/model.js';
import { stageInView } from '../../state/stage/in-view.js';
import { type Panel, partsInView, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { askText } from '../lesson/question.js';
import { blanks, type Line, wrapText } from '../paint/span.js';
import { type Sheet, sheetHeight, sheetLines } from '../play/sheet.js';
import { spell, type Theme } from '../theme/theme.js';
import { arithmetic } from './arithmetic.js';
import { fieldLine } from './field.js';
import type { StageLayout } from './layout.js';
import { layoutIn, type PanelColumn, painted, panelColumns, TITLE_LINES } from './panel-columns.js';
import { panelViews } from './panels.js';
import { statusLines } from './status.js';

/** From this many lines on, the arithmetic may be long. */
const TALL = 30;
/** Lines for the place under the arithmetic. */
const STATUS_LINES = 1;

/** The stage with what stands over its panels and under them. */
export interface StagePlan {
	readonly stage: Stage;
	readonly title: string;
	readonly above: readonly Line[];
	readonly layout: StageLayout;
	readonly columns: Readonly<Record<Panel, PanelColumn>>;
	readonly below: readonly Line[];
	/** The sheet of knobs, where it lies open: from which of the lines below on, and how many it may have. */
	readonly sheet: (Sheet & { readonly from: number; readonly lines: number }) | undefined;
}

/** The plan for a model's stage in view. */
export function planStage(model: Model, theme: Theme, words: Words): StagePlan {
	const { size } = model;
	const stage = stageInView(model);
	const width = size.columns - 2 * MARGIN;
	const { title, notice } = accountOf(model, words);
	const notes = wrapText(spell(theme, notice), width).map((text): Line => [{ text }]);
	const sheet = sheetOf(model);
	const sheetRoom = sheet === undefined ? 0 : Math.min(sheetHeight(model, sheet, { width, words }), Math.floor(size.rows / 2));
	const answerLines = linesToAnswer(stage, size.rows);
	const taken = sheet === undefined ? answerLines + STATUS_LINES : sheetRoom + fieldLines(model);
	const height = size.rows - FRAME_LINES - notes.length - TITLE_LINES - taken;
	const views = panelViews(stage, words);
	const layout = layoutIn(views, { width, height, halves: theme.marks.halves, whole: stage.zoom === 'whole' });
	const slack = height - Math.max(...Object.values(layout.panels).map(placed => painted(placed).height));
	const desk = { theme, words, width };
	const answer =
		sheet === undefined ? arithmetic(stage, { ...desk, lines: answerLines }) : sheetLines(model, sheet, { ...desk, lines: sheetRoom });
	const status = sheet === undefined ? statusLines(model, desk, slack >= 3) : [fieldLine(model, desk) ?? []].slice(0, fieldLines(model));
	const apart = blanks(slack >= 1 ? 1 : 0);
	return {
		stage,
		title,
		above: [...blanks(slack >= 4 ? 1 : 0), ...notes, ...blanks(slack >= 2 ? 1 : 0)],
		layout,
		columns: panelColumns(views, layout, theme, words),
		below: [...apart, ...answer, ...status],
		sheet: sheet && { ...sheet, from: apart.length, lines: sheetRoom },
	};
}

/** The sheet of knobs, where it lies open, be it under a field. */
function sheetOf({ overlays }: Model) {
	return overlays.flatMap(overlay => (overlay.kind === 'knobs' ? [overlay] : []))[0];
}

/** Under the sheet a line is kept for the field alone, while one is open. */
const fieldLines = ({ overlays }: Model): number => (overlays.at(-1)?.kind === 'knob' ? 1 : 0);

/** What the stage shows, and what to notice in it. */
function accountOf(model: Model, words: Words): { readonly title: string; readonly notice: string } {
	const { role, example } = stageInView(model);
	if (role === 'gradient') {
		return { title: words.trainer.gradientTitle, notice: gradientNotice(model, words) };
	}
	const task = model.course.visit?.task === true ? model.course.desk?.attempt : undefined;
	if (task !== undefined) {
		return { title: words.stage.ownLayer, notice: askText(task, words) };
	}
	const known = example === undefined ? undefined : words.examples[example];
	return known ?? { title: words.stage.ownLayer, notice: '' };
}

/** What dL/dY is, and what is slid over what. */
function gradientNotice({ trainer }: Model, { trainer: words }: Words): string {
	const { loss, target, layer } = trainer?.setup.problem ?? {};
	const factor = loss === 'mean' ? `2/${target?.data.length}` : 2;
	const told = fill(words.gradientLines, { factor });
	return layer?.mode === 'convolution' ? `${told} ${words.gradientFlipped}` : told;
}

/** Lines kept for the arithmetic: they must not change from element to element, or the panels would jump. */
function linesToAnswer(stage: Stage, rows: number): number {
	const parts = partsInView(stage).length;
	const { layer } = stage;
	const long = layer.rows.window * layer.cols.window > 9 ? 2 : 0;
	return rows >= TALL ? Math.min(5, Math.max(2, parts + 1) + long) : parts > 1 ? 3 : 2;
}
