// The line that answers a key: why it could not, or what was wrong with what was typed.

import { type Fault, fill, tell } from '../../core/fault.js';
import type { Notice } from '../../state/model.js';
import type { Words } from '../../text/words.js';

/** What a notice says. */
export function noticeText(notice: Notice, words: Words): string {
	switch (notice.kind) {
		case 'disabled':
			return words.reasons[notice.reason];
		case 'fault':
			return faultText(notice.fault, words);
		case 'goto-range':
			return fill(words.goto.range, { rows: notice.rows, cols: notice.cols });
		case 'goal-met':
			return words.course.goalMet;
		case 'plane-range':
			return fill(words.trainer.planeRange, { weights: notice.weights });
		case 'not-a-rate':
			return fill(words.trainer.notARate, { text: notice.text });
	}
}

/** What a fault says; nothing before it is known how. */
export function faultText(fault: Fault, { faults }: Words): string {
	return faults === undefined ? '' : tell(fault, faults);
}
