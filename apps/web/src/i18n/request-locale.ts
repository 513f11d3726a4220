/** The language of one request: the chosen one, else what the browser asks for, else English. For server components alone. */
import Negotiator from 'negotiator';
import { cookies, headers } from 'next/headers';
import { isLocale, LOCALE_COOKIE, locales, type Locale } from './locale.ts';

/** Of the languages that there are, the one that an `Accept-Language` likes best; English where it likes none. */
export function acceptedLocale(acceptLanguage: string | null): Locale {
  if (acceptLanguage === null) return 'en';
  const [best] = new Negotiator({ headers: { 'accept-language': acceptLanguage } }).languages([...locales]);
  return isLocale(best) ? best : 'en';
}

/** The language to write this request's page in. */
export async function requestLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  return isLocale(chosen) ? chosen : acceptedLocale((await headers()).get('accept-language'));
}
