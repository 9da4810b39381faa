// The lessons of a run: those that the program ships, compiled when it was built, or a course of one's own, compiled now.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault, type Phrase } from '../../core/fault.js';
import { quote, quotePath } from '../../core/quote.js';
import type { Catalogue, Lesson } from '../../course/lesson.js';
import { shippedFile } from '../shipped-file.js';

export interface OpenCourse {
	readonly catalogue: Catalogue;
	/** The lesson of an id. Throws a Fault where there is none. */
	readonly lesson: (id: string) => Lesson;
}

/** The shipped course in a language. Nothing but JSON is read: neither Markdown, YAML nor mathjs is loaded. */
export function shippedCourse(language: string): OpenCourse {
	const folder = dirname(shippedFile(join('lessons', language, 'catalogue.json')));
	const read = <Read>(name: string): Read => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Read;
	const catalogue = read<Catalogue>('catalogue');
	return {
		catalogue,
		lesson: id => {
			if (!catalogue.lessons.some(lesson => lesson.id === id)) {
				throw noLesson(id);
			}
			return read<Lesson>(`lesson-${id}`);
		},
	};
}

const noLesson = (id: string): Fault => new Fault('there is no lesson {id}', { id: quote(id) });

/** A course of one's own: a folder of lessons, or one lesson. Throws a Fault with the first error in it. */
export async function ownCourse(path: string, language: string): Promise<OpenCourse> {
	const { readCourseFolder, compileCourse, problemLine } = await import('./authoring.js');
	const { catalogue, lessons, problems } = compileCourse(readCourseFolder(path), language);
	const [first, ...others] = problems.filter(({ severity }) => severity === 'error').map(problemLine);
	if (first !== undefined) {
		throw faultOf(first, others.length, path);
	}
	return {
		catalogue,
		lesson: id => {
			const found = lessons.find(lesson => lesson.id === id);
			if (found === undefined) {
				throw noLesson(id);
			}
			return found;
		},
	};
}

function faultOf(problem: Phrase, more: number, path: string): Fault {
	const shown = quotePath(path);
	return more === 0
		? new Fault('{problem} (conv-tutor check {path} tells more)', { problem, path: shown }, 1)
		: new Fault('{problem} (and {more} more: conv-tutor check {path} lists them)', { problem, more, path: shown }, 1);
}
