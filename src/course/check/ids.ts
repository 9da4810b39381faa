// What learners' progress hangs on is kept for ever: the lock lists every id and skill that was ever there.

import { Fault } from '../../core/fault.js';
import { quote } from '../../core/quote.js';
import type { Compiled } from '../format/compile-lesson.js';
import { openPage, type Problem, type SourceFile } from '../format/source.js';
import { isExercise } from '../lesson.js';

const HEADER = '# What progress hangs on. `conv-tutor check --update-lock` adds new lines; none is ever removed or changed.';
const LINE = /^(?:lesson [a-z0-9-]+|exercise [a-z0-9-]+\/[a-z0-9-]+|skill [a-z0-9-]+)$/;

interface Kept {
	/** `exercise output-size/seven-by-three`. */
	readonly line: string;
	/** Puts down what is wrong with it where it stands. */
	readonly wrong: (fault: Fault) => void;
}

/** Everything in a course that progress hangs on. */
function keptIn(lessons: readonly Compiled[]): Kept[] {
	return lessons.flatMap(({ lesson, page, frontAt, steps }): Kept[] => [
		{ line: `lesson ${lesson.id}`, wrong: fault => page.wrong(frontAt(['id']), fault) },
		...lesson.skills.map(
			(skill, index): Kept => ({ line: `skill ${skill}`, wrong: fault => page.wrong(frontAt(['skills', index]), fault) }),
		),
		...lesson.pages.flatMap(({ block }, index): Kept[] =>
			isExercise(block)
				? [{ line: `exercise ${lesson.id}/${block.id}`, wrong: fault => page.wrong(steps[index]?.at(['id']) ?? 0, fault) }]
				: [],
		),
	]);
}

/** What the lock of a course does not agree with. What is wrong with a lesson is put down there, with the lock is returned. */
export function checkLock(lessons: readonly Compiled[], lock: SourceFile): readonly Problem[] {
	const page = openPage(lock);
	const kept = keptIn(lessons);
	const there = new Set(kept.map(({ line }) => line));
	const locked = new Set<string>();
	let offset = 0;
	for (const line of page.text.split('\n')) {
		const entry = line.trim();
		if (entry !== '' && !entry.startsWith('#')) {
			locked.add(entry);
			if (!LINE.test(entry)) {
				page.wrong(offset, new Fault('{line} is no line of a lock', { line: quote(entry) }));
			} else if (!there.has(entry)) {
				page.wrong(offset, new Fault('{id} is gone: progress hangs on it, so it is neither removed nor renamed', { id: entry }));
			}
		}
		offset += line.length + 1;
	}
	for (const { line, wrong } of kept) {
		if (!locked.has(line)) {
			wrong(new Fault('{id} is not in {file} yet: check with --update-lock adds it', { id: line, file: lock.path }));
		}
	}
	return page.problems;
}

/** The lock with everything that is new; what was there stays. */
export function lockWith(lessons: readonly Compiled[], before: string): string {
	const lines = before.split('\n').map(line => line.trim());
	const entries = lines.filter(line => line !== '' && !line.startsWith('#'));
	return `${[HEADER, ...new Set([...entries, ...keptIn(lessons).map(({ line }) => line)].sort())].join('\n')}\n`;
}
