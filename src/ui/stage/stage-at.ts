// What can be pointed at on the stage's screen: the cells of its panels, and the knobs under them.

import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { HEAD_LINES, MARGIN } from '../components/measures.js';
import { sheetZone } from '../play/sheet.js';
import { moved, type Zone } from '../pointing/zone.js';
import type { Theme } from '../theme/theme.js';
import { panelsHeight } from './panel-columns.js';
import { panelZones } from './panels-at.js';
import { planStage } from './stage-plan.js';
import { planView } from './view-plan.js';

export function stageZones(model: Model, theme: Theme, words: Words): Zone[] {
	const { stage, above, columns, layout, sheet } = planStage(model, theme, words);
	const top = HEAD_LINES + above.length;
	const panels = moved(panelZones(stage, columns, layout.gap), { x: MARGIN, y: top });
	if (sheet === undefined) {
		return panels;
	}
	const width = model.size.columns - 2 * MARGIN;
	return [
		...panels,
		...moved([sheetZone(model, sheet, { words, width, lines: sheet.lines })], { x: MARGIN, y: top + panelsHeight(columns) + sheet.from }),
	];
}

/** Where the stage is looked at otherwise. */
export function viewZones(model: Model, theme: Theme, words: Words): Zone[] {
	const { above, zones } = planView(model, theme, words);
	return moved(zones, { x: MARGIN, y: HEAD_LINES + above.length });
}
