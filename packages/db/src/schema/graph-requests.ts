/** Requests for graphs: the jobs that make graphs by recipe. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgEnum,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { GraphRecipe } from '../jobs/graph-recipe.ts';
import { createdAt, id, moment } from './columns.ts';
import { datasets } from './datasets.ts';
import type { StoredGraphStatistics } from './graph-statistics.ts';
import { users } from './users.ts';

export const graphRequestStatus = pgEnum('graph_request_status', ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED']);

export const graphRequests = pgTable(
  'graph_requests',
  {
    /** The graph's own as well, once it is made. */
    id: id(),
    teamId: uuid('team_id').notNull(),
    datasetId: uuid('dataset_id').notNull(),
    name: text('name').notNull(),
    recipe: jsonb('recipe').$type<GraphRecipe>().notNull(),
    /** Whether its statistics alone are asked for, before anything is kept. */
    isPreview: boolean('is_preview').notNull().default(false),
    /** Of a preview that is made. */
    statistics: jsonb('statistics').$type<StoredGraphStatistics>(),
    /** What a recipe did without, such as sensors that stand on no road; one sentence each. */
    notes: text('notes').array().notNull().default([]),
    status: graphRequestStatus('status').notNull().default('QUEUED'),
    error: text('error'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    foreignKey({
      name: 'graph_requests_dataset',
      columns: [table.datasetId, table.teamId],
      foreignColumns: [datasets.id, datasets.teamId],
    }).onDelete('cascade'),
    index('graph_requests_dataset_page').on(table.datasetId, table.id.desc()),
    uniqueIndex('graph_requests_open_name')
      .on(table.datasetId, table.name)
      .where(sql`${table.status} in ('QUEUED', 'RUNNING') and not ${table.isPreview}`),
    check('graph_requests_name_present', sql`length(trim(${table.name})) > 0`),
    check(
      'graph_requests_finished',
      sql`(${table.finishedAt} is not null) = (${table.status} in ('SUCCEEDED', 'FAILED'))`,
    ),
    check('graph_requests_statistics', sql`${table.statistics} is null or ${table.isPreview}`),
    check('graph_requests_error', sql`(${table.error} is not null) = (${table.status} = 'FAILED')`),
  ],
);
