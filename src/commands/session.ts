// What a command has around it: where it prints, what it may read, the look and the language. Passed in, so that tests can.

import type { FaultWords } from '../core/fault.js';
import type { Reading } from '../runtime/grids/sources.js';
import type { KeptSettings } from '../runtime/settings.js';
import type { Motion } from '../state/model.js';
import type { CliWords } from '../text/cli-words.js';
import type { Language } from '../text/languages.js';
import type { Words } from '../text/words.js';
import type { DigitSet } from '../training/digits/digit-set.js';
import type { Look } from '../ui/theme/theme.js';

export interface Session {
	/** Writes to standard output; resolves when more may be written. */
	readonly print: (text: string) => Promise<void>;
	readonly reading: Reading;
	/** The digits that the program ships: read when they are wanted. */
	readonly digits: () => Promise<DigitSet>;
	/** Standard input line by line. */
	readonly lines: () => AsyncIterable<string>;
	/** Calls the listener when the person interrupts (Ctrl-C); the function returned ends that, and the next one ends the program. */
	readonly onInterrupt: (listener: () => void) => () => void;
	readonly look: Look;
	readonly language: Language;
	readonly words: Words;
	readonly cliWords: CliWords;
	/** How faults are told in the language: read when one is. */
	readonly faultWords: () => Promise<FaultWords>;
	readonly stdoutIsTerminal: boolean;
	/** Whether a screen can be drawn and keys can come. */
	readonly hasScreen: boolean;
	readonly columns: number;
	/** Whether standard input is a keyboard: lines of it are prompted for. */
	readonly stdinIsTerminal: boolean;
	/** Whether things may move by themselves. */
	readonly motion: Motion;
	/** What the learner set. */
	readonly settings: KeptSettings;
	/** Where files of the learner's own are looked for. */
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** A seed that nobody chose: a 32-bit number. */
	readonly chance: () => number;
}
