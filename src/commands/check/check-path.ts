// One path checked: the course, or the one lesson, that is there.

import { orFault } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import { checkCourse, type Report } from '../../course/check/check-course.js';
import { courseAt } from '../../runtime/course/course-folder.js';
import { readLock, writeLock } from '../../runtime/course/ids-lock.js';
import { toolsFor } from './tools.js';

export { problemLine } from '../../course/format/source.js';

const NOTHING: Report = { problems: [], lessons: 0, exercises: 0, lock: undefined };

/** What is wrong at a path; that nothing can be read there is a problem too. New ids are added to the lock where that is wished. */
export function checkPath(path: string, updatesLock: boolean, variants?: number): Report {
	return orFault(
		() => checked(path, updatesLock, variants),
		(fault): Report => ({
			...NOTHING,
			problems: [{ file: quotePath(path), line: 1, column: 1, severity: 'error', message: fault.message, fault }],
		}),
	);
}

function checked(path: string, updatesLock: boolean, variants: number | undefined): Report {
	const { files, folder, whole } = courseAt(path);
	const lock = readLock(folder);
	const tools = { ...toolsFor(folder), ...(variants !== undefined && { variants }) };
	const report = checkCourse({ files, whole, lock }, tools);
	if (!updatesLock || report.lock === undefined) {
		return report;
	}
	writeLock(folder, report.lock);
	return checkCourse({ files, whole, lock: readLock(folder) }, tools);
}
