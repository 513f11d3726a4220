import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { createMutation, createShape, smallConfig } from '../../testing/experiments.ts';

describe('experiments', () => {
  let api: TestApi;
  let member: Client;
  let viewer: Client;
  let other: Client;
  let otherGraph: string;
  let ids: { datasetId: string; graphId: string };

  beforeAll(async () => {
    api = await startApi();
    const alpha = await api.team('alpha');
    const beta = await api.team('beta');
    member = await alpha.script('member');
    viewer = await alpha.script('viewer');
    other = await beta.script('owner');
    const one = await insertDataset(api.database.db, { teamId: alpha.id, name: 'one' });
    const two = await insertDataset(api.database.db, { teamId: alpha.id, name: 'two', steps: 50 });
    otherGraph = encodeGlobalId('Graph', two.graph.id);
    ids = {
      datasetId: encodeGlobalId('Dataset', one.dataset.id),
      graphId: encodeGlobalId('Graph', one.graph.id),
    };
  });
  afterAll(() => api.close());

  const create = async (input: Record<string, unknown>, client = member) =>
    (
      await client.read(createShape, createMutation, {
        input: { name: 'a question', ...ids, config: smallConfig, ...input },
      })
    ).experimentCreate;

  it('are created with their runs, dependencies and controls', async () => {
    const { experiment, userErrors } = await create({ preset: 'quick' });
    expect(userErrors).toEqual([]);
    const shape = z.object({ node: z.record(z.string(), z.unknown()) });
    const { node } = await viewer.read(
      shape,
      /* GraphQL */ `
        query ($id: ID!) {
          node(id: $id) {
            ... on Experiment {
              name
              status
              preset
              presetChanged
              seeds
              progress
              createdBy {
                name
              }
              dataset {
                name
              }
              graph {
                name
              }
              protocol {
                hash
                reportedHorizons
                testWindows
                testStartAt
              }
              leaderboard {
                name
              }
              runCounts {
                queued
                total
              }
              runs(first: 9) {
                totalCount
                nodes {
                  kind
                  seed
                  method
                  methodLabel
                  modelLabel
                  predictionsPath
                  teachers {
                    modelLabel
                    seed
                  }
                  control {
                    methodLabel
                    seed
                  }
                }
              }
            }
          }
        }
      `,
      { id: experiment?.id },
    );
    expect(node).toMatchObject({
      name: 'a question',
      status: 'QUEUED',
      preset: 'quick',
      presetChanged: true,
      seeds: 2,
      progress: 0,
      createdBy: null,
      dataset: { name: 'one' },
      graph: { name: 'given' },
      protocol: { reportedHorizons: [1, 4], testWindows: 73, testStartAt: '2024-01-02T10:40:00.000Z' },
      leaderboard: null,
      runCounts: { queued: 7, total: 7 },
      runs: { totalCount: 7 },
    });
    const planned = z.object({ nodes: z.array(z.record(z.string(), z.unknown())) }).parse(node['runs']).nodes;
    expect(planned[0]).toMatchObject({ kind: 'BASELINE', modelLabel: 'last value', predictionsPath: null });
    expect(planned[3]).toEqual({
      kind: 'STUDENT',
      seed: 1,
      method: 'response',
      methodLabel: 'response 0.9',
      modelLabel: 'NLinear',
      predictionsPath: null,
      teachers: [{ modelLabel: 'STID 8/1', seed: 1 }],
      control: { methodLabel: 'control', seed: 1 },
    });
  });

  it('tell every fault with its field, and write nothing', async () => {
    const count = async () =>
      (
        await member.read(
          z.object({ experiments: z.object({ totalCount: z.number() }) }),
          '{ experiments { totalCount } }',
        )
      ).experiments.totalCount;
    const before = await count();
    const faults = async (input: Record<string, unknown>) => {
      const { experiment, userErrors } = await create(input);
      expect(experiment).toBeNull();
      return userErrors.map(({ field, code }) => [field?.join('.'), code]);
    };
    const nothing = encodeGlobalId('Dataset', '0199c7a2-0000-7000-8000-000000000000');
    expect(await faults({ name: ' ', preset: 'huge', datasetId: nothing })).toEqual([
      ['name', 'INVALID'],
      ['preset', 'INVALID'],
      ['datasetId', 'NOT_FOUND'],
    ]);
    expect(await faults({ graphId: ids.datasetId })).toEqual([['graphId', 'NOT_FOUND']]);
    expect(await faults({ graphId: otherGraph })).toEqual([['graphId', 'INVALID']]);
    expect(await faults({ config: { ...smallConfig, seeds: 0, students: [{ model: { name: 'huge' } }] } })).toEqual([
      ['config.students.0.model.name', 'INVALID'],
      ['config.seeds', 'INVALID'],
    ]);
    const messages = async (config: unknown) => (await create({ config })).userErrors.map(({ message }) => message);
    expect(await messages({ ...smallConfig, seeds: 'x', students: [{ model: { name: 'huge' } }] })).toEqual([
      'expected one of stid-s, graph-stid-s, graph-wavenet-tiny, stgcn-tiny, gru, nlinear, got "huge"',
      'expected a number, got "x"',
    ]);
    expect(await messages('nothing')).toEqual(['expected an object with fields, got "nothing"']);
    expect(await faults({ config: { ...smallConfig, teachers: [] } })).toEqual([['config.teachers', 'INVALID']]);
    expect(await messages({ ...smallConfig, inputs: { covariates: ['rain'] } })).toEqual([
      expect.stringMatching(/has no covariate "rain"; it has none/),
    ]);
    const incident = { protocol: { ...smallConfig.protocol, event: { name: 'incident' } }, baselines: [] };
    expect(await faults({ config: { ...smallConfig, ...incident } })).toEqual([['config.protocol.event', 'INVALID']]);
    const twice = [...smallConfig.students, ...smallConfig.students];
    expect(await faults({ config: { ...smallConfig, students: twice } })).toEqual([['config', 'INVALID']]);
    const long = { inputSteps: 30, targetSteps: 20 };
    expect(await faults({ config: { ...smallConfig, protocol: { ...long, reportedHorizons: [1] } } })).toEqual([
      ['config.protocol', 'INVALID'],
    ]);
    expect(await count()).toBe(before);
  });

  it('are not for viewers to start, nor for other teams to see', async () => {
    const refused = await create({}, viewer);
    expect(refused).toEqual({
      experiment: null,
      userErrors: [{ field: null, message: 'the role viewer may read and change nothing', code: 'FORBIDDEN' }],
    });
    const stolen = await create({}, other);
    expect(stolen.userErrors.map((error) => error.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });
});
