// The words of one language: the others are not even read, nor is the command line where only a screen speaks.

import type { CliWords } from './cli-words.js';
import type { Language } from './languages.js';
import type { Words } from './words.js';

/** What the screens say in a language. */
export async function loadWords(language: Language): Promise<Words> {
	switch (language) {
		case 'en':
			return (await import('./en/words.js')).en;
		case 'zh-TW':
			return (await import('./zh-tw/words.js')).zhTW;
	}
}

/** What the command line says in a language. */
export async function loadCliWords(language: Language): Promise<CliWords> {
	switch (language) {
		case 'en':
			return (await import('./cli-en.js')).cliEn;
		case 'zh-TW':
			return (await import('./cli-zh-tw.js')).cliZhTW;
	}
}
