// What is said of an answer, as lines: a notice, the learner's arithmetic beside the layer's, what is right or wrong and why.

import type { Attempt } from '../../state/course/attempt.js';
import type { Notice } from '../../state/model.js';
import { blanks, cutLine, hangLine, type Line, wrapLine } from '../paint/span.js';
import { noticeSpan } from '../stage/notice.js';
import { spell } from '../theme/theme.js';
import { comparedLines } from './compared.js';
import { type Saying, sayings } from './feedback.js';
import type { Pen } from './question.js';

export interface FedBack {
	readonly lines: readonly Line[];
	/** Lines that there was no room for. */
	readonly cut: number;
}

/** What is said, in so many lines at the least and at the most. Of what asks nothing, a notice alone. */
export function fedBack(
	attempt: Attempt | undefined,
	notice: Notice | undefined,
	pen: Pen,
	{ least, most }: { readonly least: number; readonly most: number },
): FedBack {
	const noted = noticeLines(notice, pen);
	if (attempt === undefined) {
		return { lines: noted, cut: 0 };
	}
	const all = [
		...noted,
		...comparedLines(attempt, pen).slice(0, 1),
		...sayings(attempt, pen.words).flatMap(saying => sayingLines(saying, pen)),
	];
	const cut = Math.max(0, all.length - most);
	const shown = cut === 0 ? all : [...all.slice(0, most - 1), endingIn(pen, all[most - 1] ?? [])];
	return { lines: [...shown, ...blanks(least - shown.length)], cut };
}

function endingIn({ theme, width }: Pen, line: Line): Line {
	return cutLine([...line, { text: ` ${theme.marks.ellipsis}` }], width, theme.marks.ellipsis);
}

function noticeLines(notice: Notice | undefined, { theme, words, width }: Pen): Line[] {
	return notice === undefined ? [] : wrapLine([noticeSpan(notice, { theme, words })], width);
}

const SIGNS: Readonly<Record<Saying['tone'], readonly [unicode: string, ascii: string]>> = {
	right: ['●', '+'],
	wrong: ['✕', 'x'],
	told: ['▸', '>'],
};

function sayingLines({ tone, text }: Saying, { theme, width }: Pen): Line[] {
	const style = { right: theme.roles.positive, wrong: theme.roles.alert, told: theme.roles.text }[tone];
	const sign = SIGNS[tone][theme.ascii ? 1 : 0];
	return hangLine({ text: `${sign} `, ...style }, [{ text: spell(theme, text), ...style }], width);
}
