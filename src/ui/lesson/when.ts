// A due date as a person says it.

import { fill } from '../../core/fault.js';
import type { Words } from '../../text/words.js';

const DAY = 86_400_000;

/** `today`, `tomorrow`, `in 4 days`, from milliseconds since 1970. */
export function whenText(due: number, now: number, { course }: Words): string {
	const days = Math.max(0, Math.round((due - now) / DAY));
	return days === 0 ? course.today : days === 1 ? course.tomorrow : fill(course.days, { count: days });
}
