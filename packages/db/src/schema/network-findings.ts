/** What looks wrong in versions of networks: the first of each kind, where to look for them. */
import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  foreignKey,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { networkFindingKinds, networkVersions } from './networks.ts';

export const networkFindingKind = pgEnum('network_finding_kind', networkFindingKinds);
export const networkPart = pgEnum('network_part', ['JUNCTION', 'SEGMENT']);

export const networkFindings = pgTable(
  'network_findings',
  {
    teamId: uuid('team_id').notNull(),
    networkVersionId: uuid('network_version_id').notNull(),
    index: integer('index').notNull(),
    kind: networkFindingKind('kind').notNull(),
    of: networkPart('of').notNull(),
    externalId: text('external_id').notNull(),
    /** The earlier one, of a duplicate. */
    otherId: text('other_id'),
    /** Degrees: the junction, or the middle of the segment. */
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.networkVersionId, table.index] }),
    foreignKey({
      name: 'network_findings_version',
      columns: [table.networkVersionId, table.teamId],
      foreignColumns: [networkVersions.id, networkVersions.teamId],
    }).onDelete('cascade'),
    check('network_findings_index', sql`${table.index} >= 0`),
  ],
);
