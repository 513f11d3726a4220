import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../../test/kit/database.ts';
import { newId } from '../../schema/columns.ts';
import { alerts, teams, webhookDeliveries, webhooks as table } from '../../schema/index.ts';
import * as teamEvents from '../team-events.ts';
import * as webhooks from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let made = 0;
const secret = new Uint8Array([1, 2, 3]);

async function newTeam(): Promise<string> {
  made += 1;
  const [team] = await database.db
    .insert(teams)
    .values({ slug: `hooks-${made}`, name: 'team' })
    .returning();
  if (team === undefined) throw new Error('the database returned no row');
  return team.id;
}

const create = (teamId: string, types: webhooks.WebhookInput['types'] = ['import.failed']) =>
  database.db.transaction((tx) =>
    webhooks.create(tx, {
      ...{ id: newId(), teamId, url: 'https://example.org/hook', description: '', secret, createdBy: null, types },
    }),
  );
const fail = (teamId: string, source: string) =>
  database.db.transaction((tx) =>
    teamEvents.append(tx, {
      ...{ teamId, type: 'import.failed', subjectId: newId(), payload: { source, message: 'no' } },
    }),
  );
const deliveriesOf = (webhookId: string) =>
  database.db
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(webhookDeliveries.id);
const delivered = { delivered: true, responseStatus: 204, durationMs: 3.4, responseExcerpt: '', error: null };
const refused = { ...delivered, delivered: false, responseStatus: 500, error: 'answered 500' };

/** Leases until it has this webhook. */
async function leaseOf(webhookId: string): Promise<webhooks.Leased> {
  for (;;) {
    const leased = await webhooks.lease(database.db);
    if (leased === undefined) throw new Error('the webhook could not be leased');
    if (leased.webhook.id === webhookId) return leased;
  }
}
const dueOf = (webhookId: string) => webhooks.due(database.db, webhookId, 100);
const sourcesOf = (due: readonly webhooks.DueDelivery[]) => due.map(({ event }) => event?.payload['source']);

describe('the outbox', () => {
  it('has a row for each webhook that wants the event, and none when its transaction does not commit', async () => {
    const [teamId, otherTeam] = [await newTeam(), await newTeam()];
    const [wanting, other] = [await create(teamId), await create(teamId, ['run.failed'])];
    const elsewhere = await create(otherTeam);
    await fail(teamId, 'a');
    const undone = database.db.transaction(async (tx) => {
      await teamEvents.append(tx, {
        ...{ teamId, type: 'import.failed', subjectId: newId(), payload: { source: 'b', message: 'no' } },
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await deliveriesOf(wanting.id)).toMatchObject([{ status: 'PENDING', attempts: 0 }]);
    expect(await deliveriesOf(other.id)).toEqual([]);
    expect(await deliveriesOf(elsewhere.id)).toEqual([]);
  });

  it('gives a webhook to one sender at a time, in the order of the events', async () => {
    const teamId = await newTeam();
    const webhook = await create(teamId);
    for (const source of ['a', 'b', 'c']) await fail(teamId, source);
    const first = await leaseOf(webhook.id);
    expect(sourcesOf(await dueOf(webhook.id))).toEqual(['a', 'b', 'c']);
    expect((await webhooks.lease(database.db))?.webhook.id).not.toBe(webhook.id);
    await webhooks.release(database.db, first);
    expect((await leaseOf(webhook.id)).lease).not.toBe(first.lease);
  });

  it('waits with what was refused, goes on with the rest, and forgets nothing', async () => {
    const teamId = await newTeam();
    const webhook = await create(teamId);
    for (const source of ['a', 'b']) await fail(teamId, source);
    const leased = await leaseOf(webhook.id);
    const [a] = await dueOf(webhook.id);
    if (a === undefined) throw new Error('nothing is due');
    expect(await webhooks.record(database.db, leased, a.delivery, refused)).toBe(true);
    const [b, none] = await dueOf(webhook.id);
    expect(none).toBeUndefined();
    if (b === undefined) throw new Error('nothing is due');
    await webhooks.record(database.db, leased, b.delivery, delivered);
    expect(await deliveriesOf(webhook.id)).toMatchObject([
      { status: 'PENDING', attempts: 1, responseStatus: 500, durationMs: 3, error: 'answered 500' },
      { status: 'DELIVERED', attempts: 1, responseStatus: 204, nextAttemptAt: null },
    ]);
    await webhooks.release(database.db, leased);
    const seconds = await webhooks.secondsUntilDue(database.db);
    expect(seconds).toBeLessThanOrEqual(6.25);
  });

  it('takes no word of a sender whose lease is another one’s', async () => {
    const teamId = await newTeam();
    const webhook = await create(teamId);
    await fail(teamId, 'a');
    const late = await leaseOf(webhook.id);
    await database.db
      .update(table)
      .set({ leasedUntil: new Date(0) })
      .where(eq(table.id, webhook.id));
    await leaseOf(webhook.id);
    const [due] = await dueOf(webhook.id);
    if (due === undefined) throw new Error('nothing is due');
    expect(await webhooks.record(database.db, late, due.delivery, delivered)).toBe(false);
    await webhooks.release(database.db, late);
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: 'PENDING', attempts: 0 }]);
  });

  it('gives a delivery up when its day is over', async () => {
    const teamId = await newTeam();
    const webhook = await create(teamId);
    await fail(teamId, 'a');
    await database.db
      .update(webhookDeliveries)
      .set({ giveUpAt: new Date() })
      .where(eq(webhookDeliveries.webhookId, webhook.id));
    const leased = await leaseOf(webhook.id);
    const [due] = await dueOf(webhook.id);
    if (due === undefined) throw new Error('nothing is due');
    await webhooks.record(database.db, leased, due.delivery, refused);
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: 'FAILED', attempts: 1, nextAttemptAt: null }]);
  });

  it.each([
    ['has taken nothing for days', { failingSince: new Date(0) }, refused, 'nothing has arrived for 3 days'],
    ['is gone', {}, { ...refused, responseStatus: 410, gone: true }, 'is gone'],
  ])('disables a webhook whose receiver %s, and warns of it', async (_case, before, attempt, message) => {
    const teamId = await newTeam();
    const webhook = await create(teamId);
    for (const source of ['a', 'b']) await fail(teamId, source);
    await database.db
      .update(table)
      .set({ failingSince: null, ...before })
      .where(eq(table.id, webhook.id));
    const leased = await leaseOf(webhook.id);
    const [due] = await dueOf(webhook.id);
    if (due === undefined) throw new Error('nothing is due');
    await webhooks.record(database.db, leased, due.delivery, attempt);
    expect((await webhooks.byIds(database.db, [webhook.id])).get(webhook.id)?.status).toBe('FAILED');
    // The one that was sent keeps what was answered to it.
    expect(await deliveriesOf(webhook.id)).toMatchObject([
      { status: 'FAILED', attempts: 1, error: attempt.error, responseStatus: attempt.responseStatus },
      { status: 'FAILED', attempts: 0, error: 'the webhook was disabled before it was sent' },
    ]);
    const raised = await database.db.select().from(alerts).where(eq(alerts.teamId, teamId));
    expect(raised).toMatchObject([{ kind: 'WEBHOOK_DISABLED', subjectId: webhook.id }]);
    expect(raised[0]?.message).toContain(message);
    await fail(teamId, 'c');
    expect(await deliveriesOf(webhook.id)).toHaveLength(2);
  });
});

describe('people', () => {
  it('send a delivery again, and what happened before there was a webhook, as far as it is kept', async () => {
    const teamId = await newTeam();
    await fail(teamId, 'before');
    const webhook = await create(teamId);
    const subject = { teamId, id: webhook.id };
    const change = <T>(work: Parameters<typeof database.db.transaction<T>>[0]) => database.db.transaction(work);
    expect(await change((tx) => webhooks.replay(tx, subject, 0))).toBe(1);
    expect(await change((tx) => webhooks.replay(tx, subject, 0))).toBe(0);
    const leased = await leaseOf(webhook.id);
    const [due] = await dueOf(webhook.id);
    if (due === undefined) throw new Error('nothing is due');
    await webhooks.record(database.db, leased, due.delivery, delivered);
    const retried = await change((tx) => webhooks.retry(tx, { teamId, id: due.delivery.id }));
    expect(retried).toMatchObject({ id: due.delivery.id, status: 'PENDING', attempts: 1 });
    await teamEvents.prune(database.db, new Date(Date.now() + 60_000));
    await expect(change((tx) => webhooks.replay(tx, subject, 0))).rejects.toThrow('not kept any more');
    await expect(change((tx) => webhooks.retry(tx, { teamId, id: due.delivery.id }))).rejects.toThrow(
      'no webhook delivery',
    );
  });

  it('disable a webhook: what waits ends, and nothing is tried until it is enabled', async () => {
    const teamId = await newTeam();
    const webhook = await create(teamId);
    const subject = { teamId, id: webhook.id };
    await fail(teamId, 'a');
    await database.db.transaction((tx) => webhooks.update(tx, subject, { enabled: false }));
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: 'FAILED', attempts: 0 }]);
    const refusal = database.db.transaction((tx) => webhooks.test(tx, subject));
    await expect(refusal).rejects.toThrow('enable it first');
    await database.db.transaction((tx) => webhooks.update(tx, subject, { enabled: true }));
    await database.db.transaction((tx) => webhooks.test(tx, subject));
    expect((await dueOf(webhook.id)).map(({ event }) => event)).toEqual([null]);
  });

  it('are told which fields of a webhook became others', async () => {
    const teamId = await newTeam();
    const webhook = await create(teamId, ['run.failed', 'alert.raised']);
    const update = async (change: webhooks.WebhookChange) => {
      const subject = { teamId, id: webhook.id };
      return (await database.db.transaction((tx) => webhooks.update(tx, subject, change))).changes;
    };
    const asItIs = { url: webhook.url, description: webhook.description, enabled: true };
    expect(await update({ ...asItIs, types: ['alert.raised', 'run.failed'] })).toEqual({});
    expect(await update({ ...asItIs, description: 'ours' })).toEqual({ description: 'ours' });
    expect(await update({ enabled: false })).toEqual({ status: 'DISABLED' });
    expect(await update({})).toEqual({});
  });

  it('see nothing wait for a disabled webhook, also of an event that was under way when it was disabled', async () => {
    const teamId = await newTeam();
    const webhook = await create(teamId);
    await database.db.update(table).set({ status: 'FAILED' }).where(eq(table.id, webhook.id));
    await database.db
      .insert(webhookDeliveries)
      .values({ teamId, webhookId: webhook.id, giveUpAt: new Date(Date.now() + 60_000) });
    await webhooks.endStray(database.db);
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: 'FAILED', nextAttemptAt: null }]);
  });

  it('have at most twenty webhooks in a team', async () => {
    const teamId = await newTeam();
    const tries = await Promise.allSettled(Array.from({ length: 22 }, () => create(teamId)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  });
});
