// The command line's own words: loaded for help and for text on standard output, never for the screen.

import type { CommandName, OptionName } from '../commands/table.js';
import { cliEn } from './cli-en.js';
import { cliZhTW } from './cli-zh-tw.js';
import type { Language } from './words.js';

export interface CliWords {
	readonly about: string;
	readonly tutor: string;
	readonly usage: string;
	/** Stands for the options in a usage line. */
	readonly optionsPlace: string;
	readonly commandsTitle: string;
	readonly optionsTitle: string;
	readonly examplesTitle: string;
	readonly gridTitle: string;
	readonly grid: readonly string[];
	readonly moreHelp: string;
	readonly commands: Readonly<Record<CommandName, string>>;
	readonly options: Readonly<Record<OptionName, string>>;
	readonly inputs: string;
	readonly kernels: string;
	readonly noLessons: string;
	readonly outputSize: string;
	readonly formula: string;
	readonly channel: string;
	readonly demonstration: {
		readonly title: string;
		readonly windows: string;
		readonly edges: string;
		readonly edgesAfter: string;
		readonly learning: string;
		readonly epoch: string;
		readonly learned: string;
		readonly next: string;
	};
}

/** The command line's words in a language. */
export function cliWordsOf(language: Language): CliWords {
	return { en: cliEn, 'zh-TW': cliZhTW }[language];
}
