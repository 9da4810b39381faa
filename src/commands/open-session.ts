// The session of a real run: standard streams, files, and what the surroundings say.

import { type Fault, phrase, tell } from '../core/fault.js';
import { oneOf } from '../core/one-of.js';
import { readBytes } from '../runtime/grids/read-bytes.js';
import { type KeptSettings, openSettings } from '../runtime/settings.js';
import { hasScreen, languageOf, lookFor, type Wishes } from '../runtime/surroundings.js';
import { LANGUAGES, type Language } from '../text/languages.js';
import { loadFaultWords, loadWords } from '../text/load-words.js';
import { helpText } from './help.js';
import type { OptionValues, Words } from './parse.js';
import { readStdin } from './read-stdin.js';
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
	const { words, cliWords } = await loadWords(language);
	const color = oneOf(phrase('color'), options.color, ['auto', 'always', 'never'] as const) ?? 'auto';
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
		env: process.env,
		now: Date.now,
		chance: () => Math.floor(Math.random() * 2 ** 32),
	};
}

/** Prints the help that the words ask for; the exit status. */
export async function printHelp({ command, options }: Words): Promise<number> {
	const { cliWords } = await loadWords(readLanguage(options, openSettings(process.env, Date.now())));
	await print(helpText(command, cliWords));
	return 0;
}

/** What a fault says that a run with these words ends with. What is wrong with the words, be it the language itself, is passed over. */
export async function faultText(fault: Fault, args: readonly string[]): Promise<string> {
	const typed = args.map((arg, index) => (arg === '--lang' ? args[index + 1] : /^--lang=(.*)/.exec(arg)?.[1]));
	const language = LANGUAGES.find(known => typed.includes(known)) ?? usualLanguage(openSettings(process.env, Date.now()));
	return tell(fault, await loadFaultWords(language));
}

/** As it is typed, else as it is usual. */
function readLanguage(options: OptionValues, settings: KeptSettings): Language {
	return oneOf(phrase('lang'), options.lang, LANGUAGES) ?? usualLanguage(settings);
}

/** As it is set, else as the locale has it. */
const usualLanguage = ({ settings }: KeptSettings): Language => settings().language ?? languageOf(process.env);

/** The reader of lines is loaded when lines are wanted: a screen never wants them. */
async function* readLines(): AsyncGenerator<string> {
	const { createInterface } = await import('node:readline');
	const reader = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
	try {
		yield* reader;
	} finally {
		reader.close();
	}
}

/** Once: a second Ctrl-C ends the program as it does any other. */
function onInterrupt(listener: () => void): () => void {
	process.once('SIGINT', listener);
	return () => process.off('SIGINT', listener);
}

function print(text: string): Promise<void> {
	return new Promise(resolve => {
		process.stdout.write(text, () => resolve());
	});
}
