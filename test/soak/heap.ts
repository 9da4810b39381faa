// How much is kept, once what is not has been swept up.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MEGABYTE = 2 ** 20;

setFlagsFromString('--expose-gc');
const sweep = runInNewContext('gc') as () => void;

/** Megabytes in use, arrays of numbers among them. What is held loosely is let go only when a turn has ended. */
export async function heapInUse(): Promise<number> {
	for (let sweeps = 0; sweeps < 3; sweeps++) {
		sweep();
		await new Promise(resolve => setImmediate(resolve));
	}
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return (heapUsed + arrayBuffers) / MEGABYTE;
}
