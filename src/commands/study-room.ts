// What a learner comes to: the lessons, the progress so far, and the means to add to it.

import type { Fault } from '../core/fault.js';
import { type OpenCourse, shippedCourse } from '../runtime/course/open-course.js';
import type { Study } from '../runtime/open-screen.js';
import { openProgress } from '../runtime/progress/open-progress.js';
import { type Course, openCourse } from '../state/course/course.js';
import type { Notice } from '../state/model.js';
import type { Session } from './session.js';

export interface Opened {
	readonly course: Course;
	readonly study: Study;
	/** What there is to say about the progress file. */
	readonly trouble: Fault | undefined;
	readonly notice: Notice | undefined;
}

/** Opens the shipped course, or another, with the progress that is kept. */
export function openStudy(session: Session, lessons: OpenCourse = shippedCourse(session.language)): Opened {
	const now = session.now();
	const kept = openProgress(session.env, now);
	const study: Study = {
		load: ids => ids.map(id => lessons.lesson(id)),
		record: events => {
			const at = session.now();
			const trouble = kept.append(events, at);
			return { progress: kept.progress(), now: at, trouble };
		},
		settle: habits => session.settings.save(habits),
		close: () => {
			const lost = kept.close();
			return session.settings.close() ?? lost;
		},
	};
	const course = openCourse({ catalogue: lessons.catalogue, progress: kept.progress(), now, chance: session.chance() });
	const notice = kept.notice ?? session.settings.notice;
	return { course, study, trouble: notice, notice: notice === undefined ? undefined : { kind: 'fault', fault: notice } };
}
