import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { newId, seal, sealingKey, teamEvents, webhooks } from '@stillgraph/db';
import { teams, webhookDeliveries } from '@stillgraph/db/schema';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';
import { startDispatcher, type Dispatcher } from '@stillgraph/worker/webhooks';

const SECRET = 'only-for-tests-and-long-enough-to-pass';
const key = sealingKey(SECRET, 'webhook secrets');
const whsec = (text: string) => `whsec_${Buffer.from(text).toString('base64')}`;

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the dispatcher', () => {
  let database: TestDatabase;
  let dispatcher: Dispatcher;
  let receiver: Server;
  let teamId: string;
  const received: Received[] = [];
  /** How a path answers, attempt by attempt; 204 where nothing is said. */
  const answers = new Map<string, number[]>();
  const log = pino({ level: 'silent' });
  const start = (authSecret = SECRET, allowPrivate = true) =>
    startDispatcher({ connection: database, authSecret, allowPrivate, log });

  beforeAll(async () => {
    database = await createTestDatabase();
    receiver = createServer((request, response) => {
      const path = request.url ?? '';
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        received.push({ path, headers: request.headers, body });
        const status = answers.get(path)?.shift() ?? 204;
        if (status === 0) return; // never answers
        response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {});
        response.end(status === 204 ? undefined : 'x'.repeat(100_000));
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const [team] = await database.db.insert(teams).values({ slug: 'hooked', name: 'Hooked' }).returning();
    if (team === undefined) throw new Error('the database returned no row');
    teamId = team.id;
    dispatcher = await start();
  });
  afterAll(async () => {
    await dispatcher.stop();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
    await database.close();
  });

  const urlOf = (path: string) => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`;
  const hook = (path: string, secret = whsec('a secret'), url = urlOf(path)) => {
    const id = newId();
    return database.db.transaction((tx) =>
      webhooks.create(tx, {
        ...{ id, teamId, url, description: '', types: ['import.failed'], createdBy: null },
        secret: seal(key, secret, id),
      }),
    );
  };
  const fail = (source: string) =>
    database.db.transaction((tx) =>
      teamEvents.append(tx, {
        ...{ teamId, type: 'import.failed', subjectId: newId(), payload: { source, message: 'no' } },
      }),
    );
  const at = (path: string) => received.filter((message) => message.path === path);
  const deliveriesOf = (webhookId: string) =>
    database.db
      .select()
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.webhookId, webhookId))
      .orderBy(webhookDeliveries.id);
  const remove = (webhook: webhooks.WebhookRow) =>
    database.db.transaction((tx) => webhooks.remove(tx, { teamId, id: webhook.id }));
  const waiting = { timeout: 15_000 };

  it('sends each event once, in order, with a signature over id, time and body', async () => {
    const webhook = await hook('/plain');
    for (const source of ['a', 'b', 'c']) await fail(source);
    await expect.poll(() => at('/plain').length, waiting).toBe(3);
    const messages = at('/plain');
    const bodies = messages.map(({ body }) => JSON.parse(body) as { sequence: number; data: { source: string } });
    expect(bodies.map(({ data }) => data.source)).toEqual(['a', 'b', 'c']);
    expect(bodies.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    for (const { headers, body } of messages) {
      const [id, time] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])];
      const expected = createHmac('sha256', 'a secret').update(`${id}.${time}.${body}`).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${expected}`);
      expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(60);
    }
    await expect
      .poll(async () => (await deliveriesOf(webhook.id)).map((row) => [row.status, row.attempts, row.responseStatus]))
      .toEqual([0, 1, 2].map(() => ['DELIVERED', 1, 204]));
    await remove(webhook);
  });

  it('tries again what was not taken, with the same id and body, and goes on with the rest meanwhile', async () => {
    answers.set('/shaky', [500]);
    const webhook = await hook('/shaky');
    for (const source of ['first', 'second']) await fail(source);
    await expect.poll(() => at('/shaky').length, waiting).toBe(3);
    const [first, second, again] = at('/shaky');
    expect(second?.body).toContain('second');
    expect(again?.body).toBe(first?.body);
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    await expect
      .poll(async () => (await deliveriesOf(webhook.id)).map((row) => [row.status, row.attempts]))
      .toEqual([
        ['DELIVERED', 2],
        ['DELIVERED', 1],
      ]);
    await remove(webhook);
  });

  it('signs with both secrets while a rotation overlaps', async () => {
    const webhook = await hook('/rotated', whsec('old'));
    const sealed = seal(key, whsec('new'), webhook.id);
    await database.db.transaction((tx) => webhooks.rotate(tx, { teamId, id: webhook.id }, sealed));
    await fail('a');
    await expect.poll(() => at('/rotated').length, waiting).toBe(1);
    const [message] = at('/rotated');
    if (message === undefined) throw new Error('nothing arrived');
    const { headers, body } = message;
    const signed = (secret: string) =>
      `v1,${createHmac('sha256', secret)
        .update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`)
        .digest('base64')}`;
    expect(headers['webhook-signature']).toBe(`${signed('new')} ${signed('old')}`);
    await remove(webhook);
  });

  it('follows no redirect, reads no more of an answer than its beginning, and says what it got', async () => {
    answers.set('/moved', [302]);
    const webhook = await hook('/moved');
    await fail('a');
    await expect.poll(async () => (await deliveriesOf(webhook.id))[0]?.attempts, waiting).toBe(1);
    const [delivery] = await deliveriesOf(webhook.id);
    expect(delivery).toMatchObject({ status: 'PENDING', responseStatus: 302 });
    expect(delivery?.error).toContain('redirects are not followed');
    expect(delivery?.responseExcerpt).toHaveLength(1000);
    expect(at('/elsewhere')).toEqual([]);
    await remove(webhook);
  });

  it('does not let one receiver that never answers hold up another', async () => {
    answers.set('/silent', [0]);
    const [silent, quick] = [await hook('/silent'), await hook('/quick')];
    await fail('a');
    await expect.poll(() => [at('/silent').length, at('/quick').length], waiting).toEqual([1, 1]);
    expect((await deliveriesOf(silent.id))[0]?.status).toBe('PENDING');
    for (const webhook of [silent, quick]) await remove(webhook);
  });

  it('disables a webhook whose receiver says that it is gone', async () => {
    answers.set('/gone', [410]);
    const webhook = await hook('/gone');
    await fail('a');
    await expect
      .poll(async () => (await webhooks.byIds(database.db, [webhook.id])).get(webhook.id)?.status, waiting)
      .toBe('FAILED');
    await remove(webhook);
  });

  it('goes on when its line to the database was cut, and loses nothing', async () => {
    const webhook = await hook('/cut');
    await database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%webhooks%'`;
    await fail('a');
    await expect.poll(() => at('/cut').length, { timeout: 40_000 }).toBeGreaterThan(0);
    await remove(webhook);
  }, 60_000);

  it('sends nothing to private addresses, by number or by name, unless it may', async () => {
    await dispatcher.stop();
    dispatcher = await start(SECRET, false);
    const [byNumber, byName] = [await hook('/number'), await hook('/name', whsec('a'), 'http://localhost/name')];
    await fail('a');
    for (const webhook of [byNumber, byName]) {
      await expect.poll(async () => (await deliveriesOf(webhook.id))[0]?.error, waiting).toBeTypeOf('string');
      expect((await deliveriesOf(webhook.id))[0]).toMatchObject({ status: 'PENDING', responseStatus: null });
      await remove(webhook);
    }
    expect([...at('/number'), ...at('/name')]).toEqual([]);
  });

  it('says so where the secret was sealed under another AUTH_SECRET', async () => {
    await dispatcher.stop();
    dispatcher = await start('another-secret-that-is-long-enough');
    const webhook = await hook('/sealed');
    await fail('a');
    await expect.poll(async () => (await deliveriesOf(webhook.id))[0]?.error, waiting).toContain('AUTH_SECRET');
    expect(at('/sealed')).toEqual([]);
    await remove(webhook);
  });
});
