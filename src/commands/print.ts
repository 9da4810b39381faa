// Standard output, and what becomes of a run that can't write there.

import { writeSync } from 'node:fs';
import { Fault } from '../core/fault.js';

/** What a shell says of a program that nobody reads any more: 128 + SIGPIPE. */
const CLOSED_PIPE = 141;

/** Resolves when the text was taken. */
export function print(text: string | Uint8Array): Promise<void> {
	return new Promise(resolve => {
		process.stdout.write(text, () => resolve());
	});
}

/**
 * Prints without the streams that Node makes ready first, which takes as long as all else that a short answer needs. What a pipe does
 * not take at once is left to them. Throws a Fault where nothing can be written.
 */
export async function printNow(text: string): Promise<void> {
	const bytes = Buffer.from(text);
	let written = 0;
	try {
		while (written < bytes.length) {
			written += writeSync(1, bytes, written);
		}
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
			throw outputFault(error as NodeJS.ErrnoException);
		}
		await print(bytes.subarray(written));
	}
}

/** Why nothing can be printed. A pipe that nobody reads any more ends the program quietly, as it does any other. */
export function outputFault({ code }: NodeJS.ErrnoException): Fault {
	if (code === 'EPIPE') {
		process.exit(CLOSED_PIPE);
	}
	return new Fault('standard output can not be written ({code}): nothing more is printed', { code: String(code) }, 1);
}
