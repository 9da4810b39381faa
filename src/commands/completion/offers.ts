// What may stand at each place of a command line, read off the option table: the shells' scripts are written from this.

import { KERNELS, type NamedGrid } from '../../core/kernels.js';
import { SAMPLES } from '../../core/samples.js';
import type { CliWords } from '../../text/cli-words.js';
import { meaningOf } from '../help.js';
import { COMMAND_TABLE, COMMANDS, type CommandName, GENERAL_OPTIONS, mayBeBare, type OptionName, valueForm } from '../table.js';

/** What can be said at a place. All words are plain: letters, digits, `-`, `_` and `.`. */
export interface Offer {
	readonly words: readonly string[];
	/** Files, too. */
	readonly files: boolean;
	/** The names of kept sessions, too, asked for at that moment. */
	readonly sessions: boolean;
}

export interface OfferedOption {
	readonly name: OptionName;
	readonly meaning: string;
	/** Undefined for a switch. */
	readonly value: Offer | undefined;
	/** Whether the value may be left out. */
	readonly mayBeBare: boolean;
}

export interface OfferedCommand {
	readonly name: CommandName;
	readonly meaning: string;
	readonly words: Offer;
	readonly mostWords: number;
	readonly options: readonly OfferedOption[];
}

export interface Offers {
	readonly commands: readonly OfferedCommand[];
	/** What every command takes, and the program without one. */
	readonly general: readonly OfferedOption[];
}

/** Prints the names of kept sessions, a line each: they hold neither quotation marks nor braces. */
export const SESSION_NAMES = String.raw`conv-tutor list --sessions --json 2>/dev/null | tr '{' '\n' | sed -n 's/.*"name":"\([^"]*\)".*/\1/p'`;

/** Built-in grids that an option is likely to want; for another, all of them. */
const GRIDS: Readonly<Partial<Record<OptionName, readonly NamedGrid[]>>> = {
	input: SAMPLES,
	kernel: KERNELS,
	target: SAMPLES,
	'target-kernel': KERNELS,
	init: KERNELS,
};

/** All that can be said, in a language, with the lessons there are. */
export function offersOf(words: CliWords, lessons: readonly string[]): Offers {
	const optionsOf = (names: readonly OptionName[], command: CommandName | undefined): OfferedOption[] =>
		names.map(name => {
			const form = valueForm(name, command);
			return {
				name,
				meaning: meaningOf(name, words, command),
				value: form === undefined ? undefined : offerOf(form, lessons, GRIDS[name]),
				mayBeBare: command !== undefined && mayBeBare(name, [command]),
			};
		});
	return {
		commands: COMMANDS.map(name => ({
			name,
			meaning: words.commands[name],
			words: offerOf(COMMAND_TABLE[name].words, lessons),
			mostWords: COMMAND_TABLE[name].mostWords,
			options: optionsOf(COMMAND_TABLE[name].options, name),
		})),
		general: optionsOf(GENERAL_OPTIONS, undefined),
	};
}

/** The options that a value follows, as they are typed: the word behind one of them is no word of the command's. */
export function waitingOptions({ commands, general }: Offers): string[] {
	const all = [...general, ...commands.flatMap(({ options }) => options)];
	return [...new Set(all.filter(({ value }) => value !== undefined).map(({ name }) => `--${name}`))];
}

/** What a form such as `valid|same|P|PH,PW` stands for: small letters are words to type, capitals name what is to be filled in. */
function offerOf(form: string, lessons: readonly string[], grids: readonly NamedGrid[] = [...SAMPLES, ...KERNELS]): Offer {
	const pieces = form.replaceAll(/[[\]…]/g, '').split('|');
	return {
		words: [
			...pieces.filter(piece => /^[a-z-]/.test(piece)),
			...(pieces.includes('GRID') ? grids.map(({ name }) => name) : []),
			...(pieces.includes('LESSON') ? lessons : []),
		],
		files: pieces.some(piece => ['GRID', 'FILE', 'PATH'].includes(piece)),
		sessions: pieces.includes('NAME'),
	};
}
