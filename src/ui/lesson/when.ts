// A due date, and a chance, as a person says them.

import { fill } from '../../core/fault.js';
import { daysUntil } from '../../state/course/review.js';
import type { Words } from '../../text/words.js';

/** `today`, `tomorrow`, `in 4 days`, from milliseconds since 1970. */
export function whenText(due: number, now: number, { course }: Words): string {
	const days = daysUntil(due, now);
	return days === 0 ? course.today : days === 1 ? course.tomorrow : fill(course.days, { count: days });
}

/** `90 %`, from a share of 1. */
export const percentText = (share: number): string => `${Math.round(100 * share)} %`;
