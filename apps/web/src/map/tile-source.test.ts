import { afterEach, expect, it, vi } from 'vitest';

const sourceOf = async (url: string | undefined) => {
  vi.resetModules();
  if (url !== undefined) vi.stubEnv('NEXT_PUBLIC_TILE_URL', url);
  vi.stubEnv('NEXT_PUBLIC_TILE_ATTRIBUTION', 'their owners');
  return (await import('./tile-source.ts')).tileSource();
};
afterEach(() => vi.unstubAllEnvs());

it('is nothing unless it is set', async () => expect(await sourceOf(undefined)).toBeNull());

it('is a server by its template, or a file by its name', async () => {
  const server = 'https://tiles.example.org/{z}/{x}/{y}.png';
  expect(await sourceOf(server)).toEqual({ url: server, attribution: 'their owners', kind: 'XYZ' });
  expect(await sourceOf('/tiles/city.pmtiles')).toMatchObject({ kind: 'PMTILES' });
  expect(await sourceOf('https://example.org/city.pmtiles?v=2')).toMatchObject({ kind: 'PMTILES' });
});

it('refuses what is neither', async () =>
  expect(sourceOf('https://tiles.example.org/')).rejects.toThrow(
    'must contain {z}, {x} and {y}, or name a .pmtiles file',
  ));
