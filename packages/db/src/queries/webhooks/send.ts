/**
 * What a worker does with deliveries. One worker at a time sends what waits for one webhook, under a lease: so first
 * attempts go out in the order of the events. One that has to be tried again does not hold up those behind it. A worker
 * that dies leaves its lease to run out, and what it was sending is sent again: at least once, never lost.
 *
 * This is no job of the queue: when a delivery is due stands in its row, where people see it and move it (`retry`), and
 * a second clock in the queue could only disagree with it.
 */
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '../../database.ts';
import { storableText } from '../../errors.ts';
import { newId } from '../../schema/columns.ts';
import { teamEvents, webhookDeliveries, webhooks } from '../../schema/index.ts';
import { secondsUntilNext } from '../../webhooks/backoff.ts';
import { raiseByItself } from '../alerts/raise.ts';
import { eventMessage } from '../event-insert.ts';
import { endOpen, type WebhookRow } from './manage.ts';
import type { DeliveryRow } from './deliveries.ts';

/** Longer than a delivery may take. */
const LEASE_SECONDS = 60;
/** After this long without one success a webhook is sent nothing more. */
const FAILING_DAYS = 3;
const EXCERPT_LENGTH = 1000;

export interface Leased {
  readonly webhook: WebhookRow;
  readonly lease: string;
}

const isDue = sql`exists (
  select 1 from ${webhookDeliveries} as due
  where due.webhook_id = ${webhooks.id} and due.status = 'PENDING' and due.next_attempt_at <= now())`;

/** Takes a webhook for which something is due and that nobody else has; undefined where there is none. */
export async function lease(executor: Executor): Promise<Leased | undefined> {
  const token = newId();
  const free = executor
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(and(eq(webhooks.status, 'ACTIVE'), sql`coalesce(${webhooks.leasedUntil}, '-infinity') < now()`, isDue))
    .orderBy(sql`${webhooks.leasedUntil} nulls first`, asc(webhooks.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const [webhook] = await executor
    .update(webhooks)
    .set({ lease: token, leasedUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})` })
    .where(sql`${webhooks.id} = (${free})`)
    .returning();
  return webhook === undefined ? undefined : { webhook, lease: token };
}

export interface DueDelivery {
  readonly delivery: DeliveryRow;
  /** Null for a test. */
  readonly event: typeof teamEvents.$inferSelect | null;
}

/** What is due for a webhook, in the order of the events, at most `limit`. */
export async function due(executor: Executor, webhookId: string, limit: number): Promise<DueDelivery[]> {
  return executor
    .select({ delivery: webhookDeliveries, event: teamEvents })
    .from(webhookDeliveries)
    .leftJoin(teamEvents, eq(teamEvents.id, webhookDeliveries.eventId))
    .where(
      and(
        eq(webhookDeliveries.webhookId, webhookId),
        eq(webhookDeliveries.status, 'PENDING'),
        sql`${webhookDeliveries.nextAttemptAt} <= now()`,
      ),
    )
    .orderBy(sql`${teamEvents.sequence} nulls first`, asc(webhookDeliveries.id))
    .limit(limit);
}

/** How one attempt went. */
export interface Attempt {
  readonly delivered: boolean;
  /** HTTP status of the answer; null where none came. */
  readonly responseStatus: number | null;
  readonly durationMs: number;
  readonly responseExcerpt: string | null;
  /** What went wrong, for people; null where nothing did. */
  readonly error: string | null;
  /** Seconds that the receiver asked to wait. */
  readonly retryAfterSeconds?: number;
  /** The receiver said that it is gone for good. */
  readonly gone?: boolean;
}

/**
 * Writes what became of an attempt, and goes on holding the lease.
 *
 * @returns whether the lease was held; nothing is written where it was not
 */
export async function record(
  db: Database,
  { webhook, lease: token }: Leased,
  delivery: DeliveryRow,
  attempt: Attempt,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [held] = await tx
      .update(webhooks)
      .set({
        leasedUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})`,
        failingSince: attempt.delivered ? null : sql`coalesce(${webhooks.failingSince}, now())`,
      })
      .where(and(eq(webhooks.id, webhook.id), eq(webhooks.lease, token)))
      .returning({
        status: webhooks.status,
        isLost: sql<boolean>`coalesce(${webhooks.failingSince} < now() - make_interval(days => ${FAILING_DAYS}), false)`,
      });
    if (held === undefined) return false;
    const isOver = held.status === 'ACTIVE' && (held.isLost || attempt.gone === true);
    await writeAttempt(tx, delivery, attempt, isOver);
    if (isOver) await giveUp(tx, webhook, attempt);
    return true;
  });
}

/** @param isLast whether nothing more is sent to the webhook */
async function writeAttempt(
  tx: Transaction,
  { id, attempts }: DeliveryRow,
  attempt: Attempt,
  isLast: boolean,
): Promise<void> {
  const { delivered, responseStatus, durationMs, responseExcerpt, error } = attempt;
  const wait = secondsUntilNext(attempts + 1, Math.random(), attempt.retryAfterSeconds);
  const next = sql`now() + make_interval(secs => ${wait})`;
  const hasTime = isLast ? sql`false` : sql`${webhookDeliveries.giveUpAt} > ${next}`;
  await tx
    .update(webhookDeliveries)
    .set({
      attempts: attempts + 1,
      attemptedAt: sql`now()`,
      ...{ responseStatus, durationMs: Math.round(durationMs), error },
      responseExcerpt: responseExcerpt === null ? null : storableText(responseExcerpt).slice(0, EXCERPT_LENGTH),
      status: delivered
        ? 'DELIVERED'
        : sql`case when ${hasTime} then 'PENDING' else 'FAILED' end::webhook_delivery_status`,
      nextAttemptAt: delivered ? null : sql`case when ${hasTime} then ${next} end`,
    })
    // Somebody may have disabled the webhook meanwhile: what ended stays so.
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.status, 'PENDING')));
}

/** Nothing more is sent to a receiver that has taken nothing for days, or is gone; the team is told. */
async function giveUp(tx: Transaction, webhook: WebhookRow, attempt: Attempt): Promise<void> {
  await tx.update(webhooks).set({ status: 'FAILED' }).where(eq(webhooks.id, webhook.id));
  await endOpen(tx, eq(webhookDeliveries.webhookId, webhook.id));
  const why =
    attempt.gone === true
      ? 'its receiver answered that it is gone'
      : `nothing has arrived for ${FAILING_DAYS} days; last: ${attempt.error ?? 'no answer'}`;
  await raiseByItself(tx, {
    teamId: webhook.teamId,
    kind: 'WEBHOOK_DISABLED',
    message: eventMessage(`the webhook to ${new URL(webhook.url).host} was disabled: ${why}`),
    subjectType: 'Webhook',
    subjectId: webhook.id,
  });
}

/**
 * Ends deliveries that wait for a webhook which is sent nothing any more: events that were under way while it was disabled
 * write theirs after those were ended that waited.
 */
export async function endStray(executor: Executor): Promise<void> {
  const disabled = executor.select({ id: webhooks.id }).from(webhooks).where(ne(webhooks.status, 'ACTIVE'));
  await endOpen(executor, inArray(webhookDeliveries.webhookId, disabled));
}

/** Lets go of a webhook. */
export async function release(executor: Executor, { webhook, lease: token }: Leased): Promise<void> {
  await executor
    .update(webhooks)
    .set({ lease: null, leasedUntil: null })
    .where(and(eq(webhooks.id, webhook.id), eq(webhooks.lease, token)));
}

/** Seconds until something is due that nobody is sending; undefined where nothing waits. */
export async function secondsUntilDue(executor: Executor): Promise<number | undefined> {
  const [row] = await executor
    .select({
      seconds: sql<
        number | null
      >`extract(epoch from min(greatest(${webhookDeliveries.nextAttemptAt}, ${webhooks.leasedUntil})) - now())::float8`,
    })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(and(eq(webhookDeliveries.status, 'PENDING'), eq(webhooks.status, 'ACTIVE')));
  return row?.seconds == null ? undefined : Math.max(0, row.seconds);
}
