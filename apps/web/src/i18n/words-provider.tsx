'use client';
import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';
import type { Locale } from './locale.ts';

/** The language of the document, with no words yet. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  // Times are written by `src/format`, in the zone of their sensors; no message holds one.
  return (
    <IntlProvider locale={locale} messages={{}} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}

/** Adds words to those of the providers around it. */
export function WordsProvider({ words, children }: { words: Readonly<Record<string, unknown>>; children: ReactNode }) {
  const locale = useLocale();
  const around = useMessages();
  const messages = useMemo(() => ({ ...around, ...words }), [around, words]);
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
