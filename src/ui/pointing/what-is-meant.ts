// From what the mouse does to what that means, on whichever screen is drawn. Pure: a report and a model in, a message out.

import type { Message } from '../../state/message.js';
import type { Model } from '../../state/model.js';
import { isOpen } from '../../state/pointing/update-pointing.js';
import type { Words } from '../../text/words.js';
import { digitsZones } from '../digits/digits-at.js';
import { pointOf } from '../digits/draw-layout.js';
import { homeZones } from '../home/home-list.js';
import { lessonZones } from '../lesson/lesson-at.js';
import { pickerZones } from '../picker/picker-layout.js';
import { stackZones } from '../stack/stack-at.js';
import { stageZones, viewZones } from '../stage/stage-at.js';
import type { Theme } from '../theme/theme.js';
import { type ScreenName, screenOf } from '../which-screen.js';
import type { MouseReport } from './report.js';
import { spotIn, type Zone } from './zone.js';

type Zones = (model: Model, theme: Theme, words: Words) => Zone[];

const none: Zones = () => [];

/** What can be pointed at on each screen. A text is read, and the trainer has no cursor. */
const ZONES: Readonly<Record<ScreenName, Zones>> = {
	'too-small': none,
	help: none,
	text: none,
	trainer: none,
	picker: pickerZones,
	stack: stackZones,
	digits: digitsZones,
	stage: stageZones,
	view: viewZones,
	home: homeZones,
	lesson: lessonZones,
};

/** Everything that can be pointed at on a screen. */
export const zonesOn: Zones = (model, theme, words) => ZONES[screenOf(model)](model, theme, words);

/** What the mouse means now; undefined where it means nothing. A digit is drawn on its canvas whether or not the mouse was switched on. */
export function meantBy(model: Model, report: MouseReport, theme: Theme, words: Words): Message | undefined {
	const { phase } = report;
	if (phase === 'wheel-up' || phase === 'wheel-down') {
		return model.mouse ? { type: 'wheel', by: phase === 'wheel-up' ? -1 : 1 } : undefined;
	}
	const point = pointOf(model, { ...report, phase });
	if (point !== undefined || !model.mouse || phase !== 'down') {
		return point;
	}
	const spot = spotIn(zonesOn(model, theme, words), report);
	return spot !== undefined && isOpen(model, spot) ? { type: 'press', spot } : undefined;
}
