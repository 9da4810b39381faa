// What a terminal says of its mouse, whoever it was said to.

import type { Point } from '../paint/view.js';

/** Over a terminal cell: the left button pressed, moved while it is down, let go; or the wheel turned a notch. */
export interface MouseReport extends Point {
	readonly phase: 'down' | 'drag' | 'up' | 'wheel-up' | 'wheel-down';
}
