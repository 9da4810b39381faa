// From the files of a course to its lessons, and everything that is wrong with them. Never throws for what is in a file.

import { Fault } from '../../core/fault.js';
import type { Catalogue, Lesson } from '../lesson.js';
import { type Compiled, compileLesson } from './compile-lesson.js';
import { byPlace, openPage, type Page, type Problem, type SourceFile } from './source.js';
import { translate } from './translate.js';

/** The files of one lesson. */
export interface LessonFiles {
	/** `02-output-size`: links start from there. */
	readonly folder: string;
	readonly number: number;
	readonly original: SourceFile;
	/** By language. */
	readonly translations: Readonly<Record<string, SourceFile>>;
}

/** One lesson in every language that it has. */
interface CompiledLesson {
	readonly original: Compiled;
	readonly translations: ReadonlyMap<string, Compiled>;
}

/** A course in every language. */
export interface CompiledCourse {
	readonly lessons: readonly CompiledLesson[];
	/** Of every file, with what is wrong with it. */
	readonly pages: readonly Page[];
}

/** A course in one language. */
export interface CourseIn {
	readonly catalogue: Catalogue;
	readonly lessons: readonly Lesson[];
	readonly problems: readonly Problem[];
}

/** Lessons of a course, at the most. */
export const MOST_LESSONS = 200;

/** All lessons of a course, by number. */
export function compileAll(files: readonly LessonFiles[]): CompiledCourse {
	const pages: Page[] = [];
	const open = (file: SourceFile): Page => {
		const page = openPage(file);
		pages.push(page);
		return page;
	};
	const lessons = files
		.slice(0, MOST_LESSONS)
		.flatMap(({ folder, number, original, translations }): CompiledLesson[] => {
			const own = compileLesson(open(original), number, folder);
			if (own === undefined) {
				return [];
			}
			const translated = Object.entries(translations).flatMap(([language, file]): [string, Compiled][] => {
				const made = translate(own, open(file), folder);
				return made === undefined ? [] : [[language, made]];
			});
			return [{ original: own, translations: new Map(translated) }];
		})
		.sort((a, b) => a.original.lesson.number - b.original.lesson.number);
	checkUnique(lessons.map(({ original }) => original));
	return { lessons, pages };
}

/** The course in a language; English where a translation is missing. */
export function compileCourse(files: readonly LessonFiles[], language: string): CourseIn {
	const wanted = files.map(({ translations, ...lesson }) => {
		const file = Object.hasOwn(translations, language) ? translations[language] : undefined;
		return { ...lesson, translations: file === undefined ? {} : { [language]: file } };
	});
	const { lessons: compiled, pages } = compileAll(wanted);
	const lessons = compiled.map(({ original, translations }) => (translations.get(language) ?? original).lesson);
	return {
		catalogue: { lessons: lessons.map(({ pages: _, ...entry }) => entry) },
		lessons,
		problems: pages.flatMap(({ problems }) => problems).sort(byPlace),
	};
}

/** Lessons are told apart by their ids, and come one after the other. */
function checkUnique(lessons: readonly Compiled[]): void {
	for (const [index, { lesson, page, frontAt }] of lessons.entries()) {
		const before = lessons.slice(0, index);
		const twin = before.find(other => other.lesson.id === lesson.id);
		const neighbour = before.find(other => other.lesson.number === lesson.number);
		if (twin !== undefined) {
			page.wrong(frontAt(['id']), new Fault('{file} has the id {id} already', { file: twin.page.file.path, id: lesson.id }));
		}
		if (neighbour !== undefined) {
			page.wrong(0, new Fault('{file} has the number {number} already', { file: neighbour.page.file.path, number: lesson.number }));
		}
	}
}

/** The number in a folder's name, `02-output-size`; undefined where it has none. */
export function numberOfFolder(name: string): number | undefined {
	const number = /^(\d{1,3})-[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(name)?.[1];
	return number === undefined ? undefined : Number(number);
}
