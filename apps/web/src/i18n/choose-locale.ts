import { LOCALE_COOKIE, type Locale } from './locale.ts';

const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the language in the browser and shows the page anew in it: the server writes the words. */
export function chooseLocale(locale: Locale): void {
  document.cookie = `${LOCALE_COOKIE}=${locale}; path=/; max-age=${A_YEAR_IN_SECONDS}; samesite=lax`;
  window.location.reload();
}
