// What a screen is drawn with is large. Where one will be wanted, it is read while settings, progress and the lesson are.

import type { Words } from './parse.js';
import type { CommandName } from './table.js';

/** Commands that open a screen where there is one. */
const ON_SCREEN: readonly (CommandName | undefined)[] = [undefined, 'learn', 'review', 'play', 'train'];

/** Begins to read it, where these words in a terminal lead to a screen; what goes wrong is said when it is really opened. */
export function readAhead({ command, options }: Words): void {
	const isScreen = process.stdin.isTTY === true && process.stdout.isTTY === true && process.env['TERM'] !== 'dumb';
	if (isScreen && ON_SCREEN.includes(command) && options.plain !== true && options.format === undefined) {
		import('../runtime/open-screen.js').catch(() => {});
	}
}
