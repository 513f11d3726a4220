/** What a run's test errors look like from closer up: one row per run that has succeeded. */
import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import type { Split } from './evaluations.ts';
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

/**
 * Test errors with broken inputs (the same for all runs of a protocol), and near incidents or on unusual days, in the dataset's
 * unit.
 */
export interface StressScore {
  /**
   * Share of sensors without readings, share of sensors that repeat one, noise; or, with whole inputs, incidents where a
   * dataset has labels of them and unusual days where not.
   */
  readonly scenario: 'outage-10' | 'outage-30' | 'stuck-30' | 'noise' | 'incident' | 'unusual';
  readonly mae: number;
  /** Of the same windows unbroken; of `incident` and `unusual`, of the whole test part. */
  readonly cleanMae: number;
  readonly windows: number;
  readonly validCount: number;
}

/** What was compared in one group of cells (window, step, node). */
export interface Agreement {
  /** Mean distance of the two forecasts, in the dataset's unit; null where there is none. */
  readonly mae: number | null;
  /** Share of observed cells in which the student is nearer to the truth; equal errors count half. */
  readonly studentNearer: number | null;
  readonly count: number;
}

/** How far a student follows its teacher, the mean of them where it has several, on one part. */
export interface Fidelity extends Agreement {
  readonly split: Split;
  /** Spearman's correlations of the forecasts, and of the signed errors. */
  readonly forecastCorrelation: number | null;
  readonly errorCorrelation: number | null;
  readonly nodes: readonly Agreement[];
  /** By hour of the local day that was forecast, 24. */
  readonly hours: readonly Agreement[];
}

export const runDiagnostics = pgTable('run_diagnostics', {
  runId: uuid('run_id')
    .primaryKey()
    .references(() => runs.id, { onDelete: 'cascade' }),
  errorBreakdown: jsonb('error_breakdown').$type<ErrorBreakdown>().notNull(),
  /** Empty for runs of before it was kept. */
  stress: jsonb('stress').$type<StressScore[]>().notNull().default([]),
  /** One a part; empty where nothing was learnt from a teacher, and for runs of before it was kept. */
  fidelity: jsonb('fidelity').$type<Fidelity[]>().notNull().default([]),
});
