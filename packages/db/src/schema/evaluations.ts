/** Scores of a run under its experiment's protocol: one row per split and horizon, errors per node beside. */
import { sql } from 'drizzle-orm';
import { bigint, check, doublePrecision, integer, jsonb, pgEnum, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './columns.ts';
import { runs } from './runs.ts';

export const split = pgEnum('split', ['VALIDATION', 'TEST']);
export type Split = (typeof split.enumValues)[number];

/** How good probabilities of an event were at one horizon; the words are those of packages/ml. */
export interface EventScore {
  /** Nats. */
  readonly crossEntropy: number;
  readonly brier: number;
  readonly prevalence: number;
  readonly averagePrecision: number | null;
  readonly nodeAveragePrecision: number | null;
  readonly threshold: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly alarms: {
    readonly events: number;
    readonly detected: number;
    /**
     * Events that a call met when they had begun. Absent in rows that were scored before these were told apart: there
     * `detected` and `leadMinutes` count them too, with leads of 0 and less.
     */
    readonly late?: number;
    readonly alarms: number;
    readonly falsePerNodeDay: number;
    readonly leadMinutes: { readonly median: number; readonly low: number; readonly high: number } | null;
  } | null;
}

export const evaluations = pgTable(
  'evaluations',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    split: split('split').notNull(),
    /** Target step from 1; 0 is the mean over all target steps. */
    horizon: integer('horizon').notNull(),
    mae: doublePrecision('mae').notNull(),
    rmse: doublePrecision('rmse').notNull(),
    mape: doublePrecision('mape'),
    validCount: bigint('valid_count', { mode: 'number' }).notNull(),
    nodeCount: integer('node_count').notNull(),
    /** Little-endian float32, one a node, NaN where nothing was observed. */
    nodeMae: bytea('node_mae').notNull(),
    nodeRmse: bytea('node_rmse').notNull(),
    /** Under an event protocol alone: the errors before are then those of the probability as a number. */
    event: jsonb('event').$type<EventScore>(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.split, table.horizon] }),
    check('evaluations_horizon', sql`${table.horizon} >= 0`),
    check('evaluations_scores', sql`${table.mae} >= 0 and ${table.rmse} >= 0 and ${table.mape} >= 0`),
    check(
      'evaluations_finite',
      sql`${table.mae} < 'Infinity' and ${table.rmse} < 'Infinity' and ${table.mape} < 'Infinity'`,
    ),
    check('evaluations_valid_count', sql`${table.validCount} > 0`),
    check('evaluations_node_mae', sql`octet_length(${table.nodeMae}) = 4 * ${table.nodeCount}`),
    check('evaluations_node_rmse', sql`octet_length(${table.nodeRmse}) = 4 * ${table.nodeCount}`),
  ],
);

/** Scores over all target steps 1..h together, for each cumulative horizon of the protocol. */
export const cumulativeEvaluations = pgTable(
  'cumulative_evaluations',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    split: split('split').notNull(),
    /** The last step, h. */
    horizon: integer('horizon').notNull(),
    mae: doublePrecision('mae').notNull(),
    rmse: doublePrecision('rmse').notNull(),
    mape: doublePrecision('mape'),
    validCount: bigint('valid_count', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.split, table.horizon] }),
    check('cumulative_evaluations_horizon', sql`${table.horizon} >= 1`),
    check('cumulative_evaluations_scores', sql`${table.mae} >= 0 and ${table.rmse} >= 0 and ${table.mape} >= 0`),
    check(
      'cumulative_evaluations_finite',
      sql`${table.mae} < 'Infinity' and ${table.rmse} < 'Infinity' and ${table.mape} < 'Infinity'`,
    ),
    check('cumulative_evaluations_valid_count', sql`${table.validCount} > 0`),
  ],
);
