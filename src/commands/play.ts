// `play`: a layer on the screen; as text where there is none.

import { EXAMPLES } from '../core/examples.js';
import type { Op } from '../core/layer.js';
import { LAYER_OPTIONS } from '../core/layer-parts.js';
import { openStage, type Stage } from '../state/stage/stage.js';
import { readOp, readProblem } from './layer-options.js';
import { openApp } from './open-app.js';
import type { OptionValues, Words } from './parse.js';
import { run } from './run.js';
import type { Session } from './session.js';

/** The layer that the options describe; what is not given is the book's. Where there is no screen, what `run` prints. */
export async function play(words: Words, session: Session): Promise<number> {
	const { rest, options } = words;
	const described = rest.length > 0 || LAYER_OPTIONS.some(name => options[name] !== undefined);
	const op = readOp(rest[0]);
	const filled = { ...words, options: { ...bookOptions(op), ...options } };
	if (!session.hasScreen) {
		return run(filled, session);
	}
	return openApp({ room: 'stage', stage: described ? await stageOf(op, filled.options, session) : bookStage() }, session);
}

/** The book's example: what the playground begins with. */
export function bookStage(): Stage {
	const [book] = EXAMPLES;
	if (book === undefined) {
		throw new Error('there is no example to begin with');
	}
	return openStage(book.input, book.spec, book.id);
}

/** What is not said, as the book has it. */
export function bookOptions(op: Op): OptionValues {
	return { input: 'counting', ...(op === 'conv' || op === 'conv-transpose' ? { kernel: 'book' } : { window: '2,2' }) };
}

async function stageOf(op: Op, options: OptionValues, session: Session): Promise<Stage> {
	const { input, layer } = await readProblem(op, options, session.reading);
	return openStage(input, layer.spec);
}
