import { expect, it } from 'vitest';
import { embedSnippet, originOf, publicAddress, sharedAddress } from './board-address.ts';

it('is by the secret of a link, or by the address of a public board', () => {
  expect(sharedAddress('https://a.example', 'x/y')).toEqual({
    ...{ origin: 'https://a.example', path: '/share/x%2Fy', exports: '/export/shared/x%2Fy' },
  });
  expect(publicAddress('https://a.example', 'speeds').path).toBe('/boards/speeds');
});

it('embeds under a title that cannot end its attribute', () => {
  const snippet = embedSnippet({ origin: 'https://a.example', path: '/boards/speeds' }, 'A "b" <c> & d');
  expect(snippet).toContain('src="https://a.example/boards/speeds/embed"');
  expect(snippet).toContain('title="A &quot;b&quot; &lt;c> &amp; d"');
});

it('goes by what the proxy in front says, else by the host that was asked', () => {
  expect(originOf(new Headers({ host: '10.0.0.1:3000' }))).toBe('http://10.0.0.1:3000');
  const behind = { host: '10.0.0.1', 'x-forwarded-host': 'boards.example, inner', 'x-forwarded-proto': 'https' };
  expect(originOf(new Headers(behind))).toBe('https://boards.example');
});
