/**
 * What runs can be filtered and sorted by, one row a field: leaves of their configs (`config/training.learningRate`), their
 * scores (`metric/test/mae/3`), the last points of their curves (`metric/last/loss/0`) and what was measured of them
 * (`run/trainSeconds`). Kept by triggers from the tables that hold these, and written by nothing else.
 */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  uuid,
} from 'drizzle-orm/pg-core';
import { runs } from './runs.ts';

/** Text that is compared byte by byte: quick, and the same order on every machine. */
const plainText = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });

export const runFields = pgTable(
  'run_fields',
  {
    teamId: uuid('team_id').notNull(),
    runId: uuid('run_id').notNull(),
    path: plainText('path').notNull(),
    /** Numbers as they are, moments as milliseconds since 1970, booleans as 0 and 1. */
    number: doublePrecision('number'),
    /** At most 500 characters of it. */
    text: plainText('text'),
    /** Whether the number stands for a boolean. */
    isBoolean: boolean('is_boolean').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.path] }),
    foreignKey({
      name: 'run_fields_run',
      columns: [table.runId, table.teamId],
      foreignColumns: [runs.id, runs.teamId],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('run_fields_numbers')
      .on(table.teamId, table.path, table.number, table.runId, table.isBoolean)
      .where(sql`${table.number} is not null`),
    index('run_fields_texts')
      .on(table.teamId, table.path, table.text, table.runId)
      .where(sql`${table.text} is not null`),
    check('run_fields_one_value', sql`num_nonnulls(${table.number}, ${table.text}) = 1`),
  ],
);
