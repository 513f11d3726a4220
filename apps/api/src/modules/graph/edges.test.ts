import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi } from '../../testing/api.ts';
import type { Client } from '../../testing/client.ts';
import { insertDataset } from '../../testing/data.ts';
import { heaviestEdges } from './edges.ts';

describe('the heaviest edges', () => {
  const edges = {
    from: Uint32Array.of(0, 1, 2, 3, 4),
    to: Uint32Array.of(5, 6, 7, 8, 9),
    weight: Float32Array.of(0.5, 2, 0.5, -1, 0.5),
  };
  const given = (most: number) => heaviestEdges(edges, most).map(({ from, to, weight }) => [from, to, weight]);

  it('are all of them, as they come, where there are no more than asked for', () => {
    expect(given(5)).toEqual([
      [0, 5, 0.5],
      [1, 6, 2],
      [2, 7, 0.5],
      [3, 8, -1],
      [4, 9, 0.5],
    ]);
  });

  it('begin with the heaviest, and of equals with the one that comes first', () => {
    expect(given(3)).toEqual([
      [1, 6, 2],
      [0, 5, 0.5],
      [2, 7, 0.5],
    ]);
    expect(given(1)).toEqual([[1, 6, 2]]);
    expect(given(0)).toEqual([]);
  });
});

describe('edges of several graphs', () => {
  let api: TestApi;
  let viewer: Client;

  beforeAll(async () => {
    api = await startApi();
    const team = await api.team('alpha');
    viewer = await team.script('viewer');
    for (const name of ['one', 'two']) await insertDataset(api.database.db, { teamId: team.id, name });
    // As many as nobody wants to write down for a test.
    await api.database.sql`alter table graphs disable trigger user,
      drop constraint graphs_from, drop constraint graphs_to, drop constraint graphs_weight`;
    await api.database.sql`update graphs set edge_count = 20000000`;
  });
  afterAll(() => api.close());

  const ask = (first: number, limit: number) =>
    viewer.ask(`{ graphs(first: ${first}) { nodes { edges(limit: ${limit}) { from } } } }`);

  it('are not read where they are too many for one operation', async () => {
    const { errors } = await ask(2, 1);
    expect(errors?.[0]?.message).toContain('have up to 30000000 together; these have 40000000');
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect((await ask(1, 1)).errors).toBeUndefined();
  });

  it('are not read where none are given', async () => {
    const shape = z.object({ graphs: z.object({ nodes: z.array(z.object({ edges: z.array(z.unknown()) })) }) });
    expect(shape.parse((await ask(2, 0)).data).graphs.nodes).toEqual([{ edges: [] }, { edges: [] }]);
  });
});
