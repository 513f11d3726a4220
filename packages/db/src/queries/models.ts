/** The model registry: runs registered as versions of a named model, their stages, and aliases that point at one of them. */
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import { ConflictError, NotFoundError, refusingDuplicates } from '../errors.ts';
import {
  artifacts,
  modelAliases,
  modelAliasMoves,
  models,
  modelVersions,
  runs,
  type ModelStage,
} from '../schema/index.ts';
import { pageOf, pagesOf, type Page, type PageRequest } from './page.ts';
import { byId, grouped, only } from './rows.ts';

export type ModelRow = typeof models.$inferSelect;
export type ModelVersionRow = typeof modelVersions.$inferSelect;
export type ModelAliasRow = typeof modelAliases.$inferSelect;
export type ModelAliasMoveRow = typeof modelAliasMoves.$inferSelect;

/** Whose model, and who asks; `by` is null for a team key. */
interface Owned {
  readonly teamId: string;
  readonly by: string | null;
}

/** @throws DuplicateError when the team has a model of this name */
export async function create(
  executor: Executor,
  { teamId, by, name, description }: Owned & { readonly name: string; readonly description: string | null },
): Promise<ModelRow> {
  return refusingDuplicates(`a model named "${name}"`, async () =>
    only(await executor.insert(models).values({ teamId, name, description, createdBy: by }).returning()),
  );
}

/** @throws NotFoundError; DuplicateError when the team has another model of this name */
export async function update(
  executor: Executor,
  { teamId, id, ...change }: Pick<ModelRow, 'teamId' | 'id'> & Partial<Pick<ModelRow, 'name' | 'description'>>,
): Promise<ModelRow> {
  return refusingDuplicates(`a model named "${change.name ?? ''}"`, async () => {
    const [row] = await executor
      .update(models)
      // Something is set even when nothing changes: an update of nothing is no statement.
      .set({ name: sql`${models.name}`, ...change })
      .where(and(eq(models.id, id), eq(models.teamId, teamId)))
      .returning();
    if (row === undefined) throw new NotFoundError('model', id);
    return row;
  });
}

/** Removes a model with its versions and aliases; the runs stay. @throws NotFoundError */
export async function remove(executor: Executor, { teamId, id }: Pick<ModelRow, 'teamId' | 'id'>): Promise<void> {
  const rows = await executor
    .delete(models)
    .where(and(eq(models.id, id), eq(models.teamId, teamId)))
    .returning({ id: models.id });
  if (rows.length === 0) throw new NotFoundError('model', id);
}

/** The model, locked: versions are numbered and aliases moved by one at a time. */
async function locked(executor: Executor, { teamId, id }: Pick<ModelRow, 'teamId' | 'id'>): Promise<ModelRow> {
  const [model] = await executor
    .select()
    .from(models)
    .where(and(eq(models.id, id), eq(models.teamId, teamId)))
    .for('no key update');
  if (model === undefined) throw new NotFoundError('model', id);
  return model;
}

/**
 * Registers the weights of a run as the next version of a model.
 *
 * @throws NotFoundError for a model or run that the team does not have; ConflictError for a run that has not succeeded,
 *   keeps no weights, or is a version of the model already
 */
export async function register(
  executor: Executor,
  {
    teamId,
    by,
    modelId,
    runId,
    note,
  }: Owned & { readonly modelId: string; readonly runId: string; readonly note: string | null },
): Promise<ModelVersionRow> {
  return executor.transaction(async (tx) => {
    await locked(tx, { teamId, id: modelId });
    const [run] = await tx
      .select({ status: runs.status, weightsHash: artifacts.contentHash })
      .from(runs)
      .leftJoin(artifacts, and(eq(artifacts.runId, runs.id), eq(artifacts.name, 'weights')))
      .where(and(eq(runs.id, runId), eq(runs.teamId, teamId)));
    if (run === undefined) throw new NotFoundError('run', runId);
    if (run.status !== 'SUCCEEDED')
      throw new ConflictError(`expected a run that has succeeded, and it is ${run.status}`);
    if (run.weightsHash === null) throw new ConflictError('the run kept no weights that could be registered');
    const earlier = await tx
      .select({ number: modelVersions.number, runId: modelVersions.runId })
      .from(modelVersions)
      .where(eq(modelVersions.modelId, modelId))
      .orderBy(desc(modelVersions.number));
    const same = earlier.find((version) => version.runId === runId);
    if (same !== undefined) throw new ConflictError(`the run is version ${same.number} of this model already`);
    const number = (earlier[0]?.number ?? 0) + 1;
    return only(
      await tx
        .insert(modelVersions)
        .values({ teamId, modelId, number, runId, weightsHash: run.weightsHash, note, createdBy: by })
        .returning(),
    );
  });
}

/** @throws NotFoundError */
export async function setStage(
  executor: Executor,
  { teamId, id, stage }: Pick<ModelVersionRow, 'teamId' | 'id'> & { readonly stage: ModelStage },
): Promise<ModelVersionRow> {
  const [row] = await executor
    .update(modelVersions)
    .set({ stage })
    .where(and(eq(modelVersions.id, id), eq(modelVersions.teamId, teamId)))
    .returning();
  if (row === undefined) throw new NotFoundError('model version', id);
  return row;
}

/**
 * Points an alias of a model at one of its versions, or takes it away.
 *
 * @param move.number null takes the alias away
 * @param move.expected number of the version that it must point at now, null for none; not looked at when left out
 * @throws NotFoundError for a model or version that is not there; ConflictError where the alias points elsewhere than expected
 */
export async function moveAlias(
  executor: Executor,
  move: Owned & {
    readonly modelId: string;
    readonly alias: string;
    readonly number: number | null;
    readonly expected?: number | null;
  },
): Promise<ModelRow> {
  const { teamId, by, modelId, alias, number, expected } = move;
  return executor.transaction(async (tx) => {
    const model = await locked(tx, { teamId, id: modelId });
    const [held] = await tx
      .select({ number: modelVersions.number })
      .from(modelAliases)
      .innerJoin(modelVersions, eq(modelVersions.id, modelAliases.versionId))
      .where(and(eq(modelAliases.modelId, modelId), eq(modelAliases.alias, alias)));
    const current = held?.number ?? null;
    if (expected !== undefined && expected !== current) {
      const told = (version: number | null) => (version === null ? 'no version' : `version ${version}`);
      throw new ConflictError(`expected "${alias}" to point at ${told(expected)}, and it points at ${told(current)}`);
    }
    if (current === number) return model;
    if (number === null) {
      await tx.delete(modelAliases).where(and(eq(modelAliases.modelId, modelId), eq(modelAliases.alias, alias)));
    } else {
      const [version] = await tx
        .select({ id: modelVersions.id })
        .from(modelVersions)
        .where(and(eq(modelVersions.modelId, modelId), eq(modelVersions.number, number)));
      if (version === undefined) throw new NotFoundError('model version', String(number));
      await tx
        .insert(modelAliases)
        .values({ teamId, modelId, alias, versionId: version.id })
        .onConflictDoUpdate({
          target: [modelAliases.modelId, modelAliases.alias],
          set: { versionId: version.id, movedAt: sql`now()` },
        });
    }
    await tx.insert(modelAliasMoves).values({ teamId, modelId, alias, number, movedBy: by });
    return model;
  });
}

/** Newest first. */
export async function list(executor: Executor, request: PageRequest & { teamId: string }): Promise<Page<ModelRow>> {
  return pageOf(request, {
    key: models.id,
    order: 'descending',
    filter: eq(models.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(models).where(where).orderBy(orderBy).limit(limit),
    count: (where) => executor.$count(models, where),
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
  return pagesOf(modelIds, request, {
    key: modelVersions.id,
    order: 'descending',
    parentOf: (row) => row.modelId,
    rows: (cursor, orderBy, limit) => {
      const page = executor
        .select({ id: modelVersions.id })
        .from(modelVersions)
        .where(and(eq(modelVersions.modelId, models.id), cursor))
        .orderBy(orderBy)
        .limit(limit)
        .as('page');
      const ids = executor
        .select({ id: page.id })
        .from(models)
        .crossJoinLateral(page)
        .where(inArray(models.id, [...modelIds]));
      return executor.select().from(modelVersions).where(inArray(modelVersions.id, ids)).orderBy(orderBy);
    },
    counts: async () => {
      const rows = await executor
        .select({ modelId: modelVersions.modelId, count: sql<number>`count(*)::int` })
        .from(modelVersions)
        .where(inArray(modelVersions.modelId, [...modelIds]))
        .groupBy(modelVersions.modelId);
      return new Map(rows.map((row) => [row.modelId, row.count]));
    },
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

/** Moves of the aliases of one model, the newest first. */
export async function moves(
  executor: Executor,
  request: PageRequest & { readonly modelId: string },
): Promise<Page<ModelAliasMoveRow>> {
  return pageOf(request, {
    key: modelAliasMoves.id,
    order: 'descending',
    filter: eq(modelAliasMoves.modelId, request.modelId),
    rows: (where, orderBy, limit) => executor.select().from(modelAliasMoves).where(where).orderBy(orderBy).limit(limit),
    count: (where) => executor.$count(modelAliasMoves, where),
  });
}
