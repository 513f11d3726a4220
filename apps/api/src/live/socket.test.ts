import { once } from 'node:events';
import { apiKeys, memberships, sessions } from '@stillgraph/db/schema';
import { createClient, type Client as SocketClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { limits } from '../limits/limits.ts';
import { encodeGlobalId } from '../relay/global-id.ts';
import { startApi, type TestApi, type TestTeam } from '../testing/api.ts';
import { insertDataset } from '../testing/data.ts';
import { startRun } from '../testing/runs.ts';

describe('an open WebSocket', () => {
  let api: TestApi;
  let team: TestTeam;
  let runId: string;
  const sockets: SocketClient[] = [];

  beforeAll(async () => {
    api = await startApi({ identityCheckMs: 50 });
    team = await api.team('alpha');
    const { dataset, graph } = await insertDataset(api.database.db, { teamId: team.id, name: 'one' });
    const held = await startRun(api, { teamId: team.id, datasetId: dataset.id, graphId: graph.id });
    runId = encodeGlobalId('Run', held.runId);
  });
  afterAll(async () => {
    for (const socket of sockets) await socket.dispose();
    await api.close();
  });

  const remember = (socket: SocketClient): SocketClient => {
    sockets.push(socket);
    return socket;
  };
  const url = (): string => `${api.server.url.replace('http', 'ws')}/graphql`;
  const options = { retryAttempts: 0, lazyCloseTimeout: 60_000 };
  const byKey = async (): Promise<SocketClient> => {
    const { headers } = await team.script('member');
    return remember(createClient({ ...options, url: url(), webSocketImpl: WebSocket, connectionParams: headers }));
  };
  const bySession = async (): Promise<SocketClient> => {
    const token = await api.signInToken(team.ownerEmail);
    const response = await api.stranger.post('/api/auth/sign-in-link', { token });
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    class WithCookie extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie: cookie.join('; '), origin: 'http://localhost:3000' } });
      }
    }
    return remember(createClient({ ...options, url: url(), webSocketImpl: WithCookie }));
  };
  const viewer = (socket: SocketClient) => socket.iterate({ query: '{ viewer { role } }' }).next();
  const role = (name: string) => ({ value: { data: { viewer: { role: name } } } });
  const follow = async (socket: SocketClient) => {
    const events = socket.iterate({
      query: 'subscription ($id: ID!) { runProgress(runId: $id) { sequence } }',
      variables: { id: runId },
    });
    expect((await events.next()).value).toMatchObject({ data: { runProgress: { sequence: 1 } } });
    return events;
  };

  it('outlives a subscription whose root is left out', async () => {
    const socket = await byKey();
    const events = await follow(socket);
    for (const query of [
      'subscription { teamEvents @include(if: false) { sequence } }',
      'subscription { ... @skip(if: true) { teamEvents { sequence } } }',
      'subscription ($yes: Boolean = true) { ...a } fragment a on Subscription { teamEvents @skip(if: $yes) { sequence } }',
    ]) {
      await expect(socket.iterate({ query }).next()).rejects.toMatchObject([
        { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
      ]);
    }
    expect(await viewer(socket)).toMatchObject(role('MEMBER'));
    const within = 'subscription ($id: ID!) { runProgress(runId: $id) { sequence @include(if: true) } }';
    const next = await socket.iterate({ query: within, variables: { id: runId } }).next();
    expect(next.value).toMatchObject({ data: { runProgress: { sequence: 1 } } });
    await events.return?.();
  });

  it('carries so many operations at once, and others again when one is completed', async () => {
    const socket = await byKey();
    const running = await Promise.all(Array.from({ length: limits.socketOperations }, () => follow(socket)));
    await expect(viewer(socket)).rejects.toMatchObject([
      { extensions: { code: 'TOO_MANY_OPERATIONS', limit: limits.socketOperations } },
    ]);
    await running.pop()?.return?.();
    await expect.poll(() => viewer(socket).catch(() => null)).toMatchObject(role('MEMBER'));
    // Nothing else on the socket was touched, and another socket of the same person is not full.
    expect(await viewer(await byKey())).toMatchObject(role('MEMBER'));
    for (const events of running) await events.return?.();
  });

  it('counts what goes on although it was completed without waiting for it', async () => {
    const { headers } = await team.script('member');
    const socket = new WebSocket(url(), 'graphql-transport-ws');
    const messages: unknown[] = [];
    socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString())));
    await once(socket, 'open');
    const send = (message: object) => socket.send(JSON.stringify(message));
    send({ type: 'connection_init', payload: headers });
    await expect.poll(() => messages).toContainEqual({ type: 'connection_ack' });
    const payload = { query: '{ viewer { role } }' };
    await api.database.sql.begin(async (tx) => {
      // Nobody is told who asks until then: what was begun stays under way.
      await tx`lock table api_keys in access exclusive mode`;
      for (let id = 0; id < limits.socketOperations; id++) {
        send({ type: 'subscribe', id: `${id}`, payload });
        send({ type: 'complete', id: `${id}` });
      }
      send({ type: 'subscribe', id: 'last', payload });
      const code = 'TOO_MANY_OPERATIONS';
      await expect
        .poll(() => messages.find((message) => z.object({ id: z.literal('last') }).safeParse(message).success))
        .toMatchObject({ type: 'error', payload: [{ extensions: { code } }] });
    });
    const next = (id: string) => {
      send({ type: 'subscribe', id, payload });
      return messages;
    };
    let tries = 0;
    await expect
      .poll(() => next(`again ${(tries += 1)}`))
      .toContainEqual(expect.objectContaining({ type: 'next', payload: { data: { viewer: { role: 'MEMBER' } } } }));
    socket.terminate();
  });

  it('does nothing more for a key that was revoked', async () => {
    const socket = await byKey();
    expect(await viewer(socket)).toMatchObject(role('MEMBER'));
    await api.database.db.update(apiKeys).set({ enabled: false });
    await expect(viewer(socket)).rejects.toMatchObject({ code: 4403 });
  });

  it('does nothing more for a person who signed out', async () => {
    const socket = await bySession();
    expect(await viewer(socket)).toMatchObject(role('OWNER'));
    await api.database.db.delete(sessions);
    await expect(viewer(socket)).rejects.toMatchObject({ code: 4403 });
  });

  it('follows the role of a member and the end of the membership', async () => {
    const { db } = api.database;
    const socket = await bySession();
    expect(await viewer(socket)).toMatchObject(role('OWNER'));
    const [membership] = await db.update(memberships).set({ role: 'viewer' }).returning();
    if (membership === undefined) throw new Error('the owner has no membership');
    expect(await viewer(socket)).toMatchObject(role('VIEWER'));
    await db.delete(memberships);
    await expect(viewer(socket)).rejects.toMatchObject({ code: 4403 });
    await db.insert(memberships).values({ ...membership, role: 'owner' });
  });

  it('ends the subscriptions of a key that was revoked', async () => {
    const events = await follow(await byKey());
    await api.database.db.update(apiKeys).set({ enabled: false });
    await expect(events.next()).rejects.toMatchObject({ code: 4403 });
    await expect.poll(() => api.server.live.followers).toBe(0);
  });
});
