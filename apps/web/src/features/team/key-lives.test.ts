import { expect, it } from 'vitest';
import { endOfLife, keyState } from './key-lives.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');

it('ends a key after its days, or never', () => {
  expect(endOfLife(30, NOW)).toBe('2026-03-31T12:00:00.000Z');
  expect(endOfLife(0, NOW)).toBeNull();
});

it('warns of the last week of a key, and says when it is over', () => {
  expect(keyState(null, NOW)).toBe('good');
  expect(keyState('2026-03-09T12:00:00Z', NOW)).toBe('good');
  expect(keyState('2026-03-08T11:00:00Z', NOW)).toBe('ending');
  expect(keyState('2026-03-01T12:00:00Z', NOW)).toBe('ended');
});
