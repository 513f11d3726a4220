/** A graph's way from the request to the row: asked for, made by a worker, or recorded as failed. */
import { and, asc, eq, gt, inArray, ne, notExists, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Executor } from '../database.ts';
import { ConflictError, NotFoundError, reasonOf } from '../errors.ts';
import type { JobSender } from '../jobs/index.ts';
import { datasets, graphRequests, graphs, type StoredGraphStatistics } from '../schema/index.ts';
import { insertWithin, type GraphInput, type GraphRow } from './graphs.ts';
import { rowsOf } from './page.ts';
import { pagesBelow } from './pages-below.ts';
import { byId, only } from './rows.ts';
import * as teamEvents from './team-events.ts';

export type GraphRequestRow = typeof graphRequests.$inferSelect;

const OPEN = ['QUEUED', 'RUNNING'] as const;

/**
 * Puts the making of a graph on the queue.
 *
 * @returns the request; the graph that a worker makes has the same id
 * @throws NotFoundError when the team has no such dataset; ConflictError when a graph of it has the name already
 *   or one of that name is being made
 */
export async function create(
  db: Executor,
  queue: JobSender,
  input: Pick<GraphRequestRow, 'teamId' | 'datasetId' | 'createdBy' | 'name' | 'recipe'> & {
    /** Whether its statistics alone are wanted: any number of previews may have one name. */
    readonly isPreview?: boolean;
  },
): Promise<GraphRequestRow> {
  const { teamId, datasetId, name, isPreview = false } = input;
  return db.transaction(async (tx) => {
    const [dataset] = await tx
      .select({ id: datasets.id })
      .from(datasets)
      .where(and(eq(datasets.id, datasetId), eq(datasets.teamId, teamId)))
      // One request at a time per dataset: the next one sees this one.
      .for('no key update');
    if (dataset === undefined) throw new NotFoundError('dataset', datasetId);
    const send = async () => {
      const row = only(await tx.insert(graphRequests).values(input).returning());
      await queue.enqueueGraph(tx, row.id);
      return row;
    };
    if (isPreview) return send();
    const sameName = and(
      eq(graphRequests.datasetId, datasetId),
      eq(graphRequests.name, name),
      eq(graphRequests.isPreview, false),
    );
    // Before the graphs: graph and success of its request are written together.
    if ((await tx.$count(graphRequests, and(sameName, inArray(graphRequests.status, [...OPEN])))) > 0) {
      throw new ConflictError(`a graph named "${name}" of this dataset is being made`);
    }
    const taken = await tx.$count(graphs, and(eq(graphs.datasetId, datasetId), eq(graphs.name, name)));
    if (taken > 0) throw new ConflictError(`a graph named "${name}" of this dataset exists already`);
    return send();
  });
}

/** Takes a request that is not over; undefined where there is nothing left to do. */
export async function claim(executor: Executor, id: string): Promise<GraphRequestRow | undefined> {
  const [row] = await executor
    .update(graphRequests)
    .set({ status: 'RUNNING' })
    .where(and(eq(graphRequests.id, id), inArray(graphRequests.status, [...OPEN])))
    .returning();
  return row;
}

export interface GraphFacts {
  readonly statistics?: StoredGraphStatistics | null;
  /** What the recipe did without, one sentence each. */
  readonly notes?: readonly string[];
}

/**
 * Writes the graph with its statistics and the success of its request, together; of a preview the statistics alone.
 * Undefined where the request was over, and for previews.
 *
 * @throws DuplicateError when another graph of the dataset has taken the name meanwhile
 */
export async function succeed(
  db: Executor,
  id: string,
  graph: Omit<GraphInput, 'name'>,
  { statistics = null, notes = [] }: GraphFacts = {},
): Promise<GraphRow | undefined> {
  return db.transaction(async (tx) => {
    const [request] = await tx
      .update(graphRequests)
      .set({
        ...{ status: 'SUCCEEDED', finishedAt: sql`now()`, notes: [...notes] },
        statistics: sql`case when ${graphRequests.isPreview} then ${JSON.stringify(statistics)}::jsonb end`,
      })
      .where(and(eq(graphRequests.id, id), inArray(graphRequests.status, [...OPEN])))
      .returning();
    if (request === undefined || request.isPreview) return undefined;
    const { teamId, datasetId, createdBy, name } = request;
    return insertWithin(tx, { ...graph, id, teamId, datasetId, createdBy, name, statistics });
  });
}

/** @param error the error itself, or what it means to people; see `reasonOf` for what is kept of it */
export async function fail(executor: Executor, id: string, error: unknown): Promise<void> {
  await executor.transaction(async (tx) => {
    const [failed] = await tx
      .update(graphRequests)
      .set({ status: 'FAILED', error: reasonOf(error), finishedAt: sql`now()` })
      .where(and(eq(graphRequests.id, id), inArray(graphRequests.status, [...OPEN])))
      .returning();
    if (failed === undefined) return;
    const { teamId, name, datasetId } = failed;
    const payload = { name, datasetId, message: teamEvents.eventMessage(failed.error) };
    await teamEvents.append(tx, { teamId, type: 'graph.failed', subjectId: id, payload });
  });
}

/** For `graph-abandoned` jobs: the job was delivered too often. Does nothing where a living job carries the request. */
export async function abandon(db: Executor, queue: JobSender, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.select({ id: graphRequests.id }).from(graphRequests).where(eq(graphRequests.id, id)).for('update');
    if ((await queue.graphJobFate(tx, id)) === 'ALIVE') return;
    await fail(tx, id, 'its worker was lost each time that the graph was to be made; the graph was given up');
  });
}

/**
 * Sends a new job for every request that is not over and whose job is gone from the queue; for a worker that starts.
 * @returns their ids
 */
export async function sendLost(db: Executor, queue: JobSender): Promise<string[]> {
  return db.transaction(async (tx) => {
    const waiting = await tx
      .select({ id: graphRequests.id })
      .from(graphRequests)
      .where(inArray(graphRequests.status, [...OPEN]))
      .orderBy(asc(graphRequests.id))
      .for('update');
    const lost: string[] = [];
    for (const { id } of waiting) {
      if ((await queue.graphJobFate(tx, id)) !== 'GONE') continue;
      await queue.enqueueGraph(tx, id);
      lost.push(id);
    }
    return lost;
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, GraphRequestRow>> {
  return byId(
    await executor
      .select()
      .from(graphRequests)
      .where(inArray(graphRequests.id, [...ids])),
  );
}

/**
 * Requests whose graph is not there: open, or failed and not made good by a later request or a graph of the name; the
 * newest `first` of each dataset, by dataset id.
 */
export async function unmadeOf(
  executor: Executor,
  datasetIds: readonly string[],
  first: number,
): Promise<Map<string, GraphRequestRow[]>> {
  const later = alias(graphRequests, 'later');
  const laterRequest = executor
    .select({ id: later.id })
    .from(later)
    .where(
      and(
        eq(later.datasetId, graphRequests.datasetId),
        eq(later.name, graphRequests.name),
        eq(later.isPreview, false),
        gt(later.id, graphRequests.id),
      ),
    );
  const graphOfName = executor
    .select({ id: graphs.id })
    .from(graphs)
    .where(and(eq(graphs.datasetId, graphRequests.datasetId), eq(graphs.name, graphRequests.name)));
  const pages = await pagesBelow<GraphRequestRow>(
    executor,
    datasetIds,
    { first },
    {
      table: graphRequests,
      id: graphRequests.id,
      parent: graphRequests.datasetId,
      parentId: datasets.id,
      order: 'descending',
      filter: and(
        ne(graphRequests.status, 'SUCCEEDED'),
        eq(graphRequests.isPreview, false),
        or(inArray(graphRequests.status, [...OPEN]), and(notExists(laterRequest), notExists(graphOfName))),
      ),
      parentOf: (row) => row.datasetId,
      rows: (where, orderBy) => executor.select().from(graphRequests).where(where).orderBy(orderBy),
    },
  );
  return rowsOf(pages);
}
