// What `list --sessions` prints: the kept sessions of the playground, for people or for programs.

import { tell } from '../core/fault.js';
import { openSessions } from '../runtime/sessions/open-sessions.js';
import type { SessionEntry } from '../state/play/session.js';
import { alignedRows } from '../ui/paint/place.js';
import { spell, themeFor } from '../ui/theme/theme.js';
import { momentText } from './date-text.js';
import type { Session } from './session.js';

/** A line a session, or one object in JSON. Throws a Fault where the folder can't be read. */
export async function sessionsText(session: Session, asJson: boolean): Promise<string> {
	const entries = openSessions(session.env).list();
	if (asJson) {
		return `${JSON.stringify({ sessions: entries.map(forPrograms) })}\n`;
	}
	return entries.length === 0 ? `${session.cliWords.noSessions}\n` : rowsOf(entries, session);
}

/** Name, moment and shapes of each; then what is wrong with the damaged. */
async function rowsOf(entries: readonly SessionEntry[], session: Session): Promise<string> {
	const words = await session.faultWords();
	const theme = themeFor(session.look);
	const sound = entries.filter(entry => 'shapes' in entry);
	const rows = alignedRows(sound.map(({ name, shapes, savedAt }) => [name, momentText(savedAt), spell(theme, shapes)]));
	const damaged = entries.filter(entry => 'fault' in entry).map(({ fault }) => tell(fault, words));
	return [...rows, ...damaged, ''].join('\n');
}

/** Programs read English. */
function forPrograms(entry: SessionEntry): object {
	return 'fault' in entry
		? { name: entry.name, error: entry.fault.message }
		: { name: entry.name, savedAt: new Date(entry.savedAt).toISOString(), shapes: entry.shapes };
}
