// The shipped course as its author wrote it: every lesson compiled from the sources, in each language.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { compileAll } from '../../src/course/format/compile.js';
import type { Lesson } from '../../src/course/lesson.js';
import { courseAt } from '../../src/runtime/course/course-folder.js';
import { LANGUAGES, type Language } from '../../src/text/languages.js';

export const FOLDER = 'lessons';

const { lessons } = compileAll(courseAt(FOLDER).files);

const lessonsIn = (language: Language): Lesson[] =>
	lessons.flatMap(({ original, translations }) => (language === 'en' ? original : translations.get(language))?.lesson ?? []);

/** The lessons of a language, in order. */
export const COURSE = Object.fromEntries(LANGUAGES.map(language => [language, lessonsIn(language)])) as Record<Language, Lesson[]>;

/** Every lesson in every language. */
export const EDITIONS: readonly (readonly [Language, string, Lesson])[] = LANGUAGES.flatMap(language =>
	COURSE[language].map(lesson => [language, lesson.id, lesson] as const),
);

/** What the course set out to teach, and the exercises (`lesson/exercise`) that meet it. */
export interface Aim {
	readonly says: string;
	readonly met: readonly string[];
}

/** By its name; see the file itself. */
export const AIMS = parse(readFileSync(`${FOLDER}/aims.yaml`, 'utf8')) as {
	readonly page: Readonly<Record<string, Aim>>;
	readonly book: Readonly<Record<string, Aim>>;
};
