/** Leaderboards as they stand: the configurations of one protocol, ranked with intervals and ties. */
import { sql } from 'drizzle-orm';
import {
  bigint,
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
import type { EventScore } from './evaluations.ts';
import { experiments } from './experiments.ts';
import { protocols } from './protocols.ts';
import type { CellDifference } from './run-diagnostics.ts';
import { runKind, runs } from './runs.ts';

export const verdict = pgEnum('verdict', ['BETTER', 'WORSE', 'TIE', 'UNJUDGED']);

/** PUBLIC: anybody may read it under its slug, without an account. */
export const leaderboardVisibility = pgEnum('leaderboard_visibility', ['TEAM', 'PUBLIC']);

/** What sets the protocol of a successor apart, each a field of the protocol or several that belong together. */
export const leaderboardEndReasons = ['METRIC_VERSION', 'SPLIT', 'MASK_RULE', 'HORIZONS'] as const;
export type LeaderboardEndReason = (typeof leaderboardEndReasons)[number];

export const leaderboards = pgTable(
  'leaderboards',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    protocolId: uuid('protocol_id').notNull().unique(),
    name: text('name').notNull(),
    /** Plain sentences, the most important first. */
    findings: text('findings').array().notNull(),
    /** Since when another protocol of the same data and window is ranked in its place; null while it goes on. */
    endedAt: moment('ended_at'),
    endedBecause: text('ended_because', { enum: leaderboardEndReasons }).array().notNull().default([]),
    supersededBy: uuid('superseded_by'),
    visibility: leaderboardVisibility('visibility').notNull().default('TEAM'),
    /** The address of a public board; kept when it is taken back, so that it returns to the same one. */
    slug: text('slug').unique(),
    publishedAt: moment('published_at'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'leaderboards_superseded_by',
      columns: [table.supersededBy],
      foreignColumns: [table.id],
    }).onDelete('set null'),
    index('leaderboards_supersedes').on(table.supersededBy),
    index('leaderboards_public')
      .on(table.publishedAt.desc(), table.id.desc())
      .where(sql`${table.visibility} = 'PUBLIC'`),
    check('leaderboards_ended', sql`(${table.endedAt} is null) = (cardinality(${table.endedBecause}) = 0)`),
    check('leaderboards_superseded', sql`${table.supersededBy} is null or ${table.endedAt} is not null`),
    check('leaderboards_slug_shape', sql`${table.slug} ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$'`),
    check(
      'leaderboards_public_has_address',
      sql`${table.visibility} = 'TEAM' or (${table.slug} is not null and ${table.publishedAt} is not null)`,
    ),
    foreignKey({
      name: 'leaderboards_protocol',
      columns: [table.protocolId, table.teamId],
      foreignColumns: [protocols.id, protocols.teamId],
    }).onDelete('cascade'),
    unique('leaderboards_id_protocol').on(table.id, table.protocolId),
    unique('leaderboards_id_team').on(table.id, table.teamId),
    index('leaderboards_team_page').on(table.teamId, table.id.desc()),
  ],
);

export interface EntryHorizon {
  readonly horizon: number;
  /** Whether it is the error over all steps 1..horizon together; absent where it is not. */
  readonly cumulative?: boolean;
  readonly mae: number;
  readonly rmse: number;
  readonly mape: number | null;
  /** Under an event protocol alone: means over the seeds. */
  readonly event?: EventScore;
}

export const leaderboardEntries = pgTable(
  'leaderboard_entries',
  {
    id: id(),
    leaderboardId: uuid('leaderboard_id').notNull(),
    /** The board's and the experiment's: scores compare under one protocol only, and a protocol has one team. */
    protocolId: uuid('protocol_id').notNull(),
    experimentId: uuid('experiment_id').notNull(),
    configurationKey: text('configuration_key').notNull(),
    /** Order of display, from 0: by mean error. */
    position: integer('position').notNull(),
    rankLow: integer('rank_low').notNull(),
    rankHigh: integer('rank_high').notNull(),
    tieGroup: integer('tie_group').notNull(),
    kind: runKind('kind').notNull(),
    isControl: boolean('is_control').notNull(),
    model: text('model').notNull(),
    modelLabel: text('model_label').notNull(),
    method: text('method').notNull(),
    methodLabel: text('method_label'),
    seeds: integer('seeds').notNull(),
    /** What the board ranks by: test MAE in the dataset's unit, or under an event protocol the cross-entropy, nats. */
    maeMean: doublePrecision('mae_mean').notNull(),
    maeLow: doublePrecision('mae_low'),
    maeHigh: doublePrecision('mae_high'),
    /** The same on the validation part, mean over the seeds; null on boards that were ranked before it was kept. */
    validationMae: doublePrecision('validation_mae'),
    horizons: jsonb('horizons').$type<EntryHorizon[]>().notNull(),
    parameters: integer('parameters').notNull(),
    weightsBytes: bigint('weights_bytes', { mode: 'number' }).notNull(),
    /** Tables that must be shipped beside the weights; null where the runs ended before they were counted. */
    inputBytes: bigint('input_bytes', { mode: 'number' }),
    latencyP50Ms: doublePrecision('latency_p50_ms'),
    latencyP99Ms: doublePrecision('latency_p99_ms'),
    /** Processor, engine and threads of its latencies; null where its runs differ in it or it was not kept. */
    timedOn: text('timed_on'),
    againstControlMean: doublePrecision('against_control_mean'),
    againstControlLow: doublePrecision('against_control_low'),
    againstControlHigh: doublePrecision('against_control_high'),
    controlVerdict: verdict('control_verdict').notNull(),
    /** Cell by cell; null without a control, and on boards that were ranked before it was kept. */
    againstControlBy: jsonb('against_control_by').$type<CellDifference[]>(),
    againstTeacherMean: doublePrecision('against_teacher_mean'),
    againstTeacherLow: doublePrecision('against_teacher_low'),
    againstTeacherHigh: doublePrecision('against_teacher_high'),
    controlEntryId: uuid('control_entry_id'),
    bestRunId: uuid('best_run_id').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'leaderboard_entries_board',
      columns: [table.leaderboardId, table.protocolId],
      foreignColumns: [leaderboards.id, leaderboards.protocolId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'leaderboard_entries_experiment_of_protocol',
      columns: [table.experimentId, table.protocolId],
      foreignColumns: [experiments.id, experiments.protocolId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'leaderboard_entries_best_run_of_experiment',
      columns: [table.bestRunId, table.experimentId],
      foreignColumns: [runs.id, runs.experimentId],
    }).onDelete('cascade'),
    unique('leaderboard_entries_id_experiment').on(table.id, table.experimentId),
    unique('leaderboard_entries_configuration').on(table.leaderboardId, table.experimentId, table.configurationKey),
    unique('leaderboard_entries_id_board').on(table.id, table.leaderboardId),
    foreignKey({
      name: 'leaderboard_entries_control',
      columns: [table.controlEntryId, table.leaderboardId],
      foreignColumns: [table.id, table.leaderboardId],
    }).onDelete('cascade'),
    index('leaderboard_entries_page').on(table.leaderboardId, table.position, table.id),
    index('leaderboard_entries_experiment').on(table.experimentId),
    index('leaderboard_entries_control_of').on(table.controlEntryId),
    index('leaderboard_entries_best_run').on(table.bestRunId),
    check('leaderboard_entries_position', sql`${table.position} >= 0`),
    check('leaderboard_entries_ranks', sql`1 <= ${table.rankLow} and ${table.rankLow} <= ${table.rankHigh}`),
    check('leaderboard_entries_seeds', sql`${table.seeds} > 0`),
    check('leaderboard_entries_interval', sql`${table.maeLow} <= ${table.maeHigh}`),
    check('leaderboard_entries_interval_whole', sql`(${table.maeLow} is null) = (${table.maeHigh} is null)`),
    check(
      'leaderboard_entries_validation_mae',
      sql`${table.validationMae} >= 0 and ${table.validationMae} < 'Infinity'`,
    ),
    check(
      'leaderboard_entries_control_kind',
      sql`not ${table.isControl} or (${table.kind} = 'STUDENT' and ${table.method} = 'none')`,
    ),
    check('leaderboard_entries_mae', sql`${table.maeMean} >= 0 and ${table.maeMean} < 'Infinity'`),
    check(
      'leaderboard_entries_verdict_needs_control',
      sql`${table.controlVerdict} = 'UNJUDGED' or (${table.controlEntryId} is not null and ${table.againstControlMean} is not null)`,
    ),
  ],
);

/** The runs, one a seed, that an entry gathers. */
export const leaderboardEntryRuns = pgTable(
  'leaderboard_entry_runs',
  {
    entryId: uuid('entry_id').notNull(),
    runId: uuid('run_id').notNull(),
    /** The entry's and the run's. */
    experimentId: uuid('experiment_id').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'leaderboard_entry_runs_entry',
      columns: [table.entryId, table.experimentId],
      foreignColumns: [leaderboardEntries.id, leaderboardEntries.experimentId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'leaderboard_entry_runs_run_of_experiment',
      columns: [table.runId, table.experimentId],
      foreignColumns: [runs.id, runs.experimentId],
    }).onDelete('cascade'),
    primaryKey({ columns: [table.entryId, table.runId] }),
    index('leaderboard_entry_runs_run').on(table.runId),
  ],
);

/** Runs that an entry stands for without gathering them: its own runs are the same computations, of another experiment. */
export const leaderboardEntryCopies = pgTable(
  'leaderboard_entry_copies',
  {
    entryId: uuid('entry_id')
      .notNull()
      .references(() => leaderboardEntries.id, { onDelete: 'cascade' }),
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.runId] }),
    index('leaderboard_entry_copies_run').on(table.runId),
  ],
);
