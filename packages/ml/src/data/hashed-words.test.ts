import { expect, test } from 'vitest';
import { fnv1a, hashedWords } from './hashed-words.ts';

test('the hash is FNV-1a with 32 bits', () => {
  // Test vectors of the hash's authors.
  expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

test('a bag knows neither the order of words nor their case, and counts each', () => {
  expect(hashedWords('Crash, two lanes blocked', 16)).toEqual(hashedWords('blocked lanes TWO crash!', 16));
  const once = hashedWords('crash', 16);
  expect(hashedWords('crash crash', 16)).toEqual(once.map((value) => 2 * value));
  expect(once.reduce((sum, value) => sum + Math.abs(value), 0)).toBe(1);
  expect([...hashedWords(' … ', 4)]).toEqual([0, 0, 0, 0]);
});

test('words go either way and to every bucket', () => {
  const bag = new Float32Array(8);
  for (let word = 0; word < 4000; word += 1) {
    for (const [bucket, value] of hashedWords(`word${word}`, 8).entries()) {
      bag[bucket] = (bag[bucket] ?? 0) + Math.abs(value);
    }
  }
  for (const count of bag) expect(Math.abs(count - 500)).toBeLessThan(100);
  expect(
    Math.abs(hashedWords(Array.from({ length: 4000 }, (_, at) => `word${at}`).join(' '), 1)[0] ?? NaN),
  ).toBeLessThan(250);
});
