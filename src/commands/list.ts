// `list`: the lessons and how far the learner is; what there is to choose from, or is kept.

import { Fault } from '../core/fault.js';
import { shapeText } from '../core/grid.js';
import { KERNELS, type NamedGrid } from '../core/kernels.js';
import { SAMPLES } from '../core/samples.js';
import { lessonText } from '../ui/lesson/lesson-state.js';
import { alignedRows, pad } from '../ui/paint/place.js';
import type { OptionValues, Words } from './parse.js';
import type { Session } from './session.js';
import { openStudy } from './study-room.js';

/** Runs the command; the exit status. */
export async function list({ options }: Words, session: Session): Promise<number> {
	checkList(options);
	if (options.sessions !== undefined) {
		await session.print(await (await import('./list-sessions.js')).sessionsText(session, options.json === true));
		return 0;
	}
	if (options.samples === undefined) {
		await session.print(lessonRows(session));
		return 0;
	}
	const { cliWords, words } = session;
	await session.print([section(cliWords.inputs, SAMPLES, words.samples), section(cliWords.kernels, KERNELS, words.kernels)].join('\n'));
	return 0;
}

function checkList({ sessions, samples, json }: OptionValues): void {
	if (sessions !== undefined && samples !== undefined) {
		throw new Fault('--{way} and --{other} do not go together: one at a time', { way: 'sessions', other: 'samples' });
	}
	if (json !== undefined && sessions === undefined) {
		throw new Fault('--{option} goes with --{other}: leave it out', { option: 'json', other: 'sessions' });
	}
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
