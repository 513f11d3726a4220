import type { ReactNode } from 'react';
import type { Room } from '../messages/catalogue.ts';
import { requestLocale } from './request-locale.ts';
import { wordsOf } from './words-of.ts';
import { WordsProvider } from './words-provider.tsx';

/**
 * Gives the words of rooms to the components below, in the language of the request. Every page and layout names the rooms that
 * it reaches and those around it do not give: a browser is sent no others.
 */
export async function Words({ of, children }: { of: readonly Room[]; children: ReactNode }) {
  return <WordsProvider words={wordsOf(await requestLocale(), of)}>{children}</WordsProvider>;
}
