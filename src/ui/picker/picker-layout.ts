// How a list to choose from lies on its screen: drawn so, and pointed at so.

import type { Model, Overlay, Size } from '../../state/model.js';
import type { Words } from '../../text/words.js';
import { FRAME_LINES, HEAD_LINES, MARGIN } from '../components/measures.js';
import type { Zone } from '../pointing/zone.js';
import type { Theme } from '../theme/theme.js';
import { ENTRIES } from './entries.js';

type Picker = Extract<Overlay, { kind: 'picker' }>;

/** Lines under the list for the whole text of the entry under the cursor; and a blank one above it. */
export const ABOUT_LINES = 3;
export const ABOVE = 1;
/** From this width on, what is under the cursor is drawn beside the list. */
const WIDE = 100;
const LIST_SHARE = 0.6;
/** Columns between the two. */
export const GAP = 2;

export interface PickerLayout {
	/** Of all, and of the list with what parts it from what is beside it. */
	readonly width: number;
	readonly listWidth: number;
	/** Lines for the list. */
	readonly height: number;
	/** The first entry in sight. */
	readonly first: number;
}

/** The layout of a list of so many entries. */
export function layoutPicker(size: Size, { index }: Picker, count: number): PickerLayout {
	const width = size.columns - 2 * MARGIN;
	const height = size.rows - FRAME_LINES - ABOUT_LINES - 2;
	const listWidth = width >= WIDE - 2 * MARGIN ? Math.floor(width * LIST_SHARE) : width;
	return { width, listWidth, height, first: Math.max(0, Math.min(index - Math.floor(height / 2), count - height)) };
}

/** The zone of the entries. */
export function pickerZones(model: Model, theme: Theme, words: Words): Zone[] {
	const top = model.overlays.at(-1);
	if (top?.kind !== 'picker') {
		return [];
	}
	const count = ENTRIES[top.list](words, theme, model).length;
	const { listWidth, height, first } = layoutPicker(model.size, top, count);
	return [
		{
			x: MARGIN,
			y: HEAD_LINES + ABOVE,
			width: listWidth - GAP,
			height: Math.min(height, count - first),
			at: ({ y }) => ({ on: 'choice', index: first + y }),
		},
	];
}
