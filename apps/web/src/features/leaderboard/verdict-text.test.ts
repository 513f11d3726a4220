import { describe, expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { differenceLine, differenceText, holdsZero, teacherDifferenceText, verdictText } from './verdict-text.ts';

const t = translatorOf('en', 'leaderboard');
const line = (mean: number, low: number | null, high: number | null, suffix?: string) =>
  differenceLine(differenceText(t, { mean, low, high }, 2, suffix));

describe('differenceText', () => {
  it('stands with its interval and the word', () => {
    expect(line(-0.29, -0.41, -0.17)).toBe('−0.29 (−0.41 to −0.17) better');
    expect(line(1.2, 0.3, 2.1, ' %')).toBe('+1.20 % (+0.30 to +2.10) worse');
  });
  it('is a tie where the interval holds zero', () => {
    expect(line(-0.02, -0.05, 0.01)).toBe('−0.02 (−0.05 to +0.01) tie');
    expect(line(0.02, 0, 0.04)).toBe('+0.02 (0.00 to +0.04) tie');
  });
  it('does not round a bound to the zero that it excludes', () => {
    expect(line(0.05, 0.003, 0.1)).toBe('+0.05 (+0.003 to +0.10) worse');
  });
  it('says that a bare mean has no interval, and does not judge it', () => {
    expect(line(-0.5, null, null)).toBe('−0.50 no interval');
    expect(holdsZero({ mean: 0, low: null, high: null })).toBe(false);
  });
});

it('says of a difference to the teacher no more than its interval', () => {
  const against = (mean: number, low: number, high: number) =>
    differenceLine(teacherDifferenceText(t, { mean, low, high }, ' %'));
  expect(against(1.7, 1.1, 2.3)).toBe('+1.7 % (+1.1 to +2.3)');
  expect(against(0.4, -0.2, 1)).toBe('+0.4 % (−0.2 to +1.0) tie');
});

describe('verdictText', () => {
  const student = { kind: 'STUDENT', isControl: false } as const;
  const difference = { mean: 0.05, low: 0.01, high: 0.09 };
  it('says what the ranks say, beside the interval', () => {
    const of = (controlVerdict: 'WORSE' | 'TIE') =>
      verdictText(t, { ...student, againstControl: difference, controlVerdict });
    expect(of('WORSE')).toEqual({ value: '+0.05', interval: '(+0.01 to +0.09)', word: 'worse' });
    expect(of('TIE')).toEqual({ value: '+0.05', interval: '(+0.01 to +0.09)', word: 'tie' });
  });
  it('judges nothing without a difference, and controls never', () => {
    expect(verdictText(t, { ...student, controlVerdict: 'UNJUDGED' })?.word).toBe('not judged');
    const longer = { ...student, isControl: true, againstControl: { mean: -0.1, low: -0.2, high: -0.05 } };
    expect(verdictText(t, { ...longer, controlVerdict: 'BETTER' })?.word).toBe('better');
    expect(verdictText(t, { ...student, isControl: true, controlVerdict: 'UNJUDGED' })).toBeNull();
  });
});
