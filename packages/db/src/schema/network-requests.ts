/** Work on road networks that a worker does: reading one from a file, changing one, and bringing sensors onto one. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, jsonb, pgEnum, pgTable, real, text, uuid } from 'drizzle-orm/pg-core';
import type { NetworkWork } from '../jobs/network-work.ts';
import { createdAt, id, moment } from './columns.ts';
import { networkVersions } from './networks.ts';
import { teams } from './teams.ts';
import { uploads } from './uploads.ts';
import { users } from './users.ts';

export const networkRequestStatus = pgEnum('network_request_status', ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED']);

export const networkRequests = pgTable(
  'network_requests',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    /** What is read, where it was uploaded. */
    uploadId: uuid('upload_id'),
    work: jsonb('work').$type<NetworkWork>().notNull(),
    status: networkRequestStatus('status').notNull().default('QUEUED'),
    /** Share of the work that is done, from 0 to 1. */
    progress: real('progress').notNull().default(0),
    error: text('error'),
    /** What was left out or could not be done, one sentence each. */
    notes: text('notes').array().notNull().default([]),
    /** The version that was made, or that sensors were brought onto. */
    networkVersionId: uuid('network_version_id'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('network_requests_team_page').on(table.teamId, table.id.desc()),
    index('network_requests_network_version').on(table.networkVersionId),
    foreignKey({
      name: 'network_requests_version',
      columns: [table.networkVersionId, table.teamId],
      foreignColumns: [networkVersions.id, networkVersions.teamId],
    }).onDelete('cascade'),
    index('network_requests_upload').on(table.uploadId),
    foreignKey({
      name: 'network_requests_upload_of_team',
      columns: [table.uploadId, table.teamId],
      foreignColumns: [uploads.id, uploads.teamId],
    }),
    check('network_requests_progress', sql`${table.progress} between 0 and 1`),
    check(
      'network_requests_finished',
      sql`(${table.finishedAt} is not null) = (${table.status} in ('SUCCEEDED', 'FAILED'))`,
    ),
    check('network_requests_error', sql`(${table.error} is not null) = (${table.status} = 'FAILED')`),
  ],
);
