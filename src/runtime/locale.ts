// What the locale says, as POSIX orders its variables: the one for all goes before the one for a purpose, that before the usual one.

import type { Language } from '../text/languages.js';

type Env = Readonly<Record<string, string | undefined>>;

/** The locale of characters; empty where none is named. */
export const charactersOf = (env: Env): string => env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';

/** The language of the locale: Traditional Chinese where it is set, else English. */
export function languageOf(env: Env): Language {
	const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
	return /^zh[_-](tw|hk|mo|hant)/i.test(locale) ? 'zh-TW' : 'en';
}
