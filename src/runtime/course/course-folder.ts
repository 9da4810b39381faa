// A course on disk: its lesson files, read with distrust. What a file is and how large is asked before it is read, and nothing outside
// of the folder is followed.

import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Fault } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import { type LessonFiles, MOST_LESSONS, numberOfFolder } from '../../course/format/compile.js';
import { MOST_FILE_BYTES, type SourceFile } from '../../course/format/source.js';

/** Names in one folder that are looked at. */
const MOST_ENTRIES = 2000;
const TRANSLATION = /^lesson\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.md$/;

/** A course on disk. */
export interface CourseFolder {
	readonly files: readonly LessonFiles[];
	/** Where its lessons are. */
	readonly folder: string;
	/** Whether these are all of them; else it is the one that was named. */
	readonly whole: boolean;
}

/** The lessons at a path: a folder of them, one lesson's folder, or its lesson.md. Throws a Fault where there are none. */
export const readCourseFolder = (path: string): readonly LessonFiles[] => courseAt(path).files;

/** The same, with where they are. */
export function courseAt(path: string): CourseFolder {
	const lesson = lessonFolderAt(path);
	if (lesson !== undefined) {
		const folder = dirname(resolve(lesson));
		return { files: [lessonIn(lesson, folder)], folder, whole: false };
	}
	const lessons = entriesOf(path).filter(({ name }) => numberOfFolder(name) !== undefined);
	const link = lessons.find(entry => entry.isSymbolicLink());
	if (link !== undefined) {
		throw leadsElsewhere(join(path, link.name));
	}
	const names = lessons.flatMap(entry => (entry.isDirectory() ? [entry.name] : []));
	if (names.length === 0) {
		throw new Fault('{path} has no lessons: folders such as 01-slug with a lesson.md', { path: quotePath(path) }, 1);
	}
	if (names.length > MOST_LESSONS) {
		throw new Fault('{path} has {found} lessons: at most {most}', { path: quotePath(path), found: names.length, most: MOST_LESSONS }, 1);
	}
	return { files: names.sort(byNumber).map(name => lessonIn(join(path, name), resolve(path))), folder: resolve(path), whole: true };
}

const leadsElsewhere = (path: string): Fault =>
	new Fault('{file} leads elsewhere: put the file itself there', { file: quotePath(path) }, 1);

/** The folder of the one lesson that a path names; undefined where it names a folder of lessons. */
function lessonFolderAt(path: string): string | undefined {
	const about = statOf(path);
	if (about.isFile()) {
		return dirname(path);
	}
	if (!about.isDirectory()) {
		throw new Fault('{path} is neither a folder nor a file', { path: quotePath(path) }, 1);
	}
	return entriesOf(path).some(({ name }) => name === 'lesson.md') ? path : undefined;
}

const byNumber = (a: string, b: string): number => (numberOfFolder(a) ?? 0) - (numberOfFolder(b) ?? 0) || (a < b ? -1 : 1);

function statOf(path: string): Stats {
	try {
		return statSync(path);
	} catch {
		throw new Fault('{path} is not there: check the path', { path: quotePath(path) }, 1);
	}
}

function entriesOf(folder: string): Dirent[] {
	let entries: Dirent[];
	try {
		entries = readdirSync(folder, { withFileTypes: true });
	} catch {
		throw new Fault('{path} may not be read: check its permissions', { path: quotePath(folder) }, 1);
	}
	if (entries.length > MOST_ENTRIES) {
		throw new Fault('{path} holds more than {most} files', { path: quotePath(folder), most: MOST_ENTRIES }, 1);
	}
	return entries;
}

function lessonIn(folder: string, course: string): LessonFiles {
	const translations = entriesOf(folder)
		.map(({ name }) => name)
		.sort()
		.flatMap(name => {
			const language = TRANSLATION.exec(name)?.[1];
			return language === undefined ? [] : [[language, sourceFile(join(folder, name), course)] as const];
		});
	const name = basename(resolve(folder));
	return {
		folder: name,
		number: numberOfFolder(name) ?? 1,
		original: sourceFile(join(folder, 'lesson.md'), course),
		translations: Object.fromEntries(translations),
	};
}

/** The text of a plain file inside the course. Throws a Fault where it is none, too large, or a way out. */
export function sourceFile(path: string, course: string): SourceFile {
	const file = quotePath(path);
	const about = lstatOf(path);
	if (about === undefined) {
		throw new Fault('{file} is not there: a lesson is a folder with a lesson.md', { file }, 1);
	}
	if (about.isSymbolicLink() || !`${realpathSync(dirname(path))}${sep}`.startsWith(realpathSync(course) + sep)) {
		throw leadsElsewhere(path);
	}
	if (!about.isFile()) {
		throw new Fault('{file} is no plain file', { file }, 1);
	}
	if (about.size > MOST_FILE_BYTES) {
		throw new Fault(
			'{file} is too large: {size} KB, at most {most}',
			{ file, size: Math.ceil(about.size / 1024), most: MOST_FILE_BYTES / 1024 },
			1,
		);
	}
	return { path: shownPath(path), text: readText(path) };
}

/** What is at a path, links not followed; undefined where nothing is. */
export function lstatOf(path: string): Stats | undefined {
	try {
		return lstatSync(path);
	} catch {
		return undefined;
	}
}

function readText(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new Fault('{file} may not be read: check its permissions', { file: quotePath(path) }, 1);
	}
}

/** From where the program was started, where that is above. */
function shownPath(path: string): string {
	const below = relative(process.cwd(), path);
	return quotePath((below.startsWith('..') ? path : below).split(sep).join('/'));
}

/** Whether a path from the course's folder leads to a plain file in it, by no symbolic link. */
export function fileInCourse(course: string, path: string): boolean {
	const parts = path.split('/');
	const isWayThrough = parts.slice(0, -1).every((_, index) => lstatOf(join(course, ...parts.slice(0, index + 1)))?.isDirectory() === true);
	return isWayThrough && lstatOf(join(course, path))?.isFile() === true;
}
