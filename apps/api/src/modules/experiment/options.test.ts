import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { createMutation, createShape, smallConfig } from '../../testing/experiments.ts';

describe('the options of experiments', () => {
  let api: TestApi;
  let member: Client;
  let viewer: Client;
  let ids: { datasetId: string; graphId: string };

  beforeAll(async () => {
    api = await startApi();
    const alpha = await api.team('alpha');
    member = await alpha.script('member');
    viewer = await alpha.script('viewer');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: alpha.id, name: 'one' });
    ids = { datasetId: encodeGlobalId('Dataset', dataset.id), graphId: encodeGlobalId('Graph', graph.id) };
  });
  afterAll(() => api.close());

  const create = async (config: object) =>
    (await member.read(createShape, createMutation, { input: { name: 'a question', ...ids, config } }))
      .experimentCreate;

  it('have defaults that make a valid config', async () => {
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
        protocol,
        baselines: of('baselines'),
        teachers: of('teachers').map((model) => ({ model })),
        students: of('students').map((model) => ({ model })),
        methods: of('methods'),
        seeds: 1,
      });
      expect(userErrors).toEqual([]);
    }
  });
});
