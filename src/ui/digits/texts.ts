// Numbers of a training as they are said: shares in per cent, seconds as one tells them.

import { fill } from '../../core/fault.js';
import type { Digits } from '../../state/digits/digits.js';
import type { Words } from '../../text/words.js';

/** `98.1 %`; a share of 1 is `100 %`. */
export function percentText(share: number): string {
	const per = 100 * share;
	return `${per === 100 ? '100' : per.toFixed(1)} %`;
}

const MINUTE = 60;

/** `8 s`, `1 min 20 s`, `2 h 5 min`. */
export function durationText(seconds: number, { digits: { training } }: Words): string {
	const whole = Math.max(0, Math.round(seconds));
	const [hours, minutes] = [Math.floor(whole / MINUTE ** 2), Math.floor(whole / MINUTE) % MINUTE];
	if (hours > 0) {
		return fill(training.hours, { hours, minutes });
	}
	return minutes > 0 ? fill(training.minutes, { minutes, seconds: whole % MINUTE }) : fill(training.seconds, { seconds: whole });
}

/** Epochs with the part that is done of the one under way. */
export const epochsDone = ({ place, batchesPerEpoch }: Pick<Digits, 'place' | 'batchesPerEpoch'>): number =>
	place.epoch + (batchesPerEpoch === 0 ? 0 : place.batch / batchesPerEpoch);
