// The three panels of a stage side by side: input ⋆ kernel = output, and the window in numbers where they are pictures.

import { Box } from 'ink';
import { fill } from '../../core/fault.js';
import type { Layer } from '../../core/layer.js';
import { PANELS, type Panel } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { paintMatrix } from '../paint/matrix.js';
import { type Line, widthOf } from '../paint/span.js';
import { atSide, longestNumber, paintedSize, whole } from '../paint/view.js';
import { signOf } from '../stage/layer-summary.js';
import { layoutStage, type Placed, type Room, type StageLayout } from '../stage/layout.js';
import type { PanelView } from '../stage/panels.js';
import { rangeText } from '../stage/status.js';
import { spell, type Theme } from '../theme/theme.js';
import { Lines } from './lines.js';

/** Lines for the titles of the panels. */
export const TITLE_LINES = 1;

/** The layout with a blank line under the panels, unless something is whole only without it. */
export function layoutIn(views: Readonly<Record<Panel, PanelView>>, room: Room): StageLayout {
	const airy = layoutStage(views, { ...room, height: room.height - 1 });
	const hidden = ({ panels }: StageLayout): number => PANELS.filter(panel => panels[panel].scrolled).length;
	if (hidden(airy) === 0 && airy.lens === undefined) {
		return airy;
	}
	const tight = layoutStage(views, room);
	return hidden(tight) < hidden(airy) || (airy.lens !== undefined && tight.lens === undefined) ? tight : airy;
}

interface PanelsProps {
	readonly layer: Layer;
	readonly views: Readonly<Record<Panel, PanelView>>;
	readonly layout: StageLayout;
	readonly theme: Theme;
	readonly words: Words;
}

export function Panels({ layer, views, layout, theme, words }: PanelsProps) {
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
				<Lines level={theme.level} lines={underKernel(views, layout, theme, words)} />
			</Box>
			{sign('=')}
			<PanelColumn view={views.output} placed={layout.panels.output} theme={theme} words={words} />
		</Box>
	);
}

/** The window in numbers where the input is a picture; else the kernel as it was given, where there is room for it beside the others. */
function underKernel(views: PanelsProps['views'], { lens, panels }: StageLayout, theme: Theme, words: Words): Line[] {
	if (lens !== undefined) {
		return lensLines(views.input, lens, theme, words);
	}
	const { given } = views.kernel;
	const room = Math.max(...PANELS.map(panel => painted(panels[panel]).height)) - painted(panels.kernel).height;
	if (given === undefined || room < given.rows + TITLE_LINES) {
		return [];
	}
	const title: Line = [{ text: words.play.asGiven, ...theme.roles.muted }];
	const lines = [
		title,
		...paintMatrix(given, { kind: 'numbers', height: 1, width: longestNumber(given) + GIVEN_GAP }, whole(given), theme),
	];
	return room > lines.length ? [[], ...lines] : lines;
}

/** Blanks round a number of the kernel as it was given. */
const GIVEN_GAP = 2;

function lensLines(view: PanelView, { detail, port }: Placed, theme: Theme, words: Words): Line[] {
	return [[], [{ text: words.stage.lens, ...theme.roles.muted, bold: true }], ...paintMatrix(view.matrix, detail, port, theme)];
}

export const painted = ({ port, detail }: Placed): { width: number; height: number } => paintedSize(port, detail);

interface PanelColumnProps {
	readonly view: PanelView;
	readonly placed: Placed;
	readonly theme: Theme;
	readonly words: Words;
}

function PanelColumn({ view, placed, theme, words }: PanelColumnProps) {
	const { port, detail, side } = placed;
	const part = panelDetail(view, placed, words);
	const title: Line = [
		{ text: view.title, ...(view.asked ? theme.roles.accent : theme.roles.muted), bold: true },
		{ text: ` ${spell(theme, part)}`, ...theme.roles.muted },
	];
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Lines level={theme.level} lines={[title, ...paintMatrix(atSide(view.matrix, side), detail, port, theme)]} />
		</Box>
	);
}

/** The size and how it is reduced, or the part that is in sight: in short where the matrix is narrow. */
function panelDetail(view: PanelView, placed: Placed, words: Words): string {
	const { port, side } = placed;
	const room = Math.max(placed.titleRoom ?? 0, painted(placed).width);
	const fits = (text: string): boolean => widthOf(`${view.title} ${text}`) <= room;
	if (side > 1) {
		const ratio = `1:${side}`;
		return [`${view.detail} · ${ratio}`, `${view.detail} ${ratio}`].find(fits) ?? ratio;
	}
	if (!placed.scrolled) {
		return view.detail;
	}
	const part = { rows: rangeText(port.row, port.rows), cols: rangeText(port.col, port.cols) };
	const long = fill(words.stage.scrolled, part);
	return fits(long) ? long : `${part.rows}, ${part.cols}`;
}
