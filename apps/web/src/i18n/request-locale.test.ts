import { describe, expect, it } from 'vitest';
import { acceptedLocale } from './request-locale.ts';

describe('acceptedLocale', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['en-GB,en;q=0.9,zh;q=0.5', 'en'],
    ['de-DE,de;q=0.9', 'en'],
    ['de,zh;q=0.4,en;q=0.6', 'en'],
    ['*', 'en'],
    ['not a language', 'en'],
    [null, 'en'],
  ])('answers %s with %s', (accepted, locale) => {
    expect(acceptedLocale(accepted)).toBe(locale);
  });
});
