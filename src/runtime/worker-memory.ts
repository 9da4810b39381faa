// A thread that dies for want of memory is no fault of the program: it is told as one line, and another thread goes on.

import { codeOf } from './progress/disk.js';

/** Numbers lie outside of what the limits count: where there is no room for them, the thread says it itself. */
export const isMemory = (error: unknown): boolean =>
	codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' || (error instanceof RangeError && /allocation failed/.test(error.message));
