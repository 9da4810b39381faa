// The home screen: where to go on, what is due, the lessons with their state, the rooms beside the course.

import { fill } from '../../core/fault.js';
import type { LessonEntry } from '../../course/lesson.js';
import type { Course } from '../../state/course/course.js';
import { entryUnderCursor, type HomeEntry } from '../../state/course/home.js';
import { dueCount } from '../../state/course/review.js';
import type { Model } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { MARGIN } from '../components/measures.js';
import { ABOUT_LINES, homeList, listHeight } from '../home/home-list.js';
import type { Pen } from '../lesson/question.js';
import { sentences } from '../lesson/sentences.js';
import { blanks, type Line, wrapLine } from '../paint/span.js';
import { noticeRole, noticeText } from '../stage/notice.js';
import { spell, type Theme } from '../theme/theme.js';

interface HomeScreenProps {
	readonly model: Model;
	readonly theme: Theme;
	readonly words: Words;
}

export function HomeScreen({ model, theme, words }: HomeScreenProps) {
	const { course, size } = model;
	const width = size.columns - 2 * MARGIN;
	const height = listHeight(size);
	const { shown, above, below } = homeList(course, height, { theme, words, width });
	const lines = shown.map(({ line }) => line);
	const more = (hidden: number): Line => (hidden > 0 ? [{ text: `    ${theme.marks.ellipsis}`, ...theme.roles.muted }] : []);
	const about = aboutLines(model, entryUnderCursor(course), { theme, words, width }).slice(0, ABOUT_LINES);
	return (
		<Frame model={model} theme={theme} words={words} title={words.course.title} aside={summaryOf(course, words)}>
			<Lines level={theme.level} lines={[more(above), ...lines, ...blanks(height - lines.length), more(below), ...about]} />
		</Frame>
	);
}

/** `1 of 3 lessons done · 2 due`. */
function summaryOf({ catalogue, progress, now }: Course, { course: words }: Words): string {
	const done = catalogue.lessons.filter(({ id }) => progress.lessons[id]?.done !== undefined).length;
	const due = dueCount(catalogue, progress, now);
	return [fill(words.summary, { done, all: catalogue.lessons.length }), due === 0 ? '' : fill(words.due, { count: due })]
		.filter(Boolean)
		.join(' · ');
}

/** A notice or a question first; else what the entry under the cursor is. */
function aboutLines(model: Model, entry: HomeEntry | undefined, { theme, words, width }: Pen): Line[] {
	const { course, notice, overlays } = model;
	const top = overlays.at(-1);
	const told = (text: string, style = theme.roles.muted): Line[] => wrapLine([{ text: spell(theme, text), ...style }], width);
	if (top?.kind === 'confirm') {
		const title = course.catalogue.lessons.find(({ id }) => id === top.lesson)?.title ?? top.lesson;
		return told(fill(words.course.forget, { title }), theme.roles.alert);
	}
	if (notice !== undefined) {
		return told(noticeText(notice, words), noticeRole(notice, theme));
	}
	switch (entry?.kind) {
		case 'continue':
		case 'lesson':
			return told(aboutLesson(entry.lesson, course, words));
		case 'review':
			return told(words.course.aboutReview);
		default:
			return [];
	}
}

function aboutLesson({ id, exercises }: LessonEntry, { progress }: Course, { course: words }: Words): string {
	const known = progress.lessons[id];
	const state = known === undefined ? words.aboutNew : known.done === undefined ? '' : words.aboutDone;
	const met = Object.entries(progress.misconceptions)
		.filter(([, { lesson }]) => lesson === id)
		.sort(([, a], [, b]) => b.time - a.time)[0]?.[0];
	const mistaken = met === undefined ? '' : fill(words.lastMistaken, { name: words.misconceptions[met]?.name ?? met });
	return sentences([fill(words.aboutLesson, { count: exercises.length }), state, mistaken]);
}
