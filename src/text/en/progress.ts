// English: the command `progress`.

import type { ProgressWords } from '../progress-words.js';

export const enProgress: ProgressWords = {
	none: 'Nothing is remembered yet. conv-tutor opens the first lesson.',
	summary: 'Lessons done: {done} of {all}. Answers: {answers}.',
	lessons: 'Lessons',
	skills: 'Skills',
	misconceptions: 'Misconceptions, last met',
	doneOn: 'done on {date}',
	rightOf: '{right} of {all} right',
	recall: 'known to {now} now, to {later} then',
	exported: 'Written to {file}. Events: {count}.',
	imported: 'Events that are new: {count}. There already: {known}.',
	leftOut: 'Lines left out, because they can not be read: {count}.',
	nothingToForget: 'There is nothing to forget.',
	nothingOf: 'There is nothing to forget of {lesson}.',
	askAll: 'Forget the progress of all lessons (answers: {count})? [y/N] ',
	askLesson: 'Forget the progress of {lesson} (answers: {count})? [y/N] ',
	kept: 'Nothing was forgotten.',
	forgotAll: 'Forgotten: all lessons. Answers that count no more: {count}.',
	forgotLesson: 'Forgotten: {lesson}. Answers that count no more: {count}.',
	forGood: 'They stay in {file}, marked as forgotten: this is not undone, not by an import either.',
	stillCount: 'Answers that still count, because they are dated later than now: {count}.',
};
