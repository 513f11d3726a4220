/**
 * An event on its way to webhooks: a row for each that wants it, in the transaction of the event.
 *
 * A cursor of each webhook over the numbered events would need no rows before something is sent. But each attempt needs a
 * row anyway: retries have times of their own, people look at them, and one event that is not taken must not hold up the
 * others. Rows that are written with the event say what is to be sent in one place, whichever webhooks come and go later.
 */
import { and, eq, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { notifyWebhooks } from '../../notifications.ts';
import { webhookDeliveries, webhooks, type teamEvents } from '../../schema/index.ts';

/** For how long a delivery is tried again. */
export const DELIVERY_HOURS = 24;

export const giveUpLater = sql`now() + make_interval(hours => ${DELIVERY_HOURS})`;

export async function fillOutbox(
  executor: Executor,
  { id, teamId, type }: Pick<typeof teamEvents.$inferSelect, 'id' | 'teamId' | 'type'>,
): Promise<void> {
  const wanting = await executor
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(and(eq(webhooks.teamId, teamId), eq(webhooks.status, 'ACTIVE'), sql`${type} = any(${webhooks.types})`))
    .orderBy(webhooks.id);
  if (wanting.length === 0) return;
  await executor
    .insert(webhookDeliveries)
    .values(wanting.map((webhook) => ({ teamId, webhookId: webhook.id, eventId: id, giveUpAt: giveUpLater })));
  await notifyWebhooks(executor);
}
