// The words of one language: the others are not even read, nor is the command line where only a screen speaks.

import type { FaultWords } from '../core/fault.js';
import type { CliWords } from './cli-words.js';
import type { Language } from './languages.js';
import type { Words } from './words.js';

interface Loader {
	readonly screen: () => Promise<Words>;
	readonly commandLine: () => Promise<CliWords>;
	/** None where faults are left in English, which they are written in. */
	readonly faults: () => Promise<FaultWords>;
}

const LOADERS: Readonly<Record<Language, Loader>> = {
	en: {
		screen: async () => (await import('./en/words.js')).en,
		commandLine: async () => (await import('./cli-en.js')).cliEn,
		faults: async () => ({}),
	},
	'zh-TW': {
		screen: async () => (await import('./zh-tw/words.js')).zhTW,
		commandLine: async () => (await import('./cli-zh-tw.js')).cliZhTW,
		faults: async () => (await import('./zh-tw/faults/all.js')).zhTWFaults,
	},
};

/** What the screens say in a language. */
export const loadWords = (language: Language): Promise<Words> => LOADERS[language].screen();

/** What the command line says in a language. */
export const loadCliWords = (language: Language): Promise<CliWords> => LOADERS[language].commandLine();

/** What faults say in a language, read when one is told: hardly any run meets one. */
export const loadFaultWords = (language: Language): Promise<FaultWords> => LOADERS[language].faults();
