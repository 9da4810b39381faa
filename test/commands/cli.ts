// A command line obeyed in process, with a made-up world around it: what is piped in, which files there are, what terminal.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obey } from '../../src/commands/obey.js';
import { parseWords } from '../../src/commands/parse.js';
import type { Session } from '../../src/commands/session.js';
import { CLASSES, DIGIT_AREA, DIGIT_SIDE } from '../../src/core/digit.js';
import { Fault, tell } from '../../src/core/fault.js';
import { readBytes } from '../../src/runtime/grids/read-bytes.js';
import { openSettings } from '../../src/runtime/settings.js';
import type { Language } from '../../src/text/languages.js';
import { loadFaultWords } from '../../src/text/load-words.js';
import { wordsOf } from '../../src/text/words.js';
import type { DigitSet } from '../../src/training/digits/digit-set.js';
import type { ColourLevel } from '../../src/ui/theme/theme.js';
import { cliWordsOf } from '../text/cli-words-of.js';

/** What a command finds around it. Files that are not made up are those of the disk. */
export interface World {
	readonly stdin?: string;
	/** Each is asked for when it is read. */
	readonly lines?: Iterable<string>;
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** Columns of the terminal that standard output is; a pipe where left out. */
	readonly columns?: number;
	readonly level?: ColourLevel;
	readonly ascii?: boolean;
	readonly language?: Language;
	/** The digits there are; a few that are quickly learned where left out. */
	readonly digits?: DigitSet;
	/** Where progress is kept; a folder of its own where left out. */
	readonly home?: string;
	/** Milliseconds since 1970. */
	readonly now?: number;
	/** Told all that was printed so far, after each print; true where the person then presses Ctrl-C. */
	readonly interrupts?: (out: string) => boolean;
}

export interface Answer {
	readonly status: number;
	readonly out: string;
	/** The line on standard error; empty where there is none. */
	readonly error: string;
}

/** The words of a line, quotation marks taken as a shell takes them. */
export function wordsIn(line: string): string[] {
	return (line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []).map(word =>
		word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single),
	);
}

/** What the program answers to a line (without its name), or to words as they are. */
export async function typed(line: string | readonly string[], world: World = {}): Promise<Answer> {
	const printed: string[] = [];
	try {
		const words = parseWords(typeof line === 'string' ? wordsIn(line) : line);
		const status = await obey(words, sessionIn(world, printed));
		return { status, out: printed.join(''), error: '' };
	} catch (error) {
		if (error instanceof Fault) {
			return { status: error.status, out: printed.join(''), error: tell(error, await loadFaultWords(world.language ?? 'en')) };
		}
		throw error;
	}
}

/** A hundred digits that a network tells apart at once: a square for each, somewhere else. Not MNIST's: to learn those takes a minute. */
const SQUARES: DigitSet = {
	labels: Uint8Array.from({ length: 100 }, (_, index) => index % CLASSES),
	pixels: Uint8Array.from({ length: 100 * DIGIT_AREA }, (_, at) => {
		const label = Math.floor(at / DIGIT_AREA) % CLASSES;
		const [row, col] = [Math.floor((at % DIGIT_AREA) / DIGIT_SIDE), at % DIGIT_SIDE];
		const isInk = Math.abs(row - (label < 5 ? 7 : 20)) < 3 && Math.abs(col - (3 + 5 * (label % 5))) < 3;
		return isInk ? 255 : 0;
	}),
};

/** Noon of the day on which the page that the tutor grew from was written. */
export const NOON = Date.UTC(2021, 9, 23, 12);

function sessionIn(world: World, printed: string[]): Session {
	const {
		stdin = '',
		lines = [],
		files = {},
		columns,
		level = 0,
		ascii = false,
		language = 'en',
		home,
		now = NOON,
		digits = SQUARES,
	} = world;
	const env = { CONV_TUTOR_HOME: home ?? mkdtempSync(join(tmpdir(), 'conv-tutor-')) };
	const listeners = new Set<() => void>();
	return {
		print: async text => {
			printed.push(text);
			if (world.interrupts?.(printed.join('')) === true) {
				for (const listener of listeners) {
					listener();
				}
			}
		},
		onInterrupt: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		reading: {
			readFile: async path => {
				const made = files[path];
				return made === undefined ? readBytes(path) : typeof made === 'string' ? new TextEncoder().encode(made) : made;
			},
			readStdin: async () => stdin,
		},
		digits: async () => digits,
		lines: async function* () {
			yield* lines;
		},
		look: { level, ascii, background: 'dark' },
		language,
		words: wordsOf(language),
		cliWords: cliWordsOf(language),
		faultWords: () => loadFaultWords(language),
		stdoutIsTerminal: columns !== undefined,
		hasScreen: false,
		columns: columns ?? 80,
		stdinIsTerminal: false,
		settings: openSettings(env, now),
		motion: 'full',
		env,
		now: () => now,
		chance: () => 1,
	};
}

/** What `run --format json` prints, as values. */
export interface Printed {
	readonly op: string;
	readonly shape: number[];
	readonly output: unknown;
	readonly outputShapeFormula: { readonly rows: string; readonly cols: string };
	readonly explain?: unknown;
}

/** The JSON of a line that succeeds. */
export async function jsonOf(line: string, world?: World): Promise<Printed> {
	const { status, out, error } = await typed(line, world);
	if (status !== 0) {
		throw new Error(`status ${status}: ${error}`);
	}
	return JSON.parse(out) as Printed;
}

/** The output of `run` with these options as one writes it down: `19 25; 37 43`, channels parted by `|`. */
export async function outputOf(options: string, world?: World): Promise<string> {
	return written((await jsonOf(`run ${options}`, world)).output);
}

/** Nested numbers on a line. */
export function written(nested: unknown): string {
	const [first] = nested as unknown[][];
	return Array.isArray(first?.[0])
		? (nested as number[][][]).map(written).join(' | ')
		: (nested as number[][]).map(row => row.join(' ')).join('; ');
}
