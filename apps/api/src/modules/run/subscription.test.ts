import { runs } from '@stillgraph/db';
import { createClient, type Client as SocketClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { encodeGlobalId } from '../../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../../testing/api.ts';
import { insertDataset } from '../../testing/data.ts';
import { startRun } from '../../testing/runs.ts';

const eventShape = z.object({
  runProgress: z.object({
    sequence: z.number(),
    type: z.string(),
    step: z.number().nullable(),
    metrics: z.array(z.object({ name: z.string(), step: z.number(), value: z.number() })),
    log: z.object({ message: z.string() }).nullable(),
    run: z.object({ lastEvent: z.number(), experiment: z.object({ runCounts: z.object({ running: z.number() }) }) }),
  }),
});
const query = /* GraphQL */ `
  subscription ($runId: ID!, $after: Int) {
    runProgress(runId: $runId, afterSequence: $after) {
      sequence
      type
      step
      metrics {
        name
        step
        value
      }
      log {
        message
      }
      run {
        lastEvent
        experiment {
          runCounts {
            running
          }
        }
      }
    }
  }
`;

describe('subscriptions', () => {
  let api: TestApi;
  let team: TestTeam;
  let owner: { teamId: string; datasetId: string; graphId: string };
  const sockets: SocketClient[] = [];

  beforeAll(async () => {
    api = await startApi();
    team = await api.team('alpha');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    owner = { teamId: team.id, datasetId: dataset.id, graphId: graph.id };
  });
  afterAll(async () => {
    for (const socket of sockets) await socket.dispose();
    await api.close();
  });

  const socketOf = (headers: Readonly<Record<string, string>>): SocketClient => {
    const socket = createClient({
      url: `${api.server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: headers,
      retryAttempts: 0,
    });
    sockets.push(socket);
    return socket;
  };
  const connect = async (): Promise<SocketClient> => socketOf((await team.script('viewer')).headers);

  const follow = (socket: SocketClient, runId: string, after: number) =>
    socket.iterate({ query, variables: { runId: encodeGlobalId('Run', runId), after } });
  const take = async (events: ReturnType<typeof follow>, count: number) => {
    const taken: z.infer<typeof eventShape>['runProgress'][] = [];
    while (taken.length < count) {
      const next = await events.next();
      if (next.done === true) throw new Error(`the subscription ended after ${taken.length} events`);
      if (next.value.errors !== undefined) throw new Error(JSON.stringify(next.value.errors));
      taken.push(eventShape.parse(next.value.data).runProgress);
    }
    return taken;
  };

  it('replay what was, then tell what happens, over a drop, without gaps or repeats', async () => {
    const { db } = api.database;
    const held = await startRun(api, owner);
    const tell = (step: number) => runs.progress(db, { ...held, step, totalSteps: 100, secondsLeft: 1 });
    await tell(1);
    await runs.appendLog(db, held, [{ level: 'info', message: 'first words' }]);

    const socket = await connect();
    const events = follow(socket, held.runId, 0);
    const replayed = await take(events, 3);
    expect(replayed.map((event) => event.type)).toEqual(['STATUS', 'PROGRESS', 'LOG']);
    expect(replayed[2]?.log).toEqual({ message: 'first words' });

    await runs.appendMetrics(db, held, [{ name: 'loss', step: 2, value: 0.5 }]);
    const [live] = await take(events, 1);
    expect(live).toMatchObject({ sequence: 4, type: 'METRICS', metrics: [{ name: 'loss', step: 2, value: 0.5 }] });
    expect(live?.run).toEqual({ lastEvent: 4, experiment: { runCounts: { running: 1 } } });

    // The line drops; the run goes on; the client comes back with the last number it saw.
    await events.return?.();
    await socket.dispose();
    for (const step of [3, 4, 5]) await tell(step);
    const again = follow(await connect(), held.runId, 4);
    const writing = (async () => {
      for (let step = 6; step < 40; step += 1) await tell(step);
    })();
    const rest = await take(again, 37);
    await writing;
    expect(rest.map((event) => event.sequence)).toEqual(Array.from({ length: 37 }, (_, index) => index + 5));
    expect(rest.map((event) => event.step)).toEqual(Array.from({ length: 37 }, (_, index) => index + 3));
    await again.return?.();
  });

  it('miss nothing when the server loses its own line to the database', async () => {
    const { db, sql } = api.database;
    const held = await startRun(api, owner);
    const events = follow(await connect(), held.runId, 0);
    await take(events, 1);
    const cut = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%stillgraph%'`;
    expect(cut).toHaveLength(1);
    // Written while nobody listens: only the waking after the reconnection can tell of it.
    await runs.progress(db, { ...held, step: 5, totalSteps: 10, secondsLeft: null });
    expect(await take(events, 1)).toMatchObject([{ sequence: 2, step: 5 }]);
    await events.return?.();
  });

  it('tell how every run of an experiment stands, then what changes, over a drop', async () => {
    const { db } = api.database;
    const held = await startRun(api, owner);
    const run = (await runs.byIds(db, [held.runId])).get(held.runId);
    const experimentId = run?.experimentId ?? '';
    const planned = (await runs.byExperimentIds(db, [experimentId])).get(experimentId) ?? [];
    const shape = z.object({
      data: z.object({
        experimentProgress: z.object({
          sequence: z.number(),
          run: z.object({ id: z.string(), step: z.number() }),
          experiment: z.object({ status: z.string(), lastEvent: z.number() }),
        }),
      }),
    });
    const followAll = async (after: number | null) =>
      (await connect()).iterate({
        query: `subscription ($id: ID!, $after: Int) {
          experimentProgress(experimentId: $id, afterSequence: $after) {
            sequence run { id step } experiment { status lastEvent }
          }
        }`,
        variables: { id: encodeGlobalId('Experiment', experimentId), after },
      });
    type Events = Awaited<ReturnType<typeof followAll>>;
    const next = async (events: Events) => shape.parse((await events.next()).value).data.experimentProgress;

    const events = await followAll(null);
    const first = [];
    while (first.length < planned.length) first.push(await next(events));
    expect(first.map((event) => event.run.id)).toEqual(planned.map(({ id }) => encodeGlobalId('Run', id)));
    const before = first.at(-1)?.sequence ?? 0;
    expect(first.map((event) => event.sequence)).toEqual(planned.map((_, i) => (i < planned.length - 1 ? 0 : before)));
    expect(before).toBeGreaterThan(0);
    await runs.progress(db, { ...held, step: 7, totalSteps: 10, secondsLeft: null });
    expect(await next(events)).toEqual({
      sequence: before + 1,
      run: { id: encodeGlobalId('Run', held.runId), step: 7 },
      experiment: { status: 'RUNNING', lastEvent: before + 1 },
    });
    await events.return?.();
    await expect.poll(() => api.server.live.followers).toBe(0);

    // Nothing has changed for one who comes back with the last number; the next change is told at once.
    const again = await followAll(before + 1);
    const later = next(again);
    await expect.poll(() => api.server.live.followers).toBe(1);
    await runs.progress(db, { ...held, step: 8, totalSteps: 10, secondsLeft: null });
    expect(await later).toMatchObject({ sequence: before + 2, run: { step: 8 } });
    // Something has changed for one who comes back with an earlier number: the runs are told from the start.
    const late = await followAll(before + 1);
    expect(await next(late)).toMatchObject({ run: { id: encodeGlobalId('Run', planned[0]?.id ?? '') } });
    await Promise.all([again.return?.(), late.return?.()]);
    await expect.poll(() => api.server.live.followers).toBe(0);
  });

  it('are closed to strangers, wrong keys and other teams', async () => {
    const held = await startRun(api, owner);
    for (const headers of [{}, { authorization: 'Bearer stillgraph_nothing' }]) {
      await expect(follow(socketOf(headers), held.runId, 0).next()).rejects.toMatchObject({ code: 4403 });
    }
    const beta = await api.team('beta');
    const script = await beta.script('owner');
    const next = await follow(socketOf(script.headers), held.runId, 0).next();
    expect(next.value).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('refuse operations beyond the limits', async () => {
    const socket = await connect();
    const aliases = Array.from({ length: 40 }, (_, index) => `a${index}: sequence`).join(' ');
    const operation = { query: `subscription { runProgress(runId: "x") { ${aliases} } }` };
    await expect(socket.iterate(operation).next()).rejects.toMatchObject([
      { extensions: { code: 'TOO_MANY_ALIASES' } },
    ]);
  });
});
