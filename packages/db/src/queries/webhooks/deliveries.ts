/** Deliveries as people see them: listed, sent again, tried out. */
import { and, eq, gt, inArray, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Executor, Transaction } from '../../database.ts';
import { ConflictError, NotFoundError } from '../../errors.ts';
import { notifyWebhooks } from '../../notifications.ts';
import { newId } from '../../schema/columns.ts';
import { teamEvents, webhookDeliveries, webhooks } from '../../schema/index.ts';
import { type Page, type PageRequest } from '../page.ts';
import { pagesBelow } from '../pages-below.ts';
import { byId, inBatches, only } from '../rows.ts';
import { numbers } from '../team-events.ts';
import type { WebhookRow } from './manage.ts';
import { giveUpLater } from './outbox.ts';

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;
export type DeliveryStatus = DeliveryRow['status'];

export interface DeliveryFilter {
  readonly statuses?: readonly DeliveryStatus[] | null | undefined;
}

const filterOf = ({ statuses }: DeliveryFilter): SQL | undefined =>
  statuses == null ? undefined : inArray(webhookDeliveries.status, [...statuses]);

/** The same page of the deliveries of each webhook, newest first, by webhook id. */
export async function pagesOfWebhooks(
  executor: Executor,
  webhookIds: readonly string[],
  request: PageRequest & DeliveryFilter,
): Promise<Map<string, Page<DeliveryRow>>> {
  return pagesBelow(executor, webhookIds, request, {
    table: webhookDeliveries,
    id: webhookDeliveries.id,
    parent: webhookDeliveries.webhookId,
    parentId: webhooks.id,
    filter: filterOf(request),
    order: 'descending',
    parentOf: (row) => row.webhookId,
    rows: (where, orderBy) => executor.select().from(webhookDeliveries).where(where).orderBy(orderBy),
  });
}

export async function deliveriesByIds(executor: Executor, ids: readonly string[]): Promise<Map<string, DeliveryRow>> {
  return byId(
    await executor
      .select()
      .from(webhookDeliveries)
      .where(inArray(webhookDeliveries.id, [...ids])),
  );
}

/** Sends a message about nothing, to see whether it arrives. @throws NotFoundError; ConflictError where it is disabled */
export async function test(tx: Transaction, subject: { readonly teamId: string; readonly id: string }) {
  const webhook = await active(tx, subject);
  const { teamId, id: webhookId } = webhook;
  const delivery = only(
    await tx.insert(webhookDeliveries).values({ teamId, webhookId, giveUpAt: giveUpLater }).returning(),
  );
  await notifyWebhooks(tx);
  return delivery;
}

/** Sends a delivery again at once, whatever became of it. @throws NotFoundError; ConflictError where it is disabled */
export async function retry(
  tx: Transaction,
  { teamId, id }: { readonly teamId: string; readonly id: string },
): Promise<DeliveryRow> {
  const [known] = await tx
    .select({ webhookId: webhookDeliveries.webhookId })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.teamId, teamId)));
  if (known === undefined) throw new NotFoundError('webhook delivery', id);
  await active(tx, { teamId, id: known.webhookId });
  const row = only(
    await tx
      .update(webhookDeliveries)
      .set({ status: 'PENDING', nextAttemptAt: sql`now()`, giveUpAt: giveUpLater })
      .where(eq(webhookDeliveries.id, id))
      .returning(),
  );
  await notifyWebhooks(tx);
  return row;
}

/** Most events of one replay. */
const MOST_REPLAYED = 1000;

/**
 * Sends the webhook what happened after a number of the team's events and was never written for it: before it was made,
 * or while it was disabled. At most a thousand at once.
 *
 * @returns how many are on their way
 * @throws NotFoundError; ConflictError where it is disabled, or events after the number are not kept any more
 */
export async function replay(
  tx: Transaction,
  subject: { readonly teamId: string; readonly id: string },
  afterSequence: number,
): Promise<number> {
  const { id: webhookId, teamId, types } = await active(tx, subject);
  const { prunedThrough } = await numbers(tx, teamId);
  if (afterSequence < prunedThrough) {
    throw new ConflictError(
      `events up to number ${prunedThrough} are not kept any more; expected afterSequence of at least ${prunedThrough}, got ${afterSequence}`,
    );
  }
  const missing = await tx
    .select({ id: teamEvents.id })
    .from(teamEvents)
    .where(
      and(
        eq(teamEvents.teamId, teamId),
        isNotNull(teamEvents.sequence),
        gt(teamEvents.sequence, afterSequence),
        inArray(teamEvents.type, types),
        sql`not exists (select 1 from ${webhookDeliveries} where ${webhookDeliveries.webhookId} = ${webhookId} and ${webhookDeliveries.eventId} = ${teamEvents.id})`,
      ),
    )
    .orderBy(teamEvents.sequence)
    .limit(MOST_REPLAYED);
  const rows = missing.map((event) => ({ id: newId(), teamId, webhookId, eventId: event.id, giveUpAt: giveUpLater }));
  for (const batch of inBatches(rows)) await tx.insert(webhookDeliveries).values(batch);
  if (rows.length > 0) await notifyWebhooks(tx);
  return rows.length;
}

async function active(
  tx: Transaction,
  { id, teamId }: { readonly teamId: string; readonly id: string },
): Promise<WebhookRow> {
  const [webhook] = await tx
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, id), eq(webhooks.teamId, teamId)))
    .for('key share');
  if (webhook === undefined) throw new NotFoundError('webhook', id);
  if (webhook.status !== 'ACTIVE') throw new ConflictError(`the webhook is ${webhook.status}; enable it first`);
  return webhook;
}
