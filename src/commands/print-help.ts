// `--help`, apart from everything that a command needs: whoever asks has nothing to wait for.

import { openSettings } from '../runtime/settings.js';
import { loadCliWords } from '../text/load-words.js';
import { helpText } from './help.js';
import { readLanguage } from './language.js';
import type { Words } from './parse.js';
import { printNow } from './print.js';

/** Prints the help that the words ask for; the exit status. Throws a Fault where the language is not spoken. */
export async function printHelp({ command, options }: Words): Promise<number> {
	await printNow(helpText(command, await loadCliWords(readLanguage(options, openSettings(process.env, Date.now())))));
	return 0;
}
