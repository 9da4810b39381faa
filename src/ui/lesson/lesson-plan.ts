// What a lesson's screen shows and where: drawn by the screen, and asked for what is pointed at.

import { type Attempt, isAsking } from '../../state/course/attempt.js';
import type { Desk } from '../../state/course/desk.js';
import type { Model } from '../../state/model.js';
import { isSeen, type Panel, type Stage } from '../../state/stage/stage.js';
import type { Words } from '../../text/words.js';
import { blanks, type Line } from '../paint/span.js';
import { arithmetic } from '../stage/arithmetic.js';
import type { StageLayout } from '../stage/layout.js';
import { layoutIn, type PanelColumn, painted, panelColumns, TITLE_LINES } from '../stage/panel-columns.js';
import type { Theme } from '../theme/theme.js';
import { comparedLines } from './compared.js';
import { exerciseViews } from './entries.js';
import { type LessonRoom, type LessonText, lessonRoom, lessonText } from './layout.js';
import { loneLines } from './lone.js';
import type { Pen } from './question.js';

/** The stage between some lines; or the lines of a grid that is filled in without one, or of nothing. */
export interface Figure {
	readonly above: readonly Line[];
	readonly panels: StagePanels | undefined;
	readonly below: readonly Line[];
}

interface StagePanels {
	readonly stage: Stage;
	readonly layout: StageLayout;
	readonly columns: Readonly<Record<Panel, PanelColumn>>;
}

export interface LessonPlan {
	readonly room: LessonRoom;
	/** Columns of the text with what parts it from the stage beside it. */
	readonly beside: number;
	/** Over the figure, or at its left. */
	readonly text: readonly Line[];
	readonly figure: Figure;
	/** Under it. */
	readonly below: readonly Line[];
	/** Of each line of the text, or of those below, the option that it belongs to. */
	readonly options: readonly (number | undefined)[];
}

/** Columns between text and stage. */
const GAP = 3;

/** The plan of what lies open and is not at its end. */
export function planLesson({ size, notice }: Model, desk: Desk, theme: Theme, words: Words): LessonPlan {
	const room = lessonRoom(size, desk);
	const pen: Pen = { theme, words, width: room.text };
	const text = lessonText(desk, notice, pen, room);
	return room.wide ? sideBySide(desk, pen, text, room) : underEachOther(desk, pen, text, room);
}

/** Each part of the text with a blank line before it. */
function sideBySide(desk: Desk, pen: Pen, { above, asked, options, said }: LessonText, room: LessonRoom): LessonPlan {
	const apart = <Item>(part: readonly Item[], blank: Item): Item[] => (part.length === 0 ? [] : [blank, ...part]);
	const figure = figureOf(desk, { ...pen, width: room.width - room.text - GAP }, room.lines - 1, 1);
	return {
		room,
		beside: room.text + GAP,
		text: [above, asked, said].flatMap(part => apart(part, [])).slice(0, room.lines),
		figure,
		below: [],
		options: [...apart(above, []).map(() => undefined), ...apart(options, undefined)].slice(0, room.lines),
	};
}

/** One under the other; blank lines only where they cost the stage nothing. */
function underEachOther(desk: Desk, pen: Pen, { above, asked, options, said }: LessonText, room: LessonRoom): LessonPlan {
	const below = [...asked, ...said];
	const figure = figureOf(desk, pen, room.lines - above.length - below.length, 0);
	return { room, beside: 0, text: above, figure, below, options };
}

/** The stage with the arithmetic of its element, so many blank lines above; or the grid that is filled in; or nothing. */
function figureOf({ stage, attempt }: Desk, pen: Pen, height: number, before: number): Figure {
	const { theme, words } = pen;
	if (stage === undefined) {
		return { above: blanks(1), panels: undefined, below: [...(attempt === undefined ? [] : loneLines(attempt, pen)), ...blanks(1)] };
	}
	const views = exerciseViews(stage, attempt, theme, words);
	const room = {
		width: pen.width,
		height: height - before - TITLE_LINES - ARITHMETIC,
		halves: theme.marks.halves,
		whole: stage.zoom === 'whole',
	};
	const layout = layoutIn(views, room);
	const slack = room.height - Math.max(...Object.values(layout.panels).map(placed => painted(placed).height));
	// Where an error is set apart, the line of the truth stands right above that of the error, term under term.
	const truth = attempt && comparedLines(attempt, pen)[1];
	const most = ARITHMETIC + (attempt === undefined ? Math.min(MORE_ARITHMETIC, Math.max(0, slack - 3)) : 0);
	const answer = truth === undefined ? shownArithmetic(stage, attempt, pen, most) : [truth];
	return {
		above: blanks(before + (slack >= 2 ? 1 : 0)),
		panels: { stage, layout, columns: panelColumns(views, layout, theme, words) },
		below: [...blanks(slack >= 1 ? 1 : 0), ...answer, ...blanks(slack >= 3 && before === 0 ? 1 : 0)],
	};
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
