// What the screens of the course say: home, lessons, reviews. The same sentences are printed by `--plain`.

import type { Unclear } from '../course/exercises/drawn.js';
import type { BlockType } from '../course/lesson.js';

/** A misconception: a few words for lists, and the sentence that names it. */
export interface MisconceptionWords {
	readonly name: string;
	readonly sentence: string;
}

export interface CourseWords {
	readonly title: string;
	/** `2 of 3 lessons done`, and behind it what is due. */
	readonly summary: string;
	readonly due: string;
	readonly begin: string;
	readonly goOn: string;
	readonly review: string;
	readonly reviewDue: string;
	readonly reviewLater: string;
	readonly reviewNone: string;
	readonly lessons: string;
	readonly playground: string;
	readonly playgroundAbout: string;
	readonly trainer: string;
	readonly trainerAbout: string;
	readonly digits: string;
	readonly digitsAbout: string;
	readonly minutes: string;
	readonly done: string;
	readonly atStep: string;
	readonly after: string;
	readonly aboutLesson: string;
	readonly aboutNew: string;
	readonly aboutDone: string;
	readonly lastMistaken: string;
	readonly aboutReview: string;
	readonly search: string;
	readonly noneFound: string;
	readonly noLessons: string;
	readonly forget: string;
	readonly step: string;
	readonly card: string;
	readonly test: string;
	readonly again: string;
	/** What a block asks where its author wrote no question. */
	readonly asks: Readonly<Partial<Record<BlockType, string>>>;
	readonly predictFirst: string;
	readonly predictNext: string;
	/** The same where the output has several channels. */
	readonly predictFirstIn: string;
	readonly predictNextIn: string;
	/** How to answer: under the question while nothing is typed. */
	readonly how: Readonly<Record<Exclude<BlockType, 'view'>, string>>;
	readonly right: string;
	readonly rightRounded: string;
	readonly marked: string;
	readonly wrong: string;
	/** The same where no rule follows. */
	readonly wrongAlone: string;
	/** Where nothing more can be said of it. */
	readonly notIt: string;
	/** All that were picked hold, but not all that hold were picked. */
	readonly moreHold: string;
	/** One rule gave it; several; none. */
	readonly ruleOf: string;
	/** Arithmetic as a sentence of its own. */
	readonly arithmetic: string;
	readonly rulesOf: string;
	readonly or: string;
	readonly comma: string;
	readonly beginHere: string;
	readonly firstWrongPlace: string;
	readonly wrongCells: string;
	readonly otherOutput: string;
	readonly yours: string;
	readonly truth: string;
	readonly hint: string;
	readonly answerIs: string;
	readonly unclear: Readonly<Record<Unclear, string>>;
	readonly points: string;
	readonly yourSentence: string;
	readonly target: string;
	readonly yourKernel: string;
	readonly yourAnswer: string;
	readonly hidden: string;
	readonly variant: string;
	readonly goalMet: string;
	readonly lessonDone: string;
	readonly lessonScore: string;
	readonly nextLesson: string;
	readonly lastLesson: string;
	readonly reviewDone: string;
	readonly testPassed: string;
	readonly testFailed: string;
	readonly score: string;
	readonly nextReview: string;
	readonly comesBack: string;
	readonly whyThen: string;
	readonly outcomes: Readonly<Record<'right' | 'wrong' | 'skipped', string>>;
	readonly days: string;
	readonly tomorrow: string;
	readonly today: string;
	readonly misconceptions: Readonly<Record<string, MisconceptionWords>>;
}

/** What `--plain` says beside it. */
export interface PlainWords {
	readonly commands: string;
	readonly help: readonly string[];
	/** How each kind of exercise is answered by a line of text. */
	readonly how: Readonly<Record<Exclude<BlockType, 'view'> | 'points' | 'threeSides', string>>;
	readonly goOn: string;
	readonly notYet: string;
	readonly noBefore: string;
	readonly noHints: string;
	readonly noTestHints: string;
	/** Where there is nothing to be tested out of. */
	readonly noTest: string;
	readonly noKernel: string;
	/** Above the weights of one filter of several. */
	readonly filter: string;
	readonly trained: string;
	readonly diverged: string;
	readonly notReached: string;
	readonly left: string;
	/** A step of a lesson, and where it is. */
	readonly step: string;
	/** What review says where there is none. */
	readonly noReview: string;
}
