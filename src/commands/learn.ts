// The tutor: where the learner left it, a lesson by name, a review. On the screen, or as a dialogue of lines where there is none.

import type { LessonEntry } from '../course/lesson.js';
import { type OpenCourse, ownCourse, shippedCourse } from '../runtime/course/open-course.js';
import type { Wish } from '../state/course/course.js';
import { lessonToContinue } from '../state/course/home.js';
import { open } from '../state/course/opening.js';
import { planReview } from '../state/course/review.js';
import { lessonNamed, unknownLesson } from './lesson-named.js';
import { openApp } from './open-app.js';
import type { Words } from './parse.js';
import { bookStage } from './play.js';
import type { Session } from './session.js';
import { type Opened, openStudy } from './study-room.js';

/** The tutor without a word: on, where it was left; home, where all is done. */
export async function tutor(session: Session, plain: boolean): Promise<number> {
	const opened = openStudy(session);
	const next = lessonToContinue(opened.course);
	const wish: Wish | undefined = next && { kind: 'lesson', id: next.id };
	if (session.hasScreen) {
		return onScreen(opened, wish, session);
	}
	// Where the answers would go to a file, and where nothing is piped in, there is a demonstration to read.
	const reads = plain || !session.stdinIsTerminal || session.stdoutIsTerminal;
	const lines = reads ? await linesOf(session, plain || session.stdinIsTerminal) : undefined;
	return lines === undefined
		? (await import('./without-screen.js')).demonstrate(session)
		: (await import('./without-screen.js')).sit(wish, opened, lines, session);
}

/** `learn`: a lesson by id or number, or a course of one's own by its path. */
export async function learn({ rest }: Words, session: Session): Promise<number> {
	const [word] = rest;
	const { lessons, entry } = await find(word, session);
	const opened = openStudy(session, lessons);
	const chosen = entry ?? lessonToContinue(opened.course) ?? opened.course.catalogue.lessons[0];
	return begin(opened, chosen && { kind: 'lesson', id: chosen.id }, session);
}

/** `review`: what is due; that nothing is, where nothing is. */
export async function review(_words: Words, session: Session): Promise<number> {
	const opened = openStudy(session);
	const planned = planReview(opened.course.catalogue, opened.course.progress, opened.course.now);
	return begin(opened, planned.length === 0 ? undefined : { kind: 'review', planned }, session);
}

async function begin(opened: Opened, wish: Wish | undefined, session: Session): Promise<number> {
	if (session.hasScreen) {
		return onScreen(opened, wish, session);
	}
	const lines = (await linesOf(session, true)) ?? empty();
	return (await import('./without-screen.js')).sit(wish, opened, lines, session);
}

async function* empty(): AsyncGenerator<string> {}

function onScreen(opened: Opened, wish: Wish | undefined, session: Session): Promise<number> {
	return openApp(
		{ room: 'home', stage: bookStage(), opened, before: model => (wish === undefined ? [model, []] : open(model, wish)) },
		session,
	);
}

/** The lines of standard input; undefined where it ends before the first one, unless they shall come in any case. */
async function linesOf({ lines }: Session, inAnyCase: boolean): Promise<AsyncIterator<string> | undefined> {
	const all = lines()[Symbol.asyncIterator]();
	if (inAnyCase) {
		return all;
	}
	const first = await all.next();
	return first.done ? undefined : withFirst(first.value, all);
}

async function* withFirst(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
	try {
		yield first;
		for (let next = await rest.next(); !next.done; next = await rest.next()) {
			yield next.value;
		}
	} finally {
		await rest.return?.();
	}
}

interface Found {
	readonly lessons: OpenCourse;
	readonly entry: LessonEntry | undefined;
}

const PATH = /[/\\]|^\.|\.md$/;

async function find(word: string | undefined, session: Session): Promise<Found> {
	if (word !== undefined && PATH.test(word)) {
		return { lessons: await ownCourse(word, session.language), entry: undefined };
	}
	const lessons = shippedCourse(session.language);
	const all = lessons.catalogue.lessons;
	const entry = word === undefined ? undefined : lessonNamed(word, all);
	if (word !== undefined && entry === undefined) {
		throw unknownLesson(
			word,
			all.map(({ id }) => id),
		);
	}
	return { lessons, entry };
}
