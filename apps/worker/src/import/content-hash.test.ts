// What was hashed once is hashed the same by every later reader: scores and graphs are bound to it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filedContent } from './filed-content.ts';
import { readContent } from './read-content.ts';
import { dataFolder } from './testing/data-folder.ts';
import { manifest, writePackage } from './testing/package-fixture.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-hash-'));
  await writeFile(join(folder, 'wide.csv'), wide(3000, 211));
});
afterAll(() => rm(folder, { recursive: true }));

async function hashOf(source: string, options: object = {}): Promise<string> {
  const path = join(folder, crypto.randomUUID());
  return (await filedContent(await readContent(source, options), path)).measured.contentHash;
}

/** Several blocks, a reading in eleven missing. */
function wide(steps: number, nodes: number): string {
  const rows = [['time', ...Array.from({ length: nodes }, (_, node) => `s${node}`)].join(',')];
  for (let step = 0; step < steps; step++) {
    const cells = Array.from({ length: nodes }, (_, node) =>
      (step * 31 + node * 17) % 11 === 0 ? '' : String(((step * 7919 + node * 104_729) % 9973) / 100),
    );
    rows.push([new Date(Date.UTC(2024, 0, 1) + step * 300_000).toISOString(), ...cells].join(','));
  }
  return `${rows.join('\n')}\n`;
}

it('of the simulated city', async () => {
  const simulation = { days: 2, gridSize: 2, sensors: 8 };
  expect(await hashOf('simulator', { simulation })).toBe(
    'c0a549b6e0dd7ef5d1f50b71430e3e11bc2a8e48d63db448c5821059ade3a3f5',
  );
});

it('of a wide table, alone and with a covariate beside it', async () => {
  const path = join(folder, 'wide.csv');
  expect(await hashOf(path, { unit: 'mph' })).toBe('c02ac932cede366d65858173ad573e248c8117df7bed46563ec2f257c1180990');
  const beside = { covariates: [{ name: 'again', table: path }], zone: 'Europe/Berlin', zeroIsMissing: true };
  expect(await hashOf(path, beside)).toBe('deb259bb9702923d32ab1e72d71bc688bead884dff45027122b18879d9d8e1fa');
});

it('of a package, alone and with a coarser covariate', async () => {
  const alone = await writePackage();
  expect(await hashOf(alone)).toBe('14c08c7ca50d104ee589d61195cede4e8e00ff77f398b10e09b1fe631705bb77');
  await rm(alone, { recursive: true });
  const wind = { name: 'wind', resource: 'wind', time: { ...manifest.stillgraph.values.time, stepSeconds: 600 } };
  const text = JSON.stringify({
    ...manifest,
    resources: [...manifest.resources, { name: 'wind', path: 'wind.csv' }],
    stillgraph: { ...manifest.stillgraph, covariates: [wind] },
  });
  const rows = 'time,c,a\n2024-01-31 07:55,1,10\n2024-01-31 08:05,2,\n';
  const beside = await writePackage({ 'datapackage.json': text, 'wind.csv': rows });
  expect(await hashOf(beside)).toBe('0b82fcc5a7ba541274974dc68c06bf1765c8505ea066b6611caedebb4a24cbe3');
  await rm(beside, { recursive: true });
});

it.each([
  ['los-loop', '017bf5a1e83ce857efa4b31146986b9210c0b20b750d7d3df1ed85971e5a2c66'],
  ['hague-counts', 'a8e174d238e5e72ad76a5821790edb1e7b4c6896ba803da0c00a94be0d856cf9'],
  ['molene-weather', '62d4864d4c0f37aafc34a7b8275f366013fda73b9160e6866d2a61eeb1d2fedf'],
  ['chicago-crime', 'e4a9c1c21a73b9376cc1dd0c425aad73e51ed4b5d87793e587aebb83f39507d9'],
])('of %s (skipped where it is not in the data folder)', async (name, hash) => {
  const source = join(dataFolder, name);
  if (existsSync(source)) expect(await hashOf(source)).toBe(hash);
});
