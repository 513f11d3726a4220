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

  it('are looked for once, however often they are asked for', () => {
    const weight = Float32Array.of(1, 3, 2);
    const asked = { from: Uint32Array.of(0, 1, 2), to: Uint32Array.of(3, 4, 5), weight };
    const first = (most: number) => heaviestEdges(asked, most).map(({ from }) => from);
    expect(first(1)).toEqual([1]);
    // Nobody writes there in truth: another look would find it.
    weight[0] = 9;
    expect(first(1)).toEqual([1]);
    expect(first(2)).toEqual([1, 2]);
  });

  it('go on where more are asked for than were looked for', () => {
    const count = 100_000;
    const places = Uint32Array.from({ length: count }, (_, at) => at);
    const many = { from: places, to: places, weight: Float32Array.from(places, (at) => (at * 7919) % 1000) };
    const order = [...places].sort((a, b) => (many.weight[b] ?? 0) - (many.weight[a] ?? 0) || a - b);
    for (const most of [10, 20_001, 30_000, 90_000]) {
      expect(heaviestEdges(many, most).map(({ from }) => from)).toEqual(order.slice(0, most));
    }
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
