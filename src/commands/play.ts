// `play`, and the tutor itself: a layer on the screen; as text where there is none.

import { EXAMPLES } from '../core/examples.js';
import type { Op } from '../core/layer.js';
import type { Model } from '../state/model.js';
import { openStage, type Stage } from '../state/stage/stage.js';
import { demonstrate } from './demonstrate.js';
import { readOp, readProblem } from './layer-options.js';
import type { OptionValues, Words } from './parse.js';
import { run } from './run.js';
import type { Session } from './session.js';
import { LAYER_OPTIONS } from './table.js';

/** The layer that the options describe; what is not given is the book's. Where there is no screen, what `run` prints. */
export async function play(words: Words, session: Session): Promise<number> {
	const { rest, options } = words;
	const described = rest.length > 0 || LAYER_OPTIONS.some(name => options[name] !== undefined);
	const op = readOp(rest[0]);
	const filled = { ...words, options: { ...bookOptions(op), ...options } };
	if (!session.hasScreen) {
		return run(filled, session);
	}
	return openOn(described ? await stageOf(op, filled.options, session) : bookStage(), session);
}

/** The tutor on its first example; the demonstration where there is no screen. */
export async function tutor(session: Session): Promise<number> {
	return session.hasScreen ? openOn(bookStage(), session) : demonstrate(session);
}

function bookStage(): Stage {
	const [book] = EXAMPLES;
	if (book === undefined) {
		throw new Error('there is no example to begin with');
	}
	return openStage(book.input, book.spec, book.id);
}

function bookOptions(op: Op): OptionValues {
	return { input: 'counting', ...(op === 'conv' || op === 'conv-transpose' ? { kernel: 'book' } : { window: '2,2' }) };
}

async function stageOf(op: Op, options: OptionValues, session: Session): Promise<Stage> {
	const { input, layer } = await readProblem(op, options, session.reading);
	return openStage(input, layer.spec);
}

/** Milliseconds between two steps while playing, at first. */
const PACE = 600;

async function openOn(stage: Stage, { look, words }: Session): Promise<number> {
	const size = { columns: process.stdout.columns, rows: process.stdout.rows };
	const model: Model = { size, stage, overlays: [], notice: undefined, pace: PACE };
	const [{ openScreen }, { themeFor }] = await Promise.all([import('../runtime/open-screen.js'), import('../ui/theme/theme.js')]);
	return openScreen({ model, theme: themeFor(look), words });
}
