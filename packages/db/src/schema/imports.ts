/** Imports: the jobs that turn files into datasets. */
import { sql } from 'drizzle-orm';
import { check, doublePrecision, index, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns.ts';
import { datasets } from './datasets.ts';
import { teams } from './teams.ts';
import { users } from './users.ts';

export const importStatus = pgEnum('import_status', ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED']);

export const imports = pgTable(
  'imports',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    /** A folder, a file, or `simulator`. */
    source: text('source').notNull(),
    /** What the importer needs beside the source: names, channels, zone, seed. */
    options: jsonb('options').$type<Record<string, unknown>>().notNull(),
    status: importStatus('status').notNull().default('QUEUED'),
    attempt: integer('attempt').notNull().default(0),
    progress: doublePrecision('progress').notNull().default(0),
    /** What it is doing now, for people. */
    message: text('message'),
    error: text('error'),
    /** What a person should know of a dataset that came: what was left out, what looks wrong. */
    notes: jsonb('notes').$type<readonly string[]>().notNull().default([]),
    datasetId: uuid('dataset_id').references(() => datasets.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('imports_team_page').on(table.teamId, table.id.desc()),
    index('imports_dataset').on(table.datasetId),
    check('imports_attempt', sql`${table.attempt} >= 0`),
    check('imports_progress', sql`${table.progress} between 0 and 1`),
    check('imports_finished', sql`(${table.finishedAt} is not null) = (${table.status} in ('SUCCEEDED', 'FAILED'))`),
    check('imports_started', sql`${table.status} <> 'RUNNING' or ${table.startedAt} is not null`),
    check('imports_error', sql`(${table.error} is not null) = (${table.status} = 'FAILED')`),
  ],
);
