import { expect, test } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { changeText } from './change-text.ts';

const t = translatorOf('en', 'leaderboard');
const none = { came: 0, went: 0, judged: 0, moved: 0, measured: 0 };

test('a version says what it changed, and the first that it is the first', () => {
  expect(changeText(t, { ...none, came: 2, judged: 1 })).toBe('2 came, 1 judged otherwise');
  expect(changeText(t, { ...none, went: 1, moved: 3, measured: 4 })).toBe('1 went, 3 moved, 4 measured anew');
  expect(changeText(t, none)).toBe('another order');
  expect(changeText(t, null)).toBe('the first that is kept');
});
