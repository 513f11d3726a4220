// Real data of other kinds than speeds, read in place from the data folder that STILLGRAPH_DATA names: each becomes a
// package in a temporary folder, is imported, and trains.
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSeries, executeRun, type RunOutcome } from '@stillgraph/ml';
import { runConfigSchema } from '@stillgraph/ml/config';
import { openWasm, type OpenedEngine } from '../training/engines.ts';
import { contentOf } from './dataset-content.ts';
import { readWhole, type WholeDataset } from './testing/whole.ts';
import { dataFolder } from './testing/data-folder.ts';

let opened: OpenedEngine;
let folder: string;
beforeAll(async () => {
  opened = await openWasm('for a test');
  folder = await mkdtemp(join(tmpdir(), 'stillgraph-quantities-'));
});
afterAll(async () => {
  opened.engine.dispose();
  await rm(folder, { recursive: true });
});

/** A short training and a ridge regression on what was imported. */
async function trained(
  { table, time, nodes, covariates }: WholeDataset,
  inputs: object = {},
  protocol: object = {},
): Promise<RunOutcome[]> {
  const series = createSeries({
    ...table,
    nodes: nodes.length,
    startAt: time.startAt.getTime(),
    stepSeconds: time.stepSeconds,
    zone: time.zone,
    covariates,
  });
  const common = {
    protocol: { inputSteps: 12, targetSteps: 3, reportedHorizons: [1, 3], split: {}, ...protocol },
    inputs,
    form: 'deviation',
    seed: 1,
    training: { updates: 4, batchSize: 4, validations: 1, warmUpUpdates: 0 },
  };
  const configs = [
    { role: 'student', model: { name: 'stid-s' }, method: { name: 'none' }, labelShare: 1, ...common },
    { role: 'baseline', model: { name: 'last-value' }, ...common },
  ];
  const outcomes: RunOutcome[] = [];
  for (const config of configs) {
    outcomes.push(
      await executeRun({
        config: runConfigSchema.parse(config),
        data: { series, adjacency: null },
        engine: opened.engine,
        signal: new AbortController().signal,
        hooks: {
          metric: () => undefined,
          log: () => undefined,
          progress: () => undefined,
          checkpoint: () => Promise.resolve(),
        },
      }),
    );
  }
  return outcomes;
}

function expectScores(outcomes: readonly RunOutcome[], largest: number): void {
  for (const { scores } of outcomes) {
    expect(scores.test[0]?.mae).toBeGreaterThan(0);
    expect(scores.test[0]?.mae).toBeLessThan(largest);
  }
}

const molene = join(dataFolder, 'molene-weather');
/** The weather package with another table as its values, and the rest as covariates. */
async function weather(resource: string, unit: string, others: readonly string[]): Promise<WholeDataset> {
  const manifest = JSON.parse(await readFile(join(molene, 'datapackage.json'), 'utf8')) as {
    resources: { name: string; path: string }[];
    stillgraph: { values: object; nodes: object };
  };
  for (const { path } of manifest.resources) await copyFile(join(molene, path), join(folder, path));
  const { stillgraph } = manifest;
  const header = (await readFile(join(molene, pathOf(resource)), 'utf8')).split('\n', 1)[0]?.trim().split(',') ?? [];
  const stations = (await readFile(join(molene, 'stations.csv'), 'utf8')).split('\n');
  // A package has a place for each of its sensors and no other.
  await writeFile(
    join(folder, 'stations.csv'),
    stations.filter((line, at) => at === 0 || header.includes(line.split(',', 1)[0] ?? '')).join('\n'),
  );
  const values = { ...stillgraph.values, resource, quantity: resource, unit };
  const covariates = others.map((name) => ({ name, resource: name, unit: '' }));
  await writeFile(
    join(folder, 'datapackage.json'),
    JSON.stringify({ ...manifest, name: resource, stillgraph: { ...stillgraph, values, covariates } }),
  );
  return readWhole(folder);

  function pathOf(name: string): string {
    return manifest.resources.find((one) => one.name === name)?.path ?? '';
  }
}

describe.skipIf(!existsSync(molene))('weather (skipped where molene-weather is not in the data folder)', () => {
  it.each([
    ['humidity', '%', 32, 30],
    ['wind', 'm/s', 36, 12],
  ] as const)('%s is imported and trained on as a target', async (resource, unit, nodes, largest) => {
    const dataset = await weather(resource, unit, []);
    expect(dataset).toMatchObject({ quantity: resource, unit, zeroIsMissing: false });
    expect(dataset.nodes).toHaveLength(nodes);
    expectScores(await trained(dataset), largest);
  });

  it('temperature has humidity and wind as covariates', async () => {
    const dataset = await weather('values', 'Cel', ['humidity', 'wind']);
    expect(contentOf(dataset).channels.map(({ name, role }) => [name, role])).toEqual([
      ['values', 'TARGET'],
      ['humidity', 'INPUT'],
      ['wind', 'INPUT'],
    ]);
    expectScores(await trained(dataset, { covariates: ['humidity', 'wind'] }), 6);
  });
});

const buses = join(dataFolder, 'montevideo-bus/montevideo_bus.json');
describe.skipIf(!existsSync(buses))('demand (skipped where montevideo-bus is not in the data folder)', () => {
  it('of a bus network is imported from counts and links, and trained on', async () => {
    const { nodes, links } = JSON.parse(await readFile(buses, 'utf8')) as {
      nodes: { bus_stop: number; y: number[] }[];
      links: { source: number; target: number; weight: number }[];
    };
    const steps = nodes[0]?.y.length ?? 0;
    const rows = Array.from({ length: steps }, (_, step) => nodes.map(({ y }) => y[step]).join(','));
    const ids = nodes.map((node) => node.bus_stop);
    await writeFile(join(folder, 'boardings.csv'), [ids.join(','), ...rows].join('\n'));
    const edges = links.map(({ source, target, weight }) => `${source},${target},${weight}`);
    await writeFile(join(folder, 'links.csv'), ['from,to,metres', ...edges].join('\n'));
    await writeFile(
      join(folder, 'datapackage.json'),
      JSON.stringify({
        name: 'montevideo-bus',
        resources: [
          { name: 'values', path: 'boardings.csv' },
          { name: 'links', path: 'links.csv' },
        ],
        stillgraph: {
          values: {
            resource: 'values',
            layout: 'wide',
            quantity: 'boardings',
            unit: 'passengers/h',
            time: { start: '2020-10-01T00:00', stepSeconds: 3600, zone: 'America/Montevideo' },
          },
          graph: { kind: 'edges', resource: 'links', from: 'from', to: 'to', weight: 'metres', weightIs: 'distance' },
        },
      }),
    );
    const dataset = await readWhole(folder);
    expect(dataset.table).toMatchObject({ steps: 744 });
    expect(dataset.nodes).toHaveLength(675);
    expect(contentOf(dataset).graph).toMatchObject({ recipe: 'GIVEN' });
    expectScores(await trained(dataset), 5);
  });
});

const counts: readonly [name: string, file: string, field: string, stepSeconds: number, nodes: number][] = [
  ['weekly chickenpox', 'hungary-chickenpox/chickenpox.json', 'FX', 604_800, 20],
  ['daily infections', 'england-covid/england_covid.json', 'y', 86_400, 129],
];
describe.each(counts)('%s', (_, file, field, stepSeconds, nodes) => {
  const path = join(dataFolder, file);
  it.skipIf(!existsSync(path))(
    `are imported and trained on (skipped where ${file} is not in the data folder)`,
    async () => {
      const rows = (JSON.parse(await readFile(path, 'utf8')) as Record<string, number[][]>)[field] ?? [];
      const header = rows[0]?.map((__, at) => `region-${at}`).join(',') ?? '';
      await writeFile(join(folder, 'counts.csv'), [header, ...rows.map((row) => row.join(','))].join('\n'));
      await writeFile(
        join(folder, 'datapackage.json'),
        JSON.stringify({
          name: 'counts',
          resources: [{ name: 'values', path: 'counts.csv' }],
          stillgraph: {
            values: {
              resource: 'values',
              layout: 'wide',
              quantity: 'cases',
              unit: '',
              time: { start: '2020-03-02T00:00', stepSeconds, zone: 'UTC' },
            },
          },
        }),
      );
      const dataset = await readWhole(folder);
      expect(dataset.nodes).toHaveLength(nodes);
      // Few days: windows of a week.
      expectScores(await trained(dataset, {}, { inputSteps: 4, split: { train: 0.5, validation: 0.2 } }), 1000);
    },
  );
});
