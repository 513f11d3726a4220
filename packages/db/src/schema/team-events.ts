/** What happened in a team, numbered: what subscribers, alerts and webhooks are told. */
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';
import { teams } from './teams.ts';

export const teamEvents = pgTable(
  'team_events',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    /**
     * From 1, without gaps, in the order of commit. Handed out by a deferred trigger at the commit of the transaction that
     * wrote the event, so it is null inside of that transaction and nowhere else.
     */
    sequence: integer('sequence'),
    /** When it was committed. */
    at: moment('at').notNull().defaultNow(),
    /** One of `teamEventTypes`. */
    type: text('type').notNull(),
    /** Name of the node type that it is about, and which of them; the thing may be gone. */
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** Small; its shape is told by the type, see `src/events/types.ts`. */
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    uniqueIndex('team_events_sequence').on(table.teamId, table.sequence),
    index('team_events_subject').on(table.teamId, table.subjectId, table.sequence),
    check('team_events_sequence_from_1', sql`${table.sequence} >= 1`),
    check('team_events_type', sql`${table.type} ~ '^[a-z]+\\.[a-z]+$'`),
  ],
);

/** The newest number of each team, and the newest that is not kept any more. */
export const teamEventCounters = pgTable(
  'team_event_counters',
  {
    teamId: uuid('team_id')
      .primaryKey()
      .references(() => teams.id, { onDelete: 'cascade' }),
    lastSequence: integer('last_sequence').notNull(),
    prunedThrough: integer('pruned_through').notNull().default(0),
  },
  (table) => [check('team_event_counters_order', sql`${table.prunedThrough} between 0 and ${table.lastSequence}`)],
);
