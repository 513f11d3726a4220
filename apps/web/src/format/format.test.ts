import { describe, expect, it } from 'vitest';
import { translatorOf } from '../i18n/words-of.ts';
import {
  asSentence,
  errorIn,
  errorTitle,
  formatBytes,
  formatClock,
  formatCount,
  formatDay,
  formatLatency,
  formatNumber,
  formatSigned,
  formatSpan,
  formatStep,
} from './index.ts';

const t = translatorOf('en', 'format');

describe('figures', () => {
  it('have a real minus sign and thin spaces', () => {
    expect(formatNumber(-12345.678)).toBe('\u221212\u202f345.68');
    expect(formatCount(25660)).toBe('25\u202f660');
  });
  it('never show minus zero', () => expect(formatNumber(-0.001)).toBe('0.00'));
  it('say that there is none', () => expect(formatNumber(null)).toBe('—'));
  it('carry their sign as differences', () => {
    expect(formatSigned(0.29)).toBe('+0.29');
    expect(formatSigned(-0.29)).toBe('\u22120.29');
    expect(formatSigned(0.001)).toBe('0.00');
  });
  it('write latencies with two decimals, and none as zero that is not', () => {
    expect([0.053, 0.7, 3.128, 121, 0.00066, null].map(formatLatency)).toEqual([
      ...['0.05', '0.70', '3.13', '121.00', '< 0.01', '—'],
    ]);
  });
  it('scale bytes', () => {
    expect(formatBytes(27_140)).toBe('27 kB');
    expect(formatBytes(2_300)).toBe('2.3 kB');
    expect(formatBytes(0)).toBe('0 B');
  });
});

describe('spans and times', () => {
  it.each([
    [45, '45 s'],
    [360, '6 min'],
    [7500, '2 h 5 min'],
    [7 * 86_400, '7 days'],
  ])('%d seconds are %s', (seconds, text) => expect(formatSpan(t, seconds)).toBe(text));
  it('names the step', () => {
    expect(formatStep(t, 300)).toBe('5 min');
    expect(formatStep(t, 3600)).toBe('1 h');
  });
  it('leaves the day out today, and the year this year', () => {
    const now = new Date(2026, 2, 3, 15, 0);
    expect(formatClock(t, new Date(2026, 2, 3, 14, 2).toISOString(), now)).toBe('14:02');
    expect(formatClock(t, new Date(2026, 2, 2, 14, 2).toISOString(), now)).toBe('2 Mar, 14:02');
    expect(formatClock(t, new Date(2027, 2, 2, 14, 2).toISOString(), now)).toBe('2 Mar 2027, 14:02');
  });
});

describe('in Chinese', () => {
  const chinese = translatorOf('zh', 'format');
  it('spans have Chinese units', () => {
    expect([45, 360, 7500, 7200, 7 * 86_400].map((seconds) => formatSpan(chinese, seconds))).toEqual([
      ...['45 秒', '6 分钟', '2 小时 5 分钟', '2 小时', '7 天'],
    ]);
  });
  it('days are written as a Chinese calendar has them', () => {
    const now = new Date(2026, 2, 3, 15, 0);
    expect(formatClock(chinese, new Date(2026, 2, 3, 14, 2).toISOString(), now)).toBe('14:02');
    expect(formatClock(chinese, new Date(2026, 2, 2, 14, 2).toISOString(), now)).toBe('3月2日 14:02');
    expect(formatDay(chinese, '2012-03-06T12:00:00Z', 'UTC')).toBe('2012年3月6日');
  });
  it('errors are told with their unit', () => {
    expect(errorTitle(chinese, 'mph')).toBe('MAE（mph）');
    expect(errorIn(chinese, 'nats')).toBe('交叉熵（nats）');
  });
});

it('makes a sentence of what the API says in passing', () => {
  expect(asSentence('the team has no such key')).toBe('The team has no such key.');
  expect(asSentence('Is it gone?')).toBe('Is it gone?');
});
