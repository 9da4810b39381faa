// V8's space for what has just been made: doubled time and again, up to 32 MB, to clear up less often. That is a quarter of all that the
// program holds in a lesson, and its frames are no faster for it: once they are drawn, the space grows no more.

import { createRequire } from 'node:module';

/** By what it grows. Source: V8, flag-definitions.h, semi_space_growth_factor. */
const [USUAL, NOT_AT_ALL] = [2, 1];

let isHeld = false;

/** From now on it grows no more. */
export function holdYoungSpace(): void {
	isHeld = true;
	growBy(NOT_AT_ALL);
}

/** Compiles as the start did: V8 takes compiled code only under the very flags that it was compiled under. */
export function compiling<Result>(compile: () => Result): Result {
	if (!isHeld) {
		return compile();
	}
	growBy(USUAL);
	try {
		return compile();
	} finally {
		growBy(NOT_AT_ALL);
	}
}

/** What ends soon never loads what this takes. */
function growBy(factor: number): void {
	const { setFlagsFromString } = createRequire(__filename)('node:v8') as typeof import('node:v8');
	setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
