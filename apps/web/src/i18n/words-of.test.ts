import { expect, it } from 'vitest';
import { en } from '../messages/en/index.ts';
import type { Room } from '../messages/catalogue.ts';
import { wordsOf } from './words-of.ts';

function prototypesIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return [Object.getPrototypeOf(value), ...Object.values(value).flatMap(prototypesIn)];
}

it('gives plain objects and lists alone, as a server component may hand on', () => {
  const rooms = Object.keys(en).filter((room): room is Room => room in en);
  const known: readonly unknown[] = [Object.prototype, Array.prototype];
  expect(prototypesIn(wordsOf('en', rooms)).filter((prototype) => !known.includes(prototype))).toEqual([]);
});
