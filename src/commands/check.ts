// `check`: what is wrong with a course, a line each, as its author would want to know it before a learner meets it.

import { Fault } from '../core/fault.js';
import type { Report } from '../course/check/check-course.js';
import type { Problem } from '../course/format/source.js';
import type { Words } from './parse.js';
import type { Session } from './session.js';

/** Runs the command; the exit status: 1 where there are errors. What reads a course is loaded only here. */
export async function check({ rest, options }: Words, session: Session): Promise<number> {
	if (rest.length === 0) {
		throw new Fault('check wants a PATH: a folder of lessons, or one lesson, such as conv-tutor check lessons');
	}
	const { checkPath, problemText } = await import('./check/check-path.js');
	const reports = rest.map(path => checkPath(path, options['update-lock'] === true));
	const problems = reports.flatMap(report => report.problems);
	const [lessons, exercises] = [sum(reports, report => report.lessons), sum(reports, report => report.exercises)];
	await session.print(
		options.json === true
			? `${JSON.stringify({ problems, lessons, exercises })}\n`
			: [...problems.map(problemText), summary(lessons, exercises, problems), ''].join('\n'),
	);
	return problems.some(isError) ? 1 : 0;
}

const sum = (reports: readonly Report[], count: (report: Report) => number): number =>
	reports.reduce((total, report) => total + count(report), 0);

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** `3 lessons, 12 exercises, no problems`. */
function summary(lessons: number, exercises: number, problems: readonly Problem[]): string {
	const errors = problems.filter(isError).length;
	const warnings = problems.length - errors;
	const found = [counted(errors, 'error'), counted(warnings, 'warning')].filter(text => !text.startsWith('0'));
	return [counted(lessons, 'lesson'), counted(exercises, 'exercise'), ...(found.length > 0 ? found : ['no problems'])].join(', ');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
