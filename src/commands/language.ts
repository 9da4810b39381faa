// Which language is spoken: as it is typed, else as it is set, else as the locale has it.

import { phrase } from '../core/fault.js';
import { oneOf } from '../core/one-of.js';
import { languageOf } from '../runtime/locale.js';
import type { KeptSettings } from '../runtime/settings.js';
import { LANGUAGES, type Language } from '../text/languages.js';
import type { OptionValues } from './parse.js';

/** Throws a Fault where one is typed that is not spoken. */
export function readLanguage(options: OptionValues, settings: KeptSettings): Language {
	return oneOf(phrase('lang'), options.lang, LANGUAGES) ?? usualLanguage(settings);
}

/** As it is set, else as the locale has it. */
export const usualLanguage = ({ settings }: KeptSettings): Language => settings().language ?? languageOf(process.env);
