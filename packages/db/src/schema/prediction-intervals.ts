/** What intervals around a run's forecasts covered of its test part: one row per kind, level and horizon. */
import { sql } from 'drizzle-orm';
import { check, doublePrecision, integer, pgEnum, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { runs } from './runs.ts';

/**
 * SPLIT: one half width from the validation errors. ADAPTIVE: one that follows the misses. QUANTILE: between two quantiles
 * that the network forecasts. CONFORMAL_QUANTILE: those, moved by what the validation part asked for.
 */
export const intervalKind = pgEnum('interval_kind', ['SPLIT', 'ADAPTIVE', 'QUANTILE', 'CONFORMAL_QUANTILE']);
export type IntervalKind = (typeof intervalKind.enumValues)[number];

export const predictionIntervals = pgTable(
  'prediction_intervals',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    kind: intervalKind('kind').notNull(),
    /** Wanted share of truths inside. */
    level: doublePrecision('level').notNull(),
    /** Target step from 1. */
    horizon: integer('horizon').notNull(),
    /** Measured share inside; null where the test part has no observed target at the horizon. */
    coverage: doublePrecision('coverage'),
    /**
     * Mean half width, dataset unit, of which an adaptive one is never more than the largest validation error; null where
     * the validation part is too short for the level.
     */
    halfWidth: doublePrecision('half_width'),
    /** Mean interval score, dataset unit, lower is better; null where coverage or half width is, and in rows of before. */
    intervalScore: doublePrecision('interval_score'),
    /** Weighted interval score over all levels of the kind, dataset unit; null of SPLIT and ADAPTIVE, which have one. */
    weightedIntervalScore: doublePrecision('weighted_interval_score'),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.kind, table.level, table.horizon] }),
    check('prediction_intervals_horizon', sql`${table.horizon} >= 1`),
    check('prediction_intervals_level', sql`${table.level} > 0 and ${table.level} < 1`),
    check('prediction_intervals_coverage', sql`${table.coverage} between 0 and 1`),
    check(
      'prediction_intervals_scores',
      sql`coalesce(${table.intervalScore}, 0) >= 0 and coalesce(${table.weightedIntervalScore}, 0) >= 0`,
    ),
    check('prediction_intervals_half_width', sql`${table.halfWidth} >= 0 and ${table.halfWidth} < 'Infinity'`),
  ],
);
