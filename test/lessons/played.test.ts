// Every shipped lesson led to its end as lines, in each language: by right answers; and again, each wrong answer that is known first,
// until all have been given: the rule behind it is named.

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { isExercise } from '../../src/course/lesson.js';
import type { NewEvent } from '../../src/course/progress/events.js';
import { shippedCourse } from '../../src/runtime/course/open-course.js';
import { LANGUAGES } from '../../src/text/languages.js';
import { wordsOf } from '../../src/text/words.js';
import { NOON, typed } from '../commands/cli.js';
import { sitAtScreen } from './screen-student.js';
import { linesOf, type Slip } from './student.js';

/** Events as they are on every machine; numbers of a grid are typed cell by cell on the screen, and cut there. */
function remembered(events: readonly NewEvent[], leftOut: readonly string[]): unknown[] {
	return events
		.filter(event => event.kind !== 'answer' || !leftOut.includes(event.exercise))
		.map(event =>
			event.kind === 'answer' ? { ...event, answer: event.answer.replaceAll(/-?\d+\.\d+/g, value => Number(value).toFixed(6)) } : event,
		);
}

const eventsIn = (home: string): NewEvent[] =>
	readFileSync(join(home, 'progress.jsonl'), 'utf8')
		.trim()
		.split('\n')
		.map(line => JSON.parse(line) as NewEvent & { readonly id: string; readonly time: number })
		.filter(({ kind }) => kind !== undefined)
		.map(({ id: _, time: _time, ...event }) => event as NewEvent);

/** What a screen reader stumbles over: escapes, frames, blocks, braille; and a line of words longer than a screen is wide. */
function unfit(out: string): string[] {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is looked for.
	const strange = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|[\u2500-\u25ff]|[\u2800-\u28ff]/u;
	return out.split('\n').filter(line => strange.test(line) || (!line.startsWith('  ') && stringWidth(line) > 80));
}

describe.each(LANGUAGES)('%s', language => {
	const course = shippedCourse(language);
	const words = wordsOf(language).course;
	/** Sentences in one line each again. */
	const joined = (out: string): string => out.replaceAll(/(?<=\S)\n(?=\S)/g, language === 'en' ? ' ' : '');

	test.each(course.catalogue.lessons.map(({ id }) => id))('%s', async id => {
		const lesson = course.lesson(id);
		const play = async (wrong?: number): Promise<{ readonly out: string; readonly slips: readonly Slip[]; readonly home: string }> => {
			const home = mkdtempSync(join(tmpdir(), 'conv-tutor-'));
			const slips: Slip[] = [];
			const lines = linesOf({ lesson, home, ...(wrong === undefined ? {} : { wrong }), slipped: slip => slips.push(slip) });
			const { out, error, status } = await typed(`learn ${id} --plain`, { lines, home, language });
			expect({ error, status }).toEqual({ error: '', status: 0 });
			expect(joined(out)).toContain(words.lessonDone.replace('{title}', lesson.title));
			return { out, slips, home };
		};

		const { out, home } = await play();
		const exercises = lesson.pages.map(({ block }) => block).filter(isExercise);
		expect(out.split(words.right).length + out.split(words.marked).length - 2).toBeGreaterThanOrEqual(exercises.length);

		expect(unfit(out)).toEqual([]);
		// What is done in the trainer or the playground is skipped by the one at the screen.
		const elsewhere = exercises.filter(({ type }) => type === 'train' || type === 'play').map(({ id: exercise }) => exercise);
		const events = remembered(eventsIn(home), elsewhere);
		expect(events.length).toBeGreaterThan(lesson.pages.length);
		expect(events).toEqual(remembered(sitAtScreen({ course, wishes: [{ kind: 'lesson', id }], now: NOON }).events, elsewhere));

		for (let wrong = 0; ; wrong++) {
			const { out: told, slips } = await play(wrong);
			if (slips.length === 0) {
				expect(wrong).toBeGreaterThan(2);
				break;
			}
			let at = 0;
			for (const { exercise, model } of slips) {
				const name = words.misconceptions[model]?.name ?? 'missing';
				at = joined(told).indexOf(name, at) + name.length;
				expect(at, `${exercise}: ${model}`).toBeGreaterThan(name.length - 1);
			}
		}
	});
});
