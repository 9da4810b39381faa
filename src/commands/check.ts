// `check`: what is wrong with a course, a line each, as its author would want to know it before a learner meets it.

import { Fault, fill, tell } from '../core/fault.js';
import type { Report } from '../course/check/check-course.js';
import type { Problem } from '../course/format/source.js';
import type { CliWords } from '../text/cli-words.js';
import type { Words } from './parse.js';
import type { Session } from './session.js';

/** Runs the command; the exit status: 1 where there are errors. What reads a course is loaded only here. */
export async function check({ rest, options }: Words, session: Session): Promise<number> {
	if (rest.length === 0) {
		throw new Fault('check wants a PATH: a folder of lessons, or one lesson, such as conv-tutor check lessons');
	}
	const { checkPath, problemLine } = await import('./check/check-path.js');
	const reports = rest.map(path => checkPath(path, options['update-lock'] === true));
	const problems = reports.flatMap(report => report.problems);
	const [lessons, exercises] = [sum(reports, report => report.lessons), sum(reports, report => report.exercises)];
	if (options.json === true) {
		await session.print(`${JSON.stringify({ problems: problems.map(forPrograms), lessons, exercises })}\n`);
	} else {
		const words = problems.length === 0 ? {} : await session.faultWords();
		const lines = problems.map(problem => tell(problemLine(problem), words));
		await session.print([...lines, summary({ lessons, exercises, problems }, session.cliWords.check), ''].join('\n'));
	}
	return problems.some(isError) ? 1 : 0;
}

const sum = (reports: readonly Report[], count: (report: Report) => number): number =>
	reports.reduce((total, report) => total + count(report), 0);

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** Programs read English. */
const forPrograms = ({ fault: _, ...problem }: Problem): object => problem;

/** `3 lessons, 12 exercises, no problems`. */
function summary({ lessons, exercises, problems }: Omit<Report, 'lock'>, words: CliWords['check']): string {
	const errors = problems.filter(isError).length;
	const warnings = problems.length - errors;
	const counted = (count: number, [one, many]: readonly [string, string]): string => fill(count === 1 ? one : many, { count });
	const found = [...(errors > 0 ? [counted(errors, words.errors)] : []), ...(warnings > 0 ? [counted(warnings, words.warnings)] : [])];
	return [counted(lessons, words.lessons), counted(exercises, words.exercises), ...(found.length > 0 ? found : [words.noProblems])].join(
		words.comma,
	);
}
