// The answers of another machine, read with distrust. What is here already is not added again, so that it may be done as often as one likes.

import { Fault, fill } from '../../core/fault.js';
import { quotePath } from '../../core/quote.js';
import { VERSION } from '../../course/progress/lines.js';
import { readLog } from '../../course/progress/log-text.js';
import { fileFault } from '../../runtime/grids/read-bytes.js';
import type { Around } from '../progress.js';
import type { Session } from '../session.js';

/** Adds what a file has, standard input for `-`; the exit status, 1 where lines were left out. Throws a Fault where it is no export. */
export async function importFrom({ kept, words, session }: Around, path: string): Promise<number> {
	const file = quotePath(path);
	const { version, entries, broken } = readLog(await textAt(path, session));
	if (version === undefined) {
		throw new Fault('{file} is no export of progress: conv-tutor progress --export FILE makes one', { file }, 1);
	}
	if (version > VERSION) {
		throw new Fault(
			'{file} was written by a newer conv-tutor (format {version}, this one knows {known})',
			{ file, version, known: VERSION },
			1,
		);
	}
	const count = kept.merge(entries);
	const known = new Set(entries.map(({ id }) => id)).size - count;
	const told = [fill(words.imported, { count, known }), ...(broken === 0 ? [] : [fill(words.leftOut, { count: broken })])];
	await session.print(`${told.join('\n')}\n`);
	return broken === 0 ? 0 : 1;
}

async function textAt(path: string, { reading, stdinIsTerminal }: Session): Promise<string> {
	if (path === '-') {
		if (stdinIsTerminal) {
			throw new Fault('standard input is the keyboard: name a file, or pipe an export in');
		}
		return (await reading.readStdin?.()) ?? '';
	}
	try {
		return new TextDecoder().decode(await reading.readFile?.(path));
	} catch (error) {
		throw error instanceof Fault ? error : fileFault(path, error);
	}
}
