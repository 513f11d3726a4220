/** Experiments: one protocol, one graph, some teachers, some students, their controls, n seeds. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns.ts';
import { datasets } from './datasets.ts';
import { graphs } from './graphs.ts';
import { protocols } from './protocols.ts';
import { users } from './users.ts';

export const runStatus = pgEnum('run_status', ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']);
export type RunStatus = (typeof runStatus.enumValues)[number];

export const experiments = pgTable(
  'experiments',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    datasetId: uuid('dataset_id').notNull(),
    graphId: uuid('graph_id').notNull(),
    protocolId: uuid('protocol_id').notNull(),
    name: text('name').notNull(),
    /** Follows from the statuses of its runs; kept here so that lists need no join. */
    status: runStatus('status').notNull().default('QUEUED'),
    config: jsonb('config').$type<Record<string, unknown>>().notNull(),
    preset: text('preset'),
    seeds: integer('seeds').notNull(),
    /** Whether its runs take over what the team has already computed. */
    takesOver: boolean('takes_over').notNull().default(true),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
    /** When it was put away: lists leave it and its runs out unless they are asked for. */
    archivedAt: moment('archived_at'),
  },
  (table) => [
    foreignKey({
      name: 'experiments_dataset',
      columns: [table.datasetId, table.teamId],
      foreignColumns: [datasets.id, datasets.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'experiments_graph',
      columns: [table.graphId, table.datasetId],
      foreignColumns: [graphs.id, graphs.datasetId],
    }),
    foreignKey({
      name: 'experiments_protocol',
      columns: [table.protocolId, table.datasetId],
      foreignColumns: [protocols.id, protocols.datasetId],
    }),
    index('experiments_team_page').on(table.teamId, table.id.desc()),
    index('experiments_dataset_page').on(table.datasetId, table.id.desc()),
    index('experiments_archived')
      .on(table.teamId)
      .where(sql`${table.archivedAt} is not null`),
    index('experiments_graph_of').on(table.graphId),
    index('experiments_protocol_of').on(table.protocolId),
    unique('experiments_id_team').on(table.id, table.teamId),
    unique('experiments_id_protocol').on(table.id, table.protocolId),
    check('experiments_name_present', sql`length(trim(${table.name})) > 0`),
    check(
      'experiments_archived_when_over',
      sql`${table.archivedAt} is null or ${table.status} in ('SUCCEEDED', 'FAILED', 'CANCELLED')`,
    ),
    check('experiments_seeds', sql`${table.seeds} > 0`),
    check(
      'experiments_finished',
      sql`(${table.finishedAt} is not null) = (${table.status} in ('SUCCEEDED', 'FAILED', 'CANCELLED'))`,
    ),
  ],
);
