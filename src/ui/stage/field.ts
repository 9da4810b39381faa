// A field that is open: what it asks for, what is typed so far.

import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import type { Line } from '../paint/span.js';
import { spell, type Theme } from '../theme/theme.js';

/** The line of the field on top; undefined where none is. */
export function fieldLine({ overlays }: Model, { theme, words }: { readonly theme: Theme; readonly words: Words }): Line | undefined {
	const top = overlays.at(-1);
	if (top?.kind !== 'goto' && top?.kind !== 'rate') {
		return undefined;
	}
	const question = top.kind === 'goto' ? words.goto.ask : words.trainer.askRate;
	return [
		{ text: `${theme.marks.pointer} ${spell(theme, question)} `, ...theme.roles.accent },
		{ text: top.text },
		{ text: theme.marks.cursor, ...theme.roles.accent },
	];
}
