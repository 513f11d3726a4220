import { expect, it } from 'vitest';
import { translatorOf } from '../../i18n/words-of.ts';
import { browserName } from './browser-name.ts';

const t = translatorOf('en', 'account');

const mozilla = 'Mozilla/5.0';
it.each([
  [`${mozilla} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox on Linux'],
  [
    `${mozilla} (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0`,
    'Edge on Windows',
  ],
  [`${mozilla} (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36`, 'Chrome on Android'],
  [`${mozilla} (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1`, 'Safari on iOS'],
  ['curl/8.5.0', 'curl/8.5.0'],
  [null, 'unknown'],
])('calls %s %s', (line, name) => expect(browserName(t, line)).toBe(name));
