/** Weights from elsewhere that a team has put to the test of a leaderboard: this platform alone scores them. */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns.ts';
import { experiments } from './experiments.ts';
import { leaderboards } from './leaderboards.ts';
import { runs } from './runs.ts';
import { apiKeys } from './teams.ts';
import { users } from './users.ts';

export const submissions = pgTable(
  'submissions',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    leaderboardId: uuid('leaderboard_id').notNull(),
    /** Holds its runs, one a file of weights; not listed among experiments. */
    experimentId: uuid('experiment_id').notNull().unique(),
    name: text('name').notNull(),
    note: text('note'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    apiKeyId: uuid('api_key_id').references(() => apiKeys.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'submissions_board',
      columns: [table.leaderboardId, table.teamId],
      foreignColumns: [leaderboards.id, leaderboards.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'submissions_experiment',
      columns: [table.experimentId, table.teamId],
      foreignColumns: [experiments.id, experiments.teamId],
    }).onDelete('cascade'),
    unique('submissions_id_team').on(table.id, table.teamId),
    index('submissions_board_page').on(table.leaderboardId, table.id.desc()),
    check('submissions_name_present', sql`length(trim(${table.name})) > 0`),
  ],
);

/** Where the weights of each run of a submission come from. A file touches the test part of a protocol once. */
export const submittedWeights = pgTable(
  'submitted_weights',
  {
    runId: uuid('run_id').primaryKey(),
    teamId: uuid('team_id').notNull(),
    submissionId: uuid('submission_id').notNull(),
    protocolId: uuid('protocol_id').notNull(),
    /** sha256 of the file. */
    hash: text('hash').notNull(),
    /** An artifact of a run, or a file of an upload. */
    artifactId: uuid('artifact_id'),
    uploadId: uuid('upload_id'),
    fileIndex: integer('file_index'),
    /** Whether it could not be read as weights of its config and was then submitted anew. */
    isReplaced: boolean('is_replaced').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'submitted_weights_run',
      columns: [table.runId, table.teamId],
      foreignColumns: [runs.id, runs.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'submitted_weights_submission',
      columns: [table.submissionId, table.teamId],
      foreignColumns: [submissions.id, submissions.teamId],
    }).onDelete('cascade'),
    uniqueIndex('submitted_weights_once')
      .on(table.protocolId, table.hash)
      .where(sql`not ${table.isReplaced}`),
    index('submitted_weights_submission_of').on(table.submissionId),
    index('submitted_weights_team_day').on(table.teamId, table.protocolId, table.createdAt),
    check('submitted_weights_hash_shape', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
    check('submitted_weights_source', sql`num_nonnulls(${table.artifactId}, ${table.uploadId}) = 1`),
    check('submitted_weights_file', sql`(${table.uploadId} is null) = (${table.fileIndex} is null)`),
  ],
);
