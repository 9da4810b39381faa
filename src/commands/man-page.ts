// The manual page, written by the build from the tables that parsing and help come from, so that it can not fall behind.

import { cliEn } from '../text/cli-en.js';
import { meaningOf } from './help.js';
import { DESCRIPTION, ELSEWHERE, ENVIRONMENT, FILES, STATUSES } from './man-page/prose.js';
import { bold, form, roffText, section, subsection, tagged, typed } from './man-page/roff.js';
import { COMMAND_TABLE, COMMANDS, type CommandName, GENERAL_OPTIONS, type OptionName, TOP_EXAMPLES, valueForm } from './table.js';

/** The page in roff, for `man`. It bears no date: the same sources make the same page. */
export function manPage(version: string): string {
	const lines = [
		`.TH CONV\\-TUTOR 1 "" "conv\\-tutor ${roffText(version)}" "User Commands"`,
		...section('NAME', [`conv\\-tutor \\- ${roffText(firstSmall(cliEn.about).replace(/\.$/, ''))}`]),
		...section('SYNOPSIS', (['', ...COMMANDS] as const).flatMap(synopsis).slice(0, -1)),
		...section(
			'DESCRIPTION',
			DESCRIPTION.flatMap((text, index) => [...(index === 0 ? [] : ['.PP']), roffText(text)]),
		),
		...section('COMMANDS', COMMANDS.flatMap(commandLines)),
		...section('GENERAL OPTIONS', optionLines(GENERAL_OPTIONS, undefined)),
		...section('GRIDS', [roffText('GRID is one of:'), ...cliEn.grid.flatMap(text => ['.IP \\(bu 2', roffText(text)])]),
		...section(
			'EXIT STATUS',
			STATUSES.flatMap(([status, text]) => tagged(bold(status), text)),
		),
		...section(
			'ENVIRONMENT',
			ENVIRONMENT.flatMap(([names, text]) => tagged(names.split(', ').map(bold).join(', '), text)),
		),
		...section('FILES', [...FILES.flatMap(([path, text]) => tagged(bold(path), text)), '.PP', roffText(ELSEWHERE)]),
		...section('EXAMPLES', typed(TOP_EXAMPLES)),
	];
	return `${lines.join('\n')}\n`;
}

const firstSmall = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function synopsis(command: CommandName | ''): string[] {
	const words = command === '' ? '' : COMMAND_TABLE[command].words;
	const name = ['conv-tutor', command].filter(Boolean).join(' ');
	return [[bold(name), form(words), form('[OPTIONS]')].filter(Boolean).join(' '), '.br'];
}

function commandLines(command: CommandName): string[] {
	const { words, options, examples } = COMMAND_TABLE[command];
	return [
		...subsection(['conv-tutor', command, words].filter(Boolean).join(' '), [roffText(sentence(cliEn.commands[command]))]),
		...optionLines(options, command),
		'.PP',
		...typed(examples),
	];
}

const optionLines = (names: readonly OptionName[], command: CommandName | undefined): string[] =>
	names.flatMap(name => {
		const value = valueForm(name, command);
		return tagged([bold(`--${name}`), ...(value === undefined ? [] : [form(value)])].join(' '), sentence(meaningOf(name, cliEn, command)));
	});

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
