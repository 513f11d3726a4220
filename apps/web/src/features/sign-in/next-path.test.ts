import { expect, it } from 'vitest';
import { nextPath, signInPath } from './next-path.ts';

it.each([
  ['/runs?kind=TEACHER', '/runs?kind=TEACHER'],
  ['/invitation/abc', '/invitation/abc'],
  [null, '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example', '/'],
  ['/x/..//elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
])('leads on from %s to %s', (asked, path) => expect(nextPath(asked)).toBe(path));

it('comes back to where the person was', () => {
  expect(signInPath('/')).toBe('/sign-in');
  expect(nextPath(new URL(signInPath('/a?b=c&d'), 'http://x').searchParams.get('next'))).toBe('/a?b=c&d');
});
