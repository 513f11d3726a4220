/** Processes that claim jobs and train. */
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';

export const workers = pgTable(
  'workers',
  {
    id: id(),
    name: text('name').notNull(),
    engine: text('engine').notNull(),
    threads: integer('threads').notNull(),
    versions: jsonb('versions').$type<Record<string, string>>().notNull(),
    startedAt: moment('started_at').notNull().defaultNow(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    stoppedAt: moment('stopped_at'),
  },
  (table) => [index('workers_last_seen').on(table.lastSeenAt), check('workers_threads', sql`${table.threads} > 0`)],
);
