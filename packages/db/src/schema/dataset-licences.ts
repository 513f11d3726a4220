/** What the terms of a dataset are; it may stand under several. They go with everything that is derived from it. */
import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { datasets } from './datasets.ts';

/** What a licence does not allow. UNSTATED: nobody wrote terms down, so nothing is allowed that the law does not allow anyway. */
export const licenceLimits = ['COMMERCIAL_USE', 'REDISTRIBUTION', 'DERIVATIVES', 'UNSTATED'] as const;
export type LicenceLimit = (typeof licenceLimits)[number];

export const datasetLicences = pgTable(
  'dataset_licences',
  {
    datasetId: uuid('dataset_id').notNull(),
    teamId: uuid('team_id').notNull(),
    index: integer('index').notNull(),
    /** Identifier of the SPDX list, where it has one. */
    spdx: text('spdx'),
    title: text('title').notNull(),
    url: text('url'),
    /** Whom to name, and how. */
    attribution: text('attribution'),
    forbids: text('forbids', { enum: licenceLimits }).array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.datasetId, table.index] }),
    foreignKey({
      name: 'dataset_licences_dataset',
      columns: [table.datasetId, table.teamId],
      foreignColumns: [datasets.id, datasets.teamId],
    }).onDelete('cascade'),
    check('dataset_licences_index', sql`${table.index} >= 0`),
    check('dataset_licences_title', sql`length(trim(${table.title})) > 0`),
    check(
      'dataset_licences_forbids',
      sql`${table.forbids} <@ array['COMMERCIAL_USE', 'REDISTRIBUTION', 'DERIVATIVES', 'UNSTATED']`,
    ),
  ],
);
