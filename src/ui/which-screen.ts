// Which screen shows a model: asked by whoever draws it, and by whoever wants to know what is pointed at.

import type { Model, Size } from '../state/model.js';
import { stageInView } from '../state/stage/in-view.js';

/** Overlays that take the whole screen. */
const WHOLE = ['help', 'text', 'picker'] as const;

export type ScreenName = 'too-small' | (typeof WHOLE)[number] | 'trainer' | 'stack' | 'digits' | 'stage' | 'view' | 'home' | 'lesson';

/** The smallest size that the screens are made for. */
const LEAST: Size = { columns: 60, rows: 20 };

/** The overlay on top where it takes the whole screen, else the screen under it. */
export function screenOf(model: Model): ScreenName {
	const { columns, rows } = model.size;
	if (columns < LEAST.columns || rows < LEAST.rows) {
		return 'too-small';
	}
	const top = model.overlays.at(-1)?.kind;
	return WHOLE.find(kind => kind === top) ?? screenBelow(model);
}

/** A gradient is looked at on a stage. */
function screenBelow(model: Model): ScreenName {
	const { trainer, room, course } = model;
	if (trainer !== undefined) {
		return trainer.gradient === undefined ? 'trainer' : stageScreen(model);
	}
	switch (room) {
		case 'stack':
			return model.stack === undefined ? stageScreen(model) : 'stack';
		case 'digits':
			return model.digits === undefined ? 'home' : 'digits';
		case 'stage':
			return stageScreen(model);
		case 'home':
		case 'desk':
			return room === 'home' || course.desk === undefined ? 'home' : 'lesson';
	}
}

/** The knobs lie under the panels, however the layer is looked at. */
const stageScreen = (model: Model): ScreenName =>
	stageInView(model).view === 'panels' || model.overlays.some(({ kind }) => kind === 'knobs') ? 'stage' : 'view';
