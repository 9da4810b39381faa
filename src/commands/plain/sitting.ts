// A whole sitting as text: opened, led through, and what to type to come back.

import { fill } from '../../core/fault.js';
import type { Wish } from '../../state/course/course.js';
import { isAtEnd } from '../../state/course/desk.js';
import { lessonsOf, open } from '../../state/course/opening.js';
import { nextDue } from '../../state/course/review.js';
import type { Model } from '../../state/model.js';
import { openPlay } from '../../state/play/playground.js';
import { whenText } from '../../ui/lesson/when.js';
import { themeFor } from '../../ui/theme/theme.js';
import { bookStage } from '../play.js';
import type { Session } from '../session.js';
import type { Opened } from '../study-room.js';
import { type At, converse, type Dialogue, remember, say, sayFault } from './study.js';

/** Fits a terminal of 80 columns, and reads well aloud. */
const WIDTH = 76;
const PROMPT = '> ';

/** Runs a sitting over lines; the exit status. Without a wish nothing is due, or everything is done. */
export async function sit(wish: Wish | undefined, opened: Opened, lines: AsyncIterator<string>, session: Session): Promise<number> {
	const { words, print, stdinIsTerminal } = session;
	// Colours are escapes: a log and a screen reader get none.
	const setting = { words, theme: themeFor({ ...session.look, level: 0 }), width: Math.min(WIDTH, Math.max(20, session.columns - 1)) };
	const dialogue: Dialogue = {
		setting,
		print,
		study: opened.study,
		faultWords: session.faultWords,
		read: async () => {
			if (stdinIsTerminal) {
				await print(PROMPT);
			}
			const next = await lines.next();
			return next.done === true ? undefined : next.value;
		},
	};
	if (opened.trouble !== undefined) {
		await sayFault(dialogue, opened.trouble);
	}
	const start = wish === undefined ? undefined : await laid(wish, opened, dialogue);
	if (start === undefined) {
		await say(dialogue, nothingToDo(opened, session));
		await lines.return?.();
		return 0;
	}
	await say(dialogue, words.plain.commands);
	const { desk } = await converse(start, dialogue);
	// A keyboard that is still listened to would keep the program from ending.
	await lines.return?.();
	const lost = opened.study.close();
	if (lost !== undefined) {
		throw lost;
	}
	if (!isAtEnd(desk) && desk.kind === 'lesson') {
		await say(dialogue, fill(words.plain.left, { lesson: desk.lesson.id }));
	}
	return 0;
}

/** The desk of a wish, laid as on the screen; what that adds to the progress is remembered. */
async function laid(wish: Wish, { course, study }: Opened, dialogue: Dialogue): Promise<At | undefined> {
	const books = Object.fromEntries(study.load(lessonsOf(wish)).map(lesson => [lesson.id, lesson]));
	const model: Model = {
		size: { columns: 80, rows: 24 },
		room: 'home',
		course: { ...course, books },
		stage: bookStage(),
		play: openPlay(),
		stack: undefined,
		digits: undefined,
		trainer: undefined,
		shelf: undefined,
		overlays: [],
		notice: undefined,
		pace: 0,
		mouse: false,
		motion: 'reduced',
	};
	const [{ course: after }, effects] = open(model, wish);
	const events = effects.flatMap(effect => (effect.type === 'record' ? effect.events : []));
	return after.desk && remember({ desk: after.desk, course: after }, events, dialogue);
}

function nothingToDo({ course }: Opened, { words }: Session): string {
	const next = nextDue(course.catalogue, course.progress);
	const when = next === undefined ? words.course.reviewNone : fill(words.course.reviewLater, { when: whenText(next, course.now, words) });
	return fill(words.plain.noReview, { review: words.course.review, when });
}
