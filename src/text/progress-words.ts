// What the command `progress` says: loaded for text on standard output, never for the screen.

import { enProgress } from './en/progress.js';
import type { Language } from './languages.js';
import { zhTWProgress } from './zh-tw/progress.js';

export interface ProgressWords {
	/** Nothing is remembered yet. */
	readonly none: string;
	readonly summary: string;
	readonly lessons: string;
	readonly skills: string;
	readonly misconceptions: string;
	readonly doneOn: string;
	readonly rightOf: string;
	/** The chance that a skill is known now, and later, when it comes back. */
	readonly recall: string;
	readonly exported: string;
	readonly imported: string;
	/** Lines of an import that could not be read. */
	readonly leftOut: string;
	readonly nothingToForget: string;
	readonly nothingOf: string;
	readonly askAll: string;
	readonly askLesson: string;
	readonly kept: string;
	readonly forgotAll: string;
	readonly forgotLesson: string;
	/** What forgetting is, and that it is not undone. */
	readonly forGood: string;
	/** Answers that a clock dated later than now. */
	readonly stillCount: string;
}

/** The words in a language. */
export function progressWordsOf(language: Language): ProgressWords {
	return { en: enProgress, 'zh-TW': zhTWProgress }[language];
}
