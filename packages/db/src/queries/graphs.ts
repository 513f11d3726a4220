import { and, asc, eq, getTableColumns, inArray, notInArray, type SQL } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { NotFoundError, refusingDuplicates } from '../errors.ts';
import { sha256 } from '../hashing.ts';
import { datasets, graphs, graphStatistics, type StoredGraphStatistics } from '../schema/index.ts';
import { countRows } from './counted.ts';
import { bytesOf, float32Of, uint32Of } from '../series/bytes.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { pagesBelow } from './pages-below.ts';
import { byId, isGiven, only } from './rows.ts';

const { from, to, weight, ...withoutEdges } = getTableColumns(graphs);

/** A graph without its edges, which may be large. */
export type GraphRow = Omit<typeof graphs.$inferSelect, 'from' | 'to' | 'weight'>;

/** Edges from -> to between node indices, all three of one length. */
export interface Edges {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float32Array;
}

export interface GraphInput extends Edges {
  readonly name: string;
  readonly recipe: GraphRow['recipe'];
  readonly parameters: Record<string, unknown>;
  readonly nodeCount: number;
  readonly networkVersionId?: string | null;
  /** What is known of it, where it was computed. */
  readonly statistics?: StoredGraphStatistics | null;
}

interface Owner {
  /** A new id when left out. */
  readonly id?: string;
  readonly teamId: string;
  readonly datasetId: string;
  readonly createdBy?: string | null;
}

export async function insert(db: Executor, input: GraphInput & Owner): Promise<GraphRow> {
  return db.transaction((tx) => insertWithin(tx, input));
}

/** Over the number of nodes and the edges in their order. */
export function contentHashOf(nodeCount: number, { from, to, weight }: Edges): string {
  return sha256(`${nodeCount}\n`, bytesOf(from), bytesOf(to), bytesOf(weight));
}

export async function insertWithin(tx: Transaction, input: GraphInput & Owner): Promise<GraphRow> {
  const { from, to, weight, nodeCount } = input;
  if (from.length !== to.length || from.length !== weight.length) {
    throw new RangeError(
      `edges need as many ends as weights; got ${from.length} from, ${to.length} to and ${weight.length} weights`,
    );
  }
  const outside = from.find((node) => node >= nodeCount) ?? to.find((node) => node >= nodeCount);
  if (outside !== undefined) throw new RangeError(`an edge names node ${outside}, but there are ${nodeCount} nodes`);
  const edges = { from: bytesOf(from), to: bytesOf(to), weight: bytesOf(weight) };
  const rows = await refusingDuplicates(`a graph named "${input.name}" of this dataset`, () =>
    tx
      .insert(graphs)
      .values({
        ...edges,
        ...(input.id === undefined ? {} : { id: input.id }),
        teamId: input.teamId,
        datasetId: input.datasetId,
        name: input.name,
        recipe: input.recipe,
        parameters: input.parameters,
        networkVersionId: input.networkVersionId ?? null,
        nodeCount,
        edgeCount: from.length,
        contentHash: contentHashOf(nodeCount, { from, to, weight }),
        createdBy: input.createdBy ?? null,
      })
      .returning(withoutEdges),
  );
  const row = only(rows);
  if (isGiven(input.statistics)) await insertStatistics(tx, row, input.statistics);
  return row;
}

export type GraphStatistics = StoredGraphStatistics;

/** Keeps what is known of a graph; does nothing where it is kept already. */
export async function insertStatistics(
  executor: Executor,
  { id, teamId }: Pick<GraphRow, 'id' | 'teamId'>,
  statistics: StoredGraphStatistics,
): Promise<void> {
  await executor.insert(graphStatistics).values({ graphId: id, teamId, statistics }).onConflictDoNothing();
}

/** By graph id; graphs of before that nobody has looked through have none. */
export async function statisticsOf(
  executor: Executor,
  graphIds: readonly string[],
): Promise<Map<string, StoredGraphStatistics>> {
  const rows = await executor
    .select()
    .from(graphStatistics)
    .where(inArray(graphStatistics.graphId, [...graphIds]));
  return new Map(rows.map((row) => [row.graphId, row.statistics]));
}

/** Graphs that nobody has looked through yet, the smallest first. */
export async function withoutStatistics(executor: Executor, first: number): Promise<GraphRow[]> {
  const known = executor.select({ id: graphStatistics.graphId }).from(graphStatistics);
  return executor
    .select(withoutEdges)
    .from(graphs)
    .where(notInArray(graphs.id, known))
    .orderBy(asc(graphs.edgeCount), asc(graphs.id))
    .limit(first);
}

export interface GraphFilter {
  readonly teamId: string;
  readonly datasetId?: string | null | undefined;
}

export async function list(executor: Executor, request: PageRequest & GraphFilter): Promise<Page<GraphRow>> {
  const filter: SQL | undefined = and(
    eq(graphs.teamId, request.teamId),
    !isGiven(request.datasetId) ? undefined : eq(graphs.datasetId, request.datasetId),
  );
  return pageOf(request, {
    key: graphs.id,
    order: 'descending',
    filter,
    rows: (where, orderBy, limit) =>
      executor.select(withoutEdges).from(graphs).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, graphs, where),
  });
}

/** The same page of the graphs of each dataset, newest first, by dataset id. */
export async function pagesOfDatasets(
  executor: Executor,
  datasetIds: readonly string[],
  request: PageRequest & { readonly teamId: string },
): Promise<Map<string, Page<GraphRow>>> {
  const ofTeam = eq(graphs.teamId, request.teamId);
  return pagesBelow(executor, datasetIds, request, {
    table: graphs,
    id: graphs.id,
    parent: graphs.datasetId,
    parentId: datasets.id,
    filter: ofTeam,
    order: 'descending',
    parentOf: (row) => row.datasetId,
    rows: (where, orderBy) => executor.select(withoutEdges).from(graphs).where(where).orderBy(orderBy),
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, GraphRow>> {
  return byId(
    await executor
      .select(withoutEdges)
      .from(graphs)
      .where(inArray(graphs.id, [...ids])),
  );
}

export async function edgesOf(executor: Executor, graphId: string): Promise<Edges> {
  const edges = (await edgesByIds(executor, [graphId])).get(graphId);
  if (edges === undefined) throw new NotFoundError('graph', graphId);
  return edges;
}

/** Edges of several graphs, by graph id. */
export async function edgesByIds(executor: Executor, graphIds: readonly string[]): Promise<Map<string, Edges>> {
  const rows = await executor
    .select({ id: graphs.id, from: graphs.from, to: graphs.to, weight: graphs.weight })
    .from(graphs)
    .where(inArray(graphs.id, [...graphIds]));
  return new Map(
    rows.map(({ id, from, to, weight }) => [id, { from: uint32Of(from), to: uint32Of(to), weight: float32Of(weight) }]),
  );
}
