// From the words typed to a command with its options; what is not known is answered with the nearest word that is.

import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { Fault } from '../core/fault.js';
import { quote } from '../core/quote.js';
import {
	COMMAND_TABLE,
	COMMANDS,
	type CommandName,
	GENERAL_OPTIONS,
	mayBeBare,
	OPTION_VALUES,
	type OptionName,
	valueForm,
} from './table.js';

/** What was given: a text for an option with a value, true for a switch and where a value was left out that may be. */
export type OptionValues = Readonly<Partial<Record<OptionName, string | true>>>;

export interface Words {
	/** Undefined where no command was typed: the tutor. */
	readonly command: CommandName | undefined;
	readonly rest: readonly string[];
	readonly options: OptionValues;
}

const OPTION_NAMES = Object.keys(OPTION_VALUES) as OptionName[];
const SHORT: ReadonlyMap<string, OptionName> = new Map([
	['h', 'help'],
	['V', 'version'],
]);
/** An option where a value should stand: the value was forgotten. With `=` it is meant. */
const OPTION_START = /^--[a-z]/i;

/** What may not be taken for the value of an option that may stand alone: another option, but no negative number. */
const OPTION_AFTER = /^--|^-[a-z]/i;

/** The words of a command line. Throws a Fault, status 2, where a word or an option is not known or lacks its value. */
export function parseWords(args: readonly string[]): Words {
	const { tokens } = parseArgs({
		args: withEmptyValues(args),
		strict: false,
		allowPositionals: true,
		tokens: true,
		options: Object.fromEntries(
			OPTION_NAMES.map(name => [name, { type: OPTION_VALUES[name] === undefined ? 'boolean' : 'string' } as const]),
		),
	});
	const values = new Map<OptionName, string | undefined>();
	const words: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') {
			words.push(token.value);
		} else if (token.kind === 'option') {
			const name = SHORT.get(token.name) ?? knownOption(token.name, token.rawName);
			const forgotten = token.inlineValue ? token.value === '' && mayBeBare(name) : OPTION_START.test(token.value ?? '');
			values.set(name, forgotten ? undefined : token.value);
		}
	}
	const [first, ...rest] = words;
	const command = first === undefined ? undefined : knownCommand(first);
	const options = Object.fromEntries([...values].map(([name, value]) => [name, optionValue(name, value, command)])) as OptionValues;
	checkCommand(command, rest, options);
	return { command, rest, options };
}

/** An option that may stand alone is given an empty value where it does: else the next option would be taken for its value. */
function withEmptyValues(args: readonly string[]): string[] {
	const end = args.includes('--') ? args.indexOf('--') : args.length;
	return args.map((arg, index) => {
		const alone = index < end && arg.startsWith('--') && OPTION_NAMES.some(name => arg === `--${name}` && mayBeBare(name));
		const next = args[index + 1];
		return alone && (next === undefined || OPTION_AFTER.test(next)) ? `${arg}=` : arg;
	});
}

function knownOption(name: string, raw: string): OptionName {
	const known = OPTION_NAMES.find(option => option === name);
	if (known === undefined) {
		throw new Fault('unknown option {option}: did you mean --{meant}?', { option: quote(raw), meant: closest(name, OPTION_NAMES) });
	}
	return known;
}

function optionValue(name: OptionName, value: string | undefined, command: CommandName | undefined): string | true {
	const form = valueForm(name, command);
	if (form === undefined) {
		if (value !== undefined) {
			throw new Fault('--{option} takes no value: leave {value} out', { option: name, value: quote(value) });
		}
		return true;
	}
	if (value === undefined && command !== undefined && mayBeBare(name, [command])) {
		return true;
	}
	if (value === undefined) {
		throw new Fault('--{option} wants a value: {form}', { option: name, form });
	}
	return value;
}

function knownCommand(word: string): CommandName {
	const known = COMMANDS.find(command => command === word);
	if (known === undefined) {
		throw new Fault('unknown command {word}: did you mean {meant}?', { word: quote(word), meant: closest(word, COMMANDS) });
	}
	return known;
}

function checkCommand(command: CommandName | undefined, rest: readonly string[], options: OptionValues): void {
	const entry = command === undefined ? { options: [], mostWords: 0 } : COMMAND_TABLE[command];
	const allowed: readonly OptionName[] = [...entry.options, ...GENERAL_OPTIONS];
	const name = ['conv-tutor', command].filter(Boolean).join(' ');
	const wrong = (Object.keys(options) as OptionName[]).find(option => !allowed.includes(option));
	if (wrong !== undefined) {
		throw new Fault('{command} takes no --{option}: see {command} --help', { command: name, option: wrong });
	}
	const extra = rest[entry.mostWords];
	if (extra !== undefined) {
		throw new Fault('{command} takes no word {word} here: see {command} --help', { command: name, word: quote(extra) });
	}
}
