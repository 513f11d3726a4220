/** Attributions: what a trained network looks at when it forecasts one node, asked for by people and made by a worker. */
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns.ts';
import { runs } from './runs.ts';
import { users } from './users.ts';

export const attributionStatus = pgEnum('attribution_status', ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED']);

/** Changes of the forecast are means over windows of absolute ones, in the dataset's unit. */
export interface AttributionResult {
  /** With the readings of a node hidden, one a node; null where it was not asked. */
  readonly nodes: readonly (number | null)[];
  /** With all readings of an input step hidden, one a step. */
  readonly steps: readonly number[];
  /** Gradient times input, one a node and one a step. */
  readonly gradientNodes: readonly number[];
  readonly gradientSteps: readonly number[];
  /** Without an edge of the given graph: those nearest to the target; none where the network reads no given graph. */
  readonly edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly weight: number;
    readonly change: number;
  }[];
  /** Rank correlation with the attribution of random weights; null where there is no order to compare. */
  readonly sanity: {
    readonly nodes: number | null;
    readonly steps: number | null;
    readonly gradientNodes: number | null;
    /** Of steps and edges absent in rows of before they were compared. */
    readonly gradientSteps?: number | null;
    readonly edges?: number | null;
  };
  readonly deletion: readonly { readonly hidden: number; readonly attributed: number; readonly random: number }[];
  /** Rank correlation of the attributions of nodes with those of the teacher; null where there is none to compare. */
  readonly teacherCorrelation: number | null;
  /** Windows of the test part that were looked at. */
  readonly windows: number;
}

export const attributions = pgTable(
  'attributions',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    /** The node whose forecast is explained. */
    node: integer('node').notNull(),
    /** Target steps from 1, both inside. */
    horizonFrom: integer('horizon_from').notNull(),
    horizonTo: integer('horizon_to').notNull(),
    status: attributionStatus('status').notNull().default('QUEUED'),
    error: text('error'),
    result: jsonb('result').$type<AttributionResult>(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('attributions_run').on(table.runId, table.id.desc()),
    check('attributions_node', sql`${table.node} >= 0`),
    check('attributions_horizons', sql`1 <= ${table.horizonFrom} and ${table.horizonFrom} <= ${table.horizonTo}`),
    check(
      'attributions_finished',
      sql`(${table.finishedAt} is not null) = (${table.status} in ('SUCCEEDED', 'FAILED'))`,
    ),
    check('attributions_result', sql`(${table.result} is not null) = (${table.status} = 'SUCCEEDED')`),
    check('attributions_error', sql`(${table.error} is not null) = (${table.status} = 'FAILED')`),
  ],
);
