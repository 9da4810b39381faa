// What the build calls: the shipped lessons in every language, as files of data. A course with errors is not built.

import { compileCourse } from '../../course/format/compile.js';
import { problemText } from '../../course/format/source.js';
import { LANGUAGES } from '../../text/languages.js';
import { readCourseFolder } from './course-folder.js';

export interface CompiledFile {
	/** Inside the folder of compiled lessons. */
	readonly path: string;
	readonly text: string;
}

/** The files of a course, and what keeps it from being built, a line each. Throws a Fault where there is none. */
export function compiledLessons(folder: string): { readonly files: readonly CompiledFile[]; readonly errors: readonly string[] } {
	const read = readCourseFolder(folder);
	const courses = LANGUAGES.map(language => ({ language, ...compileCourse(read, language) }));
	return {
		files: courses.flatMap(({ language, catalogue, lessons }) => [
			{ path: `${language}/catalogue.json`, text: JSON.stringify(catalogue) },
			...lessons.map(lesson => ({ path: `${language}/lesson-${lesson.id}.json`, text: JSON.stringify(lesson) })),
		]),
		errors: [...new Set(courses.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error').map(problemText)))],
	};
}
