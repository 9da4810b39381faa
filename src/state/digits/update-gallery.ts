// The keys of the gallery: over its pictures, through its filters, and to the maps of one digit.

import type { Command } from '../keys.js';
import type { Size } from '../model.js';
import type { Digits } from './digits.js';
import { filtered, galleryGrid, nextFilter, through } from './look.js';
import { lookAt, type Step } from './subject.js';

/** The digits after a command in their gallery, on a screen of this size. */
export function updateGallery(digits: Digits, size: Size, command: Command): Step {
	const { columns, rows } = galleryGrid(size);
	const { cursor } = digits.gallery;
	switch (command) {
		case 'left':
			return [at(digits, cursor - 1), []];
		case 'right':
			return [at(digits, cursor + 1), []];
		case 'up':
			return [cursor < columns ? digits : at(digits, cursor - columns), []];
		case 'down':
			return [at(digits, cursor + columns), []];
		case 'far-up':
			return [at(digits, cursor - columns * rows), []];
		case 'far-down':
			return [at(digits, cursor + columns * rows), []];
		case 'first':
			return [at(digits, 0), []];
		case 'last':
			return [at(digits, Number.POSITIVE_INFINITY), []];
		case 'filter':
			return [turned(digits), []];
		case 'to-maps': {
			const index = filtered(digits)[cursor];
			return index === undefined ? [digits, []] : lookAt({ ...digits, view: 'maps' }, { kind: 'test', index });
		}
		default:
			return [digits, []];
	}
}

function at(digits: Digits, cursor: number): Digits {
	const last = Math.max(0, filtered(digits).length - 1);
	return { ...digits, gallery: { ...digits.gallery, cursor: Math.min(Math.max(cursor, 0), last) } };
}

/** The next filter, on the same digit where that lets it through. */
function turned(digits: Digits): Digits {
	const filter = nextFilter(digits);
	return filter === undefined ? digits : onSame(digits, { ...digits, gallery: { filter, cursor: 0 } });
}

/** The gallery whose filter, or what passes it, is another: on the digit that it was on, or the next that is there. */
export function onSame(before: Digits, after: Digits): Digits {
	const digit = filtered(before)[before.gallery.cursor] ?? 0;
	const found = through(after.gallery.filter, after).findIndex(index => index >= digit);
	return at(after, found < 0 ? Number.POSITIVE_INFINITY : found);
}
