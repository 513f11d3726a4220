import { expect, it } from 'vitest';
import { drawable } from './drawable-text.ts';

it('keeps what the faces have, and writes thin spaces as those that they have', () => {
  expect(drawable('Straßen \u2212 5\u2013\u202f12 ± 3 “ü”', '')).toBe('Straßen \u2212 5\u2013\u00a012 ± 3 “ü”');
});

it('leaves out what they lack, and says something else where nothing is left', () => {
  expect(drawable('交通 2012 \u{1f600}', 'A leaderboard')).toBe('2012');
  expect(drawable('交通', 'A leaderboard')).toBe('A leaderboard');
});
