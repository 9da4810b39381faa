// The stage on the screen: what to notice, input ⋆ kernel = output, the arithmetic of the cursor's question.

import { Box } from 'ink';
import { fill } from '../../core/fault.js';
import type { Layer } from '../../core/layer.js';
import type { Model } from '../../state/model.js';
import { stageInView } from '../../state/stage/in-view.js';
import { PANELS, type Panel, partsInView, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, Frame, MARGIN } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { paintMatrix } from '../paint/matrix.js';
import { type Line, widthOf, wrapText } from '../paint/span.js';
import { paintedSize } from '../paint/view.js';
import { arithmetic } from '../stage/arithmetic.js';
import { layerSummary, signOf } from '../stage/layer-summary.js';
import { layoutStage, type Placed, type Room, type StageLayout } from '../stage/layout.js';
import { type PanelView, panelViews } from '../stage/panels.js';
import { rangeText, statusLines } from '../stage/status.js';
import { spell, type Theme } from '../theme/theme.js';

interface StageScreenProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

/** From this many lines on, the arithmetic may be long. */
const TALL = 30;
/** Lines for the titles of the panels, and for the place under the arithmetic. */
const TITLE_LINES = 1;
const STATUS_LINES = 1;

export function StageScreen({ model, theme, words }: StageScreenProps) {
	const { size } = model;
	const stage = stageInView(model);
	const width = size.columns - 2 * MARGIN;
	const { title, notice } = accountOf(model, words);
	const notes = wrapText(spell(theme, notice), width).map((text): Line => [{ text }]);
	const answerLines = linesToAnswer(stage, size.rows);
	const height = size.rows - FRAME_LINES - notes.length - TITLE_LINES - answerLines - STATUS_LINES;
	const views = panelViews(stage, words);
	const layout = layoutIn(views, { width, height, halves: theme.marks.halves });
	const slack = height - Math.max(...PANELS.map(panel => painted(layout.panels[panel]).height));
	const answer = arithmetic(stage, { theme, words, width, lines: answerLines });
	return (
		<Frame model={model} theme={theme} words={words} title={title} aside={layerSummary(stage.layer, words)}>
			<Lines level={theme.level} lines={[...blank(slack >= 4), ...notes, ...blank(slack >= 2)]} />
			<Panels layer={stage.layer} views={views} layout={layout} theme={theme} words={words} />
			<Lines level={theme.level} lines={[...blank(slack >= 1), ...answer, ...statusLines(model, { theme, words, width }, slack >= 3)]} />
		</Frame>
	);
}

/** What the stage shows, and what to notice in it. */
function accountOf(model: Model, words: Words): { readonly title: string; readonly notice: string } {
	const { role, example } = stageInView(model);
	if (role === 'gradient') {
		return { title: words.trainer.gradientTitle, notice: gradientNotice(model, words) };
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

/** The layout with a blank line under the panels, unless something is whole only without it. */
function layoutIn(views: Readonly<Record<Panel, PanelView>>, room: Room): StageLayout {
	const airy = layoutStage(views, { ...room, height: room.height - 1 });
	const hidden = ({ panels }: StageLayout): number => PANELS.filter(panel => panels[panel].scrolled).length;
	if (hidden(airy) === 0 && airy.lens === undefined) {
		return airy;
	}
	const tight = layoutStage(views, room);
	return hidden(tight) < hidden(airy) || (airy.lens !== undefined && tight.lens === undefined) ? tight : airy;
}

const blank = (wanted: boolean): Line[] => (wanted ? [[]] : []);

interface PanelsProps {
	readonly layer: Layer;
	readonly views: Readonly<Record<Panel, PanelView>>;
	readonly layout: StageLayout;
	readonly theme: Theme;
	readonly words: Words;
}

function Panels({ layer, views, layout, theme, words }: PanelsProps) {
	const heights = PANELS.map(panel => painted(layout.panels[panel]).height);
	const beside = TITLE_LINES + Math.floor((Math.min(...heights) - 1) / 2);
	const sign = (mark: string) => (
		<Box width={layout.gap} paddingTop={beside} justifyContent="center" flexShrink={0}>
			<Lines level={theme.level} lines={[[{ text: mark, ...theme.roles.muted }]]} />
		</Box>
	);
	return (
		<Box flexDirection="row" flexShrink={0}>
			<PanelColumn view={views.input} placed={layout.panels.input} theme={theme} words={words} />
			{sign(signOf(layer, theme) || ' ')}
			<Box flexDirection="column" flexShrink={0}>
				<PanelColumn view={views.kernel} placed={layout.panels.kernel} theme={theme} words={words} />
				{layout.lens === undefined ? null : <Lines level={theme.level} lines={lensLines(views.input, layout.lens, theme, words)} />}
			</Box>
			{sign('=')}
			<PanelColumn view={views.output} placed={layout.panels.output} theme={theme} words={words} />
		</Box>
	);
}

function lensLines(view: PanelView, { detail, port }: Placed, theme: Theme, words: Words): Line[] {
	return [[], [{ text: words.stage.lens, ...theme.roles.muted, bold: true }], ...paintMatrix(view.matrix, detail, port, theme)];
}

const painted = ({ port, detail }: Placed): { width: number; height: number } => paintedSize(port, detail);

interface PanelColumnProps {
	readonly view: PanelView;
	readonly placed: Placed;
	readonly theme: Theme;
	readonly words: Words;
}

function PanelColumn({ view, placed, theme, words }: PanelColumnProps) {
	const { port, detail } = placed;
	const part = panelDetail(view, placed, words);
	const title: Line = [
		{ text: view.title, ...(view.asked ? theme.roles.accent : theme.roles.muted), bold: true },
		{ text: ` ${spell(theme, part)}`, ...theme.roles.muted },
	];
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Lines level={theme.level} lines={[title, ...paintMatrix(view.matrix, detail, port, theme)]} />
		</Box>
	);
}

/** The size, or the part that is in sight: in short where the matrix is narrow. */
function panelDetail(view: PanelView, placed: Placed, words: Words): string {
	if (!placed.scrolled) {
		return view.detail;
	}
	const { port } = placed;
	const part = { rows: rangeText(port.row, port.rows), cols: rangeText(port.col, port.cols) };
	const long = fill(words.stage.scrolled, part);
	return widthOf(`${view.title} ${long}`) <= painted(placed).width ? long : `${part.rows}, ${part.cols}`;
}
