// How table, input and map share a screen: the panel in use gets the room it needs, the other what is left. Pure, so that every size can be tested.

import type { ReceptiveField } from '../../core/receptive-field.js';
import { figuresInView, type Stack, walkBack } from '../../state/stack/stack.js';
import { paintedSize } from '../paint/view.js';
import type { Theme } from '../theme/theme.js';
import { type FieldLook, type FieldPicture, lookAtField } from './field-view.js';
import { COLUMNS, type Column, type Table, tableWidth } from './table.js';

export interface StackLayout {
	readonly columns: readonly Column[];
	/** Terminal cells for the table. */
	readonly table: number;
	/** The input with the field; undefined where the table needs the whole width. */
	readonly look: FieldLook | undefined;
	/** Terminal cells for the input, its title counted, and for the map beside it. */
	readonly picture: number;
	readonly map: number;
}

interface Room {
	readonly width: number;
	/** Lines for table and picture, the picture's title counted. */
	readonly height: number;
}

export const COLUMN_GAP = 3;
/** A picture narrower than this says nothing. */
const LEAST_PICTURE = 18;
/** The widest tables: one of these stands beside a picture, or the table has the screen for itself. */
const BESIDE_PICTURE = 3;
/** The map of the layer's output takes no more than it needs to be a map. */
const MAP = { least: 5, most: 30 };
/** The titles over picture and map. */
const TITLES = { picture: 18, map: 12 };

/** What is drawn of a stack's input. */
function pictureOf(stack: Stack): FieldPicture {
	const { input } = stack.network;
	const field = walkBack(stack)[0] as ReceptiveField | undefined;
	const reach = figuresInView(stack)?.reach;
	return {
		input,
		field,
		rows: reach?.rows ?? { first: 0, last: input.rows - 1 },
		cols: reach?.cols ?? { first: 0, last: input.cols - 1 },
	};
}

/** The layout of a stack in a room. */
export function layoutStack(stack: Stack, table: Table, room: Room, theme: Theme): StackLayout {
	const picture = pictureOf(stack);
	const height = room.height - 1;
	const lookIn = (width: number): FieldLook => lookAtField(picture, { width, height }, theme);
	const wide = COLUMNS.map(columns => ({ columns, width: tableWidth(table, columns) }));
	const left = (width: number): number => room.width - width - COLUMN_GAP;
	const best = lookIn(left((wide.at(-1) as { width: number }).width));
	const wanted = Math.min(widthOfLook(best), left(0));
	const [offered, least, fallback] =
		stack.panel === 'element'
			? [wide, wanted, wide.at(-1)]
			: [wide.slice(0, BESIDE_PICTURE), LEAST_PICTURE, wide.find(({ width }) => width <= room.width)];
	const chosen = offered.find(({ width }) => left(width) >= least);
	const { columns, width } = chosen ?? fallback ?? (wide.at(-1) as (typeof wide)[number]);
	const space = left(width);
	if (space < LEAST_PICTURE) {
		return { columns, table: Math.min(width, room.width), look: undefined, picture: 0, map: 0 };
	}
	const look = lookIn(space);
	const drawn = Math.min(space, Math.max(widthOfLook(look), TITLES.picture));
	const map = Math.min(MAP.most, space - drawn - COLUMN_GAP);
	return { columns, table: width, look, picture: drawn, map: map < Math.max(MAP.least, TITLES.map) ? 0 : map };
}

const widthOfLook = ({ view, detail }: FieldLook): number => paintedSize(view, detail).width;
