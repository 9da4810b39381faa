// The sheet of knobs: each with what it stands at, the chosen one with what it does and what the output's size comes from.

import { fill } from '../../core/fault.js';
import { sizeFormulas } from '../../core/shape.js';
import type { Model, Overlay } from '../../state/model.js';
import { setupOf } from '../../state/play/in-play.js';
import type { Knob } from '../../state/play/knobs/knob.js';
import { knobChosen } from '../../state/play/sheet.js';
import type { Words } from '../../text/words.js';
import { pad, sideBySide } from '../paint/place.js';
import { blanks, cutLine, type Line, widthOf, wrapLine } from '../paint/span.js';
import type { Zone } from '../pointing/zone.js';
import { paddingText } from '../stage/layer-summary.js';
import { noticeSpan } from '../stage/notice.js';
import { spell, type Theme } from '../theme/theme.js';
import { valueText } from './notice.js';

export type Sheet = Extract<Overlay, { kind: 'knobs' }>;

interface Desk {
	readonly theme: Theme;
	readonly words: Words;
	readonly width: number;
	/** Lines that there is room for. */
	readonly lines: number;
}

/** Lines under the knobs: what the chosen one does, what the last turn did, the output's size. */
const TOLD_LINES = 3;
const MOST_COLUMNS = 3;
const GAP = 3;

/** How many lines the sheet would like to have. */
export function sheetHeight(model: Model, sheet: Sheet, { width, words }: Pick<Desk, 'width' | 'words'>): number {
	const { knobs } = knobChosen(model, sheet);
	return Math.ceil(knobs.length / columnsIn(width, longestName(knobs, words))) + TOLD_LINES + 1;
}

/** The sheet in its lines. */
export function sheetLines(model: Model, sheet: Sheet, desk: Desk): Line[] {
	const { theme, words, width } = desk;
	const { knobs, at, knob } = knobChosen(model, sheet);
	const rows = knobRows(model, knobs, at, desk);
	const muted = (text: string): Line => cutLine([{ text: spell(theme, text), ...theme.roles.muted }], width, theme.marks.ellipsis);
	const told = toldLines(model, desk);
	// A long reason takes the place of what the knob does.
	const about = told.length < TOLD_LINES - 1 ? [muted(words.play.about[knob.name])] : [];
	const formula = muted(formulaText(model, words, width));
	return [...rows, [], ...about, ...told, ...blanks(TOLD_LINES - 1 - about.length - told.length), formula];
}

/** What the last turn did, or why it could not be. */
function toldLines({ notice }: Model, { theme, words, width }: Desk): Line[] {
	return notice === undefined ? [] : wrapLine([noticeSpan(notice, { theme, words })], width).slice(0, TOLD_LINES - 1);
}

/** How the knobs stand on their sheet: going down each of some columns, of this width and height. */
interface SheetGrid {
	readonly columns: number;
	readonly height: number;
	readonly cell: number;
	/** The first knob in sight. */
	readonly first: number;
}

/** As many columns as fit. */
function sheetGrid(knobs: readonly Knob[], at: number, { words, width, lines }: Pick<Desk, 'words' | 'width' | 'lines'>): SheetGrid {
	const columns = columnsIn(width, longestName(knobs, words));
	const height = Math.min(Math.ceil(knobs.length / columns), Math.max(1, lines - TOLD_LINES - 1));
	const cell = Math.floor((width - GAP * (columns - 1)) / columns);
	return { columns, height, cell, first: firstShown(at, height * columns, knobs.length) };
}

/** The zone of the knobs, from the top left of the sheet. */
export function sheetZone(model: Model, sheet: Sheet, desk: Pick<Desk, 'words' | 'width' | 'lines'>): Zone {
	const { knobs, at } = knobChosen(model, sheet);
	const { columns, height, cell, first } = sheetGrid(knobs, at, desk);
	return {
		x: 0,
		y: 0,
		width: desk.width,
		height,
		at: ({ x, y }) => {
			const column = Math.floor(x / (cell + GAP));
			const index = first + column * height + y;
			return column < columns && x % (cell + GAP) < cell && index < knobs.length ? { on: 'knob', index } : undefined;
		},
	};
}

function knobRows(model: Model, knobs: readonly Knob[], at: number, desk: Desk): Line[] {
	const { theme, words } = desk;
	const setup = setupOf(model);
	const name = longestName(knobs, words);
	const { columns, height, cell, first } = sheetGrid(knobs, at, desk);
	const entries = knobs.map((knob, index): Line => {
		const here = index === at;
		const value = spell(
			theme,
			[valueText(knob.name, knob.value(setup) ?? '', words.play), cellsAdded(knob, model)].filter(Boolean).join(' '),
		);
		return cutLine(
			[
				{ text: here ? `${theme.marks.pointer} ` : '  ', ...theme.roles.accent },
				{ text: pad(words.play.knobs[knob.name], name + 2), ...(here ? theme.roles.accent : theme.roles.muted) },
				{ text: value, ...(here ? { ...theme.roles.accent, bold: true } : theme.roles.text) },
			],
			cell,
			theme.marks.ellipsis,
		);
	});
	const blocks = Array.from({ length: columns }, (_, column) => ({
		lines: entries.slice(first + column * height, first + (column + 1) * height),
		width: cell,
	}));
	return sideBySide(blocks, GAP);
}

/** The cells that a padding by name comes to here. */
function cellsAdded(knob: Knob, { stage: { layer } }: Model): string {
	const { padding } = layer.spec;
	return knob.name === 'padding' && (padding === 'same' || padding === 'full') ? paddingText(layer) : '';
}

/** Where not all knobs have room, those round the chosen one. */
function firstShown(at: number, room: number, all: number): number {
	return Math.max(0, Math.min(at - Math.floor(room / 2), all - room));
}

const longestName = (knobs: readonly Knob[], { play }: Words): number => Math.max(...knobs.map(({ name }) => widthOf(play.knobs[name])));

/** Room for a value such as `convolution` beside each name. */
const VALUE = 15;

function columnsIn(width: number, name: number): number {
	return Math.max(1, Math.min(MOST_COLUMNS, Math.floor((width + GAP) / (name + VALUE + GAP))));
}

/** How the output's size comes about, in full where there is room. */
function formulaText({ stage }: Model, { play }: Words, width: number): string {
	const tellings = (['full', 'short'] as const).map(telling => {
		const { rows, cols } = sizeFormulas(stage.layer, telling);
		return rows === cols
			? fill(play.bothFormula, { formula: rows })
			: `${fill(play.rowsFormula, { formula: rows })}   ${fill(play.colsFormula, { formula: cols })}`;
	});
	return tellings.find(text => widthOf(text) <= width) ?? sizeFormulas(stage.layer, 'short').rows;
}
