/** Road networks: versions of junctions and directed road segments. */
import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { teams } from './teams.ts';
import { users } from './users.ts';

/** See packages/ml: what looks wrong in a network. */
export const networkFindingKinds = ['DANGLING_END', 'DUPLICATE', 'UNREACHABLE', 'ZERO_LENGTH'] as const;
export type NetworkFindingKind = (typeof networkFindingKinds)[number];
export type FindingCounts = Readonly<Record<NetworkFindingKind, number>>;

export const networks = pgTable(
  'networks',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    index('networks_team_page').on(table.teamId, table.id.desc()),
    unique('networks_team_name').on(table.teamId, table.name),
    unique('networks_id_team').on(table.id, table.teamId),
    check('networks_name_present', sql`length(trim(${table.name})) > 0`),
  ],
);

export const networkVersions = pgTable(
  'network_versions',
  {
    id: id(),
    networkId: uuid('network_id').notNull(),
    /** The network's, so that what points at a version belongs to the same team. */
    teamId: uuid('team_id').notNull(),
    number: integer('number').notNull(),
    /** The version that it was made from by changes; null for the first and for imported ones. */
    parentId: uuid('parent_id'),
    /** Why it was made, in the words of who made it. */
    message: text('message'),
    contentHash: text('content_hash').notNull(),
    /** How many findings of each kind there are; null until it was looked through. The first of them are rows of their own. */
    findingCounts: jsonb('finding_counts').$type<FindingCounts>(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'network_versions_network',
      columns: [table.networkId, table.teamId],
      foreignColumns: [networks.id, networks.teamId],
    }).onDelete('cascade'),
    unique('network_versions_id_team').on(table.id, table.teamId),
    unique('network_versions_id_network').on(table.id, table.networkId),
    foreignKey({
      name: 'network_versions_parent',
      columns: [table.parentId, table.networkId],
      foreignColumns: [table.id, table.networkId],
    }),
    unique('network_versions_number').on(table.networkId, table.number),
    check('network_versions_number_from_1', sql`${table.number} >= 1`),
    check('network_versions_hash_shape', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

export const junctions = pgTable(
  'junctions',
  {
    networkVersionId: uuid('network_version_id')
      .notNull()
      .references(() => networkVersions.id, { onDelete: 'cascade' }),
    index: integer('index').notNull(),
    externalId: text('external_id').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.networkVersionId, table.index] }),
    unique('junctions_external_id').on(table.networkVersionId, table.externalId),
    check('junctions_index', sql`${table.index} >= 0`),
    check('junctions_latitude', sql`${table.latitude} between -90 and 90`),
    check('junctions_longitude', sql`${table.longitude} between -180 and 180`),
  ],
);

export const roadSegments = pgTable(
  'road_segments',
  {
    networkVersionId: uuid('network_version_id')
      .notNull()
      .references(() => networkVersions.id, { onDelete: 'cascade' }),
    index: integer('index').notNull(),
    externalId: text('external_id').notNull(),
    name: text('name'),
    /** Indices of the junctions that the segment leads from and to. */
    from: integer('from_junction').notNull(),
    to: integer('to_junction').notNull(),
    lengthMetres: doublePrecision('length_metres').notNull(),
    lanes: integer('lanes'),
    /** Kilometres per hour. */
    speedLimit: real('speed_limit'),
    roadClass: text('road_class'),
    /** Seconds along it, where the source of the network tells them, as a timetable does. */
    travelSeconds: doublePrecision('travel_seconds'),
    /** latitude, longitude, latitude, longitude, ... from the first junction to the second. */
    geometry: doublePrecision('geometry').array().notNull(),
    /** The rectangle around the line, degrees. */
    south: doublePrecision('south').notNull(),
    west: doublePrecision('west').notNull(),
    north: doublePrecision('north').notNull(),
    east: doublePrecision('east').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.networkVersionId, table.index] }),
    unique('road_segments_external_id').on(table.networkVersionId, table.externalId),
    foreignKey({
      name: 'road_segments_from',
      columns: [table.networkVersionId, table.from],
      foreignColumns: [junctions.networkVersionId, junctions.index],
    }).onDelete('cascade'),
    foreignKey({
      name: 'road_segments_to',
      columns: [table.networkVersionId, table.to],
      foreignColumns: [junctions.networkVersionId, junctions.index],
    }).onDelete('cascade'),
    // Everything that a search within a rectangle looks at: it reads the lines of what it finds alone.
    index('road_segments_extent').on(
      table.networkVersionId,
      table.south,
      table.west,
      table.north,
      table.east,
      table.index,
    ),
    check('road_segments_index', sql`${table.index} >= 0`),
    check('road_segments_length', sql`${table.lengthMetres} > 0 and ${table.lengthMetres} < 1e7`),
    check('road_segments_lanes', sql`${table.lanes} > 0`),
    check('road_segments_speed_limit', sql`${table.speedLimit} > 0 and ${table.speedLimit} < 1000`),
    check('road_segments_travel_seconds', sql`${table.travelSeconds} > 0`),
    check(
      'road_segments_geometry',
      sql`cardinality(${table.geometry}) >= 4 and cardinality(${table.geometry}) % 2 = 0`,
    ),
  ],
);
