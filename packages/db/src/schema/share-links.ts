/** Links by which somebody without an account reads one thing. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns.ts';
import { leaderboardVersions } from './leaderboard-versions.ts';
import { leaderboards } from './leaderboards.ts';
import { users } from './users.ts';

/** Only a hash of the link's secret is kept. */
export const shareLinks = pgTable(
  'share_links',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    leaderboardId: uuid('leaderboard_id').notNull(),
    /** The one version that it shows; null for the board as it stands. */
    versionId: uuid('version_id'),
    tokenHash: text('token_hash').notNull().unique(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: moment('expires_at'),
    revokedAt: moment('revoked_at'),
    /** How often it was used, and when last. */
    uses: integer('uses').notNull().default(0),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [
    foreignKey({
      name: 'share_links_board',
      columns: [table.leaderboardId, table.teamId],
      foreignColumns: [leaderboards.id, leaderboards.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'share_links_version_of_board',
      columns: [table.versionId, table.leaderboardId],
      foreignColumns: [leaderboardVersions.id, leaderboardVersions.leaderboardId],
    }).onDelete('cascade'),
    index('share_links_leaderboard').on(table.leaderboardId, table.id.desc()),
    index('share_links_version').on(table.versionId),
    check('share_links_hash_shape', sql`${table.tokenHash} ~ '^[0-9a-f]{64}$'`),
    check('share_links_uses', sql`${table.uses} >= 0 and (${table.uses} = 0) = (${table.lastUsedAt} is null)`),
  ],
);
