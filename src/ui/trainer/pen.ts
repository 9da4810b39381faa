// What whoever draws a part of the trainer is handed: the look, the words, the room.

import type { Words } from '../../text/words.js';
import type { Theme } from '../theme/theme.js';

export interface Desk {
	readonly theme: Theme;
	readonly words: Words;
	readonly width: number;
}

export interface Pen extends Desk {
	/** Lines that there is room for. */
	readonly height: number;
}
