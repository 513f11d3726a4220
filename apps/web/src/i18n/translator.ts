import type { useTranslations } from 'use-intl';
import type { Catalogue, Room } from '../messages/catalogue.ts';
import type { Locale } from './locale.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Catalogue;
  }
}

/** Says the words of one room: what `useTranslations(room)` gives, for functions outside of React that make words. */
export type Translator<Of extends Room> = ReturnType<typeof useTranslations<Of>>;
