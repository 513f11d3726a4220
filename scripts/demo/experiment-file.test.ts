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
  const { before, experiments } = await experimentsOf(await file(config), undefined);
  const [experiment, ...others] = experiments;
  expect([before, others]).toEqual([undefined, []]);
  expect(experiment).toMatchObject({ name: 'night', preset: null, config: { seeds: 2, studentLabelShare: 1 } });
});

it('takes each variant of a base, and the seeds that are asked for', async () => {
  const variants = { all: {}, few: { studentLabelShare: 0.05 } };
  const { experiments: found } = await experimentsOf(await file({ base: config, variants }), 5);
  expect(found.map(({ name }) => name)).toEqual(['night, all', 'night, few']);
  expect(found.map(({ config: { seeds, studentLabelShare } }) => [seeds, studentLabelShare])).toEqual([
    [5, 1],
    [5, 0.05],
  ]);
});

it('takes an experiment on other data before the others, with its own seeds', async () => {
  const content = { before: { data: 'simulator', config }, base: config, variants: { all: {} } };
  const { before, experiments } = await experimentsOf(await file(content), 5);
  expect(before).toMatchObject({ data: 'simulator', experiment: { name: 'night, before', config: { seeds: 2 } } });
  expect(experiments).toMatchObject([{ name: 'night, all', config: { seeds: 5 } }]);
});

it.each([
  ['{', /night\.json is no JSON/],
  [[1], /expected an object/],
  [{ base: config }, /"base" and "variants", both objects/],
  [{ before: { data: 'simulator' }, base: config, variants: {} }, /"before" to have "data", a text, and "config"/],
  [{ before: { data: 'simulator', config: { seeds: 0 } }, base: config, variants: {} }, /night, before\) has faults/],
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
    const { before, experiments } = await experimentsOf(join(published, name), undefined);
    for (const { config: planned } of before === undefined ? experiments : [before.experiment, ...experiments]) {
      expect(planRuns(planned).some((run) => run.kind === 'STUDENT')).toBe(true);
    }
  }
});
