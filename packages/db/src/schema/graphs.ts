/** Weighted adjacencies over a dataset's nodes; immutable, content-hashed. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, jsonb, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytea, createdAt, id } from './columns.ts';
import { datasets } from './datasets.ts';
import { networkVersions } from './networks.ts';
import { users } from './users.ts';

export const graphRecipe = pgEnum('graph_recipe', [
  'GIVEN',
  'GAUSSIAN_KERNEL',
  'K_NEAREST',
  'IDENTITY',
  'WITHIN',
  'NEXT_SENSORS',
  'CORRELATION',
]);

export const graphs = pgTable(
  'graphs',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    datasetId: uuid('dataset_id').notNull(),
    name: text('name').notNull(),
    recipe: graphRecipe('recipe').notNull(),
    parameters: jsonb('parameters').$type<Record<string, unknown>>().notNull(),
    networkVersionId: uuid('network_version_id'),
    nodeCount: integer('node_count').notNull(),
    edgeCount: integer('edge_count').notNull(),
    /** Little-endian uint32 node indices and float32 weights, one an edge, from -> to. */
    from: bytea('from_nodes').notNull(),
    to: bytea('to_nodes').notNull(),
    weight: bytea('weights').notNull(),
    contentHash: text('content_hash').notNull(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'graphs_dataset',
      columns: [table.datasetId, table.teamId],
      foreignColumns: [datasets.id, datasets.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'graphs_nodes_of_dataset',
      columns: [table.datasetId, table.nodeCount],
      foreignColumns: [datasets.id, datasets.nodeCount],
    }).onDelete('cascade'),
    foreignKey({
      name: 'graphs_network_version_of_team',
      columns: [table.networkVersionId, table.teamId],
      foreignColumns: [networkVersions.id, networkVersions.teamId],
    }),
    index('graphs_team_page').on(table.teamId, table.id.desc()),
    index('graphs_dataset_page').on(table.datasetId, table.id.desc()),
    index('graphs_network_version').on(table.networkVersionId),
    unique('graphs_dataset_name').on(table.datasetId, table.name),
    unique('graphs_id_dataset').on(table.id, table.datasetId),
    unique('graphs_id_team').on(table.id, table.teamId),
    check('graphs_name_present', sql`length(trim(${table.name})) > 0`),
    check('graphs_counts', sql`${table.nodeCount} > 0 and ${table.edgeCount} >= 0`),
    check('graphs_from', sql`octet_length(${table.from}) = 4 * ${table.edgeCount}`),
    check('graphs_to', sql`octet_length(${table.to}) = 4 * ${table.edgeCount}`),
    check('graphs_weight', sql`octet_length(${table.weight}) = 4 * ${table.edgeCount}`),
    check('graphs_hash_shape', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
