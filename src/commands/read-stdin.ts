// All of standard input as text, up to a size.

import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import { MAX_FILE_BYTES } from '../runtime/grids/read-bytes.js';
import { codeOf } from '../runtime/progress/disk.js';

/** What comes from standard input. Throws a Fault, status 1, where the system lets none of it be read. */
export async function* readable<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
	try {
		yield* pieces;
	} catch (error) {
		const code = codeOf(error);
		throw code === '' ? error : new Fault('standard input can not be read ({code})', { code: quote(code) }, 1);
	}
}

/** The text that was piped in. Throws a Fault, status 1, where it is too large or nothing is piped. */
export async function readStdin(): Promise<string> {
	if (process.stdin.isTTY) {
		throw new Fault('standard input is the keyboard: pipe JSON in, as in echo "[[1,2]]" | conv-tutor run --input - …');
	}
	const pieces: Buffer[] = [];
	let size = 0;
	for await (const piece of readable(process.stdin as AsyncIterable<Buffer>)) {
		size += piece.length;
		if (size > MAX_FILE_BYTES) {
			throw new Fault('standard input is too large: at most {most} MB', { most: MAX_FILE_BYTES / 2 ** 20 }, 1);
		}
		pieces.push(piece);
	}
	return Buffer.concat(pieces).toString('utf8');
}
