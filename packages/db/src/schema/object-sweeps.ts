/** Objects outside of the database that may be in nobody's use, with when they are to be removed. */
import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';

/**
 * A row is there before its object is, and as long as no row of another table points at it: who writes an object writes the
 * row first and takes it away in the transaction that puts the object to use; where that use ends a trigger writes it again.
 * So no object is lost sight of, wherever a process dies.
 */
export const objectSweeps = pgTable(
  'object_sweeps',
  {
    id: id(),
    /** Whose bytes; null for those that equal artifacts of several teams may share. The team itself may be gone. */
    teamId: uuid('team_id'),
    key: text('key').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    /** Before that it may be on its way into use. */
    dueAt: moment('due_at').notNull(),
    /** Since when a worker removes it: it cannot be put to use any more. */
    takenAt: moment('taken_at'),
  },
  (table) => [
    index('object_sweeps_due').on(table.dueAt),
    index('object_sweeps_key').on(table.key),
    check('object_sweeps_bytes', sql`${table.bytes} >= 0`),
  ],
);
