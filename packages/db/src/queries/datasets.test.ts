import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../test/kit/database.ts';
import { DuplicateError, NotFoundError } from '../errors.ts';
import { createQueue, type Queue } from '../jobs/index.ts';
import { ensureDemoTeam } from '../seed.ts';
import { sampleDataset, sampleSeries } from '../testing/samples.ts';
import * as datasets from './datasets.ts';
import * as graphs from './graphs.ts';
import * as imports from './imports.ts';
import * as networks from './networks.ts';

let database: TestDatabase;
let queue: Queue;

beforeAll(async () => {
  database = await createTestDatabase();
  queue = await createQueue(database.url);
});
afterAll(async () => {
  await queue.stop();
  await database.close();
});

async function input(name: string): Promise<datasets.DatasetInput> {
  const { team } = await ensureDemoTeam(database.db);
  return {
    teamId: team.id,
    name,
    title: name,
    zone: 'UTC',
    startAt: new Date('2024-01-01T00:00:00Z'),
    stepSeconds: 300,
    zeroIsMissing: false,
    nodes: [{ externalId: 'a' }, { externalId: 'b' }],
    channels: [{ name: 'speed', quantity: 'speed', unit: 'km/h', role: 'TARGET' }],
    series: { values: Float32Array.of(1, 10, 2, 0, 3, 30), mask: Uint8Array.of(1, 1, 1, 0, 1, 1) },
    network: {
      name: `${name} roads`,
      junctions: [
        { externalId: 'j0', latitude: 1, longitude: 2 },
        { externalId: 'j1', latitude: 1.1, longitude: 2.1 },
      ],
      segments: [
        {
          externalId: 'r0',
          name: null,
          from: 0,
          to: 1,
          lengthMetres: 1500,
          lanes: 3,
          speedLimit: 100,
          roadClass: 'motorway',
          geometry: [1, 2, 1.05, 2.02, 1.1, 2.1],
        },
      ],
    },
    graph: {
      name: 'given',
      recipe: 'GIVEN',
      parameters: {},
      nodeCount: 2,
      from: Uint32Array.of(0, 1),
      to: Uint32Array.of(1, 0),
      weight: Float32Array.of(0.5, 0.25),
    },
  };
}

describe('a dataset', () => {
  it('comes back reading by reading, from many blocks and from any range', async () => {
    const shape = { steps: 3000, nodes: 120, channels: 2 };
    const { dataset } = await sampleDataset(database.db, shape);
    const blocks =
      await database.sql`select count(*)::int as count from series_blocks where dataset_id = ${dataset.id}`;
    expect(blocks[0]?.['count']).toBeGreaterThan(2);
    const expected = sampleSeries(shape.steps, shape.nodes, shape.channels);
    const zeroed = expected.values.map((value, i) => (expected.mask[i] === 1 ? value : 0));
    const width = shape.nodes * shape.channels;

    const whole = await datasets.readSeries(database.db, dataset.id);
    expect(whole).toMatchObject({ startStep: 0, steps: 3000, nodes: 120, channels: 2 });
    expect(whole.values).toEqual(zeroed);
    expect(whole.mask).toEqual(expected.mask);

    const range = await datasets.readSeries(database.db, dataset.id, { fromStep: 1000, toStep: 1300 });
    expect(range).toMatchObject({ startStep: 1000, steps: 300 });
    expect(range.values).toEqual(zeroed.subarray(1000 * width, 1300 * width));
    expect(range.mask).toEqual(expected.mask.subarray(1000 * width, 1300 * width));

    expect(await datasets.readSeries(database.db, dataset.id, { fromStep: 2990, toStep: 9999 })).toMatchObject({
      steps: 10,
    });
    expect(await datasets.readSeries(database.db, dataset.id, { fromStep: 5000 })).toMatchObject({ steps: 0 });
    await expect(datasets.readSeries(database.db, crypto.randomUUID())).rejects.toBeInstanceOf(NotFoundError);
  });

  it('comes back from ranges that begin and end inside of a byte of its mask', async () => {
    const { dataset } = await sampleDataset(database.db, { steps: 12, nodes: 3 });
    const whole = await datasets.readSeries(database.db, dataset.id);
    for (let fromStep = 0; fromStep < 12; fromStep++) {
      for (let toStep = fromStep; toStep <= 12; toStep++) {
        const range = await datasets.readSeries(database.db, dataset.id, { fromStep, toStep });
        expect(range.values).toEqual(whole.values.subarray(6 * fromStep, 6 * toStep));
        expect(range.mask).toEqual(whole.mask.subarray(6 * fromStep, 6 * toStep));
      }
    }
  });

  it('tells what the target misses, and what each channel beside it', async () => {
    const { dataset } = await datasets.insert(database.db, {
      ...(await input('beside')),
      channels: [
        { name: 'speed', quantity: 'speed', unit: 'km/h', role: 'TARGET' },
        { name: 'rain', quantity: 'rain', unit: 'mm', role: 'INPUT' },
      ],
      series: { values: new Float32Array(8), mask: Uint8Array.of(1, 0, 1, 0, 0, 1, 1, 0) },
    });
    expect(dataset.missingShare).toBe(0.25);
    const channels = (await datasets.channelsOf(database.db, [dataset.id])).get(dataset.id) ?? [];
    expect(channels.map(({ missingShare }) => missingShare)).toEqual([0.25, 0.75]);
  });

  it('describes itself: shape, missing share, statistics of the target over observed readings', async () => {
    const { dataset, networkVersion, graph } = await datasets.insert(database.db, await input('described'));
    expect(dataset).toMatchObject({ steps: 3, nodeCount: 2, unit: 'km/h', quantity: 'speed', hasCoordinates: false });
    expect(dataset.missingShare).toBeCloseTo(1 / 6, 12);
    const nodes = (await datasets.nodesOf(database.db, [dataset.id])).get(dataset.id) ?? [];
    expect(nodes[0]).toMatchObject({ externalId: 'a', mean: 2, minimum: 1, maximum: 3, missingShare: 0 });
    expect(nodes[0]?.standardDeviation).toBeCloseTo(Math.sqrt(2 / 3), 6);
    expect(nodes[1]).toMatchObject({ mean: 20, standardDeviation: 10 });
    expect(nodes[1]?.missingShare).toBeCloseTo(1 / 3, 12);

    expect(dataset.networkVersionId).toBe(networkVersion?.id);
    const channels = (await datasets.channelsOf(database.db, [dataset.id])).get(dataset.id) ?? [];
    expect(channels).toMatchObject([{ name: 'speed', missingShare: dataset.missingShare }]);
    const segments = (await networks.segmentsOf(database.db, [networkVersion?.id ?? ''])).get(networkVersion?.id ?? '');
    expect(segments?.[0]).toMatchObject({ from: 0, to: 1, geometry: [1, 2, 1.05, 2.02, 1.1, 2.1] });
    expect(await graphs.edgesOf(database.db, graph?.id ?? '')).toEqual({
      from: Uint32Array.of(0, 1),
      to: Uint32Array.of(1, 0),
      weight: Float32Array.of(0.5, 0.25),
    });
  });

  it('has a hash of its content, whatever its name', async () => {
    const first = await datasets.insert(database.db, { ...(await input('one')), network: null });
    const same = await datasets.insert(database.db, { ...(await input('two')), network: null });
    const other = await datasets.insert(database.db, {
      ...(await input('three')),
      network: null,
      series: { values: Float32Array.of(1, 10, 2, 0, 3, 31), mask: Uint8Array.of(1, 1, 1, 0, 1, 1) },
    });
    expect(same.dataset.contentHash).toBe(first.dataset.contentHash);
    expect(other.dataset.contentHash).not.toBe(first.dataset.contentHash);
    // The same readings in another zone are another part of the day to every model.
    const moved = await datasets.insert(database.db, { ...(await input('four')), network: null, zone: 'Asia/Tokyo' });
    expect(moved.dataset.contentHash).not.toBe(first.dataset.contentHash);
  });

  it('is written whole or not at all, together with the end of its import', async () => {
    const { team } = await ensureDemoTeam(database.db);
    const job = await imports.create(database.db, queue, { teamId: team.id, source: 'data.csv', options: {} });
    const claimed = await imports.claim(database.db, job.id);
    expect(claimed).toMatchObject({ status: 'RUNNING', attempt: 1 });
    await imports.progress(database.db, { importId: job.id, attempt: 1, progress: 0.5, message: 'reading' });
    const count = async () => database.sql`
      select (select count(*) from datasets) d, (select count(*) from networks) n, (select count(*) from series_blocks) b`;
    const before = await count();

    const clash = { ...(await input('one')), import: { importId: job.id, attempt: 1 } };
    await expect(datasets.insert(database.db, clash)).rejects.toBeInstanceOf(DuplicateError);
    const stale = { ...(await input('imported')), import: { importId: job.id, attempt: 7 } };
    await expect(datasets.insert(database.db, stale)).rejects.toThrow('may not write');
    expect(await count()).toEqual(before);

    const { dataset } = await datasets.insert(database.db, {
      ...(await input('imported')),
      import: { importId: job.id, attempt: 1 },
    });
    const [finished] = await imports.newest(database.db, team.id);
    expect(finished).toMatchObject({ id: job.id, status: 'SUCCEEDED', progress: 1, datasetId: dataset.id });
    expect(await imports.claim(database.db, job.id)).toBeUndefined();
  });

  it('refuses arrays that do not fit their axes and observed readings that are no numbers', async () => {
    const valid = await input('odd');
    const short = { values: new Float32Array(5), mask: new Uint8Array(5) };
    await expect(datasets.insert(database.db, { ...valid, series: short })).rejects.toThrow('2 readings a step');
    const holed = { values: Float32Array.of(1, Number.NaN), mask: Uint8Array.of(1, 1) };
    await expect(datasets.insert(database.db, { ...valid, series: holed })).rejects.toThrow(
      'marked as observed but is NaN',
    );
  });
});

describe('a network', () => {
  it('gets further versions beside the first', async () => {
    const { networkVersion, dataset } = await datasets.insert(database.db, await input('versioned'));
    const networkId = networkVersion?.networkId ?? '';
    const content = { junctions: [{ externalId: 'x', latitude: 0, longitude: 0 }], segments: [] };
    const second = await networks.addVersion(database.db, { ...content, networkId, teamId: dataset.teamId });
    expect(second.number).toBe(2);
    expect((await networks.latestVersions(database.db, [networkId])).get(networkId)?.id).toBe(second.id);
    const stranger = networks.addVersion(database.db, { ...content, networkId, teamId: crypto.randomUUID() });
    await expect(stranger).rejects.toBeInstanceOf(NotFoundError);
  });
});

it('measures and writes rows that are made when they are asked for, never many at once', () => {
  const [nodes, steps] = [40_000, 70];
  const whole = sampleSeries(steps, nodes, 1);
  const asked: number[] = [];
  const series = {
    steps,
    rows: (from: number, to: number) => {
      asked.push(to - from);
      return {
        values: whole.values.slice(from * nodes, to * nodes),
        mask: whole.mask.slice(from * nodes, to * nodes),
      };
    },
  };
  const common = {
    ...{ startAt: new Date(0), stepSeconds: 300, zone: 'UTC' },
    nodes: Array.from({ length: nodes }, (_, node) => ({ externalId: `s${node}` })),
    channels: [{ name: 'speed', quantity: 'speed', unit: 'mph', role: 'TARGET' as const }],
  };
  const { blocks, ...made } = datasets.measure({ ...common, series });
  const { blocks: ofWhole, ...measured } = datasets.measure({ ...common, series: whole });
  expect(made).toEqual(measured);
  expect([...(blocks as Iterable<datasets.Block>)]).toEqual([...(ofWhole as Iterable<datasets.Block>)]);
  expect(Math.max(...asked)).toBe(6);
});
