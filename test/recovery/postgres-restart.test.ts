/** Postgres goes and comes back under load: what was answered is there, what was not says so, and nobody has to come back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTeamKey } from '@stillgraph/api';
import {
  createDatabase,
  ensureDemoTeam,
  isTransient,
  newId,
  seal,
  sealingKey,
  teamEvents,
  webhooks,
} from '@stillgraph/db';
import { freePort, startEmbeddedPostgres } from '@stillgraph/db/embedded';
import { startDispatcher } from '@stillgraph/worker/webhooks';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { keptSecret, openDatabase, startApi } from '../../scripts/platform/platform.ts';
import { stopPostgres } from '../kit/stop-postgres.ts';

const cleanup: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of cleanup.reverse()) await end();
});

interface Answer {
  readonly data?: { readonly alertRuleCreate?: { readonly rule: object | null } } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  readonly error?: { readonly code?: string };
}

it('loses nothing that was answered or told when Postgres is restarted under load', async () => {
  const home = await mkdtemp(join(tmpdir(), 'stillgraph-restart-'));
  cleanup.push(() => rm(home, { recursive: true, force: true }));
  const port = await freePort();
  const first = await startEmbeddedPostgres({ home, port });
  // Migrated, and with its own connections closed again.
  const prepared = await openDatabase({ home, databaseUrl: first.url });
  const { team } = await ensureDemoTeam(prepared.db);
  const teamId = team.id;
  const key = await createTeamKey(prepared.db, { team: 'demo', role: 'admin' });
  await prepared.close();

  const secret = await keptSecret(home);
  const apiPort = await freePort();
  const url = `http://127.0.0.1:${apiPort}`;
  const restarts: string[] = [];
  const api = startApi({
    ...{ databaseUrl: first.url, port: apiPort, webUrl: 'http://localhost:3000', secret, logs: home },
    onRestart: (line) => restarts.push(line),
  });
  cleanup.push(() => api.stop());
  await api.answers(`${url}/ready`, 60_000);

  const connection = createDatabase(first.url);
  cleanup.push(() => connection.close());
  const arrived: string[] = [];
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      arrived.push((JSON.parse(body) as { data: { source: string } }).data.source);
      response.end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  cleanup.push(() => receiver.close());
  const webhookId = newId();
  await connection.db.transaction((tx) =>
    webhooks.create(tx, {
      ...{ id: webhookId, teamId, description: '', types: ['import.failed'], createdBy: null },
      url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      secret: seal(sealingKey(secret, 'webhook secrets'), 'whsec_AAAA', webhookId),
    }),
  );
  const log = pino({ level: 'silent' });
  const dispatcher = await startDispatcher({ connection, authSecret: secret, allowPrivate: true, log });
  cleanup.push(() => dispatcher.stop());

  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const socket = createClient({
    ...{ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 },
    connectionParams: { authorization: headers.authorization },
  });
  cleanup.push(() => socket.dispose());
  const told: { sequence: number; payload: { source: string } }[] = [];
  const ended = new Promise<unknown>((resolve) => {
    socket.subscribe<{ teamEvents: (typeof told)[number] }>(
      { query: 'subscription { teamEvents(afterSequence: 0, types: [IMPORT_FAILED]) { sequence payload } }' },
      {
        next: ({ data }) => data != null && told.push(data.teamEvents),
        error: resolve,
        complete: () => resolve('complete'),
      },
    );
  });

  const answered: string[] = [];
  const codes = new Set<string>();
  let going = true;
  const ask = async (query: string, variables: object): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  const MUTATION = `mutation ($name: String!) {
    alertRuleCreate(input: { name: $name, condition: { kind: RUN_FAILED } }) { rule { id } userErrors { code } }
  }`;
  const client = async (lane: number) => {
    for (let round = 0; going && round < 20; round += 1) {
      const name = `${lane}/${round}`;
      const answer = await ask(MUTATION, { name });
      if (answer.data?.alertRuleCreate?.rule != null) answered.push(name);
      const code = answer.errors?.[0]?.extensions?.code ?? answer.error?.code;
      if (code !== undefined) codes.add(code);
      await sleep(100);
    }
  };
  const committed: string[] = [];
  const writer = async () => {
    for (let number = 0; going; number += 1) {
      const source = `event ${number}`;
      try {
        await connection.db.transaction((tx) =>
          teamEvents.append(tx, {
            ...{ teamId, type: 'import.failed', subjectId: newId(), payload: { source, message: 'no' } },
          }),
        );
        committed.push(source);
      } catch (error) {
        if (!isTransient(error)) throw error;
      }
      await sleep(50);
    }
  };
  const load = Promise.all([writer(), ...Array.from({ length: 4 }, (_, lane) => client(lane))]);
  await expect.poll(() => told.length, { timeout: 30_000 }).toBeGreaterThan(3);

  await stopPostgres(first);
  const before = committed.length;
  await sleep(500);
  const second = await startEmbeddedPostgres({ home, port });
  cleanup.push(() => second.stop());
  await expect.poll(() => committed.length, { timeout: 60_000 }).toBeGreaterThan(before + 3);
  await expect.poll(async () => (await ask('{ viewer { role } }', {})).data != null, { timeout: 60_000 }).toBe(true);
  going = false;
  await load;

  expect(restarts).toEqual([]);
  expect([...codes].filter((code) => code !== 'UNAVAILABLE')).toEqual([]);
  const rules = await connection.sql<{ name: string }[]>`select name from alert_rules where team_id = ${teamId}`;
  const found = new Set(rules.map(({ name }) => name));
  expect(answered.filter((name) => !found.has(name))).toEqual([]);
  expect(answered.length).toBeGreaterThan(0);

  const isAll = (seen: readonly string[]) => committed.every((source) => seen.includes(source));
  await expect.poll(() => isAll(told.map(({ payload }) => payload.source)), { timeout: 60_000 }).toBe(true);
  const numbers = told.map(({ sequence }) => sequence);
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => (numbers[0] ?? 0) + index));
  await expect.poll(() => isAll(arrived), { timeout: 90_000 }).toBe(true);
  expect(await Promise.race([ended, Promise.resolve('still open')])).toBe('still open');
}, 240_000);
