/** How the ranking of a protocol stands that was asked for last; what it wrote is its leaderboard. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, pgEnum, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { protocols } from './protocols.ts';

export const rankingStatus = pgEnum('ranking_status', ['PENDING', 'SUCCEEDED', 'FAILED']);

export const rankings = pgTable(
  'rankings',
  {
    protocolId: uuid('protocol_id').primaryKey(),
    teamId: uuid('team_id').notNull(),
    status: rankingStatus('status').notNull().default('PENDING'),
    error: text('error'),
    requestedAt: moment('requested_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    foreignKey({
      name: 'rankings_protocol',
      columns: [table.protocolId, table.teamId],
      foreignColumns: [protocols.id, protocols.teamId],
    }).onDelete('cascade'),
    check('rankings_finished', sql`(${table.finishedAt} is null) = (${table.status} = 'PENDING')`),
    check('rankings_error', sql`(${table.error} is not null) = (${table.status} = 'FAILED')`),
  ],
);
