import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { smallConfig, userErrorShape } from '../../testing/experiments.ts';

describe('the plan of an experiment', () => {
  let api: TestApi;
  let viewer: Client;
  let ids: { datasetId: string; graphId: string };

  beforeAll(async () => {
    api = await startApi();
    const alpha = await api.team('alpha');
    viewer = await alpha.script('viewer');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: alpha.id, name: 'one' });
    ids = { datasetId: encodeGlobalId('Dataset', dataset.id), graphId: encodeGlobalId('Graph', graph.id) };
  });
  afterAll(() => api.close());

  it('writes nothing, and tells the time before anything was trained', async () => {
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

  it('prices every network, in the plan or not, by what it is under the data', async () => {
    const cost = z.object({
      parameters: z.number().nullable(),
      estimatedSeconds: z.number(),
      stepMilliseconds: z.number().nullable(),
      memoryBytes: z.number(),
      estimateBasis: z.string(),
      measuredRuns: z.number(),
    });
    const shape = z.object({
      experimentPlan: z.object({
        workers: z.number(),
        finishSeconds: z.number().nullable(),
        runsAhead: z.number(),
        memoryBytes: z.number(),
        measuredOn: z.array(z.string()),
        runs: z.array(cost.extend({ kind: z.string() })),
        networkCosts: z.array(cost.nullable()),
        errors: z.array(userErrorShape),
      }),
    });
    const query = /* GraphQL */ `
      fragment Cost on NetworkCost {
        parameters
        estimatedSeconds
        stepMilliseconds
        memoryBytes
        estimateBasis
        measuredRuns
      }
      query ($input: ExperimentCreateInput!, $networks: [JSON!]!) {
        experimentPlan(input: $input) {
          workers
          finishSeconds
          runsAhead
          memoryBytes
          measuredOn
          runs {
            kind
            parameters
            estimatedSeconds
            stepMilliseconds
            memoryBytes
            estimateBasis
            measuredRuns
          }
          networkCosts(networks: $networks) {
            ...Cost
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
    const wide = { model: { name: 'stid-s', hidden: 64 }, training: { updates: 10 } };
    const longer = { ...wide, training: { updates: 1000 } };
    const networks = [...smallConfig.teachers, wide, longer, { model: { name: 'no such model' } }];
    const { experimentPlan: plan } = await viewer.read(shape, query, { input, networks });
    expect(plan).toMatchObject({ workers: 0, finishSeconds: null, runsAhead: 0, measuredOn: [] });
    const [baseline, teacher] = plan.runs;
    expect(baseline).toMatchObject({ kind: 'BASELINE', parameters: null, stepMilliseconds: null });
    const [asChosen, ofWide, ofLonger, none] = plan.networkCosts;
    expect(asChosen?.parameters).toBe(teacher?.parameters);
    expect(asChosen?.parameters).toBeGreaterThan(0);
    expect(asChosen).toMatchObject({ estimateBasis: 'ASSUMED', measuredRuns: 0 });
    expect(ofWide?.parameters).toBe(ofLonger?.parameters);
    const [short, long] = [ofWide?.estimatedSeconds ?? NaN, ofLonger?.estimatedSeconds ?? NaN];
    expect(long - short).toBeGreaterThan((990 * (ofWide?.stepMilliseconds ?? NaN)) / 1000);
    expect(none).toBeNull();
    expect(plan.memoryBytes).toBe(Math.max(...plan.runs.map(({ memoryBytes }) => memoryBytes)));
    // What cannot be started is priced all the same, as far as data and protocol are known.
    const unfinished = { ...input, config: { ...smallConfig, teachers: [] } };
    const faulty = await viewer.read(shape, query, { input: unfinished, networks });
    expect(faulty.experimentPlan.errors).not.toEqual([]);
    expect(faulty.experimentPlan.networkCosts).toEqual(plan.networkCosts);
    const nowhere = await viewer.read(shape, query, { input: { ...input, graphId: ids.datasetId }, networks });
    expect(nowhere.experimentPlan.networkCosts).toEqual([]);
  });
});
