/** What people decide about webhooks. */
import { and, count, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Executor, Transaction } from '../../database.ts';
import { ConflictError, NotFoundError } from '../../errors.ts';
import type { TeamEventType } from '../../events/types.ts';
import { webhookDeliveries, webhooks } from '../../schema/index.ts';
import { countRows } from '../counted.ts';
import { pageOf, type Page, type PageRequest } from '../page.ts';
import { differences, isNothing, type Updated } from '../changed.ts';
import { byId, only } from '../rows.ts';

const MOST_PER_TEAM = 20;
/** For how long the secret before a rotation signs beside the new one. */
export const OVERLAP_HOURS = 24;

/** Why an open delivery of a webhook that is sent nothing any more has ended. */
const ENDED = 'the webhook was disabled before it was sent';

export type WebhookRow = typeof webhooks.$inferSelect;

interface Subject {
  readonly teamId: string;
  readonly id: string;
}

export type WebhookInput = Pick<WebhookRow, 'id' | 'teamId' | 'url' | 'description' | 'secret' | 'createdBy'> & {
  readonly types: readonly TeamEventType[];
};

/** @throws ConflictError where the team has as many as it may have */
export async function create(tx: Transaction, { types, ...input }: WebhookInput): Promise<WebhookRow> {
  // Two at once count one after the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks of ${input.teamId}`}, 0))`);
  if ((await tx.$count(webhooks, eq(webhooks.teamId, input.teamId))) >= MOST_PER_TEAM) {
    throw new ConflictError(`a team may have ${MOST_PER_TEAM} webhooks; delete one first`);
  }
  return only(
    await tx
      .insert(webhooks)
      .values({ ...input, types: [...types] })
      .returning(),
  );
}

export interface WebhookChange {
  readonly url?: string;
  readonly description?: string;
  readonly types?: readonly TeamEventType[];
  /** Enabled again it is sent what happens from now on. */
  readonly enabled?: boolean;
}

/** @throws NotFoundError */
export async function update(tx: Transaction, subject: Subject, change: WebhookChange): Promise<Updated<WebhookRow>> {
  const { url, description, types, enabled } = change;
  const before = await locked(tx, subject);
  const changes = differences<WebhookRow>(before, {
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    // The order of the types says nothing.
    ...(types === undefined || areSame(types, before.types) ? {} : { types: [...types] }),
    ...(enabled === undefined ? {} : { status: enabled ? ('ACTIVE' as const) : ('DISABLED' as const) }),
    ...(enabled === true ? { failingSince: null } : {}),
  });
  if (isNothing(changes)) return { row: before, changes };
  const row = await write(tx, subject, changes);
  // What was left open when it was disabled is not sent when it is enabled.
  if (changes.status !== undefined) await endOpen(tx, eq(webhookDeliveries.webhookId, row.id));
  return { row, changes };
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}

async function locked(tx: Transaction, { id, teamId }: Subject): Promise<WebhookRow> {
  const [row] = await tx
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), eq(webhooks.teamId, teamId)))
    .for('no key update');
  if (row === undefined) throw new NotFoundError('webhook', id);
  return row;
}

/** Nothing is sent any more of webhooks whose deliveries these are; what waits ends. */
export async function endOpen(executor: Executor, theirs: SQL): Promise<void> {
  await executor
    .update(webhookDeliveries)
    .set({ status: 'FAILED', nextAttemptAt: null, error: ENDED })
    .where(and(theirs, eq(webhookDeliveries.status, 'PENDING')));
}

/**
 * Gives a webhook a new secret; the one before signs beside it for a day.
 *
 * @throws NotFoundError
 */
export async function rotate(tx: Transaction, subject: Subject, secret: Uint8Array): Promise<WebhookRow> {
  return write(tx, subject, {
    previousSecret: sql`${webhooks.secret}`,
    previousSecretUntil: sql`now() + make_interval(hours => ${OVERLAP_HOURS})`,
    secret,
  });
}

/** With its deliveries. @throws NotFoundError */
export async function remove(tx: Transaction, { id, teamId }: Subject): Promise<WebhookRow> {
  const [row] = await tx
    .delete(webhooks)
    .where(and(eq(webhooks.id, id), eq(webhooks.teamId, teamId)))
    .returning();
  if (row === undefined) throw new NotFoundError('webhook', id);
  return row;
}

async function write(
  tx: Transaction,
  { id, teamId }: Subject,
  set: Parameters<ReturnType<typeof tx.update<typeof webhooks>>['set']>[0],
): Promise<WebhookRow> {
  const [row] = await tx
    .update(webhooks)
    .set(set)
    .where(and(eq(webhooks.id, id), eq(webhooks.teamId, teamId)))
    .returning();
  if (row === undefined) throw new NotFoundError('webhook', id);
  return row;
}

export async function list(executor: Executor, request: PageRequest & { teamId: string }): Promise<Page<WebhookRow>> {
  return pageOf(request, {
    key: webhooks.id,
    order: 'descending',
    filter: eq(webhooks.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(webhooks).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, webhooks, where),
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, WebhookRow>> {
  return byId(
    await executor
      .select()
      .from(webhooks)
      .where(inArray(webhooks.id, [...ids])),
  );
}

/** How many deliveries of each webhook wait, by webhook id; one without any is left out. */
export async function pendingOf(executor: Executor, webhookIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await executor
    .select({ id: webhookDeliveries.webhookId, pending: count() })
    .from(webhookDeliveries)
    .where(and(inArray(webhookDeliveries.webhookId, [...webhookIds]), eq(webhookDeliveries.status, 'PENDING')))
    .groupBy(webhookDeliveries.webhookId);
  return new Map(rows.map((row) => [row.id, row.pending]));
}
