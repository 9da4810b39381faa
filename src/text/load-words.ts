// The words of one language: the others are not even read.

import type { CliWords } from './cli-words.js';
import type { Language } from './languages.js';
import type { Words } from './words.js';

export interface AllWords {
	readonly words: Words;
	readonly cliWords: CliWords;
}

/** All words of a language. */
export async function loadWords(language: Language): Promise<AllWords> {
	switch (language) {
		case 'en':
			return import('./en/all.js');
		case 'zh-TW':
			return import('./zh-tw/all.js');
	}
}
