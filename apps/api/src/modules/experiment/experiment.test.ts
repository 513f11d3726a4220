import { auditLog, runs } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { createMutation, smallConfig } from '../../testing/experiments.ts';
import { startRun } from '../../testing/runs.ts';

const userErrorShape = z.object({ field: z.array(z.string()).nullable(), message: z.string(), code: z.string() });
const createShape = z.object({
  experimentCreate: z.object({
    experiment: z.object({ id: z.string() }).nullable(),
    userErrors: z.array(userErrorShape),
  }),
});

describe('experiments', () => {
  let api: TestApi;
  let member: Client;
  let viewer: Client;
  let other: Client;
  let owner: { teamId: string; datasetId: string; graphId: string };
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
    owner = { teamId: alpha.id, datasetId: one.dataset.id, graphId: one.graph.id };
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

  it('plan without writing, and tell the time before anything was trained', async () => {
    const shape = z.object({
      experimentPlan: z.object({
        totalRuns: z.number(),
        estimatedSeconds: z.number().nullable(),
        estimateBasis: z.string(),
        warning: z.string().nullable(),
        runs: z.array(z.object({ kind: z.string(), updates: z.number(), estimatedSeconds: z.number() })),
        errors: z.array(userErrorShape),
      }),
    });
    const query = /* GraphQL */ `
      query ($input: ExperimentCreateInput!) {
        experimentPlan(input: $input) {
          totalRuns
          estimatedSeconds
          estimateBasis
          warning
          runs {
            kind
            updates
            estimatedSeconds
          }
          errors {
            field
            message
            code
          }
        }
      }
    `;
    const input = { name: 'a plan', ...ids, config: smallConfig };
    const { experimentPlan } = await viewer.read(shape, query, { input });
    expect(experimentPlan).toMatchObject({ totalRuns: 7, estimateBasis: 'ASSUMED', warning: null, errors: [] });
    const sum = experimentPlan.runs.reduce((all, run) => all + run.estimatedSeconds, 0);
    expect(experimentPlan.estimatedSeconds).toBeCloseTo(sum);
    expect(experimentPlan.runs.map((run) => run.updates)).toEqual([0, 10, 20, 20, 10, 20, 20]);
    const model = { name: 'staeformer', adaptiveWidth: 240, layers: 6, feedForward: 1024 };
    const long = { ...smallConfig, teachers: [{ model, training: { updates: 1_000_000 } }] };
    const hours = await viewer.read(shape, query, { input: { ...input, config: long } });
    expect(hours.experimentPlan.warning).toMatch(
      /^This takes about \d+ \w+ on one worker, about \d+ \w+ of it for STAEformer/,
    );
    const faulty = await viewer.read(shape, query, { input: { ...input, name: '' } });
    expect(faulty.experimentPlan).toMatchObject({ totalRuns: 0, errors: [{ field: ['name'] }] });
  });

  it('offer options whose defaults make a valid config', async () => {
    const option = z.object({ name: z.string(), defaults: z.unknown(), tasks: z.array(z.string()) });
    const shape = z.object({
      experimentOptions: z.object({
        presets: z.array(z.object({ name: z.string(), config: z.unknown() })),
        baselines: z.array(option),
        teachers: z.array(option),
        students: z.array(option),
        methods: z.array(option),
      }),
    });
    const { experimentOptions: options } = await viewer.read(
      shape,
      '{ experimentOptions { presets { name config } baselines { name defaults tasks } teachers { name defaults tasks } students { name defaults tasks } methods { name defaults tasks } } }',
    );
    expect(options.presets.map((preset) => preset.name)).toEqual(['quick', 'standard', 'full', 'few-labels']);
    const event = { name: 'exceedance', comparison: 'below', reference: 'value', threshold: 30 };
    for (const [task, protocol] of [
      ['FORECAST', smallConfig.protocol],
      ['EVENT', { ...smallConfig.protocol, event }],
    ] as const) {
      const of = (role: 'baselines' | 'teachers' | 'students' | 'methods') =>
        options[role].filter(({ tasks }) => tasks.includes(task)).map(({ defaults }) => defaults);
      const { userErrors } = await create({
        config: {
          protocol,
          baselines: of('baselines'),
          teachers: of('teachers').map((model) => ({ model })),
          students: of('students').map((model) => ({ model })),
          methods: of('methods'),
          seeds: 1,
        },
      });
      expect(userErrors).toEqual([]);
    }
  });

  it('and their runs can be cancelled once and tried again', async () => {
    const { experiment } = await create({});
    const shape = z.object({
      experimentCancel: z.object({
        experiment: z.object({ status: z.string(), runCounts: z.object({ cancelled: z.number() }) }).nullable(),
        userErrors: z.array(userErrorShape),
      }),
    });
    const query =
      'mutation ($id: ID!) { experimentCancel(id: $id) { experiment { status runCounts { cancelled } } userErrors { field message code } } }';
    const variables = { id: experiment?.id };
    expect((await viewer.read(shape, query, variables)).experimentCancel.userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await other.read(shape, query, variables)).experimentCancel.userErrors).toMatchObject([
      { field: ['id'], code: 'NOT_FOUND' },
    ]);
    expect(await member.read(shape, query, variables)).toEqual({
      experimentCancel: { experiment: { status: 'CANCELLED', runCounts: { cancelled: 7 } }, userErrors: [] },
    });
    expect((await member.read(shape, query, variables)).experimentCancel.userErrors).toMatchObject([
      { code: 'CONFLICT' },
    ]);

    const held = await startRun(api, owner);
    const id = encodeGlobalId('Run', held.runId);
    const runShape = z.record(
      z.string(),
      z.object({ run: z.object({ status: z.string() }).nullable(), userErrors: z.array(userErrorShape) }),
    );
    const change = (mutation: string) =>
      member.read(
        runShape,
        `mutation ($id: ID!) { ${mutation}(id: $id) { run { status } userErrors { field message code } } }`,
        { id },
      );
    expect(await change('runRetry')).toMatchObject({ runRetry: { run: null, userErrors: [{ code: 'CONFLICT' }] } });
    expect(await change('runCancel')).toEqual({ runCancel: { run: { status: 'CANCELLED' }, userErrors: [] } });
    expect(await change('runCancel')).toMatchObject({ runCancel: { run: null, userErrors: [{ code: 'CONFLICT' }] } });
    expect(await change('runRetry')).toEqual({ runRetry: { run: { status: 'QUEUED' }, userErrors: [] } });
    expect((await runs.byIds(api.database.db, [held.runId])).get(held.runId)?.jobId).not.toBeNull();

    const { rows } = await auditLog.list(api.database.db, { teamId: owner.teamId, first: 3 });
    expect(rows.map((row) => row.action)).toEqual(['run.retry', 'run.cancel', 'experiment.cancel']);
    expect(rows.every((row) => row.actor === 'KEY' && row.actorName === 'member key')).toBe(true);
  });
});
