// One frame as text: the screen drawn by Ink, without a terminal.

import chalk from 'chalk';
import { renderToString } from 'ink';
import type { Model } from '../../src/state/model.js';
import { LANGUAGES, type Language } from '../../src/text/languages.js';
import { loadFaultWords } from '../../src/text/load-words.js';
import { type Words, wordsOf } from '../../src/text/words.js';
import { Screen } from '../../src/ui/app.js';
import { type Look, type Theme, themeFor } from '../../src/ui/theme/theme.js';

export const PLAIN: Look = { level: 0, ascii: false, background: 'dark' };
export const ASCII: Look = { ...PLAIN, ascii: true };
export const TRUECOLOR: Look = { ...PLAIN, level: 3 };

/** The theme of a look. */
export const themeOf = (look: Look): Theme => themeFor(look);

/** With what faults say, as it is once the first was told. */
const FAULTS = new Map(await Promise.all(LANGUAGES.map(async language => [language, await loadFaultWords(language)] as const)));
const wordsIn = (language: Language): Words => ({ ...wordsOf(language), faults: FAULTS.get(language) ?? {} });

/** The frame of a model. */
export function frameOf(model: Model, look: Look = PLAIN, language: Language = 'en'): string {
	chalk.level = look.level;
	return renderToString(<Screen model={model} theme={themeFor(look)} words={wordsIn(language)} />, { columns: model.size.columns });
}
