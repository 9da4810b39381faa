// The command line's words in each language, at hand.

import type { CliWords } from '../../src/text/cli-words.js';
import { LANGUAGES, type Language } from '../../src/text/languages.js';
import { loadCliWords } from '../../src/text/load-words.js';

const loaded = new Map<Language, CliWords>();
for (const language of LANGUAGES) {
	loaded.set(language, await loadCliWords(language));
}

export function cliWordsOf(language: Language): CliWords {
	return loaded.get(language) as CliWords;
}
