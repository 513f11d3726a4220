import { translatorOf } from '../../i18n/words-of.ts';
import { expect, it } from 'vitest';
import { totalText } from './total-text.ts';

const t = translatorOf('en', 'experiments');
const format = translatorOf('en', 'format');
const now = new Date(2026, 4, 3, 20, 58);

it('says what a start comes to, as far as that is known', () => {
  expect(totalText(t, format, { totalRuns: 36, estimatedSeconds: 720, finishSeconds: 720 }, now)).toBe(
    '36 runs, about 12 min of work, ready at about 21:10',
  );
  expect(totalText(t, format, { totalRuns: 1, estimatedSeconds: 30, finishSeconds: null }, now)).toBe(
    '1 run, about 30 s of work',
  );
  expect(totalText(t, format, { totalRuns: 0, estimatedSeconds: null, finishSeconds: null }, now)).toBe('0 runs');
});
