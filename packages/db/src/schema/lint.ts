/** What a run wrote down about what it read, and what the leakage linter found in that record. */
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { runs } from './runs.ts';

/** REFUSE keeps a run off leaderboards. */
export const lintVerdict = pgEnum('lint_verdict', ['PASS', 'NOTE', 'REFUSE']);

export const runProvenance = pgTable('run_provenance', {
  runId: uuid('run_id')
    .primaryKey()
    .references(() => runs.id, { onDelete: 'cascade' }),
  record: jsonb('record').$type<Record<string, unknown>>().notNull(),
});

export const lintFindings = pgTable(
  'lint_findings',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    /** Such as `scaler`; each is asked once. */
    checkName: text('check_name').notNull(),
    /** Order of display, from 0. */
    position: integer('position').notNull(),
    verdict: lintVerdict('verdict').notNull(),
    /** What was found, in a sentence. */
    detail: text('detail').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.checkName] }),
    index('lint_findings_refused')
      .on(table.runId)
      .where(sql`${table.verdict} = 'REFUSE'`),
    check('lint_findings_position', sql`${table.position} >= 0`),
    check('lint_findings_detail', sql`length(trim(${table.detail})) > 0`),
  ],
);
