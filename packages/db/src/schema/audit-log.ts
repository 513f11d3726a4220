/**
 * Who did what to which thing. Lines are added, never changed, and chained: each holds a hash over the line before it and
 * itself, which the database makes (see the migrations). No line points at a row that could be deleted: what a line says must
 * outlive its team, its person and its key.
 */
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';

export const auditActors = ['USER', 'KEY', 'SHARE_LINK', 'SYSTEM'] as const;
export type AuditActor = (typeof auditActors)[number];

export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    /** From 1 in each team, without gaps. */
    sequence: integer('sequence').notNull().default(0),
    at: moment('at').notNull().defaultNow(),
    actor: text('actor', { enum: auditActors }).notNull(),
    /** The user, the key or the link; null for the system itself. */
    actorId: uuid('actor_id'),
    /** As it was called then. */
    actorName: text('actor_name'),
    /** `experiment.create`, `run.cancel`. */
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
    /** Hash of the line before, zeros for the first. */
    previousHash: text('previous_hash').notNull().default(''),
    /** sha256 over the line before and this one. */
    hash: text('hash').notNull().default(''),
  },
  (table) => [
    index('audit_log_team_page').on(table.teamId, table.id.desc()),
    unique('audit_log_team_sequence').on(table.teamId, table.sequence),
    check('audit_log_action_shape', sql`${table.action} ~ '^[a-z]+([.][a-zA-Z]+)+$'`),
    check('audit_log_actor', sql`${table.actor} in ('USER', 'KEY', 'SHARE_LINK', 'SYSTEM')`),
    check('audit_log_actor_named', sql`(${table.actor} = 'SYSTEM') = (${table.actorId} is null)`),
    check('audit_log_hashes', sql`${table.previousHash} ~ '^[0-9a-f]{64}$' and ${table.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);
