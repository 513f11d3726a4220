/** What a team wants to be warned of, and the warnings. */
import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { AlertCondition } from '../alerts/conditions.ts';
import { createdAt, id, moment } from './columns.ts';
import { teams } from './teams.ts';
import { users } from './users.ts';

/** The last kind has no rules: the platform raises it by itself. */
export const alertKind = pgEnum('alert_kind', [
  'RUN_FAILED',
  'RUN_NOT_FINITE',
  'EXPERIMENT_FINISHED',
  'BEST_CHANGED',
  'VERDICT_CHANGED',
  'METRIC_CROSSED',
  'WEBHOOK_DISABLED',
]);

export const alertRules = pgTable(
  'alert_rules',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    kind: alertKind('kind').notNull(),
    /** The condition of the kind. */
    condition: jsonb('condition').$type<AlertCondition>().notNull(),
    enabled: boolean('enabled').notNull().default(true),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    index('alert_rules_team_page').on(table.teamId, table.id.desc()),
    index('alert_rules_kind')
      .on(table.teamId, table.kind)
      .where(sql`enabled`),
    check('alert_rules_kind_of_condition', sql`${table.condition} ->> 'kind' = ${table.kind}::text`),
    check('alert_rules_kind_has_rules', sql`${table.kind} <> 'WEBHOOK_DISABLED'`),
  ],
);

export const alerts = pgTable(
  'alerts',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    /** Null for what the platform raised by itself, and where the rule is gone. */
    ruleId: uuid('rule_id').references(() => alertRules.id, { onDelete: 'set null' }),
    kind: alertKind('kind').notNull(),
    message: text('message').notNull(),
    /** Name of the node type that it is about, and which of them. */
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** What it was raised for: a rule is raised once for each. */
    occurrence: text('occurrence').notNull(),
    createdAt: createdAt(),
    acknowledgedAt: moment('acknowledged_at'),
    acknowledgedBy: uuid('acknowledged_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [
    unique('alerts_occurrence').on(table.ruleId, table.occurrence),
    index('alerts_team_page').on(table.teamId, table.id.desc()),
    index('alerts_open')
      .on(table.teamId, table.id.desc())
      .where(sql`acknowledged_at is null`),
  ],
);
