// `--help`, written from the tables.

import { fill } from '../core/fault.js';
import type { CliWords } from '../text/cli-words.js';
import {
	COMMAND_TABLE,
	COMMANDS,
	type CommandName,
	GENERAL_OPTIONS,
	OPTION_VALUES,
	type OptionName,
	TOP_EXAMPLES,
	valueForm,
} from './table.js';

/** A word and what it means. */
type Row = readonly [word: string, meaning: string];

/** The help of a command, or of the whole program. */
export function helpText(command: CommandName | undefined, words: CliWords): string {
	return command === undefined ? programHelp(words) : commandHelp(command, words);
}

function programHelp(words: CliWords): string {
	const commands = COMMANDS.map((name): Row => [`conv-tutor ${name}`, words.commands[name]]);
	return sections([
		[words.about],
		[words.commandsTitle, ...columns([['conv-tutor', words.tutor], ...commands])],
		[words.optionsTitle, ...columns(optionRows(GENERAL_OPTIONS, words, undefined))],
		[words.examplesTitle, ...TOP_EXAMPLES.map(indent)],
		[words.moreHelp],
	]);
}

function commandHelp(command: CommandName, words: CliWords): string {
	const entry = COMMAND_TABLE[command];
	const takesGrid = entry.options.some(name => OPTION_VALUES[name] === 'GRID');
	return sections([
		[
			fill(words.usage, { line: ['conv-tutor', command, entry.words, words.optionsPlace].filter(Boolean).join(' ') }),
			words.commands[command],
		],
		[words.optionsTitle, ...columns(optionRows([...entry.options, ...GENERAL_OPTIONS], words, command))],
		takesGrid ? [words.gridTitle, ...words.grid.map(indent)] : [],
		[words.examplesTitle, ...entry.examples.map(indent)],
	]);
}

function optionRows(names: readonly OptionName[], words: CliWords, command: CommandName | undefined): Row[] {
	return names.map(name => [[`--${name}`, valueForm(name, command)].filter(Boolean).join(' '), meaningOf(name, words, command)]);
}

/** What an option means: to a command, where it means something of its own there. */
export function meaningOf(name: OptionName, words: CliWords, command: CommandName | undefined): string {
	const own: Readonly<Partial<Record<CommandName, CliWords['trainOptions']>>> = { train: words.trainOptions, digits: words.digitsOptions };
	return (command === undefined ? undefined : own[command]?.[name]) ?? words.options[name];
}

const WIDEST = 34;

/** Two columns; a long first entry has its text on the next line. */
function columns(rows: readonly Row[]): string[] {
	const width = Math.min(WIDEST, Math.max(...rows.map(([first]) => first.length)));
	return rows.flatMap(([first, second]) =>
		first.length > width ? [indent(first), indent(`${' '.repeat(width + 2)}${second}`)] : [indent(`${first.padEnd(width + 2)}${second}`)],
	);
}

const indent = (line: string): string => `  ${line}`;

const sections = (parts: readonly (readonly string[])[]): string =>
	`${parts
		.filter(part => part.length > 0)
		.map(part => part.join('\n'))
		.join('\n\n')}\n`;
