/** Who did what to which thing; lines are added, never changed. */
import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';
import { apiKeys, teams } from './teams.ts';
import { users } from './users.ts';

export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    at: moment('at').notNull().defaultNow(),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'set null' }),
    apiKeyId: uuid('api_key_id').references(() => apiKeys.id, { onDelete: 'set null' }),
    /** `experiment.create`, `run.cancel`. */
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index('audit_log_team_page').on(table.teamId, table.id.desc()),
    check('audit_log_action_shape', sql`${table.action} ~ '^[a-z]+([.][a-zA-Z]+)+$'`),
  ],
);
