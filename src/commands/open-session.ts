// The session of a real run: standard streams, files, and what the surroundings say.

import { phrase } from '../core/fault.js';
import { oneOf } from '../core/one-of.js';
import { readBytes } from '../runtime/grids/read-bytes.js';
import { openSettings } from '../runtime/settings.js';
import { hasScreen, lookFor, motionOf, type Wishes } from '../runtime/surroundings.js';
import { MOTIONS } from '../state/model.js';
import { loadCliWords, loadFaultWords, loadWords } from '../text/load-words.js';
import { readLanguage } from './language.js';
import type { Words } from './parse.js';
import { print } from './print.js';
import { readable, readStdin } from './read-stdin.js';
import type { Session } from './session.js';

/** Commands that open a screen where there is one. */
const ON_SCREEN: readonly Words['command'][] = [undefined, 'learn', 'review', 'play', 'train', 'digits'];

/** The session for these words. Throws a Fault where a general option can't be met. */
export async function openSession({ command, options }: Words): Promise<Session> {
	const onScreen = options.plain !== true && hasScreen(process.env);
	if (onScreen && ON_SCREEN.includes(command) && options.format === undefined) {
		// What a screen is drawn with is large: it is read while the rest is. What goes wrong is said when it is really opened.
		import('../runtime/open-screen.js').catch(() => {});
	}
	const settings = openSettings(process.env, Date.now());
	const language = readLanguage(options, settings);
	const [words, cliWords] = await Promise.all([loadWords(language), loadCliWords(language)]);
	const color = oneOf(phrase('color'), options.color, ['auto', 'always', 'never'] as const) ?? 'auto';
	const motion = oneOf(phrase('motion'), options.motion, MOTIONS) ?? motionOf(process.env, settings.settings().motion);
	const wishes: Wishes = { color, ascii: options.ascii === true };
	return {
		print,
		reading: { readFile: readBytes, readStdin },
		digits: async () => (await import('../runtime/digits/read-digits.js')).readDigits(),
		lines: readLines,
		onInterrupt,
		look: lookFor(wishes, process.env, process.stdout),
		language,
		words,
		cliWords,
		faultWords: () => loadFaultWords(language),
		stdoutIsTerminal: process.stdout.isTTY === true,
		hasScreen: onScreen,
		columns: process.stdout.columns || 80,
		stdinIsTerminal: process.stdin.isTTY === true,
		settings,
		motion,
		env: process.env,
		now: Date.now,
		chance: () => Math.floor(Math.random() * 2 ** 32),
	};
}

/** The reader of lines is loaded when lines are wanted: a screen never wants them. */
async function* readLines(): AsyncGenerator<string> {
	const { createInterface } = await import('node:readline');
	const reader = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
	try {
		yield* readable(reader);
	} finally {
		reader.close();
	}
}

/** Once: a second Ctrl-C ends the program as it does any other. */
function onInterrupt(listener: () => void): () => void {
	process.once('SIGINT', listener);
	return () => process.off('SIGINT', listener);
}
