// A lesson or a round on the screen: the prose, the stage, the question, and what is said of the answer.

import { Box } from 'ink';
import { fill } from '../../core/fault.js';
import { type Attempt, isAsking } from '../../state/course/attempt.js';
import { type Desk, isAtEnd, pageOf } from '../../state/course/desk.js';
import type { Model } from '../../state/model.js';
import { isSeen, PANELS, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { Frame } from '../components/frame.js';
import { Lines } from '../components/lines.js';
import { layoutIn, Panels, painted, TITLE_LINES } from '../components/panels.js';
import { comparedLines } from '../lesson/compared.js';
import { exerciseViews } from '../lesson/entries.js';
import { type LessonText, lessonRoom, lessonText } from '../lesson/layout.js';
import { loneLines } from '../lesson/lone.js';
import type { Pen } from '../lesson/question.js';
import { blanks, type Line } from '../paint/span.js';
import { arithmetic } from '../stage/arithmetic.js';
import type { Theme } from '../theme/theme.js';
import { EndScreen } from './end-screen.js';

interface LessonScreenProps {
	readonly model: Model;
	readonly desk: Desk;
	readonly theme: Theme;
	readonly words: Words;
}

/** Columns between text and stage. */
const GAP = 3;

export function LessonScreen({ model, desk, theme, words }: LessonScreenProps) {
	if (isAtEnd(desk)) {
		return <EndScreen model={model} desk={desk} theme={theme} words={words} />;
	}
	const room = lessonRoom(model.size, desk);
	const pen: Pen = { theme, words, width: room.text };
	const text = lessonText(desk, model.notice, pen, room);
	return (
		<Frame model={model} theme={theme} words={words} title={titleOf(desk, words)} aside={asideOf(desk, words, theme)}>
			{room.wide ? (
				<Box flexDirection="row">
					<Box width={room.text + GAP} flexDirection="column" flexShrink={0}>
						<Lines level={theme.level} lines={apart([text.above, text.asked, text.said]).slice(0, room.lines)} />
					</Box>
					<Figure desk={desk} pen={{ ...pen, width: room.width - room.text - GAP }} height={room.lines - 1} before={1} />
				</Box>
			) : (
				<Narrow desk={desk} pen={pen} text={text} lines={room.lines} />
			)}
		</Frame>
	);
}

interface NarrowProps {
	readonly desk: Desk;
	readonly pen: Pen;
	readonly text: LessonText;
	readonly lines: number;
}

/** One under the other; blank lines only where they cost the stage nothing. */
function Narrow({ desk, pen, text, lines }: NarrowProps) {
	const { level } = pen.theme;
	const below = [...text.asked, ...text.said];
	const left = lines - text.above.length - below.length;
	return (
		<Box flexDirection="column">
			<Lines level={level} lines={text.above} />
			<Figure desk={desk} pen={pen} height={left} before={0} />
			<Lines level={level} lines={below} />
		</Box>
	);
}

/** Parts with a blank line before each. */
const apart = (parts: readonly (readonly Line[])[]): Line[] => parts.flatMap(part => (part.length === 0 ? [] : [[], ...part]));

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
		return <Lines level={theme.level} lines={[...blanks(1), ...(attempt === undefined ? [] : loneLines(attempt, pen)), ...blanks(1)]} />;
	}
	const views = exerciseViews(stage, attempt, theme, words);
	const room = {
		width: pen.width,
		height: height - before - TITLE_LINES - ARITHMETIC,
		halves: theme.marks.halves,
		whole: stage.zoom === 'whole',
	};
	const layout = layoutIn(views, room);
	const slack = room.height - Math.max(...PANELS.map(panel => painted(layout.panels[panel]).height));
	// Where an error is set apart, the line of the truth stands right above that of the error, term under term.
	const truth = attempt && comparedLines(attempt, pen)[1];
	const most = ARITHMETIC + (attempt === undefined ? Math.min(MORE_ARITHMETIC, Math.max(0, slack - 3)) : 0);
	const answer = truth === undefined ? shownArithmetic(stage, attempt, pen, most) : [truth];
	return (
		<Box flexDirection="column" flexShrink={0}>
			<Lines level={theme.level} lines={blanks(before + (slack >= 2 ? 1 : 0))} />
			<Panels layer={stage.layer} views={views} layout={layout} theme={theme} words={words} />
			<Lines level={theme.level} lines={[...blanks(slack >= 1 ? 1 : 0), ...answer, ...blanks(slack >= 3 && before === 0 ? 1 : 0)]} />
		</Box>
	);
}

/** Lines for the arithmetic under the panels, and how many more there may be where nothing is asked. */
const ARITHMETIC = 1;
const MORE_ARITHMETIC = 2;

/** The arithmetic of what the cursor is on, in so many lines; of an element that is asked for, nothing yet. */
function shownArithmetic(stage: Stage, attempt: Attempt | undefined, { theme, words, width }: Pen, lines: number): Line[] {
	// Beside a kernel that is being filled in, the target is there to see.
	if (attempt?.drawn.exercise.type === 'kernel' && isAsking(attempt)) {
		return blanks(lines);
	}
	const hidden = stage.veil === 'size' || (stage.veil !== 'none' && stage.panel === 'output' && !isSeen(stage, stage.cursors.output));
	const told: Line[] = hidden ? [[{ text: words.course.hidden, ...theme.roles.muted }]] : arithmetic(stage, { theme, words, width, lines });
	return [...told, ...blanks(lines - told.length)];
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
