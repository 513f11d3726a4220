/** The model registry: trained runs under a name, in numbered versions with a stage, found by aliases that move. */
import { sql } from 'drizzle-orm';
import {
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
import { createdAt, id, moment } from './columns.ts';
import { runs } from './runs.ts';
import { teams } from './teams.ts';
import { users } from './users.ts';

export const modelStage = pgEnum('model_stage', ['NONE', 'STAGING', 'PRODUCTION', 'ARCHIVED']);
export type ModelStage = (typeof modelStage.enumValues)[number];

export const models = pgTable(
  'models',
  {
    id: id(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    description: text('description'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    index('models_team_page').on(table.teamId, table.id.desc()),
    unique('models_team_name').on(table.teamId, table.name),
    unique('models_id_team').on(table.id, table.teamId),
    check(
      'models_name_shape',
      sql`${table.name} ~ '^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$' and length(${table.name}) <= 80`,
    ),
  ],
);

/** A version is one run's weights, for good: what changes is its stage and what points at it. */
export const modelVersions = pgTable(
  'model_versions',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    modelId: uuid('model_id').notNull(),
    /** From 1 in the model. */
    number: integer('number').notNull(),
    /** Kept as long as the version: a registered run cannot be removed. */
    runId: uuid('run_id').notNull(),
    /** sha256 of the weights file as it was registered. */
    weightsHash: text('weights_hash').notNull(),
    stage: modelStage('stage').notNull().default('NONE'),
    note: text('note'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      name: 'model_versions_model',
      columns: [table.modelId, table.teamId],
      foreignColumns: [models.id, models.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'model_versions_run',
      columns: [table.runId, table.teamId],
      foreignColumns: [runs.id, runs.teamId],
    }).onDelete('restrict'),
    unique('model_versions_number').on(table.modelId, table.number),
    unique('model_versions_model_run').on(table.modelId, table.runId),
    unique('model_versions_id_model').on(table.id, table.modelId),
    index('model_versions_run_of').on(table.runId),
    check('model_versions_number_from_1', sql`${table.number} >= 1`),
    check('model_versions_hash_shape', sql`${table.weightsHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

const aliasShape = (column: { readonly name: string }) =>
  sql`${sql.identifier(column.name)} ~ '^[a-z]([a-z0-9-]*[a-z0-9])?$' and length(${sql.identifier(column.name)}) <= 40`;

/** A name such as `champion` that points at one version of its model and is moved to another. */
export const modelAliases = pgTable(
  'model_aliases',
  {
    teamId: uuid('team_id').notNull(),
    modelId: uuid('model_id').notNull(),
    alias: text('alias').notNull(),
    versionId: uuid('version_id').notNull(),
    movedAt: moment('moved_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.modelId, table.alias] }),
    foreignKey({
      name: 'model_aliases_model',
      columns: [table.modelId, table.teamId],
      foreignColumns: [models.id, models.teamId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'model_aliases_version',
      columns: [table.versionId, table.modelId],
      foreignColumns: [modelVersions.id, modelVersions.modelId],
    }).onDelete('cascade'),
    index('model_aliases_version_of').on(table.versionId),
    check('model_aliases_shape', aliasShape(table.alias)),
  ],
);

/** Every move of an alias, so that it can be told what it pointed at when; rows are added, never changed. */
export const modelAliasMoves = pgTable(
  'model_alias_moves',
  {
    id: id(),
    teamId: uuid('team_id').notNull(),
    modelId: uuid('model_id').notNull(),
    alias: text('alias').notNull(),
    /** Number of the version that it points at since; null where it was taken away. */
    number: integer('number'),
    movedBy: uuid('moved_by').references(() => users.id, { onDelete: 'set null' }),
    movedAt: moment('moved_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: 'model_alias_moves_model',
      columns: [table.modelId, table.teamId],
      foreignColumns: [models.id, models.teamId],
    }).onDelete('cascade'),
    index('model_alias_moves_page').on(table.modelId, table.id.desc()),
    check('model_alias_moves_shape', aliasShape(table.alias)),
  ],
);
