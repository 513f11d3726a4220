import { expect, it } from 'vitest';
import { translatorOf } from '../i18n/words-of.ts';
import { causeText, RouteFault } from './route-fault.ts';

it('tells the status of a route in the language of the page, and other causes as they are', () => {
  const fault = new RouteFault('/binary/series', 404);
  expect(causeText(translatorOf('en', 'ui'), fault)).toBe('the API answered 404 for /binary/series');
  expect(causeText(translatorOf('zh', 'ui'), fault)).toBe('API 对 /binary/series 的应答状态码为 404');
  expect(causeText(translatorOf('zh', 'ui'), new TypeError('Failed to fetch'))).toBe('Failed to fetch');
  expect(causeText(translatorOf('zh', 'ui'), 'gone')).toBe('gone');
});
