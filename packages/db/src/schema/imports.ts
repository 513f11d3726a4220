/** Imports: the jobs that turn files into datasets. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ImportReport } from '../import-report.ts';
import { createdAt, id, moment } from './columns.ts';
import { datasets } from './datasets.ts';
import { teams } from './teams.ts';
import { uploads } from './uploads.ts';
import { users } from './users.ts';

export const importStatus = pgEnum('import_status', ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']);

export const imports = pgTable(
  'imports',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    /** A folder or file of the machine whose worker reads it, or `simulator`; of an upload or a public dataset its name. */
    source: text('source').notNull(),
    /** Where the source was uploaded. */
    uploadId: uuid('upload_id'),
    /** Where the source is a public dataset: its name in the catalogue. */
    catalogueName: text('catalogue_name'),
    /** Reads and reports; no dataset comes of it. */
    isDryRun: boolean('is_dry_run').notNull().default(false),
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
    /** What a dry run found. */
    report: jsonb('report').$type<ImportReport>(),
    datasetId: uuid('dataset_id').references(() => datasets.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    /** When somebody had seen enough of it: lists leave it out from then on. */
    dismissedAt: moment('dismissed_at'),
  },
  (table) => [
    index('imports_team_page').on(table.teamId, table.id.desc()),
    index('imports_dataset').on(table.datasetId),
    index('imports_upload').on(table.uploadId),
    foreignKey({
      name: 'imports_upload_of_team',
      columns: [table.uploadId, table.teamId],
      foreignColumns: [uploads.id, uploads.teamId],
    }),
    check('imports_attempt', sql`${table.attempt} >= 0`),
    check('imports_progress', sql`${table.progress} between 0 and 1`),
    check(
      'imports_finished',
      // As text: a value cannot be used as its type in the transaction that adds it.
      sql`(${table.finishedAt} is not null) = (${table.status}::text in ('SUCCEEDED', 'FAILED', 'CANCELLED'))`,
    ),
    check('imports_started', sql`${table.status} <> 'RUNNING' or ${table.startedAt} is not null`),
    check('imports_one_source', sql`num_nonnulls(${table.uploadId}, ${table.catalogueName}) <= 1`),
    check('imports_report', sql`${table.report} is null or ${table.isDryRun}`),
    check('imports_dismissed', sql`${table.dismissedAt} is null or ${table.finishedAt} is not null`),
    check('imports_error', sql`(${table.error} is not null) = (${table.status} = 'FAILED')`),
  ],
);
