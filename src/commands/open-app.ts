// The app on a screen: the course, the stage, or the trainer over it.

import { type Fault, tell } from '../core/fault.js';
import type { Effect } from '../state/message.js';
import type { Model, Room } from '../state/model.js';
import { openPlay } from '../state/play/playground.js';
import type { Names } from '../state/play/setup.js';
import type { Stack } from '../state/stack/stack.js';
import type { Stage } from '../state/stage/stage.js';
import { PACE } from '../state/stage/update-stage.js';
import type { Trainer } from '../state/trainer/trainer.js';
import type { Session } from './session.js';
import { type Opened, openStudy } from './study-room.js';

/** What lies open at first; whatever is not said is as it is at rest. */
export interface Opening {
	readonly room: Room;
	readonly stage: Stage;
	/** What its input and kernel are called. */
	readonly names?: Names;
	/** The stack that its layer belongs to. */
	readonly stack?: Stack;
	readonly trainer?: Trainer;
	/** The course, where it has been opened already. */
	readonly opened?: Opened;
	readonly effects?: readonly Effect[];
	/** What is done to the model before the first frame. */
	readonly before?: (model: Model) => readonly [Model, readonly Effect[]];
}

/** The pace that was set, as far as the keys can set it. */
function paceIn({ settings }: Session): number {
	return Math.min(PACE.most, Math.max(PACE.least, settings.settings().pace ?? PACE.usual));
}

/** Opens the app; resolves with the exit status when it is left. */
export async function openApp({ room, stage, names, stack, trainer, opened, before }: Opening, session: Session): Promise<number> {
	const { look, words, faultWords } = session;
	const { course, study, notice } = opened ?? openStudy(session);
	const size = { columns: process.stdout.columns, rows: process.stdout.rows };
	const bare: Model = {
		size,
		room,
		course,
		stage,
		play: openPlay(names),
		stack,
		digits: undefined,
		trainer,
		shelf: undefined,
		overlays: [],
		notice,
		pace: paceIn(session),
		mouse: session.settings.settings().mouse ?? false,
		motion: session.motion,
	};
	const [model, first] = before?.(bare) ?? [bare, []];
	const measure: readonly Effect[] = trainer === undefined ? [] : [{ type: 'measure', problem: trainer.setup.problem }];
	const { openScreen } = await import('../runtime/open-screen.js');
	const around = { env: session.env, now: session.now };
	let lost: Fault | undefined;
	const status = await openScreen({ model, look, words, faultWords, study, around, effects: [...first, ...measure] }).finally(() => {
		lost = study.close();
	});
	if (lost === undefined) {
		return status;
	}
	// Said when the screen is gone: on it, it would be gone too.
	process.stderr.write(`conv-tutor: ${tell(lost, await faultWords())}\n`);
	return status || lost.status;
}
