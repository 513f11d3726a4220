import { expect, test } from 'vitest';
import { freeSlug, slugFault } from './slug.ts';

const id = '01890000-0000-7000-8000-0000deadbeef';

test('a board is addressed by the words of its name and the end of its id', () => {
  expect(freeSlug({ name: 'Los-loop, 12 to 12 steps', id })).toBe('los-loop-12-to-12-steps-deadbeef');
  expect(freeSlug({ name: 'Straße in Köln', id })).toBe('stra-e-in-koln-deadbeef');
  expect(freeSlug({ name: '北京', id })).toBe('deadbeef');
});

test('what was made is allowed, however long the name', () => {
  for (const name of ['x', '--', 'a '.repeat(200), '北京']) expect(slugFault(freeSlug({ name, id }))).toBeNull();
});

test('other addresses are refused with what was expected', () => {
  for (const slug of ['', '-a', 'a-', 'A', 'a b', 'a/../b', 'x'.repeat(101)]) {
    expect(slugFault(slug)).toMatch(/^expected at most 100 lower-case letters/);
  }
});
