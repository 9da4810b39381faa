// The stage on the screen: what to notice, input ⋆ kernel = output, the arithmetic of the cursor's question.

import { fill } from '../../core/fault.js';
import type { Model } from '../../state/model.js';
import { stageInView } from '../../state/stage/in-view.js';
import { PANELS, partsInView, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { layoutIn, Panels, painted, TITLE_LINES } from '../components/panels.js';
import { askText } from '../lesson/question.js';
import { type Line, wrapText } from '../paint/span.js';
import { sheetHeight, sheetLines } from '../play/sheet.js';
import { arithmetic } from '../stage/arithmetic.js';
import { fieldLine } from '../stage/field.js';
import { layerSummary } from '../stage/layer-summary.js';
import { panelViews } from '../stage/panels.js';
import { statusLines } from '../stage/status.js';
import { spell, type Theme } from '../theme/theme.js';

interface StageScreenProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

/** From this many lines on, the arithmetic may be long. */
const TALL = 30;
/** Lines for the place under the arithmetic. */
const STATUS_LINES = 1;

export function StageScreen({ model, theme, words }: StageScreenProps) {
	const { size } = model;
	const stage = stageInView(model);
	const width = size.columns - 2 * MARGIN;
	const { title, notice } = accountOf(model, words);
	const notes = wrapText(spell(theme, notice), width).map((text): Line => [{ text }]);
	const sheet = sheetOf(model);
	const sheetRoom = sheet === undefined ? 0 : Math.min(sheetHeight(model, sheet, { width, words }), Math.floor(size.rows / 2));
	const answerLines = linesToAnswer(stage, size.rows);
	const below = sheet === undefined ? answerLines + STATUS_LINES : sheetRoom + fieldLines(model);
	const height = size.rows - FRAME_LINES - notes.length - TITLE_LINES - below;
	const views = panelViews(stage, words);
	const layout = layoutIn(views, { width, height, halves: theme.marks.halves, whole: stage.zoom === 'whole' });
	const slack = height - Math.max(...PANELS.map(panel => painted(layout.panels[panel]).height));
	const answer =
		sheet === undefined
			? arithmetic(stage, { theme, words, width, lines: answerLines })
			: sheetLines(model, sheet, { theme, words, width, lines: sheetRoom });
	const desk = { theme, words, width };
	const status = sheet === undefined ? statusLines(model, desk, slack >= 3) : [fieldLine(model, desk) ?? []].slice(0, fieldLines(model));
	return (
		<Frame model={model} theme={theme} words={words} title={title} aside={layerSummary(stage.layer, words)}>
			<Lines level={theme.level} lines={[...blank(slack >= 4), ...notes, ...blank(slack >= 2)]} />
			<Panels layer={stage.layer} views={views} layout={layout} theme={theme} words={words} />
			<Lines level={theme.level} lines={[...blank(slack >= 1), ...answer, ...status]} />
		</Frame>
	);
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

const blank = (wanted: boolean): Line[] => (wanted ? [[]] : []);
