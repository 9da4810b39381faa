// The stage on the screen: what to notice, input ⋆ kernel = output, the arithmetic of the cursor's question.

import { Box } from 'ink';
import { fill } from '../../core/fault.js';
import type { Layer } from '../../core/layer.js';
import { slidingFormula, spreadingFormula } from '../../core/shape.js';
import type { Model, Notice } from '../../state/model.js';
import { outputCell, PANELS, type Panel, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, Frame, MARGIN } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { paintedSize, paintMatrix } from '../paint/matrix.js';
import { spread } from '../paint/place.js';
import { type Line, wrapText } from '../paint/span.js';
import { arithmetic } from '../stage/arithmetic.js';
import { layerSummary } from '../stage/layer-summary.js';
import { layoutStage, type Placed, type StageLayout } from '../stage/layout.js';
import { type PanelView, panelViews } from '../stage/panels.js';
import { spell, type Theme } from '../theme/theme.js';

interface StageScreenProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

/** From this many lines on, blank lines part what belongs apart. */
const GENEROUS = 30;

export function StageScreen({ model, theme, words }: StageScreenProps) {
	const { stage, size } = model;
	const width = size.columns - 2 * MARGIN;
	const example = stage.example === undefined ? undefined : words.examples[stage.example];
	const airy = size.rows >= GENEROUS;
	const notes: Line[] = example === undefined ? [] : wrapText(spell(theme, example.notice), width).map(text => [{ text }]);
	const answerLines = airy ? 6 : 3;
	const blank = airy ? 3 : 0;
	const height = size.rows - FRAME_LINES - notes.length - 1 - answerLines - 1 - blank;
	const views = panelViews(stage, words);
	const layout = layoutStage(views, { width, height, halves: theme.marks.halves });
	const answer = arithmetic(stage, { theme, words, width, lines: answerLines - 1 });
	const title = example?.title ?? words.stage.ownLayer;
	return (
		<Frame model={model} theme={theme} words={words} title={title} aside={spell(theme, layerSummary(stage.layer, words))}>
			<Lines lines={[...(airy ? [[]] : []), ...notes, ...(airy ? [[]] : [])]} />
			<Panels views={views} layout={layout} theme={theme} words={words} />
			<Lines lines={[[], ...answer, lastLine(model, theme, words, width)]} />
		</Frame>
	);
}

interface PanelsProps {
	readonly views: Readonly<Record<Panel, PanelView>>;
	readonly layout: StageLayout;
	readonly theme: Theme;
	readonly words: Words;
}

function Panels({ views, layout, theme, words }: PanelsProps) {
	const middle = Math.max(...PANELS.map(panel => Math.floor(painted(layout.panels[panel]).height / 2)));
	const sign = (mark: string) => (
		<Box width={layout.gap} paddingTop={1 + Math.min(middle, 8)} justifyContent="center" flexShrink={0}>
			<Lines lines={[[{ text: mark, ...theme.roles.muted }]]} />
		</Box>
	);
	return (
		<Box flexDirection="row" flexShrink={0}>
			<PanelColumn view={views.input} placed={layout.panels.input} theme={theme} words={words} />
			{sign(theme.marks.star)}
			<Box flexDirection="column" flexShrink={0}>
				<PanelColumn view={views.kernel} placed={layout.panels.kernel} theme={theme} words={words} />
				{layout.lens === undefined ? null : (
					<Lines
						lines={[
							[],
							[{ text: words.stage.lens, ...theme.roles.muted }],
							...paintMatrix(views.input.matrix, layout.lens.detail, layout.lens.port, theme),
						]}
					/>
				)}
			</Box>
			{sign('=')}
			<PanelColumn view={views.output} placed={layout.panels.output} theme={theme} words={words} />
		</Box>
	);
}

const painted = ({ port, detail }: Placed): { width: number; height: number } => paintedSize(port, detail);

interface PanelColumnProps {
	readonly view: PanelView;
	readonly placed: Placed;
	readonly theme: Theme;
	readonly words: Words;
}

function PanelColumn({ view, placed, theme, words }: PanelColumnProps) {
	const { port, detail, scrolled } = placed;
	const part = scrolled ? fill(words.stage.scrolled, { rows: range(port.row, port.rows), cols: range(port.col, port.cols) }) : view.detail;
	const title: Line = [
		{ text: view.title, ...(view.asked ? theme.roles.accent : theme.roles.muted), bold: true },
		{ text: ` ${spell(theme, part)}`, ...theme.roles.muted },
	];
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Lines lines={[title, ...paintMatrix(view.matrix, detail, port, theme)]} />
		</Box>
	);
}

const range = (first: number, length: number): string => (length === 1 ? `${first}` : `${first}–${first + length - 1}`);

/** Where the cursor is and how the size comes about; or what the last key could not do, or asks. */
function lastLine(model: Model, theme: Theme, words: Words, width: number): Line {
	const { stage, notice, overlays } = model;
	const top = overlays.at(-1);
	if (top?.kind === 'goto') {
		return [
			{ text: `${theme.marks.pointer} ${words.goto.ask} `, ...theme.roles.accent },
			{ text: top.text },
			{ text: '▏', ...theme.roles.accent },
		];
	}
	if (notice !== undefined) {
		return [{ text: noticeText(notice, words), ...theme.roles.alert }];
	}
	const left: Line = [{ text: spell(theme, whereText(stage, words)), ...theme.roles.muted }];
	return spread(left, [{ text: spell(theme, sizeText(stage.layer)), ...theme.roles.muted }], width, theme.marks.ellipsis);
}

function noticeText(notice: Notice, words: Words): string {
	switch (notice.kind) {
		case 'disabled':
			return words.reasons[notice.reason];
		case 'fault':
			return notice.fault.message;
		case 'goto-range':
			return fill(words.goto.range, { rows: notice.rows, cols: notice.cols });
	}
}

function whereText(stage: Stage, words: Words): string {
	if (stage.panel !== 'output') {
		return '';
	}
	const { row, col } = outputCell(stage);
	const element = fill(words.stage.element, { row, col });
	if (stage.layer.op === 'conv-transpose') {
		return element;
	}
	const { rows, cols } = stage.layer;
	const reach = (axis: typeof rows, at: number): string => {
		const first = at * axis.stride - axis.before;
		return range(first, axis.dilation * (axis.window - 1) + 1);
	};
	return `${element} · ${fill(words.stage.window, { rows: reach(rows, row), cols: reach(cols, col) })}`;
}

function sizeText(layer: Layer): string {
	const formula = (axis: Layer['rows'], direction: 0 | 1): string =>
		layer.op === 'conv-transpose'
			? spreadingFormula(axis, layer.outputPadding[direction])
			: slidingFormula(axis, 'ceilMode' in layer && layer.ceilMode);
	return formula(layer.rows, 0);
}
