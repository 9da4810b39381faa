// The three panels of a stage side by side: input ⋆ kernel = output, and the window in numbers where they are pictures.

import { Box } from 'ink';
import type { Layer } from '../../core/layer.js';
import { PANELS, type Panel } from '../../state/stage/stage.js';
import { signOf } from '../stage/layer-summary.js';
import type { StageLayout } from '../stage/layout.js';
import { type PanelColumn, painted, TITLE_LINES } from '../stage/panel-columns.js';
import type { Theme } from '../theme/theme.js';
import { Lines } from './lines.js';

interface PanelsProps {
	readonly layer: Layer;
	readonly columns: Readonly<Record<Panel, PanelColumn>>;
	readonly layout: StageLayout;
	readonly theme: Theme;
}

export function Panels({ layer, columns, layout, theme }: PanelsProps) {
	const heights = PANELS.map(panel => painted(layout.panels[panel]).height);
	const beside = TITLE_LINES + Math.floor((Math.min(...heights) - 1) / 2);
	const sign = (mark: string) => (
		<Box width={layout.gap} paddingTop={beside} justifyContent="center" flexShrink={0}>
			<Lines level={theme.level} lines={[[{ text: mark, ...theme.roles.muted }]]} />
		</Box>
	);
	const column = ({ lines, width }: PanelColumn) => (
		<Box width={width} flexShrink={0}>
			<Lines level={theme.level} lines={lines} />
		</Box>
	);
	return (
		<Box flexDirection="row" flexShrink={0}>
			{column(columns.input)}
			{sign(signOf(layer, theme) || ' ')}
			{column(columns.kernel)}
			{sign('=')}
			{column(columns.output)}
		</Box>
	);
}
