import { experiments, runs } from '@stillgraph/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeGlobalId, encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { smallSweep } from '../../testing/experiments.ts';
import { insertExperiment } from '../../testing/runs.ts';

const userErrors = z.array(z.object({ field: z.array(z.string()).nullable(), message: z.string(), code: z.string() }));
const createShape = z.object({
  sweepCreate: z.object({ sweep: z.object({ id: z.string() }).nullable(), userErrors }),
});
const createQuery = /* GraphQL */ `
  mutation ($input: SweepCreateInput!) {
    sweepCreate(input: $input) {
      sweep {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`;
const teacherSweep = {
  target: { role: 'teacher', index: 0 },
  space: [{ path: 'teachers.0.training.learningRate', values: [0.001, 0.01] }],
  strategy: { name: 'grid' },
  seeds: 2,
};

describe('sweeps', () => {
  let api: TestApi;
  let member: Client;
  let viewer: Client;
  let experimentId: string;

  beforeAll(async () => {
    api = await startApi();
    const alpha = await api.team('alpha');
    member = await alpha.script('member');
    viewer = await alpha.script('viewer');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: alpha.id, name: 'one' });
    const owner = { teamId: alpha.id, datasetId: dataset.id, graphId: graph.id };
    experimentId = encodeGlobalId('Experiment', (await insertExperiment(api, owner, 'a base')).id);
  });
  afterAll(() => api.close());

  const create = async (spec: unknown, name = 'rates') =>
    (await member.read(createShape, createQuery, { input: { name, experimentId, spec } })).sweepCreate;
  const made = async (spec: unknown) => {
    const { sweep, userErrors: errors } = await create(spec);
    if (sweep === null) throw new Error(JSON.stringify(errors));
    return sweep.id;
  };
  const read = async (id: string, fields: string) =>
    (
      await viewer.read(
        z.object({ node: z.record(z.string(), z.unknown()) }),
        `query ($id: ID!) { node(id: $id) { ... on Sweep { ${fields} } } }`,
        { id },
      )
    ).node;
  const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';

  it('start with their teachers, and show what they will try', async () => {
    const id = await made(smallSweep);
    expect(
      await read(
        id,
        `name status targetLabel rung budgetSpent minutesSpent error trialCount
         rungs { trials updates } runCounts { queued total }
         baseExperiment { name } experiment { sweep { name } runs { nodes { key: configurationKey testMae } } }
         best { number } trials { number values status objective controlObjective results { rung } }`,
      ),
    ).toEqual({
      name: 'rates',
      status: 'QUEUED',
      targetLabel: 'NLinear, response 0.9',
      rung: -1,
      budgetSpent: false,
      minutesSpent: 0,
      error: null,
      trialCount: 2,
      rungs: [{ trials: 2, updates: null }],
      runCounts: { queued: 1, total: 1 },
      baseExperiment: { name: 'a base' },
      experiment: { sweep: { name: 'rates' }, runs: { nodes: [{ key: 'teacher/STID 8/1', testMae: null }] } },
      best: null,
      trials: [0.001, 0.01].map((value, place) => ({
        number: place + 1,
        values: { 'students.0.training.learningRate': value },
        ...{ status: 'QUEUED', objective: null, controlObjective: null, results: [] },
      })),
    });
    const listed = z.object({ sweeps: z.object({ nodes: z.array(z.object({ id: z.string() })) }) });
    const { sweeps } = await viewer.read(
      listed,
      'query ($id: ID) { sweeps(filter: { experimentId: $id }) { nodes { id } } }',
      { id: experimentId },
    );
    expect(sweeps.nodes).toContainEqual({ id });
    const all = z.object({ experiments: z.object({ nodes: z.array(z.object({ name: z.string() })) }) });
    expect((await viewer.read(all, '{ experiments { nodes { name } } }')).experiments.nodes).toEqual([
      { name: 'a base' },
    ]);
  });

  it('tell every fault with its path and value, and write nothing', async () => {
    const before = await api.database.sql`select count(*) from runs`;
    const faults = async (spec: object, name?: string) => {
      const { sweep, userErrors: errors } = await create({ ...smallSweep, ...spec }, name);
      expect(sweep).toBeNull();
      return errors.map(({ field, message }) => [field?.join('.'), message]);
    };
    const path = 'students.0.training.learningRate';
    expect(await faults({ space: [{ path, values: [0.1, -2] }] })).toEqual([
      ['spec.space.0', `at ${path} = -2: ${path}: expected a number above 0, got -2`],
    ]);
    expect(await faults({ space: [{ path: 'students.0.training.speed', values: [1] }] })).toEqual([
      ['spec.space.0', expect.stringContaining('got the unknown field "speed"') as string],
    ]);
    expect(await faults({ strategy: { name: 'guess' } }, ' ')).toEqual([
      ['name', 'a sweep needs a name'],
      ['spec.strategy.name', 'expected one of grid, random, halving, got "guess"'],
    ]);
    expect(await faults({ budget: { runs: 2 } })).toEqual([
      ['spec.budget.runs', expect.stringContaining('at most 2 runs') as string],
    ]);
    expect(await api.database.sql`select count(*) from runs`).toEqual(before);
  });

  it('refuse what an experiment on the dataset would be refused for, with the value', async () => {
    const faults = async (space: readonly object[]) => {
      const { sweep, userErrors: errors } = await create({ ...smallSweep, space });
      expect(sweep).toBeNull();
      return errors.map(({ field, message }) => [field?.join('.'), message]);
    };
    const rates = smallSweep.space[0] ?? {};
    expect(await faults([rates, { path: 'inputs.sameSlotWeeks', values: [[], [1], [2]] }])).toEqual(
      [1, 2].map((weeks) => [
        'spec.space.1',
        `at inputs.sameSlotWeeks = [${weeks}]: inputs.sameSlotWeeks: the train part is 0.1 weeks long: expected none, got ${weeks}`,
      ]),
    );
    expect(await faults([{ path: 'inputs.covariates', values: [[], ['weather']] }])).toEqual([
      [
        'spec.space.0',
        'at inputs.covariates = ["weather"]: inputs.covariates: "one" has no covariate "weather"; it has none',
      ],
    ]);
  });

  it('are planned without writing', async () => {
    const shape = z.object({ sweepPlan: z.record(z.string(), z.unknown()) });
    const query = /* GraphQL */ `
      query ($input: SweepCreateInput!) {
        sweepPlan(input: $input) {
          trials
          totalRuns
          estimatedSeconds
          rungs {
            trials
            updates
          }
          errors {
            message
          }
        }
      }
    `;
    const plan = (spec: unknown) =>
      viewer.read(shape, query, { input: { name: 'rates', experimentId, spec } }).then((data) => data.sweepPlan);
    expect(await plan({ ...smallSweep, seeds: 2 })).toEqual({
      trials: 2,
      totalRuns: 2 + 2 * 2 * 2,
      estimatedSeconds: expect.any(Number) as number,
      rungs: [{ trials: 2, updates: null }],
      errors: [],
    });
    const range = { low: 0.001, high: 0.1, scale: 'log' };
    const strategy = { name: 'halving', trials: 4, eta: 2, minUpdates: 5 };
    expect(
      await plan({ ...smallSweep, strategy, space: [{ path: 'students.0.training.learningRate', range }] }),
    ).toMatchObject({
      trials: 4,
      rungs: [
        { trials: 4, updates: 5 },
        { trials: 2, updates: 10 },
        { trials: 1, updates: 20 },
      ],
      totalRuns: 1 + 2 * (4 + 2 + 1),
    });
    expect(await plan({})).toMatchObject({ trials: 0, totalRuns: 0, estimatedSeconds: null });
  });

  it('show the mean over seeds of what was measured on validation', async () => {
    const id = await made(teacherSweep);
    const { db, sql } = api.database;
    const own = (await sql<{ experiment_id: string }[]>`select experiment_id from sweeps where id = ${uuidOf(id)}`)[0];
    const rows = (await runs.byExperimentIds(db, [own?.experiment_id ?? ''])).get(own?.experiment_id ?? '') ?? [];
    for (const [place, { id: runId }] of rows.entries()) {
      if (place === 3) continue;
      await sql`
        update runs set status = 'SUCCEEDED', parameters = 1, validation_mae = ${place}, engine = 'wasm', progress = 1,
          started_at = now(), finished_at = now(), train_seconds = 60, attempt = 1 where id = ${runId}`;
    }
    expect(
      await read(id, 'minutesSpent trials { status objective results { rung arm status objective progress runIds } }'),
    ).toEqual({
      minutesSpent: 3,
      trials: [
        {
          ...{ status: 'SUCCEEDED', objective: 0.5 },
          results: [
            {
              ...{ rung: 0, arm: 'TARGET', status: 'SUCCEEDED', objective: 0.5, progress: 1 },
              runIds: rows.slice(0, 2).map((run) => encodeGlobalId('Run', run.id)),
            },
          ],
        },
        {
          ...{ status: 'RUNNING', objective: null },
          results: [
            {
              ...{ rung: 0, arm: 'TARGET', status: 'RUNNING', objective: null, progress: 0.5 },
              runIds: rows.slice(2).map((run) => encodeGlobalId('Run', run.id)),
            },
          ],
        },
      ],
    });
  });

  it('are cloned with changes, and go on after they were cancelled', async () => {
    const id = await made(smallSweep);
    const payload = 'sweep { id name status spec baseExperiment { name } } userErrors { field message code }';
    const shape = z.object({
      changed: z.object({ sweep: z.record(z.string(), z.unknown()).nullable(), userErrors }),
    });
    const cloneQuery = `mutation ($id: ID!, $changes: SweepChangesInput) { changed: sweepClone(id: $id, changes: $changes) { ${payload} } }`;
    const clone = async (changes?: unknown, who = member) =>
      (await who.read(shape, cloneQuery, { id, changes })).changed;
    const change = async (mutation: string, who = member) =>
      (await who.read(shape, `mutation ($id: ID!) { changed: ${mutation}(id: $id) { ${payload} } }`, { id })).changed;

    expect((await clone(undefined, viewer)).userErrors[0]?.code).toBe('FORBIDDEN');
    expect((await clone()).sweep).toMatchObject({ name: 'rates, again', baseExperiment: { name: 'a base' } });
    const changed = await clone({ name: 'one seed', spec: { seeds: 1 } });
    expect(changed.sweep).toMatchObject({ name: 'one seed', spec: { ...smallSweep, seeds: 1 } });
    const { sweep, userErrors: faults } = await clone({ name: ' ', spec: { seeds: 0, space: null } });
    expect(sweep).toBeNull();
    expect(faults.map(({ field }) => field?.join('.'))).toEqual([
      'changes.name',
      'changes.spec.space',
      'changes.spec.seeds',
    ]);

    const uuid = decodeGlobalId(id)?.id ?? '';
    const [own] = await api.database.sql<{ id: string; config: string }[]>`
      select id, config::text from experiments where id = (select experiment_id from sweeps where id = ${uuid})`;
    await api.database.sql`update experiments set config = '{}' where id = ${own?.id ?? ''}`;
    expect((await clone()).userErrors).toMatchObject([{ code: 'INVALID', field: null }]);
    await api.database
      .sql`update experiments set config = ${own?.config ?? ''}::text::jsonb where id = ${own?.id ?? ''}`;

    expect((await change('sweepRetry')).userErrors[0]).toMatchObject({
      code: 'CONFLICT',
      message: 'the sweep goes on; only one that failed or was cancelled can be tried again',
    });
    await change('sweepCancel');
    expect((await change('sweepRetry', viewer)).userErrors[0]?.code).toBe('FORBIDDEN');
    expect((await change('sweepRetry')).sweep).toMatchObject({ id, status: 'QUEUED' });
  });

  it('are cancelled once; a trial becomes an ordinary experiment with all seeds, once', async () => {
    const id = await made(smallSweep);
    const cancelShape = z.object({
      sweepCancel: z.object({
        sweep: z.object({ status: z.string(), runCounts: z.object({ cancelled: z.number() }) }).nullable(),
        userErrors,
      }),
    });
    const cancelQuery =
      'mutation ($id: ID!) { sweepCancel(id: $id) { sweep { status runCounts { cancelled } } userErrors { field message code } } }';
    const promoteShape = z.object({
      sweepPromote: z.object({ experiment: z.record(z.string(), z.unknown()).nullable(), userErrors }),
    });
    const promoteQuery =
      'mutation ($id: ID!, $trialId: ID) { sweepPromote(id: $id, trialId: $trialId) { experiment { id name seeds config sweep { id } runCounts { total } } userErrors { field message code } } }';
    const promote = async (trialId?: string) =>
      (await member.read(promoteShape, promoteQuery, { id, ...(trialId === undefined ? {} : { trialId }) }))
        .sweepPromote;
    const codeOf = ({ userErrors: errors }: { userErrors: { code: string }[] }) => errors[0]?.code;
    expect(codeOf(await promote())).toBe('CONFLICT');
    const { trials } = z
      .object({ trials: z.array(z.object({ id: z.string() })) })
      .parse(await read(id, 'trials { id }'));
    expect((await promote(trials[1]?.id)).userErrors[0]?.message).toContain('the sweep goes on');

    expect(await member.read(cancelShape, cancelQuery, { id })).toEqual({
      sweepCancel: { sweep: { status: 'CANCELLED', runCounts: { cancelled: 1 } }, userErrors: [] },
    });
    expect(codeOf((await member.read(cancelShape, cancelQuery, { id })).sweepCancel)).toBe('CONFLICT');
    expect(await read(id, 'trials { status }')).toEqual({ trials: Array(2).fill({ status: 'CANCELLED' }) });

    await api.database.sql`
      update sweeps set outcome = 'SUCCEEDED', best_trial = 1, best_control_trial = 0 where id = ${uuidOf(id)}`;
    const own = api.database.sql`(select experiment_id from sweeps where id = ${uuidOf(id)})`;
    await api.database.sql`
      update experiments set config = jsonb_set(config, '{inputs,covariates}', '["weather"]') where id = ${own}`;
    expect((await promote()).userErrors).toEqual([
      {
        field: ['trialId'],
        message: 'trial 2: inputs.covariates: "one" has no covariate "weather"; it has none',
        code: 'INVALID',
      },
    ]);
    await api.database.sql`
      update experiments set config = jsonb_set(config, '{inputs,covariates}', '[]') where id = ${own}`;
    const { experiment, userErrors: errors } = await promote();
    expect(errors).toEqual([]);
    expect(experiment).toMatchObject({ name: 'rates: trial 2', seeds: 2, sweep: null });
    // The student with the values that its control chose stands beside the winner.
    const { students } = z
      .object({ students: z.array(z.object({ training: z.object({ learningRate: z.number() }) })) })
      .parse(experiment?.['config']);
    expect(students.map(({ training }) => training.learningRate)).toEqual([0.01, 0.001]);
    const row = (await experiments.byIds(api.database.db, [uuidOf(String(experiment?.['id']))])).values().next().value;
    const withheld = (await runs.byExperimentIds(api.database.db, [row?.id ?? ''])).get(row?.id ?? '') ?? [];
    expect(withheld.some((run) => run.testWithheld)).toBe(false);
    expect(codeOf(await promote())).toBe('CONFLICT');
    expect(codeOf(await promote(encodeGlobalId('Trial', uuidOf(id))))).toBe('NOT_FOUND');
    expect(
      await read(id, 'best { promotedExperiment { name } } bestControl { number promotedExperiment { id } }'),
    ).toEqual({
      best: { promotedExperiment: { name: 'rates: trial 2' } },
      bestControl: { number: 1, promotedExperiment: null },
    });
  });
});
