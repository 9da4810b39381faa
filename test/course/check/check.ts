// A course checked as the command does it, but for the disk: with real trainings and stages, and files that are made up.

import { toolsFor } from '../../../src/commands/check/tools.js';
import { checkCourse, type Report } from '../../../src/course/check/check-course.js';
import type { Tools } from '../../../src/course/check/desk.js';
import type { LessonFiles } from '../../../src/course/format/compile.js';
import { FRONT, filesOf } from '../format/lesson.js';

export interface Around {
	readonly whole?: boolean;
	readonly lock?: string;
	/** Paths of files that are there. */
	readonly there?: readonly string[];
}

/** Everything that is wrong with a course. */
export function checked(files: readonly LessonFiles[], { whole = true, lock, there = [] }: Around = {}): Report {
	const tools = { ...toolsFor('.'), exists: (path: string) => there.includes(path) };
	return checkCourse({ files, whole, lock: lock === undefined ? undefined : { path: 'ids.lock', text: lock } }, tools);
}

/** What is said of it: `12:5 error: …`, with the file where it is not the first lesson. */
export function said(files: readonly LessonFiles[], around?: Around): string[] {
	const [first] = files;
	return checked(files, around).problems.map(
		({ file, line, column, severity, message }) =>
			`${file === first?.original.path ? '' : `${file}:`}${line}:${column} ${severity === 'error' ? '' : `${severity}: `}${message}`,
	);
}

/** The same of one lesson. */
export const saidOf = (text: string, around?: Around): string[] => said(filesOf({ '01-slide': text }), around);

/** An exercise of a lesson, its YAML from line 15 on: id, skill, question, what it is made of, hints. */
export const exercise = (type: string, body: string, hint = 'Multiply each of them by the weight over it.'): string =>
	`${FRONT}\n## A step\n\nSome words.\n\n\`\`\`${type}\nid: it\nskill: sizes\nask: What?\n${body.trim()}\nhints:\n  - Which values?\n  - ${JSON.stringify(hint)}\nexplain: So it is.\n\`\`\`\n`;

export const TOOLS: Tools = toolsFor('.');

/** What is said of one lesson with other tools. */
export const saidWith = (text: string, tools: Tools): string[] =>
	checkCourse({ files: filesOf({ '01-slide': text }), whole: true, lock: undefined }, tools).problems.map(({ message }) => message);
