/** The model registry as it is read: models, their versions, where aliases point and pointed. */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { modelAliases, modelAliasMoves, models, modelVersions } from '../../schema/index.ts';
import { countRows } from '../counted.ts';
import { pageOf, type Page, type PageRequest } from '../page.ts';
import { pagesBelow } from '../pages-below.ts';
import { byId, grouped } from '../rows.ts';

export type ModelRow = typeof models.$inferSelect;
export type ModelVersionRow = typeof modelVersions.$inferSelect;
export type ModelAliasRow = typeof modelAliases.$inferSelect;
export type ModelAliasMoveRow = typeof modelAliasMoves.$inferSelect;

/** Newest first. */
export async function list(executor: Executor, request: PageRequest & { teamId: string }): Promise<Page<ModelRow>> {
  return pageOf(request, {
    key: models.id,
    order: 'descending',
    filter: eq(models.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(models).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, models, where),
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, ModelRow>> {
  return byId(
    await executor
      .select()
      .from(models)
      .where(inArray(models.id, [...ids])),
  );
}

export async function byName(executor: Executor, teamId: string, name: string): Promise<ModelRow | undefined> {
  const [row] = await executor
    .select()
    .from(models)
    .where(and(eq(models.teamId, teamId), eq(models.name, name)));
  return row;
}

export async function versionsByIds(executor: Executor, ids: readonly string[]): Promise<Map<string, ModelVersionRow>> {
  return byId(
    await executor
      .select()
      .from(modelVersions)
      .where(inArray(modelVersions.id, [...ids])),
  );
}

/** The same page of the versions of each model, the newest first, by model id. */
export async function versionPages(
  executor: Executor,
  modelIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<ModelVersionRow>>> {
  return pagesBelow(executor, modelIds, request, {
    table: modelVersions,
    id: modelVersions.id,
    parent: modelVersions.modelId,
    parentId: models.id,
    order: 'descending',
    parentOf: (row) => row.modelId,
    rows: (where, orderBy) => executor.select().from(modelVersions).where(where).orderBy(orderBy),
  });
}

/** What a run is registered as, the newest first, by run id. */
export async function versionsOfRuns(
  executor: Executor,
  runIds: readonly string[],
): Promise<Map<string, ModelVersionRow[]>> {
  const rows = await executor
    .select()
    .from(modelVersions)
    .where(inArray(modelVersions.runId, [...runIds]))
    .orderBy(desc(modelVersions.id));
  return grouped(runIds, rows, (row) => row.runId);
}

/** The aliases of each model by name, by model id. */
export async function aliasesOf(
  executor: Executor,
  modelIds: readonly string[],
): Promise<Map<string, ModelAliasRow[]>> {
  const rows = await executor
    .select()
    .from(modelAliases)
    .where(inArray(modelAliases.modelId, [...modelIds]))
    .orderBy(asc(modelAliases.alias));
  return grouped(modelIds, rows, (row) => row.modelId);
}

/** The version of a number of each model that has one, by model id. */
export async function numbered(
  executor: Executor,
  modelIds: readonly string[],
  number: number,
): Promise<Map<string, ModelVersionRow>> {
  const rows = await executor
    .select()
    .from(modelVersions)
    .where(and(inArray(modelVersions.modelId, [...modelIds]), eq(modelVersions.number, number)));
  return new Map(rows.map((row) => [row.modelId, row]));
}

/** Moves of the aliases of each model, the newest first, by model id. */
export async function movePages(
  executor: Executor,
  modelIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<ModelAliasMoveRow>>> {
  return pagesBelow(executor, modelIds, request, {
    table: modelAliasMoves,
    id: modelAliasMoves.id,
    parent: modelAliasMoves.modelId,
    parentId: models.id,
    order: 'descending',
    parentOf: (row) => row.modelId,
    rows: (where, orderBy) => executor.select().from(modelAliasMoves).where(where).orderBy(orderBy),
  });
}
