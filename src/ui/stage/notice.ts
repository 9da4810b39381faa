// The line that answers a key: why it could not, or what was wrong with what was typed.

import { type Fault, fill, tell } from '../../core/fault.js';
import type { Notice } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import type { Span, Style } from '../paint/span.js';
import { playNotice } from '../play/notice.js';
import { spell, type Theme } from '../theme/theme.js';

/** What a notice says. */
export function noticeText(notice: Notice, words: Words): string {
	switch (notice.kind) {
		case 'disabled':
			return words.reasons[notice.reason];
		case 'fault':
			return faultText(notice.fault, words);
		case 'goto-range':
			return fill(words.goto.range, { rows: notice.rows, cols: notice.cols });
		case 'computing':
			return words.stack.computing;
		case 'mouse':
			return words.mouse[notice.on ? 'on' : 'off'];
		case 'goal-met':
			return words.course.goalMet;
		case 'weights-read':
			return fill(words.digits.files.opened, { path: notice.path, epoch: notice.epoch });
		case 'plane-range':
			return fill(words.trainer.planeRange, { weights: notice.weights });
		case 'turned':
		case 'padded':
		case 'filled':
		case 'read':
		case 'not-a-number':
		case 'written':
		case 'kept':
		case 'dropped':
			return playNotice(notice, words);
		case 'not-a-rate':
			return fill(words.trainer.notARate, { text: notice.text });
	}
}

/** What could not be done is a warning, what was done is none. */
export function noticeRole({ kind }: Notice, { roles }: Theme): Style {
	return ['turned', 'padded', 'filled', 'read', 'written', 'weights-read', 'kept', 'dropped', 'goal-met', 'computing', 'mouse'].includes(
		kind,
	)
		? roles.strong
		: roles.alert;
}

/** A notice as it is drawn. */
export const noticeSpan = (notice: Notice, { theme, words }: { readonly theme: Theme; readonly words: Words }): Span => ({
	text: spell(theme, noticeText(notice, words)),
	...noticeRole(notice, theme),
});

/** What a fault says; nothing before it is known how. */
export function faultText(fault: Fault, { faults }: Words): string {
	return faults === undefined ? '' : tell(fault, faults);
}
