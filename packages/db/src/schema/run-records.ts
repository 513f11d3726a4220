/** What a run writes while it works: metric points, log lines, numbered events. */
import { sql } from 'drizzle-orm';
import { check, doublePrecision, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { runStatus } from './experiments.ts';
import { runs } from './runs.ts';

export const metricPoints = pgTable(
  'metric_points',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    step: integer('step').notNull(),
    value: doublePrecision('value').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.name, table.step] }),
    check('metric_points_step', sql`${table.step} >= 0`),
    check('metric_points_finite', sql`${table.value} not in ('NaN', 'Infinity', '-Infinity')`),
  ],
);

export const logLevel = pgEnum('log_level', ['debug', 'info', 'warn', 'error']);

export const runLogs = pgTable(
  'run_logs',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    /** From 1, without gaps. */
    sequence: integer('sequence').notNull(),
    at: moment('at').notNull().defaultNow(),
    level: logLevel('level').notNull(),
    message: text('message').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.sequence] }),
    check('run_logs_sequence', sql`${table.sequence} >= 1`),
  ],
);

export const runEventType = pgEnum('run_event_type', ['STATUS', 'PROGRESS', 'METRICS', 'LOG']);

export interface EventMetric {
  readonly name: string;
  readonly step: number;
  readonly value: number;
}

export const runEvents = pgTable(
  'run_events',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    /** From 1, without gaps, in the order of commit. */
    sequence: integer('sequence').notNull(),
    at: moment('at').notNull().defaultNow(),
    type: runEventType('type').notNull(),
    /** Where the run stood when the event was written. */
    status: runStatus('status').notNull(),
    progress: doublePrecision('progress').notNull(),
    step: integer('step').notNull(),
    totalSteps: integer('total_steps').notNull(),
    secondsLeft: doublePrecision('seconds_left'),
    metrics: jsonb('metrics').$type<EventMetric[]>(),
    logSequence: integer('log_sequence'),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.sequence] }),
    check('run_events_sequence', sql`${table.sequence} >= 1`),
    check('run_events_metrics', sql`(${table.metrics} is not null) = (${table.type} = 'METRICS')`),
    check('run_events_log', sql`(${table.logSequence} is not null) = (${table.type} = 'LOG')`),
  ],
);
