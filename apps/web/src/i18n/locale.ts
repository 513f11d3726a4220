/** The languages of the dashboard. */

export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** What a document of the language says of itself (BCP 47). */
export const languageTags: Readonly<Record<Locale, string>> = { en: 'en', zh: 'zh-Hans' };

/** What each language calls itself. */
export const languageNames: Readonly<Record<Locale, string>> = { en: 'English', zh: '简体中文' };

/** A cookie, because the server writes the page in the language that it holds. */
export const LOCALE_COOKIE = 'stillgraph-locale';

/** Whether a text names one of the languages. */
export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}
