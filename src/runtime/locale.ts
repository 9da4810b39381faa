// What the locale says, as POSIX orders its variables: the one for all goes before the one for a purpose, that before the usual one.

import type { Env } from '../boot/user-home.js';
import { LANGUAGES, type Language, LOCALES } from '../text/languages.js';

/** The locale of characters; empty where none is named. */
export const charactersOf = (env: Env): string => env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';

/** The language of the locale; English where none is its own, or none but Latin letters can be shown. */
export function languageOf(env: Env): Language {
	const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
	return (isNarrow(env) ? undefined : LANGUAGES.find(language => LOCALES[language].test(locale))) ?? 'en';
}

/** Whether no Chinese can be shown: the locale names other characters than UTF-8's, or it is the console. */
function isNarrow(env: Env): boolean {
	const locale = charactersOf(env);
	return env['TERM'] === 'linux' || /^(?:C|POSIX)$/.test(locale) || /\.(?!utf-?8)/i.test(locale);
}
