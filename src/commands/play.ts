// `play`: a layer on the screen; as text where there is none.

import { buildLayer } from '../core/build-layer.js';
import { EXAMPLES } from '../core/examples.js';
import { Fault } from '../core/fault.js';
import { stretch } from '../core/fit-layer.js';
import type { Op } from '../core/layer.js';
import { LAYER_OPTIONS } from '../core/layer-parts.js';
import { quote } from '../core/quote.js';
import { namesOf, stackOf } from '../state/play/kept.js';
import type { KeptSession } from '../state/play/session.js';
import type { Names } from '../state/play/setup.js';
import { withOnStage } from '../state/stack/doors.js';
import { openStage, type Stage } from '../state/stage/stage.js';
import { type Adapt, type Problem, readOp, readProblem } from './layer-options.js';
import { type Opening, openApp } from './open-app.js';
import { textOf } from './option-values.js';
import type { OptionValues, Words } from './parse.js';
import { solve } from './result.js';
import { printResult } from './run.js';
import type { Session } from './session.js';

/** The layer that the options describe; what is not given is the book's. Where there is no screen, what `run` prints. */
export async function play(words: Words, session: Session): Promise<number> {
	const { rest, options } = words;
	if (options.session !== undefined) {
		return playKept(words, session);
	}
	const described = rest.length > 0 || LAYER_OPTIONS.some(name => options[name] !== undefined);
	const op = readOp(rest[0]);
	if (session.hasScreen && !described) {
		return openApp({ room: 'stage', stage: bookStage() }, session);
	}
	const filled = { ...bookOptions(op), ...options };
	const problem = await readProblem(op, filled, session.reading, overEachChannel);
	return session.hasScreen
		? openApp({ room: 'stage', stage: openStage(problem.input, problem.layer.spec), names: namesIn(filled) }, session)
		: printResult(problem, session);
}

/** A picture has colours: here a kernel of one slice is taken for each of them, as where it is picked from the list. */
const overEachChannel: Adapt = (kernel, { channels }) => (kernel.filters * kernel.depth === 1 ? stretch(kernel, channels) : kernel);

/** The GRIDs as they were typed give the same again, but for standard input. */
function namesIn(options: OptionValues): Names {
	const named = (name: 'input' | 'kernel'): string | undefined => {
		const text = textOf(options, name)?.trim();
		return text === '-' ? undefined : text;
	};
	return { input: named('input'), kernel: named('kernel') };
}

/** The layer in view of a kept session, over what the layers before it make. */
async function playKept({ rest, options }: Words, session: Session): Promise<number> {
	const other = rest[0] ?? LAYER_OPTIONS.filter(name => options[name] !== undefined).map(name => `--${name}`)[0];
	if (other !== undefined) {
		throw new Fault('--session opens a layer that is kept: leave {word} out', { word: quote(other) });
	}
	const { openSessions } = await import('../runtime/sessions/open-sessions.js');
	const kept = openSessions(session.env).load(String(options.session));
	return session.hasScreen ? openApp(openingOf(kept), session) : printResult(problemInView(kept), session);
}

/** The layer in view on the stage; where it is one of several, over the stack that it belongs to. Throws a Fault as `problemInView` does. */
export function openingOf(kept: KeptSession): Opening & { readonly room: 'stage' } {
	const { input, layer } = problemInView(kept);
	const stage = openStage(input, layer.spec);
	const names = namesOf(kept);
	return {
		room: 'stage',
		stage,
		names,
		...(kept.layers.length > 1 && { stack: withOnStage(stackOf(kept), kept.at, stage, false) }),
	};
}

/** Throws a Fault where a layer before it makes what no number can hold. */
function problemInView({ input, layers, at }: KeptSession): Problem {
	const [spec, ...before] = layers.slice(0, at + 1).toReversed();
	if (spec === undefined) {
		throw new Error('a session without the layer in view');
	}
	const over = before.reduceRight((grid, each) => solve({ input: grid, layer: buildLayer(each, grid), nesting: 3 }).output, input);
	return { input: over, layer: buildLayer(spec, over), nesting: over.channels > 1 ? 3 : 2 };
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
