/**
 * The history of a leaderboard. Each ranking that differs from the one before is a version, and a version never changes.
 * What was measured of an entry is stored once for all versions in which it is the same; a version itself holds ranks.
 */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';
import { leaderboards, verdict } from './leaderboards.ts';

export const leaderboardVersions = pgTable(
  'leaderboard_versions',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    leaderboardId: uuid('leaderboard_id').notNull(),
    /** From 1, without gaps while all are kept. */
    number: integer('number').notNull(),
    madeAt: moment('made_at').notNull().defaultNow(),
    /** sha256 over ranks and states of its entries in their order: equal rankings, equal hashes. */
    contentHash: text('content_hash').notNull(),
    protocolHash: text('protocol_hash').notNull(),
    metricVersion: integer('metric_version').notNull(),
    /** Version of the code that ranked; null of what was ranked before it was kept. */
    computationVersion: integer('computation_version'),
    findings: text('findings').array().notNull(),
    entryCount: integer('entry_count').notNull(),
    runCount: integer('run_count').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'leaderboard_versions_board',
      columns: [table.leaderboardId, table.teamId],
      foreignColumns: [leaderboards.id, leaderboards.teamId],
    }).onDelete('cascade'),
    unique('leaderboard_versions_number').on(table.leaderboardId, table.number),
    unique('leaderboard_versions_id_board').on(table.id, table.leaderboardId),
    index('leaderboard_versions_made_at').on(table.leaderboardId, table.madeAt),
    check('leaderboard_versions_number_positive', sql`${table.number} > 0`),
    check('leaderboard_versions_counts', sql`${table.entryCount} >= 0 and ${table.runCount} >= 0`),
    check('leaderboard_versions_hash_shape', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** What was measured of an entry: its row without ids of the board, ranks and verdict, with the ids of its runs. */
export const leaderboardEntryStates = pgTable(
  'leaderboard_entry_states',
  {
    teamId: uuid('team_id').notNull(),
    leaderboardId: uuid('leaderboard_id').notNull(),
    /** sha256 of the text that Postgres gives of `state`. */
    hash: text('hash').notNull(),
    /** By the names of the columns; what is null is left out. */
    state: jsonb('state').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.leaderboardId, table.hash] }),
    foreignKey({
      name: 'leaderboard_entry_states_board',
      columns: [table.leaderboardId, table.teamId],
      foreignColumns: [leaderboards.id, leaderboards.teamId],
    }).onDelete('cascade'),
    check('leaderboard_entry_states_hash_shape', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);

export const leaderboardVersionEntries = pgTable(
  'leaderboard_version_entries',
  {
    versionId: uuid('version_id').notNull(),
    /** Order of display, from 0. */
    position: integer('position').notNull(),
    teamId: uuid('team_id').notNull(),
    leaderboardId: uuid('leaderboard_id').notNull(),
    /** That of the entry on the board; an entry that comes back has the one that it had. */
    entryId: uuid('entry_id').notNull(),
    rankLow: integer('rank_low').notNull(),
    rankHigh: integer('rank_high').notNull(),
    tieGroup: integer('tie_group').notNull(),
    controlVerdict: verdict('control_verdict').notNull(),
    controlEntryId: uuid('control_entry_id'),
    stateHash: text('state_hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.position] }),
    unique('leaderboard_version_entries_once').on(table.versionId, table.entryId),
    foreignKey({
      name: 'leaderboard_version_entries_version',
      columns: [table.versionId, table.leaderboardId],
      foreignColumns: [leaderboardVersions.id, leaderboardVersions.leaderboardId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'leaderboard_version_entries_board',
      columns: [table.leaderboardId, table.teamId],
      foreignColumns: [leaderboards.id, leaderboards.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'leaderboard_version_entries_state',
      columns: [table.leaderboardId, table.stateHash],
      foreignColumns: [leaderboardEntryStates.leaderboardId, leaderboardEntryStates.hash],
    }),
    index('leaderboard_version_entries_state_of').on(table.leaderboardId, table.stateHash),
    check('leaderboard_version_entries_position', sql`${table.position} >= 0`),
    check('leaderboard_version_entries_ranks', sql`1 <= ${table.rankLow} and ${table.rankLow} <= ${table.rankHigh}`),
  ],
);
