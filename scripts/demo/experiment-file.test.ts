import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planRuns } from '@stillgraph/ml/config';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repository } from '../platform/settings.ts';
import { experimentsOf } from './experiment-file.ts';

const config = { teachers: [{ model: { name: 'stid' } }], students: [{ model: { name: 'gru' } }], seeds: 2 };
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-experiments-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: unknown): Promise<string> {
  const path = join(folder, 'night.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

it('takes a file of one config by its name', async () => {
  const [experiment, ...others] = await experimentsOf(await file(config), undefined);
  expect(others).toEqual([]);
  expect(experiment).toMatchObject({ name: 'night', preset: null, config: { seeds: 2, studentLabelShare: 1 } });
});

it('takes each variant of a base, and the seeds that are asked for', async () => {
  const variants = { all: {}, few: { studentLabelShare: 0.05 } };
  const found = await experimentsOf(await file({ base: config, variants }), 5);
  expect(found.map(({ name }) => name)).toEqual(['night, all', 'night, few']);
  expect(found.map(({ config: { seeds, studentLabelShare } }) => [seeds, studentLabelShare])).toEqual([
    [5, 1],
    [5, 0.05],
  ]);
});

it.each([
  ['{', /night\.json is no JSON/],
  [[1], /expected an object/],
  [{ base: config }, /"base" and "variants" alone/],
  [{ base: config, variants: { odd: 3 } }, /variant "odd"/],
  [{ ...config, seeds: 0 }, /seeds: expected/],
  [{ base: config, variants: { few: { studentLabelShares: 0.1 } } }, /night, few\) has faults:[^]*studentLabelShares/],
])('refuses %j in words', async (content, message) => {
  await expect(experimentsOf(await file(content), undefined)).rejects.toThrow(message);
});

it('names a file that is not there', async () => {
  await expect(experimentsOf(join(folder, 'none.json'), undefined)).rejects.toThrow(/none\.json cannot be read/);
});

it('plans every experiment that the published results come from', async () => {
  const published = join(repository, 'packages/ml/experiments');
  const files = await readdir(published);
  expect(files.length).toBeGreaterThan(0);
  for (const name of files) {
    for (const { config: planned } of await experimentsOf(join(published, name), undefined)) {
      expect(planRuns(planned).some((run) => run.kind === 'STUDENT')).toBe(true);
    }
  }
});
