// A lesson or a round on the screen: the prose, the stage, the question, and what is said of the answer.

import { Box } from 'ink';
import { fill } from '../../core/fault.js';
import { type Attempt, isAsking } from '../../state/course/attempt.js';
import { type Desk, isAtEnd, pageOf } from '../../state/course/desk.js';
import type { Model } from '../../state/model.js';
import { isSeen, PANELS, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, Frame, MARGIN } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { layoutIn, Panels, painted, TITLE_LINES } from '../components/panels.js';
import { comparedLines } from '../lesson/compared.js';
import { exerciseViews, loneEntry } from '../lesson/entries.js';
import { type Saying, sayings } from '../lesson/feedback.js';
import { proseLines } from '../lesson/prose.js';
import { type Pen, questionLines } from '../lesson/question.js';
import { paintMatrix } from '../paint/matrix.js';
import { blanks, cutLine, hangLine, type Line, wrapLine } from '../paint/span.js';
import { paintedSize, whole } from '../paint/view.js';
import { arithmetic } from '../stage/arithmetic.js';
import { faultText, noticeText } from '../stage/notice.js';
import { spell, type Theme } from '../theme/theme.js';
import { EndScreen } from './end-screen.js';

interface LessonScreenProps {
	readonly model: Model;
	readonly desk: Desk;
	readonly theme: Theme;
	readonly words: Words;
}

/** From this width on, prose and question stand beside the stage. */
const WIDE = 110;
/** Of a wide screen, what the prose takes. */
const PROSE_WIDTH = 46;
const GAP = 3;
/** Lines kept for what is said of an answer, so that nothing jumps when it is said; what is longer takes more. */
const SAID = { low: 3, tall: 5 };
/** The least that a stage is worth drawing in: titles, three rows, the arithmetic. */
const LEAST_STAGE = 5;
const TALL = 30;

export function LessonScreen({ model, desk, theme, words }: LessonScreenProps) {
	if (isAtEnd(desk)) {
		return <EndScreen model={model} desk={desk} theme={theme} words={words} />;
	}
	const { columns, rows } = model.size;
	const wide = columns >= WIDE && desk.stage !== undefined;
	const width = columns - 2 * MARGIN;
	const left = wide ? PROSE_WIDTH : width;
	const pen: Pen = { theme, words, width: left };
	const room = rows - FRAME_LINES;
	const kept = rows >= TALL ? SAID.tall : SAID.low;
	const text = textLines(model, desk, pen, { kept, room: wide ? room - GAPS : room - leastFigure(desk) });
	return (
		<Frame model={model} theme={theme} words={words} title={titleOf(desk, words)} aside={asideOf(desk, words, theme)}>
			{wide ? (
				<Box flexDirection="row">
					<Box width={left + GAP} flexDirection="column" flexShrink={0}>
						<Lines level={theme.level} lines={apart([text.above, text.asked, text.said]).slice(0, room)} />
					</Box>
					<Figure desk={desk} pen={{ ...pen, width: width - left - GAP }} height={room - 1} before={1} />
				</Box>
			) : (
				<Narrow desk={desk} pen={pen} text={text} room={room} />
			)}
		</Frame>
	);
}

interface NarrowProps {
	readonly desk: Desk;
	readonly pen: Pen;
	readonly text: Text;
	readonly room: number;
}

/** One under the other; blank lines only where they cost the stage nothing. */
function Narrow({ desk, pen, text, room }: NarrowProps) {
	const { level } = pen.theme;
	const below = [...text.asked, ...text.said];
	const left = room - text.above.length - below.length;
	return (
		<Box flexDirection="column">
			<Lines level={level} lines={text.above} />
			<Figure desk={desk} pen={pen} height={left} before={0} />
			<Lines level={level} lines={below} />
		</Box>
	);
}

interface Text {
	/** The prose. */
	readonly above: readonly Line[];
	/** The question and its answer; or what is said of a view. */
	readonly asked: readonly Line[];
	/** What is said of the answer. */
	readonly said: readonly Line[];
}

/** Parts with a blank line before each. */
const apart = (parts: readonly (readonly Line[])[]): Line[] => parts.flatMap(part => (part.length === 0 ? [] : [[], ...part]));

/** Blank lines among the parts of a text that stands beside the stage. */
const GAPS = 3;

/** The least lines for what stands between the prose and the question. */
function leastFigure({ stage, attempt }: Desk): number {
	return stage !== undefined ? LEAST_STAGE : attempt?.work.kind === 'grid' ? attempt.work.texts.length + 2 : 2;
}

interface SaidRoom {
	/** Lines that are there whether something is said or not. */
	readonly kept: number;
	/** Lines for the whole text. */
	readonly room: number;
}

function textLines(model: Model, desk: Desk, pen: Pen, { kept, room }: SaidRoom): Text {
	const { attempt } = desk;
	const prose = desk.kind === 'lesson' ? proseLines(desk.prose, pen, true) : [];
	const said = desk.kind === 'lesson' ? desk.caption : '';
	const told = typeof said === 'string' ? said : faultText(said, pen.words);
	const caption = told === '' ? [] : wrapLine([{ text: spell(pen.theme, told), ...pen.theme.roles.muted }], pen.width);
	const question = attempt === undefined ? caption : questionLines(attempt, pen);
	const most = Math.max(kept, room - prose.length - question.length);
	const feedback = attempt === undefined ? noticeLines(model, pen) : feedbackLines(model, attempt, pen, { kept, most });
	return { above: prose, asked: question, said: feedback };
}

function noticeLines({ notice }: Model, { theme, words, width }: Pen): Line[] {
	return notice === undefined ? [] : wrapLine([{ text: spell(theme, noticeText(notice, words)), ...theme.roles.alert }], width);
}

/** A notice goes first; then as much of what is to be said as there is room for. */
function feedbackLines(model: Model, attempt: Attempt, pen: Pen, { kept, most }: { readonly kept: number; readonly most: number }): Line[] {
	const lines = [
		...noticeLines(model, pen),
		...comparedLines(attempt, pen).slice(0, 1),
		...sayings(attempt, pen.words).flatMap(saying => sayingLines(saying, pen)),
	];
	const { theme, width } = pen;
	const shown = lines
		.slice(0, most)
		.map((line, index) =>
			index === most - 1 && lines.length > most
				? cutLine([...line, { text: ` ${theme.marks.ellipsis}` }], width, theme.marks.ellipsis)
				: line,
		);
	return [...shown, ...blanks(kept - shown.length)];
}

const SIGNS: Readonly<Record<Saying['tone'], readonly [unicode: string, ascii: string]>> = {
	right: ['●', '+'],
	wrong: ['✕', 'x'],
	told: ['▸', '>'],
};

function sayingLines({ tone, text }: Saying, { theme, width }: Pen): Line[] {
	const style = { right: theme.roles.positive, wrong: theme.roles.alert, told: theme.roles.text }[tone];
	const sign = SIGNS[tone][theme.ascii ? 1 : 0];
	return hangLine({ text: `${sign} `, ...style }, [{ text: spell(theme, text), ...style }], width);
}

interface FigureProps {
	readonly desk: Desk;
	readonly pen: Pen;
	readonly height: number;
	/** Blank lines above. */
	readonly before: number;
}

/** The stage with the arithmetic of its element; or the grid that is filled in; or nothing. */
function Figure({ desk, pen, height, before }: FigureProps) {
	const { stage, attempt } = desk;
	const { theme, words } = pen;
	if (stage === undefined) {
		const lone = attempt && loneEntry(attempt, theme, words);
		return (
			<Lines level={theme.level} lines={[...blanks(1), ...(lone === undefined ? [] : matrixLines(lone.matrix, theme)), ...blanks(1)]} />
		);
	}
	// Where an error is set apart, the line of the truth stands right above that of the error, term under term.
	const answer = (attempt && comparedLines(attempt, pen)[1]) ?? shownArithmetic(stage, attempt, pen);
	const views = exerciseViews(stage, attempt, theme, words);
	const room = { width: pen.width, height: height - before - TITLE_LINES - ARITHMETIC, halves: theme.marks.halves };
	const layout = layoutIn(views, room);
	const slack = room.height - Math.max(...PANELS.map(panel => painted(layout.panels[panel]).height));
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Lines level={theme.level} lines={blanks(before + (slack >= 2 ? 1 : 0))} />
			<Panels layer={stage.layer} views={views} layout={layout} theme={theme} words={words} />
			<Lines level={theme.level} lines={[...blanks(slack >= 1 ? 1 : 0), answer, ...blanks(slack >= 3 && before === 0 ? 1 : 0)]} />
		</Box>
	);
}

/** Lines for the arithmetic under the panels. */
const ARITHMETIC = 1;

/** The arithmetic of what the cursor is on; of an element that is asked for, nothing yet. */
function shownArithmetic(stage: Stage, attempt: Attempt | undefined, { theme, words, width }: Pen): Line {
	// Beside a kernel that is being filled in, the target is there to see.
	if (attempt?.drawn.exercise.type === 'kernel' && isAsking(attempt)) {
		return [];
	}
	const hidden = stage.veil === 'size' || (stage.veil !== 'none' && stage.panel === 'output' && !isSeen(stage, stage.cursors.output));
	return hidden ? [{ text: words.course.hidden, ...theme.roles.muted }] : (arithmetic(stage, { theme, words, width, lines: 1 })[0] ?? []);
}

function matrixLines(view: Parameters<typeof paintMatrix>[0], theme: Theme): Line[] {
	const detail = { kind: 'numbers', height: 1, width: 7 } as const;
	return paintedSize(whole(view), detail).height > 0 ? paintMatrix(view, detail, whole(view), theme) : [];
}

function titleOf(desk: Desk, { course }: Words): string {
	switch (desk.kind) {
		case 'lesson':
			return [desk.lesson.title, pageOf(desk)?.title ?? ''].filter(Boolean).join(' · ');
		case 'review':
			return course.review;
		case 'test':
			return fill(course.test, { title: desk.lesson?.title ?? '' });
	}
}

/** `step 2 of 6 ●●○○○○`. */
function asideOf(desk: Desk, { course }: Words, { ascii }: Theme): string {
	const [done, open] = ascii ? ['#', '.'] : ['●', '○'];
	const dots = (at: number, all: number): string => (all > MOST_DOTS ? '' : done.repeat(at) + open.repeat(all - at));
	if (desk.kind === 'lesson') {
		const all = desk.lesson.pages.length;
		return [fill(course.step, { step: desk.step + 1, steps: all }), dots(desk.step + 1, all)].filter(Boolean).join(' ');
	}
	const card = desk.cards[desk.index];
	const again = card?.again ? ` · ${course.again}` : '';
	const place = fill(course.card, { card: desk.index + 1, cards: desk.cards.length });
	return [`${place}${again}`, dots(desk.index + 1, desk.cards.length)].filter(Boolean).join(' ');
}

const MOST_DOTS = 12;
