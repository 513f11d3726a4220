/** Addresses that a team wants its events sent to, and each event on its way to one. */
import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, createdAt, id, moment } from './columns.ts';
import { teamEvents } from './team-events.ts';
import { teams } from './teams.ts';
import { users } from './users.ts';

/** DISABLED by somebody, FAILED by the platform after long failure; neither is sent anything. */
export const webhookStatus = pgEnum('webhook_status', ['ACTIVE', 'DISABLED', 'FAILED']);

/** Postgres's own uuid, as the holder of a lease. */
const token = customType<{ data: string }>({ dataType: () => 'uuid' });

export const webhooks = pgTable(
  'webhooks',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    url: text('url').notNull(),
    description: text('description').notNull().default(''),
    /** Types of events, at least one. */
    types: text('types').array().notNull(),
    status: webhookStatus('status').notNull().default('ACTIVE'),
    /** Sealed by a key that the database does not know. */
    secret: bytea('secret').notNull(),
    /** The one before a rotation, which signs beside it until then. */
    previousSecret: bytea('previous_secret'),
    previousSecretUntil: moment('previous_secret_until'),
    /** Since when nothing arrived; null while the last attempt did. */
    failingSince: moment('failing_since'),
    /** The worker that sends what waits, one at a time; who holds the lease no longer may record nothing. */
    lease: token('lease'),
    leasedUntil: moment('leased_until'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    unique('webhooks_id_team').on(table.id, table.teamId),
    index('webhooks_team_page').on(table.teamId, table.id.desc()),
    check('webhooks_types', sql`cardinality(${table.types}) > 0`),
    check('webhooks_lease', sql`(${table.lease} is null) = (${table.leasedUntil} is null)`),
    check('webhooks_previous_secret', sql`(${table.previousSecret} is null) = (${table.previousSecretUntil} is null)`),
  ],
);

export const deliveryStatus = pgEnum('webhook_delivery_status', ['PENDING', 'DELIVERED', 'FAILED']);

export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    /** The `webhook-id` of the message: the same at each attempt. */
    id: id(),
    teamId: uuid('team_id').notNull(),
    webhookId: uuid('webhook_id').notNull(),
    /** What is told, gone with the event itself; null for a test. */
    eventId: uuid('event_id').references(() => teamEvents.id, { onDelete: 'cascade' }),
    status: deliveryStatus('status').notNull().default('PENDING'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: moment('next_attempt_at').defaultNow(),
    /** After this it is not tried again by itself. */
    giveUpAt: moment('give_up_at').notNull(),
    createdAt: createdAt(),
    attemptedAt: moment('attempted_at'),
    /** Of the last attempt: HTTP status, milliseconds, the beginning of the answer, what went wrong. */
    responseStatus: integer('response_status'),
    durationMs: integer('duration_ms'),
    responseExcerpt: text('response_excerpt'),
    error: text('error'),
  },
  (table) => [
    foreignKey({
      name: 'webhook_deliveries_webhook',
      columns: [table.webhookId, table.teamId],
      foreignColumns: [webhooks.id, webhooks.teamId],
    }).onDelete('cascade'),
    uniqueIndex('webhook_deliveries_event').on(table.webhookId, table.eventId),
    index('webhook_deliveries_page').on(table.webhookId, table.id.desc()),
    index('webhook_deliveries_of_event').on(table.eventId),
    index('webhook_deliveries_due')
      .on(table.webhookId, table.nextAttemptAt)
      .where(sql`status = 'PENDING'`),
    check('webhook_deliveries_attempts', sql`${table.attempts} >= 0`),
    check('webhook_deliveries_pending', sql`(${table.nextAttemptAt} is not null) = (${table.status} = 'PENDING')`),
  ],
);
