/** What people write to runs, experiments, datasets and leaderboards: tags and notes; and views of lists that they keep. */
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns.ts';
import { datasets } from './datasets.ts';
import { experiments } from './experiments.ts';
import { leaderboards } from './leaderboards.ts';
import { runs } from './runs.ts';
import { teams } from './teams.ts';
import { users } from './users.ts';

/** Exactly one of these is given: what a tag or a note is on. */
const subjectColumns = () => ({
  runId: uuid('run_id'),
  experimentId: uuid('experiment_id'),
  datasetId: uuid('dataset_id'),
  leaderboardId: uuid('leaderboard_id'),
});

export const tags = pgTable(
  'tags',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** `#rrggbb`. */
    colour: text('colour'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('tags_team_name').on(table.teamId, sql`lower(${table.name})`),
    unique('tags_id_team').on(table.id, table.teamId),
    check('tags_name_present', sql`length(trim(${table.name})) between 1 and 60`),
    check('tags_colour_shape', sql`${table.colour} ~ '^#[0-9a-f]{6}$'`),
  ],
);

export const taggings = pgTable(
  'taggings',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    tagId: uuid('tag_id').notNull(),
    ...subjectColumns(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'taggings_tag',
      columns: [table.tagId, table.teamId],
      foreignColumns: [tags.id, tags.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'taggings_run',
      columns: [table.runId, table.teamId],
      foreignColumns: [runs.id, runs.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'taggings_experiment',
      columns: [table.experimentId, table.teamId],
      foreignColumns: [experiments.id, experiments.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'taggings_dataset',
      columns: [table.datasetId, table.teamId],
      foreignColumns: [datasets.id, datasets.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'taggings_leaderboard',
      columns: [table.leaderboardId, table.teamId],
      foreignColumns: [leaderboards.id, leaderboards.teamId],
    }).onDelete('cascade'),
    unique('taggings_run_once').on(table.runId, table.tagId),
    unique('taggings_experiment_once').on(table.experimentId, table.tagId),
    unique('taggings_dataset_once').on(table.datasetId, table.tagId),
    unique('taggings_leaderboard_once').on(table.leaderboardId, table.tagId),
    index('taggings_of_tag').on(table.tagId),
    check(
      'taggings_one_subject',
      sql`num_nonnulls(${table.runId}, ${table.experimentId}, ${table.datasetId}, ${table.leaderboardId}) = 1`,
    ),
  ],
);

export const notes = pgTable(
  'notes',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    ...subjectColumns(),
    /** Markdown. */
    text: text('text').notNull(),
    /** Raised by every edit; the texts of before are in `note_versions`. */
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    editedBy: uuid('edited_by').references(() => users.id, { onDelete: 'set null' }),
    editedAt: moment('edited_at'),
  },
  (table) => [
    foreignKey({
      name: 'notes_run',
      columns: [table.runId, table.teamId],
      foreignColumns: [runs.id, runs.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'notes_experiment',
      columns: [table.experimentId, table.teamId],
      foreignColumns: [experiments.id, experiments.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'notes_dataset',
      columns: [table.datasetId, table.teamId],
      foreignColumns: [datasets.id, datasets.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'notes_leaderboard',
      columns: [table.leaderboardId, table.teamId],
      foreignColumns: [leaderboards.id, leaderboards.teamId],
    }).onDelete('cascade'),
    unique('notes_id_team').on(table.id, table.teamId),
    index('notes_of_run').on(table.runId),
    index('notes_of_experiment').on(table.experimentId),
    index('notes_of_dataset').on(table.datasetId),
    index('notes_of_leaderboard').on(table.leaderboardId),
    index('notes_team').on(table.teamId),
    check(
      'notes_one_subject',
      sql`num_nonnulls(${table.runId}, ${table.experimentId}, ${table.datasetId}, ${table.leaderboardId}) = 1`,
    ),
    check('notes_text_present', sql`length(trim(${table.text})) between 1 and 20000`),
    check('notes_version', sql`${table.version} >= 1`),
  ],
);

/** Texts that a note had, by their number from 1. */
export const noteVersions = pgTable(
  'note_versions',
  {
    teamId: uuid('team_id').notNull(),
    noteId: uuid('note_id').notNull(),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    writtenBy: uuid('written_by').references(() => users.id, { onDelete: 'set null' }),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.noteId, table.version] }),
    foreignKey({
      name: 'note_versions_note',
      columns: [table.noteId, table.teamId],
      foreignColumns: [notes.id, notes.teamId],
    }).onDelete('cascade'),
  ],
);

export const viewPages = ['RUNS', 'EXPERIMENTS', 'LEADERBOARD'] as const;
export type ViewPage = (typeof viewPages)[number];

/** A list as somebody left it, to come back to. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    /** Whose it is; null for one of the whole team. */
    ownerId: uuid('owner_id').references(() => users.id, { onDelete: 'cascade' }),
    page: text('page', { enum: viewPages }).notNull(),
    name: text('name').notNull(),
    definition: jsonb('definition').$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [
    index('saved_views_team_page').on(table.teamId, table.id.desc()),
    unique('saved_views_name').on(table.teamId, table.page, table.ownerId, table.name).nullsNotDistinct(),
    check('saved_views_page', sql`${table.page} in ('RUNS', 'EXPERIMENTS', 'LEADERBOARD')`),
    check('saved_views_name_present', sql`length(trim(${table.name})) between 1 and 100`),
  ],
);
