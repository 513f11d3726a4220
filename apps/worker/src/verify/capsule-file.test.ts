import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { capsuleFiles, runConfigSchema } from '@stillgraph/ml/config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { CapsuleError } from './capsule-error.ts';
import { openCapsule } from './capsule-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-capsule-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const weights = Buffer.from('weights of a network');
const graph = Buffer.from('from,to,weight\n0,1,0.5\n');
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const hash = sha256(weights);

const manifest = {
  format: 'stillgraph-capsule',
  version: 1,
  computation: 6,
  run: {
    id: '0196f1a0-0000-7000-8000-000000000000',
    ...{ kind: 'BASELINE', label: 'last value', method: 'none', seed: 1, configHash: hash, identity: null },
    config: runConfigSchema.parse({
      ...{ role: 'baseline', model: { name: 'last-value' }, training: {}, protocol: {}, inputs: {} },
      ...{ form: 'last-value', seed: 1 },
    }),
    sourceConfig: null,
    environment: { threads: 2 },
    finishedAt: '2026-01-05T00:00:00.000Z',
  },
  teachers: [],
  control: null,
  protocolHash: hash,
  dataset: {
    ...{ name: 'speeds', title: 'Speeds', contentHash: hash, licence: null, source: null, quantity: 'speed' },
    ...{ unit: 'mph', zone: 'UTC', startAt: '2026-01-05T00:00:00.000Z', stepSeconds: 300, steps: 10 },
    nodes: [{ externalId: 'a', name: null, latitude: null, longitude: null }],
    channels: [{ name: 'speed', quantity: 'speed', unit: 'mph', role: 'TARGET' }],
  },
  graph: { name: 'identity', recipe: 'IDENTITY', parameters: {}, contentHash: hash },
  scores: [{ split: 'TEST', horizon: 0, mae: 1, rmse: 2, mape: null, validCount: 10, crossEntropy: null }],
  files: {
    weights: { bytes: weights.length, sha256: hash },
    graph: { bytes: graph.length, sha256: sha256(graph) },
    series: false,
  },
};

const whole = {
  [capsuleFiles.manifest]: Buffer.from(JSON.stringify(manifest)),
  [capsuleFiles.weights]: weights,
  [capsuleFiles.graph]: graph,
};

let written = 0;
async function fileOf(bytes: Buffer): Promise<string> {
  const path = join(folder, `${(written += 1)}.zip`);
  await writeFile(path, bytes);
  return path;
}

async function zipped(files: Readonly<Record<string, Buffer>>, compress = false): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name, { compress });
  zip.end();
  return buffer(zip.outputStream);
}

const without = (name: string) => Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name));
const saying = (change: object) => ({
  ...whole,
  [capsuleFiles.manifest]: Buffer.from(JSON.stringify({ ...manifest, ...change })),
});

describe('openCapsule', () => {
  it.each([false, true])('reads manifest, weights and graph, compressed: %s', async (compress) => {
    const capsule = await openCapsule(await fileOf(await zipped(whole, compress)));
    expect(capsule.manifest).toEqual(manifest);
    expect(Buffer.from(capsule.weights)).toEqual(weights);
    expect(capsule.graph).toBe(graph.toString());
    expect(capsule.series).toBeNull();
    capsule.close();
  });

  it.each([
    ['no manifest', without(capsuleFiles.manifest), 'is no capsule: it holds no capsule.json'],
    ['no weights', without(capsuleFiles.weights), 'is no capsule: it holds no weights.safetensors'],
    ['another format', saying({ format: 'zip' }), 'expected the format "stillgraph-capsule"'],
    ['a later version', saying({ version: 2 }), 'has version 2; this code reads version 1'],
    ['no scores', saying({ scores: [] }), ': scores: '],
    ['no JSON', { ...whole, [capsuleFiles.manifest]: Buffer.from('{') }, 'is not JSON'],
    ['other weights', { ...whole, [capsuleFiles.weights]: Buffer.from('weights of a metwork') }, 'has the sha256'],
    ['more weights', { ...whole, [capsuleFiles.weights]: Buffer.alloc(30_000_000) }, 'expected at most 20'],
    ['series that are not there', saying({ files: { ...manifest.files, series: true } }), 'it holds no series.npy'],
  ])('refuses one with %s', async (_, files, message) => {
    const opening = openCapsule(await fileOf(await zipped(files, true)));
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.toBeInstanceOf(CapsuleError);
  });

  it('refuses one that is cut anywhere, and one with a byte changed anywhere that matters', async () => {
    const bytes = await zipped(whole);
    for (let length = 0; length < bytes.length; length += 97) {
      await expect(openCapsule(await fileOf(bytes.subarray(0, length))), `${length} bytes`).rejects.toBeInstanceOf(
        CapsuleError,
      );
    }
    for (const content of [weights, graph]) {
      const changed = Buffer.from(bytes);
      const at = changed.indexOf(content) + 3;
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(openCapsule(await fileOf(changed))).rejects.toBeInstanceOf(CapsuleError);
    }
  });

  it('refuses names that lead out of the archive, and what is no archive', async () => {
    const bytes = await zipped({ ...whole, 'aa/escape.txt': Buffer.from('x') });
    const outside = Buffer.from(bytes.toString('latin1').replaceAll('aa/escape.txt', '../escape.txt'), 'latin1');
    await expect(openCapsule(await fileOf(outside))).rejects.toThrow(/invalid relative path/);
    await expect(openCapsule(await fileOf(Buffer.from('hello')))).rejects.toThrow('cannot be read as a ZIP file');
    await expect(openCapsule(join(folder, 'nothing.zip'))).rejects.toThrow('ENOENT');
  });
});
