/** Measurements [time, node, channel] of a fixed step; immutable once imported. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, createdAt, id, moment } from './columns.ts';
import { networkVersions } from './networks.ts';
import { teams } from './teams.ts';
import { users } from './users.ts';

/** INPUT: a reading is known from its step on. KNOWN: it is known ahead, as a calendar is. LABEL: never shown to models. */
export const channelRole = pgEnum('channel_role', ['TARGET', 'INPUT', 'LABEL', 'KNOWN']);

export const datasets = pgTable(
  'datasets',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    title: text('title').notNull(),
    description: text('description'),
    /** What is measured (`speed`) and its unit (`mph`): those of the target channel. */
    quantity: text('quantity').notNull(),
    unit: text('unit').notNull(),
    /** IANA name of the time zone that the sensors live in. */
    zone: text('zone').notNull(),
    startAt: moment('start_at').notNull(),
    stepSeconds: integer('step_seconds').notNull(),
    steps: integer('steps').notNull(),
    nodeCount: integer('node_count').notNull(),
    channelCount: integer('channel_count').notNull(),
    /** Readings per step: nodes times channels. */
    rowWidth: integer('row_width').notNull(),
    /** Share of the readings of the target channel that are missing. */
    missingShare: doublePrecision('missing_share').notNull(),
    /** Whether a zero in the source stood for a missing reading. */
    zeroIsMissing: boolean('zero_is_missing').notNull(),
    hasCoordinates: boolean('has_coordinates').notNull(),
    licence: text('licence'),
    source: text('source'),
    synthetic: boolean('synthetic').notNull().default(false),
    contentHash: text('content_hash').notNull(),
    networkVersionId: uuid('network_version_id'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'datasets_network_version_of_team',
      columns: [table.networkVersionId, table.teamId],
      foreignColumns: [networkVersions.id, networkVersions.teamId],
    }),
    index('datasets_team_page').on(table.teamId, table.id.desc()),
    index('datasets_network_version').on(table.networkVersionId),
    unique('datasets_team_name').on(table.teamId, table.name),
    unique('datasets_id_team').on(table.id, table.teamId),
    unique('datasets_id_row_width').on(table.id, table.rowWidth),
    unique('datasets_id_node_count').on(table.id, table.nodeCount),
    check('datasets_name_present', sql`length(trim(${table.name})) > 0`),
    check('datasets_step', sql`${table.stepSeconds} > 0`),
    check('datasets_shape', sql`${table.steps} > 0 and ${table.nodeCount} > 0 and ${table.channelCount} > 0`),
    check('datasets_row_width', sql`${table.rowWidth} = ${table.nodeCount} * ${table.channelCount}`),
    check('datasets_missing_share', sql`${table.missingShare} between 0 and 1`),
    check('datasets_hash_shape', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

export const datasetNodes = pgTable(
  'dataset_nodes',
  {
    datasetId: uuid('dataset_id')
      .notNull()
      .references(() => datasets.id, { onDelete: 'cascade' }),
    /** Place on the node axis of every array of the dataset. */
    index: integer('index').notNull(),
    externalId: text('external_id').notNull(),
    name: text('name'),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    /** Over the observed readings of the target channel; null where nothing was observed. */
    mean: real('mean'),
    standardDeviation: real('standard_deviation'),
    minimum: real('minimum'),
    maximum: real('maximum'),
    missingShare: doublePrecision('missing_share').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.datasetId, table.index] }),
    unique('dataset_nodes_external_id').on(table.datasetId, table.externalId),
    check('dataset_nodes_index', sql`${table.index} >= 0`),
    check('dataset_nodes_coordinates_whole', sql`(${table.latitude} is null) = (${table.longitude} is null)`),
    check('dataset_nodes_latitude', sql`${table.latitude} between -90 and 90`),
    check('dataset_nodes_longitude', sql`${table.longitude} between -180 and 180`),
    check('dataset_nodes_missing_share', sql`${table.missingShare} between 0 and 1`),
    check(
      'dataset_nodes_statistics_whole',
      sql`num_nulls(${table.mean}, ${table.standardDeviation}, ${table.minimum}, ${table.maximum}) in (0, 4)`,
    ),
  ],
);

export const datasetChannels = pgTable(
  'dataset_channels',
  {
    datasetId: uuid('dataset_id')
      .notNull()
      .references(() => datasets.id, { onDelete: 'cascade' }),
    index: integer('index').notNull(),
    name: text('name').notNull(),
    quantity: text('quantity').notNull(),
    unit: text('unit').notNull(),
    role: channelRole('role').notNull(),
    /** Step of the table that it was read from, where that is longer than the dataset's. */
    stepSeconds: integer('step_seconds'),
    /** Share of its readings that are missing; null where it was imported before that was counted. */
    missingShare: doublePrecision('missing_share'),
  },
  (table) => [
    primaryKey({ columns: [table.datasetId, table.index] }),
    unique('dataset_channels_name').on(table.datasetId, table.name),
    check('dataset_channels_index', sql`${table.index} >= 0`),
    check('dataset_channels_missing_share', sql`${table.missingShare} between 0 and 1`),
  ],
);

/** About 1 MiB of a dataset: row-major float32 [steps, nodes, channels] and one bit a reading, 1 = observed. */
export const seriesBlocks = pgTable(
  'series_blocks',
  {
    datasetId: uuid('dataset_id').notNull(),
    startStep: integer('start_step').notNull(),
    steps: integer('steps').notNull(),
    rowWidth: integer('row_width').notNull(),
    /** Little-endian; zero where the mask has no bit. */
    values: bytea('values').notNull(),
    /** Reading i (row-major) is bit i % 8, lowest first, of byte floor(i / 8). */
    mask: bytea('mask').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.datasetId, table.startStep] }),
    foreignKey({
      name: 'series_blocks_dataset',
      columns: [table.datasetId, table.rowWidth],
      foreignColumns: [datasets.id, datasets.rowWidth],
    }).onDelete('cascade'),
    check('series_blocks_start', sql`${table.startStep} >= 0`),
    check('series_blocks_steps', sql`${table.steps} > 0`),
    check('series_blocks_values', sql`octet_length(${table.values}) = 4 * ${table.steps} * ${table.rowWidth}`),
    check('series_blocks_mask', sql`octet_length(${table.mask}) = (${table.steps} * ${table.rowWidth} + 7) / 8`),
  ],
);
