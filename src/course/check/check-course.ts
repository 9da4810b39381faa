// A course read as its author would want it read before a learner does: everything that is wrong with it, each with its place.

import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import { compileAll, type LessonFiles } from '../format/compile.js';
import type { Compiled } from '../format/compile-lesson.js';
import { byPlace, type Page, type Problem, type SourceFile } from '../format/source.js';
import { isExercise } from '../lesson.js';
import { checkBlock } from './blocks.js';
import { desksOf, type Tools } from './desk.js';
import { checkTexts } from './draws.js';
import { checkCrowded, checkWidths } from './fit.js';
import { checkLock, lockWith } from './ids.js';
import { checkNeeds } from './needs.js';
import { checkProse } from './prose-rules.js';
import { checkUntranslated } from './untranslated.js';

/** What is checked. */
export interface Checked {
	readonly files: readonly LessonFiles[];
	/** Whether these are all lessons of their course. */
	readonly whole: boolean;
	/** The ids that are kept, as the course's lock lists them; undefined where it has none. */
	readonly lock: SourceFile | undefined;
}

export interface Report {
	readonly problems: readonly Problem[];
	readonly lessons: number;
	readonly exercises: number;
	/** The lock with what is new; undefined where the course has errors that may hide an id. */
	readonly lock: string | undefined;
}

/** Everything that is wrong with a course. */
export function checkCourse({ files, whole, lock }: Checked, tools: Tools): Report {
	const { lessons, pages } = compileAll(files);
	const sound = !problemsOf(pages).some(({ severity }) => severity === 'error');
	const originals = lessons.map(({ original }) => original);
	if (whole) {
		checkNeeds(originals);
	}
	const end = tools.now() + MOST_TIME;
	for (const { original, translations } of lessons) {
		checkLesson(original, tools, end);
		for (const [language, translation] of translations) {
			checkTranslation(translation, original, language, tools);
		}
	}
	const ofLock = whole && sound && lock !== undefined ? checkLock(originals, lock) : [];
	return {
		problems: [...problemsOf(pages), ...ofLock].sort(byPlace),
		lessons: files.length,
		exercises: originals.reduce((sum, { lesson }) => sum + lesson.exercises.length, 0),
		lock: whole && sound ? lockWith(originals, lock?.text ?? '') : undefined,
	};
}

/** What trying all exercises of a course may take, in milliseconds of work: some hundred times what a lesson does. */
const MOST_TIME = 120_000;

/** The language that `lesson.md` is in. */
const ORIGINAL = 'en';

const problemsOf = (pages: readonly Page[]): Problem[] => pages.flatMap(({ problems }) => problems);

function checkLesson(compiled: Compiled, tools: Tools, end: number): void {
	for (const [index, desk] of desksOf(compiled).entries()) {
		checkProse(desk);
		checkWidths(desk);
		if (desk.step.block !== undefined && tools.now() < end) {
			checkBlock(desk, desk.step.block, tools);
		} else if (desk.step.block !== undefined) {
			desk.wrong([], new Fault('the course takes too long to check: this block was not tried'));
		}
		checkCrowded(desk, index, ORIGINAL, tools);
	}
	checkLinks(compiled, tools);
}

function checkTranslation(compiled: Compiled, original: Compiled, language: string, tools: Tools): void {
	for (const [index, desk] of desksOf(compiled).entries()) {
		checkProse(desk);
		checkWidths(desk);
		const before = original.lesson.pages[index];
		if (before !== undefined) {
			checkUntranslated(desk, before);
		}
		if (isExercise(desk.step.block)) {
			checkTexts(desk, desk.step.block);
		}
		checkCrowded(desk, index, language, tools);
	}
	checkLinks(compiled, tools);
}

/** Files of the course that are linked to are there. */
function checkLinks({ page, steps }: Compiled, { exists }: Tools): void {
	for (const { url, path, offset } of steps.flatMap(({ links }) => links)) {
		if (exists?.(path) === false) {
			page.wrong(offset, new Fault('the link {url} leads to no file', { url: quote(url, 60) }));
		}
	}
}
