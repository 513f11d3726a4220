import { describe, expect, it } from 'vitest';
import { secondsUntilNext } from './backoff.ts';

describe('secondsUntilNext', () => {
  it('grows to six hours, so that a day has some ten attempts', () => {
    const waits = Array.from({ length: 10 }, (_, index) => secondsUntilNext(index + 1, 0));
    expect(waits).toEqual([5, 20, 80, 320, 1280, 5120, 20_480, 21_600, 21_600, 21_600]);
  });
  it('adds up to a quarter by chance', () => expect(secondsUntilNext(1, 1)).toBe(6.25));
  it('waits as long as it was asked to, and no longer than six hours', () => {
    expect(secondsUntilNext(1, 0, 90)).toBe(90);
    expect(secondsUntilNext(1, 0, 10_000_000)).toBe(21_600);
  });
});
