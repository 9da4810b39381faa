// `list`: the lessons and how far the learner is; what there is to choose from.

import { shapeText } from '../core/grid.js';
import { KERNELS, type NamedGrid } from '../core/kernels.js';
import { SAMPLES } from '../core/samples.js';
import { lessonText } from '../ui/lesson/lesson-state.js';
import { alignedRows, pad } from '../ui/paint/place.js';
import type { Words } from './parse.js';
import type { Session } from './session.js';
import { openStudy } from './study-room.js';

/** Runs the command; the exit status. */
export async function list({ options }: Words, session: Session): Promise<number> {
	const { cliWords, words } = session;
	if (options['samples'] === undefined) {
		await session.print(lessonRows(session));
		return 0;
	}
	await session.print([section(cliWords.inputs, SAMPLES, words.samples), section(cliWords.kernels, KERNELS, words.kernels)].join('\n'));
	return 0;
}

/** The lessons in order, and how far the learner is in each. */
function lessonRows(session: Session): string {
	const { course } = openStudy(session);
	const { lessons } = course.catalogue;
	const rows = alignedRows(lessons.map(lesson => [lesson.id, lesson.title, lessonText(lesson, course, session.words)]));
	return lessons.map(({ number }, index) => `${String(number).padStart(3)}  ${rows[index]}\n`).join('');
}

function section(title: string, entries: readonly NamedGrid[], about: Readonly<Record<string, string>>): string {
	const rows = entries.map(({ name, grid }) => `  ${pad(name, 24)}${pad(shapeText(grid()), 8)}${about[name] ?? ''}\n`);
	return `${title}\n${rows.join('')}`;
}
