/** Runs: one training or evaluation each, with everything that must be known to rebuild and to judge it. */
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
import { id, moment } from './columns.ts';
import { experiments, runStatus } from './experiments.ts';
import { workers } from './workers.ts';

export const runKind = pgEnum('run_kind', ['BASELINE', 'TEACHER', 'STUDENT']);
export type RunKind = (typeof runKind.enumValues)[number];

export const runs = pgTable(
  'runs',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    experimentId: uuid('experiment_id').notNull(),
    /** Place in the experiment's plan, from 0. */
    position: integer('position').notNull(),
    /** Unique inside the experiment: `teacher/stid 128-3/seed 1`. */
    key: text('key').notNull(),
    kind: runKind('kind').notNull(),
    status: runStatus('status').notNull().default('QUEUED'),
    model: text('model').notNull(),
    modelLabel: text('model_label').notNull(),
    method: text('method').notNull(),
    methodLabel: text('method_label'),
    configurationKey: text('configuration_key').notNull(),
    seed: integer('seed').notNull(),
    /** Raised by every claim; a write that carries an older number is refused. 0 until the first claim. */
    attempt: integer('attempt').notNull().default(0),
    config: jsonb('config').$type<Record<string, unknown>>().notNull(),
    configHash: text('config_hash').notNull(),
    /**
     * Hash of all that its numbers follow from: code, data, graph, config, teachers. A run of the team that has succeeded
     * and has the same is the same computation. Null where it is not to be compared.
     */
    identity: text('identity'),
    /** The run of the same identity whose outcome this one took over in place of training. */
    takenFromRunId: uuid('taken_from_run_id'),
    /** The control that a distilled student stands beside. */
    controlRunId: uuid('control_run_id'),
    progress: doublePrecision('progress').notNull().default(0),
    step: integer('step').notNull().default(0),
    totalSteps: integer('total_steps').notNull().default(0),
    secondsLeft: doublePrecision('seconds_left'),
    engine: text('engine'),
    threads: integer('threads'),
    environment: jsonb('environment').$type<Record<string, unknown>>(),
    parameters: integer('parameters'),
    weightsBytes: bigint('weights_bytes', { mode: 'number' }),
    /** Tables that it reads at every forecast beside its weights; null on runs that ended before they were counted. */
    inputBytes: bigint('input_bytes', { mode: 'number' }),
    trainSeconds: doublePrecision('train_seconds'),
    latencyP50Ms: doublePrecision('latency_p50_ms'),
    latencyP99Ms: doublePrecision('latency_p99_ms'),
    /** What the protocol minimises, over all target steps: MAE in the dataset's unit, or cross-entropy of an event, nats. */
    validationMae: doublePrecision('validation_mae'),
    testMae: doublePrecision('test_mae'),
    /** A run that helps a sweep to choose: it never forecasts the test part, and is on no leaderboard. */
    testWithheld: boolean('test_withheld').notNull().default(false),
    workerId: uuid('worker_id').references(() => workers.id, { onDelete: 'set null' }),
    workerName: text('worker_name'),
    /** The queue's job that carries the run now; null while teachers are awaited. */
    jobId: uuid('job_id'),
    /** Number of the newest event and of the newest log line. */
    lastEvent: integer('last_event').notNull().default(0),
    lastLog: integer('last_log').notNull().default(0),
    queuedAt: moment('queued_at').notNull().defaultNow(),
    startedAt: moment('started_at'),
    /** When the attempt that goes on was begun; null while the run is in nobody's hands. */
    claimedAt: moment('claimed_at'),
    /** Seconds that earlier attempts were in a worker's hands. */
    spentSeconds: doublePrecision('spent_seconds').notNull().default(0),
    /** The same of attempts of which nothing was kept: the run failed or was cancelled, and is tried again from the beginning. */
    lostSeconds: doublePrecision('lost_seconds').notNull().default(0),
    finishedAt: moment('finished_at'),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
  },
  (table) => [
    foreignKey({
      name: 'runs_experiment',
      columns: [table.experimentId, table.teamId],
      foreignColumns: [experiments.id, experiments.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'runs_control',
      columns: [table.controlRunId, table.experimentId],
      foreignColumns: [table.id, table.experimentId],
    }).onDelete('cascade'),
    foreignKey({ name: 'runs_taken_from', columns: [table.takenFromRunId], foreignColumns: [table.id] }).onDelete(
      'set null',
    ),
    unique('runs_id_experiment').on(table.id, table.experimentId),
    unique('runs_id_team').on(table.id, table.teamId),
    unique('runs_experiment_key').on(table.experimentId, table.key),
    unique('runs_experiment_position').on(table.experimentId, table.position),
    // All that lists ask of a run itself: a row is long, by its config, and 5,000 of them are not to be read for a filter.
    index('runs_team_filters').on(
      ...[table.teamId, table.id, table.experimentId, table.kind],
      ...[table.status, table.model, table.method, table.seed],
    ),
    index('runs_team_status_page').on(table.teamId, table.status, table.id.desc()),
    index('runs_control_of').on(table.controlRunId),
    index('runs_team_identity').on(table.teamId, table.identity),
    index('runs_taken_from_of').on(table.takenFromRunId),
    index('runs_worker').on(table.workerId, table.status),
    check('runs_position', sql`${table.position} >= 0`),
    check('runs_seed', sql`${table.seed} >= 0`),
    check('runs_attempt', sql`${table.attempt} >= 0`),
    check('runs_spent', sql`${table.spentSeconds} >= 0`),
    check('runs_lost', sql`${table.lostSeconds} >= 0`),
    check('runs_progress', sql`${table.progress} between 0 and 1`),
    check('runs_steps', sql`${table.step} >= 0 and ${table.totalSteps} >= 0`),
    check(
      'runs_finished',
      sql`(${table.finishedAt} is not null) = (${table.status} in ('SUCCEEDED', 'FAILED', 'CANCELLED'))`,
    ),
    check(
      'runs_running',
      sql`${table.status} <> 'RUNNING' or (${table.startedAt} is not null and ${table.attempt} > 0 and ${table.workerName} is not null)`,
    ),
    check(
      'runs_succeeded',
      sql`${table.status} <> 'SUCCEEDED' or (num_nulls(${table.parameters}, ${table.validationMae}, ${table.startedAt}, ${table.engine}) = 0 and ${table.progress} = 1 and (${table.testMae} is null) = ${table.testWithheld})`,
    ),
    check(
      'runs_scores',
      sql`${table.testMae} >= 0 and ${table.testMae} < 'Infinity' and ${table.validationMae} >= 0 and ${table.validationMae} < 'Infinity'`,
    ),
    check('runs_test_withheld', sql`not ${table.testWithheld} or ${table.testMae} is null`),
    check('runs_error', sql`${table.status} <> 'FAILED' or ${table.errorMessage} is not null`),
    check(
      'runs_no_error',
      sql`${table.status} in ('FAILED', 'CANCELLED') or (${table.errorMessage} is null and ${table.errorCode} is null)`,
    ),
    check('runs_control_is_for_students', sql`${table.controlRunId} is null or ${table.kind} = 'STUDENT'`),
    check('runs_not_its_own_control', sql`${table.controlRunId} <> ${table.id}`),
    check('runs_not_taken_from_itself', sql`${table.takenFromRunId} <> ${table.id}`),
    check('runs_identity_shape', sql`${table.identity} ~ '^[0-9a-f]{64}$'`),
    check('runs_hash_shape', sql`${table.configHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** A run learns from, or averages, the outputs of these runs (its teachers), and waits until they have succeeded. */
export const runDependencies = pgTable(
  'run_dependencies',
  {
    experimentId: uuid('experiment_id').notNull(),
    runId: uuid('run_id').notNull(),
    teacherRunId: uuid('teacher_run_id').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.teacherRunId] }),
    foreignKey({
      name: 'run_dependencies_run',
      columns: [table.runId, table.experimentId],
      foreignColumns: [runs.id, runs.experimentId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'run_dependencies_teacher',
      columns: [table.teacherRunId, table.experimentId],
      foreignColumns: [runs.id, runs.experimentId],
    }).onDelete('cascade'),
    index('run_dependencies_teacher_of').on(table.teacherRunId),
    check('run_dependencies_not_itself', sql`${table.runId} <> ${table.teacherRunId}`),
  ],
);
