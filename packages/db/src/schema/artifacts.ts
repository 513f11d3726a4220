/** Weights, predictions, checkpoints, exports. Contents are stored once by hash: here in pieces of 1 MiB, or as an object. */
import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytea, createdAt, id } from './columns.ts';
import { runs } from './runs.ts';

export const artifactContents = pgTable(
  'artifact_contents',
  {
    hash: text('hash').primaryKey(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    /** Where the bytes are in the object storage; null where they are chunks. */
    objectKey: text('object_key'),
  },
  (table) => [
    check('artifact_contents_hash_shape', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
    check('artifact_contents_bytes', sql`${table.bytes} >= 0`),
  ],
);

export const artifactChunks = pgTable(
  'artifact_chunks',
  {
    contentHash: text('content_hash')
      .notNull()
      .references(() => artifactContents.hash, { onDelete: 'cascade' }),
    index: integer('index').notNull(),
    data: bytea('data').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.contentHash, table.index] }),
    check('artifact_chunks_index', sql`${table.index} >= 0`),
    check('artifact_chunks_size', sql`octet_length(${table.data}) between 1 and 1048576`),
  ],
);

export const artifactKinds = ['WEIGHTS', 'PREDICTIONS', 'CHECKPOINT', 'EXPORT', 'STATISTICS'] as const;
export type ArtifactKind = (typeof artifactKinds)[number];

export const artifacts = pgTable(
  'artifacts',
  {
    id: id(),
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: artifactKinds }).notNull(),
    /** Unique in the run: `weights`, `predictions/test`. */
    name: text('name').notNull(),
    contentHash: text('content_hash')
      .notNull()
      .references(() => artifactContents.hash),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('artifacts_run_name').on(table.runId, table.name),
    index('artifacts_content').on(table.contentHash),
    check('artifacts_kind', sql`${table.kind} in ('WEIGHTS', 'PREDICTIONS', 'CHECKPOINT', 'EXPORT', 'STATISTICS')`),
    check('artifacts_bytes', sql`${table.bytes} >= 0`),
  ],
);
