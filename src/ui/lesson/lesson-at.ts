// What can be pointed at in a lesson: the cells of its stage or of the grid that is filled in, and what is chosen among.

import { type Desk, isAtEnd } from '../../state/course/desk.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { HEAD_LINES, MARGIN } from '../components/measures.js';
import { listZone, moved, type Zone } from '../pointing/zone.js';
import { panelsHeight } from '../stage/panel-columns.js';
import { panelZones } from '../stage/panels-at.js';
import type { Theme } from '../theme/theme.js';
import { type Figure, planLesson } from './lesson-plan.js';
import { loneZones } from './lone.js';

export function lessonZones(model: Model, theme: Theme, words: Words): Zone[] {
	const { desk } = model.course;
	if (desk === undefined || isAtEnd(desk)) {
		return [];
	}
	const { room, beside, text, figure, options } = planLesson(model, desk, theme, words);
	const top = room.wide ? 0 : text.length;
	const optionsTop = room.wide ? 0 : top + figureHeight(figure);
	const width = room.wide ? room.text : room.width;
	return [
		...moved(figureZones(figure, desk, theme, words), { x: MARGIN + beside, y: HEAD_LINES + top }),
		...moved([listZone(options, width, index => ({ on: 'option', index }))], { x: MARGIN, y: HEAD_LINES + optionsTop }),
	];
}

const figureHeight = ({ above, panels, below }: Figure): number =>
	above.length + (panels === undefined ? 0 : panelsHeight(panels.columns)) + below.length;

function figureZones({ above, panels }: Figure, { attempt }: Desk, theme: Theme, words: Words): Zone[] {
	const work = attempt?.work;
	const zones =
		panels === undefined
			? attempt === undefined
				? []
				: loneZones(attempt, { theme, words, width: 0 })
			: panelZones(panels.stage, panels.columns, panels.layout.gap, work?.kind === 'grid' ? work : undefined);
	return moved(zones, { x: 0, y: above.length });
}
