// What the playground asks of the world beside numbers: a text for the clipboard, sessions in their folder. Loaded with the first one.

import type { Env } from '../../boot/user-home.js';
import { nameOfGrid } from '../../core/examples.js';
import { orFault } from '../../core/fault.js';
import { SAMPLES } from '../../core/samples.js';
import { exportCode } from '../../formats/code/export-code.js';
import { playLine } from '../../formats/play-line.js';
import type { Effect, Message } from '../../state/message.js';
import { copyText, meansOf } from '../clipboard/copy-text.js';
import { openSessions, type Sessions } from '../sessions/open-sessions.js';

export type Errand = Extract<Effect, { type: 'copy' | 'list-sessions' | 'open-session' | 'keep-session' | 'drop-session' }>;

export interface Around {
	readonly env: Env;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Writes to the terminal. */
	readonly write: (text: string) => void;
}

/** What came of an errand; `failed` where it can't be done. */
export async function runErrand(errand: Errand, { env, now, write }: Around): Promise<Message> {
	if (errand.type === 'copy') {
		const text = orFault(
			() => textOf(errand),
			(fault): Message => ({ type: 'failed', fault }),
		);
		return typeof text === 'string' ? { type: 'copied', what: errand.what, text, where: await copyText(text, meansOf(env, write)) } : text;
	}
	return orFault(
		() => withSessions(errand, openSessions(env), now),
		(fault): Message => ({ type: 'failed', fault }),
	);
}

function textOf({ what, input, layer, names }: Extract<Errand, { type: 'copy' }>): string {
	if (what !== 'line') {
		return exportCode(what, layer, input);
	}
	return playLine({ input, layer, inputName: names.input ?? nameOfGrid(SAMPLES, input), kernelName: names.kernel });
}

function withSessions(errand: Exclude<Errand, { type: 'copy' }>, sessions: Sessions, now: () => number): Message {
	switch (errand.type) {
		case 'list-sessions':
			return { type: 'listed', entries: sessions.list() };
		case 'open-session':
			return { type: 'session-read', session: sessions.load(errand.name) };
		case 'keep-session': {
			const { session, replace } = errand;
			if (!replace && sessions.has(session.name)) {
				return { type: 'session-kept', name: session.name, outcome: 'exists' };
			}
			sessions.save({ ...session, savedAt: now() });
			return { type: 'session-kept', name: session.name, outcome: 'kept' };
		}
		case 'drop-session':
			sessions.remove(errand.name);
			return { type: 'session-kept', name: errand.name, outcome: 'dropped' };
	}
}
