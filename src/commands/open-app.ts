// The app on a screen, on the stage or with the trainer over it.

import type { Effect } from '../state/message.js';
import type { Model } from '../state/model.js';
import type { Stage } from '../state/stage/stage.js';
import type { Trainer } from '../state/trainer/trainer.js';
import type { Session } from './session.js';

/** Milliseconds between two steps while playing, at first. */
const PACE = 600;

/** Opens the app; resolves with the exit status when it is left. */
export async function openApp(stage: Stage, trainer: Trainer | undefined, { look, words }: Session): Promise<number> {
	const size = { columns: process.stdout.columns, rows: process.stdout.rows };
	const model: Model = { size, stage, trainer, shelf: undefined, overlays: [], notice: undefined, pace: PACE };
	const effects: readonly Effect[] = trainer === undefined ? [] : [{ type: 'measure', problem: trainer.setup.problem }];
	const [{ openScreen }, { themeFor }] = await Promise.all([import('../runtime/open-screen.js'), import('../ui/theme/theme.js')]);
	return openScreen({ model, theme: themeFor(look), words, effects });
}
