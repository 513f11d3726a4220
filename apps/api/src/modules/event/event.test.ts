import { teamEvents } from '@stillgraph/db';
import { createClient, type Client as SocketClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { insertDataset } from '../../testing/data.ts';

const shape = z.object({ sequence: z.number(), type: z.string(), payload: z.record(z.string(), z.unknown()) });
type Told = z.infer<typeof shape>;

const subscription = /* GraphQL */ `
  subscription ($after: Int, $types: [TeamEventType!]) {
    teamEvents(afterSequence: $after, types: $types) {
      sequence
      type
      payload
      subject {
        id
      }
    }
  }
`;

/** Whole numbers from 0 up to `below`, the same ones each time. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('events of a team', () => {
  let api: TestApi;
  let made = 0;
  const sockets: SocketClient[] = [];
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(async () => {
    for (const socket of sockets) await socket.dispose();
    await api.close();
  });

  const newTeam = () => api.team(`events-${(made += 1)}`);
  const append = (team: TestTeam, name: string) =>
    api.database.db.transaction((tx) =>
      teamEvents.append(tx, {
        teamId: team.id,
        type: 'import.failed',
        subjectId: crypto.randomUUID(),
        payload: { source: name, message: 'no such folder' },
      }),
    );
  const connect = async (team: TestTeam): Promise<SocketClient> => {
    const { headers } = await team.script('viewer');
    const socket = createClient({
      url: `${api.server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: headers,
      retryAttempts: 0,
    });
    sockets.push(socket);
    return socket;
  };
  const follow = (socket: SocketClient, after: number | null, types: readonly string[] | null = null) =>
    socket.iterate({ query: subscription, variables: { after, types } });
  const next = async (events: ReturnType<typeof follow>): Promise<Told> => {
    const result = await events.next();
    if (result.done === true) throw new Error('the subscription ended');
    if (result.value.errors !== undefined) throw new Error(JSON.stringify(result.value.errors));
    return shape.parse(result.value.data?.['teamEvents']);
  };
  const refusal = async (events: ReturnType<typeof follow>): Promise<unknown> => {
    const result = await events.next();
    if (result.done === true) return undefined;
    return result.value.errors?.[0]?.extensions;
  };

  it('are paged, the newest first, by type, with what they are about', async () => {
    const team = await newTeam();
    const { dataset } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    for (const name of ['a', 'b', 'c']) await append(team, name);
    const script = await team.script('viewer');
    const query = `query ($first: Int, $after: String, $types: [TeamEventType!]) {
      events(first: $first, after: $after, types: $types) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id sequence type payload subject { id } }
      }
      viewer { team { lastEvent lastPrunedEvent } }
    }`;
    const page = z.object({
      events: z.object({
        totalCount: z.number(),
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
        nodes: z.array(shape.extend({ id: z.string(), subject: z.object({ id: z.string() }).nullable() })),
      }),
      viewer: z.object({ team: z.object({ lastEvent: z.number(), lastPrunedEvent: z.number() }) }),
    });
    const first = await script.read(page, query, { first: 3 });
    expect(first.events).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(first.events.nodes.map((event) => event.sequence)).toEqual([4, 3, 2]);
    expect(first.viewer.team).toEqual({ lastEvent: 4, lastPrunedEvent: 0 });
    const rest = await script.read(page, query, { first: 3, after: first.events.pageInfo.endCursor });
    const subject = { id: encodeGlobalId('Dataset', dataset.id) };
    expect(rest.events.nodes).toMatchObject([{ sequence: 1, type: 'DATASET_IMPORTED', subject }]);
    const imported = await script.read(page, query, { types: ['DATASET_IMPORTED'] });
    expect(imported.events).toMatchObject({ totalCount: 1, nodes: [{ sequence: 1 }] });
    const [event] = first.events.nodes;
    const byId = z.object({ node: z.object({ id: z.string() }).nullable() });
    expect(await script.read(byId, 'query ($id: ID!) { node(id: $id) { id } }', { id: event?.id })).toEqual({
      node: { id: event?.id },
    });
  });

  it('take as many statements for a hundred as for two', async () => {
    const team = await newTeam();
    for (let index = 0; index < 30; index += 1) await append(team, `${index}`);
    await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    const script = await team.script('viewer');
    const ask = (first: number) =>
      api.statementsDuring(() => script.ask(`{ events(first: ${first}) { nodes { sequence subject { id } } } }`));
    await ask(2);
    expect(await ask(31)).toBe(await ask(2));
  });

  it('are told from a number on, or from now on, of the types that are asked for', async () => {
    const team = await newTeam();
    await append(team, 'a');
    const socket = await connect(team);
    const [all, fromNow] = [follow(socket, 0), follow(socket, null)];
    const imported = follow(socket, 0, ['DATASET_IMPORTED']);
    expect(await next(all)).toMatchObject({ sequence: 1, type: 'IMPORT_FAILED', payload: { source: 'a' } });
    const waiting = next(fromNow);
    await expect.poll(() => api.server.live.teams.followers).toBe(3);
    await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    expect(await next(all)).toMatchObject({ sequence: 2, type: 'DATASET_IMPORTED' });
    expect(await waiting).toMatchObject({ sequence: 2 });
    expect(await next(imported)).toMatchObject({ sequence: 2 });
    await socket.dispose();
    await expect.poll(() => api.server.live.followers).toBe(0);
  });

  it('are refused from numbers that are not kept, or not given', async () => {
    const team = await newTeam();
    for (const name of ['a', 'b']) await append(team, name);
    await teamEvents.prune(api.database.db, new Date(Date.now() + 60_000));
    await append(team, 'c');
    const socket = await connect(team);
    expect(await refusal(follow(socket, 1))).toMatchObject({ code: 'EVENTS_PRUNED', oldestSequence: 3 });
    expect(await refusal(follow(socket, 4))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal(follow(socket, -1))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await next(follow(socket, 2))).toMatchObject({ sequence: 3 });
  });

  it('of another team are not told', async () => {
    const [team, other] = [await newTeam(), await newTeam()];
    await append(other, 'secret');
    await append(team, 'ours');
    expect(await next(follow(await connect(team), 0))).toMatchObject({ payload: { source: 'ours' } });
    const script = await team.script('viewer');
    const one = z.object({
      events: z.object({ nodes: z.array(z.object({ payload: z.object({ source: z.string() }) })) }),
    });
    const { events } = await script.read(one, '{ events { nodes { payload } } }');
    expect(events.nodes).toEqual([{ payload: { source: 'ours' } }]);
    expect(await api.stranger.errorCode('{ events { totalCount } }')).toBe('UNAUTHENTICATED');
  });

  it('are read once for all who follow', async () => {
    const team = await newTeam();
    const socket = await connect(team);
    const followers = Array.from({ length: 40 }, () => follow(socket, 0));
    await append(team, 'first');
    await Promise.all(followers.map(next));
    const statements = await api.statementsDuring(async () => {
      const told = followers.map(next);
      await append(team, 'second');
      await Promise.all(told);
    });
    // One to write it, two to read it: none of it forty times.
    expect(statements).toBeLessThan(10);
    await socket.dispose();
  });

  it.each([1, 2, 3])(
    'reach a subscriber once each and in order, whatever drops while many write (%i)',
    async (seed) => {
      const team = await newTeam();
      const random = randomNumbers(seed);
      const [writers, rounds] = [4, 20];
      const writing = Array.from({ length: writers }, async (_, writer) => {
        for (let round = 0; round < rounds; round += 1) await append(team, `${writer}/${round}`);
      });
      const total = writers * rounds;
      const seen: Told[] = [];
      while (seen.length < total) {
        const socket = await connect(team);
        const events = follow(socket, seen.at(-1)?.sequence ?? 0);
        for (let left = Math.min(1 + random(25), total - seen.length); left > 0; left -= 1) {
          // The server's own line to the database breaks as well.
          if (random(12) === 0) {
            await api.database.sql`
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and query ilike 'listen%stillgraph%'`;
          }
          seen.push(await next(events));
        }
        // A socket that is cut, not one that says goodbye.
        socket.terminate();
      }
      await Promise.all(writing);
      expect(seen.map((event) => event.sequence)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
      expect(new Set(seen.map((event) => event.payload['source'])).size).toBe(total);
    },
    60_000,
  );
});
