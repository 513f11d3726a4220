/** The words of rooms in one language, ready to be said. For the server and for tests: a browser is sent what its page needs. */
import compile from 'icu-minify/compile';
import { createTranslator } from 'use-intl/core';
import type { Catalogue, Room, Words } from '../messages/catalogue.ts';
import { en } from '../messages/en/index.ts';
import { zh } from '../messages/zh/index.ts';
import type { Locale } from './locale.ts';
import type { Translator } from './translator.ts';

const catalogues: Readonly<Record<Locale, { readonly [Of in Room]: Words<Of> }>> = { en, zh };

interface Texts {
  readonly [key: string]: string | Texts;
}

/** Like the texts, each read as ICU MessageFormat once, so that no browser carries the reader of it. */
function compiled(texts: Texts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? plain(compile(text)) : compiled(text)]),
  );
}

/** Plurals come without a prototype, and a server component hands on plain objects alone. */
function plain(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message));
}

const ready = new Map<string, unknown>();

function roomWords(locale: Locale, room: Room): unknown {
  const key = `${locale} ${room}`;
  const words = ready.get(key) ?? compiled(catalogues[locale][room]);
  ready.set(key, words);
  return words;
}

/** Compiled messages by room, as `WordsProvider` takes them. */
export function wordsOf(locale: Locale, rooms: readonly Room[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rooms.map((room) => [room, roomWords(locale, room)]));
}

/** What says a room's words outside React's tree: in server components, and in tests of functions that make words. */
export function translatorOf<const Of extends Room>(locale: Locale, room: Of): Translator<Of> {
  // The compiled messages have the keys of the texts that the types are of.
  const messages = wordsOf(locale, [room]) as Catalogue;
  return createTranslator<Catalogue, Of>({ locale, messages, namespace: room, timeZone: 'UTC' });
}
