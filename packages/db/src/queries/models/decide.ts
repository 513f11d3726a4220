/** What people decide about the model registry: runs become versions of a named model, versions change their stage, aliases move. */
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { ConflictError, NotFoundError, refusingDuplicates } from '../../errors.ts';
import {
  artifacts,
  modelAliases,
  modelAliasMoves,
  models,
  modelVersions,
  runs,
  type ModelStage,
} from '../../schema/index.ts';
import { differences, isNothing, type Changed, type Updated } from '../changed.ts';
import { only } from '../rows.ts';
import * as teamEvents from '../team-events.ts';
import type { ModelRow, ModelVersionRow } from './read.ts';

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
): Promise<Updated<ModelRow>> {
  return executor.transaction(async (tx) => {
    const before = await locked(tx, { teamId, id });
    const changes = differences(before, change);
    if (isNothing(changes)) return { row: before, changes };
    return refusingDuplicates(`a model named "${change.name ?? ''}"`, async () => ({
      row: only(await tx.update(models).set(changes).where(eq(models.id, id)).returning()),
      changes,
    }));
  });
}

/** Removes a model with its versions and aliases; the runs stay. @throws NotFoundError */
export async function remove(executor: Executor, { teamId, id }: Pick<ModelRow, 'teamId' | 'id'>): Promise<ModelRow> {
  const [row] = await executor
    .delete(models)
    .where(and(eq(models.id, id), eq(models.teamId, teamId)))
    .returning();
  if (row === undefined) throw new NotFoundError('model', id);
  return row;
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
): Promise<Changed<ModelVersionRow>> {
  const own = and(eq(modelVersions.id, id), eq(modelVersions.teamId, teamId));
  const [staged] = await executor
    .update(modelVersions)
    .set({ stage })
    .where(and(own, ne(modelVersions.stage, stage)))
    .returning();
  if (staged !== undefined) return { row: staged, isChanged: true };
  const [row] = await executor.select().from(modelVersions).where(own);
  if (row === undefined) throw new NotFoundError('model version', id);
  return { row, isChanged: false };
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
): Promise<Changed<ModelRow>> {
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
    if (current === number) return { row: model, isChanged: false };
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
      await teamEvents.append(tx, {
        teamId,
        type: 'model.promoted',
        subjectId: version.id,
        payload: { name: model.name, version: number, alias },
      });
    }
    await tx.insert(modelAliasMoves).values({ teamId, modelId, alias, number, movedBy: by });
    return { row: model, isChanged: true };
  });
}
