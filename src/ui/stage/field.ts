// A field that is open: what it asks for, what is typed so far.

import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import type { Line } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';

/** The line of the field on top; undefined where none is. */
export function fieldLine({ overlays }: Model, { theme, words }: { readonly theme: Theme; readonly words: Words }): Line | undefined {
	const top = overlays.at(-1);
	if (top === undefined || !('text' in top)) {
		return undefined;
	}
	const question = { goto: words.goto.ask, rate: words.trainer.askRate, axes: words.trainer.askPlane }[top.kind];
	return [
		{ text: `${theme.marks.pointer} ${spell(theme, question)} `, ...theme.roles.accent },
		{ text: top.text },
		{ text: theme.marks.cursor, ...theme.roles.accent },
	];
}
