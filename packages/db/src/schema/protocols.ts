/** What makes scores comparable: one dataset, one cut, one mask rule, one version of the metrics, one hash. */
import { sql } from 'drizzle-orm';
import { check, doublePrecision, foreignKey, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { datasets } from './datasets.ts';

export const protocols = pgTable(
  'protocols',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    datasetId: uuid('dataset_id').notNull(),
    /** Over the dataset's content hash and every field below. */
    hash: text('hash').notNull(),
    inputSteps: integer('input_steps').notNull(),
    targetSteps: integer('target_steps').notNull(),
    reportedHorizons: integer('reported_horizons').array().notNull(),
    /** Horizons h at which the error over all steps 1..h together is reported too. */
    cumulativeHorizons: integer('cumulative_horizons').array().notNull().default([]),
    trainShare: doublePrecision('train_share').notNull(),
    validationShare: doublePrecision('validation_share').notNull(),
    maskRule: text('mask_rule').notNull(),
    mapeThreshold: doublePrecision('mape_threshold').notNull(),
    metricVersion: integer('metric_version').notNull(),
    /** The event whose probability is predicted; null where readings are forecast. */
    event: jsonb('event').$type<Record<string, unknown>>(),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'protocols_dataset',
      columns: [table.datasetId, table.teamId],
      foreignColumns: [datasets.id, datasets.teamId],
    }).onDelete('cascade'),
    unique('protocols_dataset_hash').on(table.datasetId, table.hash),
    unique('protocols_id_dataset').on(table.id, table.datasetId),
    unique('protocols_id_team').on(table.id, table.teamId),
    check('protocols_steps', sql`${table.inputSteps} > 0 and ${table.targetSteps} > 0`),
    check(
      'protocols_horizons',
      sql`cardinality(${table.reportedHorizons}) > 0 and 1 <= all(${table.reportedHorizons}) and ${table.targetSteps} >= all(${table.reportedHorizons})`,
    ),
    check(
      'protocols_cumulative_horizons',
      sql`1 <= all(${table.cumulativeHorizons}) and ${table.targetSteps} >= all(${table.cumulativeHorizons})`,
    ),
    check(
      'protocols_shares',
      sql`${table.trainShare} > 0 and ${table.validationShare} > 0 and ${table.trainShare} + ${table.validationShare} < 1`,
    ),
    check('protocols_mape_threshold', sql`${table.mapeThreshold} >= 0`),
    check('protocols_hash_shape', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);
