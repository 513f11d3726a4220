/** Where the sensors of a dataset stand on a version of a network. */
import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  uuid,
} from 'drizzle-orm/pg-core';
import { datasetNodes, datasets } from './datasets.ts';
import { networkVersions, roadSegments } from './networks.ts';

/** Seen in the direction of travel; ON within half a metre of the line. */
export const roadSide = pgEnum('road_side', ['LEFT', 'RIGHT', 'ON']);
/** SNAPPED: found by its coordinates. SET: said by a person. CARRIED: taken over from the version before. */
export const placeOrigin = pgEnum('place_origin', ['SNAPPED', 'SET', 'CARRIED']);

export const sensorPlaces = pgTable(
  'sensor_places',
  {
    teamId: uuid('team_id').notNull(),
    datasetId: uuid('dataset_id').notNull(),
    nodeIndex: integer('node_index').notNull(),
    networkVersionId: uuid('network_version_id').notNull(),
    segmentIndex: integer('segment_index').notNull(),
    /** Metres from the segment's begin, along it. */
    offsetMetres: doublePrecision('offset_metres').notNull(),
    /** Metres between the sensor and the segment; null where the sensor has no coordinates. */
    distanceMetres: doublePrecision('distance_metres'),
    side: roadSide('side'),
    origin: placeOrigin('origin').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.networkVersionId, table.datasetId, table.nodeIndex] }),
    foreignKey({
      name: 'sensor_places_version',
      columns: [table.networkVersionId, table.teamId],
      foreignColumns: [networkVersions.id, networkVersions.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'sensor_places_dataset',
      columns: [table.datasetId, table.teamId],
      foreignColumns: [datasets.id, datasets.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'sensor_places_node',
      columns: [table.datasetId, table.nodeIndex],
      foreignColumns: [datasetNodes.datasetId, datasetNodes.index],
    }).onDelete('cascade'),
    foreignKey({
      name: 'sensor_places_segment',
      columns: [table.networkVersionId, table.segmentIndex],
      foreignColumns: [roadSegments.networkVersionId, roadSegments.index],
    }).onDelete('cascade'),
    index('sensor_places_dataset_id').on(table.datasetId),
    check('sensor_places_offset', sql`${table.offsetMetres} >= 0`),
    check('sensor_places_distance', sql`${table.distanceMetres} >= 0`),
  ],
);
