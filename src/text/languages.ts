// The languages that the interface speaks, and where each is at home.

export const LANGUAGES = ['en', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The locales that mean it. English answers all others. */
export const LOCALES: Readonly<Record<Language, RegExp>> = {
	en: /^en/i,
	'zh-TW': /^zh[_-](?:tw|hk|mo|hant)/i,
};
