/** Files on their way in: what was announced, the parts that came, and their bytes until an import has read them. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea, createdAt, id, moment } from './columns.ts';
import { teams } from './teams.ts';
import { users } from './users.ts';

/**
 * OPEN: parts may come. COMPLETE: all are there, it can be read. CANCELLED and EXPIRED: what came of it is removed or about
 * to be.
 */
export const uploadStatus = pgEnum('upload_status', ['OPEN', 'COMPLETE', 'CANCELLED', 'EXPIRED']);

export const uploads = pgTable(
  'uploads',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    /** For people: the file, or the folder that its files lie in. */
    name: text('name').notNull(),
    status: uploadStatus('status').notNull().default('OPEN'),
    /** Of all files together. */
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    /** Size of every part but the last of each file. */
    partBytes: integer('part_bytes').notNull(),
    /** Until then it is kept, whatever its status. */
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
    completedAt: moment('completed_at'),
    /** When its bytes were removed from the storage. */
    clearedAt: moment('cleared_at'),
  },
  (table) => [
    index('uploads_team_page').on(table.teamId, table.id.desc()),
    unique('uploads_id_team').on(table.id, table.teamId),
    check('uploads_bytes', sql`${table.bytes} >= 0`),
    check('uploads_part_bytes', sql`${table.partBytes} > 0`),
    check('uploads_completed', sql`${table.status} <> 'COMPLETE' or ${table.completedAt} is not null`),
    check('uploads_cleared', sql`${table.clearedAt} is null or ${table.status} in ('CANCELLED', 'EXPIRED')`),
  ],
);

export const uploadFiles = pgTable(
  'upload_files',
  {
    uploadId: uuid('upload_id').notNull(),
    teamId: uuid('team_id').notNull(),
    index: integer('index').notNull(),
    /** Relative, with / between folders. */
    name: text('name').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    /** Of the whole file, as announced; whoever reads it checks it. */
    sha256: text('sha256').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.uploadId, table.index] }),
    foreignKey({
      name: 'upload_files_upload',
      columns: [table.uploadId, table.teamId],
      foreignColumns: [uploads.id, uploads.teamId],
    }).onDelete('cascade'),
    unique('upload_files_name').on(table.uploadId, table.name),
    check('upload_files_index', sql`${table.index} >= 0`),
    check('upload_files_bytes', sql`${table.bytes} >= 0`),
    check('upload_files_name_shape', sql`${table.name} <> '' and ${table.name} !~ '(^|/)[.]{0,2}(/|$)'`),
    check('upload_files_hash_shape', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** Planned when the upload is created; what came of one is found in the storage under its key. */
export const uploadParts = pgTable(
  'upload_parts',
  {
    uploadId: uuid('upload_id').notNull(),
    teamId: uuid('team_id').notNull(),
    /** From 1, through all files in their order. */
    number: integer('number').notNull(),
    fileIndex: integer('file_index').notNull(),
    /** Where it begins in its file. */
    offset: bigint('offset', { mode: 'number' }).notNull(),
    bytes: integer('bytes').notNull(),
    /** Of the bytes that came; null until they did. */
    sha256: text('sha256'),
    storageKey: uuid('storage_key').unique(),
    /** Where the bytes are in the object storage; null where they are chunks, or not there. */
    objectKey: text('object_key'),
    receivedAt: moment('received_at'),
  },
  (table) => [
    primaryKey({ columns: [table.uploadId, table.number] }),
    foreignKey({
      name: 'upload_parts_file',
      columns: [table.uploadId, table.fileIndex],
      foreignColumns: [uploadFiles.uploadId, uploadFiles.index],
    }).onDelete('cascade'),
    foreignKey({
      name: 'upload_parts_upload',
      columns: [table.uploadId, table.teamId],
      foreignColumns: [uploads.id, uploads.teamId],
    }).onDelete('cascade'),
    check('upload_parts_number', sql`${table.number} >= 1`),
    check('upload_parts_offset', sql`${table.offset} >= 0`),
    check('upload_parts_bytes', sql`${table.bytes} > 0`),
    check('upload_parts_hash_shape', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    check('upload_parts_received', sql`num_nulls(${table.sha256}, ${table.storageKey}, ${table.receivedAt}) in (0, 3)`),
  ],
);

/** The bytes of parts where Postgres stores them, in pieces of up to 1 MiB. */
export const uploadChunks = pgTable(
  'upload_chunks',
  {
    storageKey: uuid('storage_key').notNull(),
    uploadId: uuid('upload_id').notNull(),
    teamId: uuid('team_id').notNull(),
    index: integer('index').notNull(),
    data: bytea('data').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.storageKey, table.index] }),
    foreignKey({
      name: 'upload_chunks_upload',
      columns: [table.uploadId, table.teamId],
      foreignColumns: [uploads.id, uploads.teamId],
    }).onDelete('cascade'),
    index('upload_chunks_upload_id').on(table.uploadId),
    check('upload_chunks_index', sql`${table.index} >= 0`),
    check('upload_chunks_size', sql`octet_length(${table.data}) between 1 and 1048576`),
  ],
);
