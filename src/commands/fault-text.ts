// What a run ends with where it fails, in the language of whoever typed it.

import { type Fault, tell } from '../core/fault.js';
import { openSettings } from '../runtime/settings.js';
import { LANGUAGES } from '../text/languages.js';
import { loadFaultWords } from '../text/load-words.js';
import { usualLanguage } from './language.js';

/** What a fault says that a run with these words ends with. What is wrong with the words, be it the language itself, is passed over. */
export async function faultText(fault: Fault, args: readonly string[]): Promise<string> {
	const typed = args.map((arg, index) => (arg === '--lang' ? args[index + 1] : /^--lang=(.*)/.exec(arg)?.[1]));
	const language = LANGUAGES.find(known => typed.includes(known)) ?? usualLanguage(openSettings(process.env, Date.now()));
	return tell(fault, await loadFaultWords(language));
}
