// What the stack's screen shows and where: drawn by the screen, and asked for what is pointed at.

import { fill } from '../../core/fault.js';
import { shapeText } from '../../core/grid.js';
import type { Model } from '../../state/model.js';
import { figuresInView, rowInView, type Stack } from '../../state/stack/stack.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, MARGIN } from '../components/measures.js';
import { paintMatrix } from '../paint/matrix.js';
import { sideBySide } from '../paint/place.js';
import { blanks, cutLine, type Line, widthOf, wrapText } from '../paint/span.js';
import { type Point, whole } from '../paint/view.js';
import { fieldLine } from '../stage/field.js';
import { noticeRole, noticeText } from '../stage/notice.js';
import { spell, type Theme } from '../theme/theme.js';
import { rowAccount } from './account.js';
import { mapLines } from './element-map.js';
import { COLUMN_GAP, layoutStack, type StackLayout } from './layout.js';
import { bodyInSight, fullShape, tableLines, tableOf } from './table.js';
import { formulaText, walkLines } from './walk.js';

interface Desk {
	readonly theme: Theme;
	readonly words: Words;
	readonly width: number;
}

export interface StackPlan {
	readonly above: readonly Line[];
	readonly main: Main;
	/** Lines that the main part has. */
	readonly height: number;
	readonly below: readonly Line[];
}

/** The plan for a model whose stack is in view. */
export function planStack(model: Model, stack: Stack, theme: Theme, words: Words): StackPlan {
	const { columns, rows } = model.size;
	const desk = { theme, words, width: columns - 2 * MARGIN };
	const above = linesAbove(stack, desk, rows);
	const below = linesBelow(model, stack, desk, rows);
	const room = rows - FRAME_LINES - above.length - below.length;
	const main = mainOf(stack, desk, room);
	// Where there is plenty of room what is said follows what is seen; where there is little it keeps its place.
	return { above, main, below, height: rows >= TALL ? Math.min(room, main.lines.length) : room };
}

/** From this many lines on everything is said in full. */
const TALL = 30;

/** What to notice in a preset; where there is little room, not over the walk. */
function linesAbove({ network, panel }: Stack, { theme, words, width }: Desk, rows: number): Line[] {
	const tall = rows >= TALL;
	const notice = words.stack.presets[network.preset ?? '']?.notice ?? '';
	const told = wrapText(spell(theme, notice), width).map((text): Line => [{ text }]);
	if (tall) {
		return [...blanks(1), ...told.slice(0, 2), ...blanks(told.length === 0 ? 0 : 1)];
	}
	return panel === 'element' ? [] : told.length === 0 ? [[]] : [cutLine([{ text: spell(theme, notice) }], width, theme.marks.ellipsis)];
}

/** What the row is, the walk back, the formula; where there is little room, the walk is for the element, the others for the table. A notice or a question takes their place. */
function linesBelow(model: Model, stack: Stack, desk: Desk, rows: number): Line[] {
	const { theme, words, width } = desk;
	const unbuilt = figuresInView(stack) === undefined;
	const { notice } = model;
	const said = notice === undefined ? rowAccount(stack, words) : noticeText(notice, words);
	const style = notice !== undefined ? noticeRole(notice, theme) : unbuilt ? theme.roles.alert : theme.roles.text;
	const asked = fieldLine(model, desk);
	const account = (most: number): Line[] =>
		asked !== undefined
			? [cutLine(asked, width, theme.marks.ellipsis)]
			: wrapText(spell(theme, said), width)
					.slice(0, most)
					.map((text): Line => [{ text, ...style }]);
	const formula: Line = cutLine([{ text: spell(theme, formulaText(stack, desk)), ...theme.roles.muted }], width, theme.marks.ellipsis);
	if (rows >= TALL) {
		return [...blanks(1), ...account(2), formula, ...blanks(1), ...walkLines(stack, desk, 2)];
	}
	if (stack.panel === 'table') {
		return [...filled(account(2), 2), formula];
	}
	return filled(notice === undefined && asked === undefined && !unbuilt ? walkLines(stack, desk, 2) : account(2), 2);
}

/** So many lines always, that nothing above jumps. */
const filled = (lines: readonly Line[], count: number): Line[] => [...lines, ...blanks(count - lines.length)];

/** A map needs its title and so many lines that above and below can be told apart. */
const LEAST_MAP = 4;
/** As far as the names of the layers are set in. */
const INDENT = 4;

/** The map of the element, where it is drawn: from its first mark on, in how many lines, and in what room. */
interface PlacedMap extends Point {
	readonly lines: number;
	readonly room: { readonly width: number; readonly height: number };
}

interface Main {
	readonly lines: readonly Line[];
	/** Of the table's body, which lines are in sight. */
	readonly body: { readonly first: number; readonly height: number };
	readonly table: number;
	readonly map: PlacedMap | undefined;
}

/** The title over a map. */
const MAP_TITLE = 1;

function mainOf(stack: Stack, { theme, words, width }: Desk, height: number): Main {
	const table = tableOf(stack, words, theme);
	const layout = layoutStack(stack, table, { width, height }, theme);
	const { columns, picture, map } = layout;
	const rows = tableLines(table, columns, { width: layout.table, height }, theme);
	// Where there is no room for the map beside the input it stands under the table, if there is some.
	const left = height - rows.length - 1;
	const under = map === 0 && left >= LEAST_MAP ? mapBlock(stack, { theme, words, width: layout.table - INDENT }, left) : [];
	const beside = mapBlock(stack, { theme, words, width: map }, height);
	const blocks = [
		{
			lines: [...rows, ...blanks(Number(under.length > 0)), ...under.map((line): Line => [{ text: ' '.repeat(INDENT) }, ...line])],
			width: layout.table,
		},
		{ lines: pictureLines(stack, layout, { theme, words, width: picture }), width: picture },
		{ lines: beside, width: map },
	].filter(block => block.width > 0);
	const placed = (block: readonly Line[], at: Point, columnsThere: number, linesThere: number): PlacedMap | undefined => {
		const room = { width: columnsThere, height: linesThere - MAP_TITLE };
		return block.length > MAP_TITLE ? { x: at.x, y: at.y + MAP_TITLE, lines: block.length - MAP_TITLE, room } : undefined;
	};
	const before = blocks.slice(0, -1).reduce((sum, block) => sum + block.width + COLUMN_GAP, 0);
	return {
		lines: sideBySide(blocks, COLUMN_GAP),
		body: bodyInSight(table, columns, height),
		table: layout.table,
		map: placed(under, { x: INDENT, y: rows.length + 1 }, layout.table - INDENT, left) ?? placed(beside, { x: before, y: 0 }, map, height),
	};
}

function titleLine(title: string, detail: string, asked: boolean, { theme, width }: Desk): Line {
	const line: Line = [
		{ text: title, ...(asked ? theme.roles.accent : theme.roles.muted), bold: true },
		{ text: ` ${spell(theme, detail)}`, ...theme.roles.muted },
	];
	return cutLine(line, width, theme.marks.ellipsis);
}

function pictureLines({ network: { input }, panel }: Stack, { look }: StackLayout, desk: Desk): Line[] {
	if (look === undefined) {
		return [];
	}
	const { view, detail, block } = look;
	const { words, theme } = desk;
	const scale = block === 1 ? '' : fill(words.stack.scale, { block: `${block}×${block}` });
	const tellings = [[shapeText(input), scale].filter(Boolean).join(' · '), scale || shapeText(input)];
	const fits = (told: string): boolean => widthOf(`${words.stack.inputTitle} ${told}`) <= desk.width;
	return [
		titleLine(words.stack.inputTitle, tellings.find(fits) ?? '', panel === 'element', desk),
		...paintMatrix(view, detail, whole(view), theme),
	];
}

/** The element on the output of its layer. */
function mapBlock(stack: Stack, desk: Desk, height: number): Line[] {
	const output = figuresInView(stack)?.output;
	if (output === undefined || desk.width === 0) {
		return [];
	}
	const title = fill(desk.words.stack.mapTitle, { layer: rowInView(stack).index + 1 });
	const lines = mapLines(output, stack.cell, { width: desk.width, height: height - 1 }, desk.theme);
	return [titleLine(title, fullShape(output), stack.panel === 'element', desk), ...lines];
}
