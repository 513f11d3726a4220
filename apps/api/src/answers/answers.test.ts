/** Answers that are given again: when they are, and that nobody is told what is past or what is another's. */
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { request as httpRequest } from 'node:http';
import { networks } from '@stillgraph/db/schema';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startApi, type TestApi, type TestTeam } from '../testing/api.ts';
import type { Client } from '../testing/client.ts';

vi.setConfig({ testTimeout: 60_000 });

let api: TestApi;
let alpha: TestTeam;
let member: Client;
const BUDGET = 2000;

beforeAll(async () => {
  api = await startApi({ budgets: { known: BUDGET, strangers: 0 } });
  alpha = await api.team('alpha');
  member = await alpha.script('member');
});
afterAll(() => api.close());

const NETWORKS = '{ networks(first: 10) { nodes { name } } }';
/** One for each network that it asks for. */
const COST = 10;
/** Of the identity alone: nothing was read of the team. */
const ONE = 1;
const insert = (teamId: string, name: string) => api.database.db.insert(networks).values({ teamId, name });
const PATIENT = { timeout: 30_000, interval: 20 };
/** Others write to the same server now and then, which nothing that is kept outlives: it is asked until nobody does. */
const isGivenAgain = (who: Client, query: string) =>
  expect.poll(async () => {
    await who.ask(query);
    return api.statementsDuring(() => who.ask(query), true);
  }, PATIENT);

it('are given again while nothing was written, for one statement about who asks', async () => {
  await insert(alpha.id, 'first');
  await isGivenAgain(member, NETWORKS).toBe(ONE);
});

it('are never older than what was committed before the question', async () => {
  for (const name of ['second', 'third', 'fourth', 'fifth']) {
    await member.ask(NETWORKS);
    await insert(alpha.id, name);
    expect(JSON.stringify(await member.ask(NETWORKS))).toContain(name);
  }
});

it('hold nothing of a transaction that goes on, and all of it once it is committed', async () => {
  const begun = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const writing = api.database.db.transaction(async (tx) => {
    await tx.insert(networks).values({ teamId: alpha.id, name: 'in the making' });
    begun.resolve(undefined);
    await goOn.promise;
  });
  await begun.promise;
  await isGivenAgain(member, NETWORKS).toBe(ONE);
  expect(JSON.stringify(await member.ask(NETWORKS))).not.toContain('in the making');
  goOn.resolve(undefined);
  await writing;
  expect(JSON.stringify(await member.ask(NETWORKS))).toContain('in the making');
});

it('are those of who asks: another team, another role and another scope have their own', async () => {
  const beta = await api.team('beta');
  await insert(beta.id, 'of beta');
  const theirs = await beta.script('member');
  await isGivenAgain(member, NETWORKS).toBe(ONE);
  expect(await theirs.ask(NETWORKS)).toEqual({ data: { networks: { nodes: [{ name: 'of beta' }] } } });
  expect(JSON.stringify(await member.ask(NETWORKS))).not.toContain('of beta');
  const log = '{ auditLog(first: 1) { nodes { action } } }';
  const admin = await alpha.script('admin');
  await isGivenAgain(admin, log).toBe(ONE);
  expect(await member.errorCode(log)).toBe('FORBIDDEN');
  const narrow = await alpha.script('admin', ['read']);
  expect(await narrow.errorCode(log)).toBe('FORBIDDEN');
  expect(await api.stranger.errorCode(NETWORKS)).toBe('UNAUTHENTICATED');
});

it('are those of the question: other variables and other operations of a document are answered by themselves', async () => {
  const page = 'query ($first: Int!) { networks(first: $first) { nodes { name } } }';
  const count = async (first: number) => {
    const { data } = await member.ask(page, { first });
    return (data?.['networks'] as { nodes: unknown[] }).nodes.length;
  };
  for (let round = 0; round < 3; round += 1) expect([await count(1), await count(2)]).toEqual([1, 2]);
  const two = 'query A { workers { name } } query B { networks(first: 1) { nodes { name } } }';
  const operation = async (operationName: string): Promise<unknown> =>
    (await member.post('/graphql', { query: two, operationName })).json();
  for (let round = 0; round < 3; round += 1) {
    expect(await operation('A')).toHaveProperty('data.workers');
    expect(await operation('B')).toHaveProperty('data.networks');
  }
});

it('are not given to a key that was revoked', async () => {
  const key = await alpha.script('member');
  await isGivenAgain(key, NETWORKS).toBe(ONE);
  await api.database.sql`update api_keys set enabled = false where team_id = ${alpha.id} and id = (
    select id from api_keys where team_id = ${alpha.id} order by created_at desc, id desc limit 1)`;
  expect(await key.errorCode(NETWORKS)).toBe('UNAUTHENTICATED');
});

it('are made once for all who ask the same at once', async () => {
  const waiting = async () => {
    const [row] = await api.database.sql<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%"networks"%'`;
    return row?.count ?? 0;
  };
  const madeAtOnce = async () => {
    await insert(alpha.id, `asked at ${performance.now()}`);
    const held = Promise.withResolvers<undefined>();
    const letGo = Promise.withResolvers<undefined>();
    const holding = api.database.sql.begin(async (tx) => {
      await tx`lock table networks in access exclusive mode`;
      held.resolve(undefined);
      await letGo.promise;
    });
    await held.promise;
    const asked = Promise.all(Array.from({ length: 20 }, () => member.ask(NETWORKS)));
    await expect.poll(waiting, PATIENT).toBeGreaterThan(0);
    await sleep(300);
    const made = await waiting();
    letGo.resolve(undefined);
    await Promise.all([holding, asked]);
    return made;
  };
  await expect.poll(madeAtOnce, PATIENT).toBe(1);
});

it('are not of a person who was called otherwise before', async () => {
  const owner = await api.person(alpha.ownerEmail);
  const question = '{ viewer { team { name } } }';
  for (let round = 0; round < 20; round += 1) {
    const name = `Alpha ${round}`;
    const beside = [owner.ask(question)];
    await sleep(round % 5);
    beside.push(owner.ask(question));
    await api.database.sql`update teams set name = ${name} where id = ${alpha.id}`;
    await Promise.all(beside);
    expect(await owner.ask(question)).toEqual({ data: { viewer: { team: { name } } } });
  }
});

it('cost what they cost, and are refused when the budget is spent', async () => {
  const saver = await alpha.script('viewer');
  const left = async () => {
    const { data } = await saver.ask('{ rateLimit { remaining } }');
    return (data?.['rateLimit'] as { remaining: number }).remaining;
  };
  // Within one minute: where the next one begins between the two, everything is there again.
  await expect
    .poll(async () => {
      const before = await left();
      for (let round = 0; round < 3; round += 1) await saver.ask(NETWORKS);
      return before - (await left());
    }, PATIENT)
    .toBe(3 * COST + 1);
  const codes = new Set<unknown>();
  const page = NETWORKS.replace('10', '100');
  // Twice what a minute allows, and more: a minute may end in between.
  for (let asked = 0; asked <= 2 * BUDGET; asked += 100) {
    codes.add((await saver.ask(page)).errors?.[0]?.extensions?.['code']);
  }
  expect(codes).toContain('RATE_LIMITED');
});

it('are not kept where they have errors, and what is counted is counted each time', async () => {
  const fails = '{ networks(first: 1) { nodes { name } } auditLog(first: 1) { nodes { action } } }';
  expect(await member.errorCode(fails)).toBe('FORBIDDEN');
  expect(await api.statementsDuring(() => member.ask(fails), true)).toBeGreaterThan(ONE);
});

it('are packed as the client takes them', async () => {
  const body = JSON.stringify({ query: '{ __schema { types { name description fields { name } } } }' });
  const plain = await (await api.stranger.post('/graphql', JSON.parse(body))).text();
  for (let round = 0; round < 3; round += 1) {
    expect(gunzipSync(await packed(body, 'gzip')).toString()).toBe(plain);
    expect(brotliDecompressSync(await packed(body, 'br')).toString()).toBe(plain);
    expect((await packed(body, 'identity')).toString()).toBe(plain);
  }
});

/** As it comes over the line: `fetch` unpacks. */
function packed(body: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'accept-encoding': encoding };
    const sent = httpRequest(`${api.server.url}/graphql`, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts)));
      response.on('error', reject);
      if (encoding !== 'identity') expect(response.headers['content-encoding']).toBe(encoding);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
