// The words of one language: the others are not even read.

import type { FaultWords } from '../core/fault.js';
import type { CliWords } from './cli-words.js';
import type { Language } from './languages.js';
import type { Words } from './words.js';

export interface AllWords {
	readonly words: Words;
	readonly cliWords: CliWords;
}

interface Loader {
	readonly words: () => Promise<AllWords>;
	/** What faults say, read when one is told: hardly any run meets one. None where they are left in English, which they are written in. */
	readonly faults: () => Promise<FaultWords>;
}

const LOADERS: Readonly<Record<Language, Loader>> = {
	en: { words: () => import('./en/all.js'), faults: async () => ({}) },
	'zh-TW': { words: () => import('./zh-tw/all.js'), faults: async () => (await import('./zh-tw/faults/all.js')).zhTWFaults },
};

/** All words of a language. */
export const loadWords = (language: Language): Promise<AllWords> => LOADERS[language].words();

/** The translations of faults. */
export const loadFaultWords = (language: Language): Promise<FaultWords> => LOADERS[language].faults();
