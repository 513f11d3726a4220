import { expect, it } from 'vitest';
import { sourcesHash } from './dashboard.ts';

it("asks for a new build when the API's address or a public variable has changed, and only then", async () => {
  const hash = (api: string, environment: Record<string, string> = {}) =>
    sourcesHash(`http://127.0.0.1:${api}`, environment);
  const same = await hash('4000');
  expect(await hash('4000', { HOME: '/elsewhere' })).toBe(same);
  expect(await hash('4001')).not.toBe(same);
  expect(await hash('4000', { NEXT_PUBLIC_TILE_URL: 'https://tiles.example.org/{z}/{x}/{y}.png' })).not.toBe(same);
  expect(await hash('4000', { NEXT_PUBLIC_TILE_ATTRIBUTION: 'someone' })).not.toBe(same);
});
