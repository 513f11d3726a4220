/** What a run's test errors look like from closer up: one row per run that has succeeded. */
import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import { runs } from './runs.ts';

export const errorDimensions = ['hour', 'regime', 'in-degree', 'out-degree'] as const;
export type ErrorDimension = (typeof errorDimensions)[number];

/** Test errors sorted into cells, in the dataset's unit. */
export interface ErrorBreakdown {
  /** 0 (all target steps together), then those that the protocol reports. */
  readonly horizons: readonly number[];
  /** Whether readings were sorted by their node's free speed, or by the terciles of their node. */
  readonly regimeRule: 'free-speed' | 'terciles';
  readonly groups: readonly {
    readonly dimension: ErrorDimension;
    readonly cells: readonly {
      /** Local hour (`7`), regime (`slowing`) or degrees (`1–2`). */
      readonly key: string;
      /** By horizon; null where no target was observed. */
      readonly mae: readonly (number | null)[];
      /** Observed targets, by horizon. */
      readonly count: readonly number[];
      /** Local days that hold one. */
      readonly days: number;
    }[];
  }[];
}

/** MAE of a configuration less its control's in one cell, with its 95 % interval where it can be judged. */
export interface CellDifference {
  readonly dimension: ErrorDimension;
  readonly key: string;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Observed targets of the cell in one run. */
  readonly count: number;
  /** Days, or shorter blocks of a short test part, that hold one of them. */
  readonly blocks: number;
}

export const runDiagnostics = pgTable('run_diagnostics', {
  runId: uuid('run_id')
    .primaryKey()
    .references(() => runs.id, { onDelete: 'cascade' }),
  errorBreakdown: jsonb('error_breakdown').$type<ErrorBreakdown>().notNull(),
});
