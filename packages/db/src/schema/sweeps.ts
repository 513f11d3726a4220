/**
 * Sweeps: hyper-parameters of one network, tried out by runs that are judged by validation alone. A sweep has an experiment
 * of its own, which holds its runs and is neither listed nor ranked.
 */
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
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns.ts';
import { experiments } from './experiments.ts';
import { runs } from './runs.ts';
import { users } from './users.ts';

export const sweepOutcome = pgEnum('sweep_outcome', ['SUCCEEDED', 'FAILED', 'CANCELLED']);

export const sweeps = pgTable(
  'sweeps',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    /** The experiment that holds its runs; its name, dataset, graph, protocol and base config are the sweep's. */
    experimentId: uuid('experiment_id').notNull(),
    /** The experiment whose config it started from. */
    baseExperimentId: uuid('base_experiment_id').references(() => experiments.id, { onDelete: 'set null' }),
    /** Target, space, strategy, budget and seeds, defaults filled in. */
    spec: jsonb('spec').$type<Record<string, unknown>>().notNull(),
    /** The rung that is trained, from 0; -1 while teachers are. */
    rung: integer('rung').notNull(),
    /** Minutes of training after which nothing more is begun; null for no such bound. */
    budgetMinutes: doublePrecision('budget_minutes'),
    /** Whether its minutes ran out before it was through. */
    budgetSpent: boolean('budget_spent').notNull().default(false),
    /** Null while it goes. */
    outcome: sweepOutcome('outcome'),
    error: text('error'),
    /** Place of the trial that validation chose, and of the one that it chose for the control. */
    bestTrial: integer('best_trial'),
    bestControlTrial: integer('best_control_trial'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    foreignKey({
      name: 'sweeps_experiment',
      columns: [table.experimentId, table.teamId],
      foreignColumns: [experiments.id, experiments.teamId],
    }).onDelete('cascade'),
    unique('sweeps_experiment_once').on(table.experimentId),
    unique('sweeps_id_experiment').on(table.id, table.experimentId),
    index('sweeps_team_page').on(table.teamId, table.id.desc()),
    index('sweeps_base').on(table.baseExperimentId),
    check('sweeps_rung', sql`${table.rung} >= -1`),
    check('sweeps_budget', sql`${table.budgetMinutes} > 0`),
    check('sweeps_finished', sql`(${table.finishedAt} is not null) = (${table.outcome} is not null)`),
    check('sweeps_error', sql`(${table.error} is not null) = (${table.outcome} is not distinct from 'FAILED')`),
    check('sweeps_best', sql`(${table.bestTrial} is not null) = (${table.outcome} is not distinct from 'SUCCEEDED')`),
    check('sweeps_best_control', sql`${table.bestControlTrial} is null or ${table.bestTrial} is not null`),
  ],
);

/** One combination of values. */
export const trials = pgTable(
  'trials',
  {
    id: id(),
    sweepId: uuid('sweep_id').notNull(),
    experimentId: uuid('experiment_id').notNull(),
    /** Place in the sweep, from 0. */
    number: integer('number').notNull(),
    /** By the path of the field in the experiment's config. */
    values: jsonb('values').$type<Record<string, unknown>>().notNull(),
    /** The ordinary experiment that it was promoted to. */
    promotedExperimentId: uuid('promoted_experiment_id').references(() => experiments.id, { onDelete: 'set null' }),
  },
  (table) => [
    foreignKey({
      name: 'trials_sweep',
      columns: [table.sweepId, table.experimentId],
      foreignColumns: [sweeps.id, sweeps.experimentId],
    }).onDelete('cascade'),
    unique('trials_number').on(table.sweepId, table.number),
    unique('trials_id_experiment').on(table.id, table.experimentId),
    index('trials_promoted').on(table.promotedExperimentId),
    check('trials_number_from_0', sql`${table.number} >= 0`),
  ],
);

/** TARGET: the network that is swept; CONTROL: the same student from labels alone. */
export const trialArm = pgEnum('trial_arm', ['TARGET', 'CONTROL']);
export type TrialArm = (typeof trialArm.enumValues)[number];

/** A run that counts for a trial; equal ones of several trials are one run. */
export const trialRuns = pgTable(
  'trial_runs',
  {
    trialId: uuid('trial_id').notNull(),
    runId: uuid('run_id').notNull(),
    experimentId: uuid('experiment_id').notNull(),
    rung: integer('rung').notNull(),
    arm: trialArm('arm').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.trialId, table.runId] }),
    foreignKey({
      name: 'trial_runs_trial',
      columns: [table.trialId, table.experimentId],
      foreignColumns: [trials.id, trials.experimentId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'trial_runs_run',
      columns: [table.runId, table.experimentId],
      foreignColumns: [runs.id, runs.experimentId],
    }).onDelete('cascade'),
    index('trial_runs_of_run').on(table.runId),
    check('trial_runs_rung', sql`${table.rung} >= 0`),
  ],
);
