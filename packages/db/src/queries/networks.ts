import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Executor, Transaction } from '../database.ts';
import { ConflictError, NotFoundError, refusingDuplicates } from '../errors.ts';
import { networkHash } from '../network-hash.ts';
import { datasets, graphs, junctions, networks, networkVersions, roadSegments } from '../schema/index.ts';
import { countRows } from './counted.ts';
import { recordFindings, type FindingsInput } from './network-findings.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { pagesBelow } from './pages-below.ts';
import type { Changed } from './changed.ts';
import { byId, grouped, isGiven, numbered, only, type RowsInOrder } from './rows.ts';

export type NetworkRow = typeof networks.$inferSelect;
export type NetworkVersionRow = typeof networkVersions.$inferSelect;
export type JunctionRow = typeof junctions.$inferSelect;
export type RoadSegmentRow = typeof roadSegments.$inferSelect;

export type JunctionInput = Omit<JunctionRow, 'networkVersionId' | 'index'>;
export type RoadSegmentInput = Omit<
  RoadSegmentRow,
  'networkVersionId' | 'index' | 'travelSeconds' | 'south' | 'west' | 'north' | 'east'
> & {
  readonly travelSeconds?: number | null;
};

/** Junctions and segments get their indices from their order; `from` and `to` of a segment are such indices. */
export interface NetworkInput {
  readonly name: string;
  readonly junctions: RowsInOrder<JunctionInput>;
  readonly segments: RowsInOrder<RoadSegmentInput>;
  /** What looks wrong in it; left out where nobody has looked yet. */
  readonly findings?: FindingsInput | null;
  /** Its `networkHash`, where another process has hashed it; left out of lists that are small enough to be hashed here. */
  readonly contentHash?: string;
}

interface Author {
  readonly createdBy?: string | null;
  /** Why the version was made. */
  readonly message?: string | null;
}

/** A network with its first version. */
export async function insert(
  db: Executor,
  input: NetworkInput & Author & { readonly teamId: string },
): Promise<{ network: NetworkRow; version: NetworkVersionRow }> {
  return db.transaction((tx) => insertWithin(tx, input));
}

export async function insertWithin(
  tx: Transaction,
  input: NetworkInput & Author & { readonly teamId: string },
): Promise<{ network: NetworkRow; version: NetworkVersionRow }> {
  const { teamId, name, createdBy = null } = input;
  const network = only(
    await refusingDuplicates(`a network named "${name}"`, () =>
      tx.insert(networks).values({ teamId, name, createdBy }).returning(),
    ),
  );
  return { network, version: await insertVersion(tx, network, { ...input, number: 1, parentId: null }) };
}

/**
 * The next version of a network; earlier ones stay as they are.
 *
 * @param input.parentId the version that it was made from by changes: it must be the latest. Left out where it was not.
 * @throws NotFoundError when the team has no such network; StaleVersionError when the parent is not the latest
 */
export async function addVersion(
  db: Executor,
  input: Omit<NetworkInput, 'name'> &
    Author & { readonly networkId: string; readonly teamId: string; readonly parentId?: string | null },
): Promise<NetworkVersionRow> {
  return db.transaction(async (tx) => {
    const [network] = await tx
      .select()
      .from(networks)
      .where(and(eq(networks.id, input.networkId), eq(networks.teamId, input.teamId)))
      .for('update');
    if (network === undefined) throw new NotFoundError('network', input.networkId);
    const latest = (await latestVersions(tx, [network.id])).get(network.id);
    const { parentId = null } = input;
    if (parentId !== null && latest !== undefined && latest.id !== parentId) throw new StaleVersionError(latest);
    return insertVersion(tx, network, { ...input, parentId, number: (latest?.number ?? 0) + 1 });
  });
}

/** Changes were made to a version that others have changed since. */
export class StaleVersionError extends ConflictError {
  constructor(readonly latest: NetworkVersionRow) {
    super(`the latest version is ${latest.number}; changes can be made to that one alone`);
  }
}

async function insertVersion(
  tx: Transaction,
  network: NetworkRow,
  content: Omit<NetworkInput, 'name'> & Author & { readonly number: number; readonly parentId: string | null },
): Promise<NetworkVersionRow> {
  const { number, parentId, createdBy = null, message = null } = content;
  const contentHash = content.contentHash ?? hashOf(content);
  const version = only(
    await tx
      .insert(networkVersions)
      .values({ networkId: network.id, teamId: network.teamId, number, parentId, message, contentHash, createdBy })
      .returning(),
  );
  const owner = { networkVersionId: version.id };
  for await (const rows of numbered(content.junctions, (part, index) => ({ ...part, ...owner, index }))) {
    await tx.insert(junctions).values(rows);
  }
  const drawn = (part: RoadSegmentInput, index: number) => ({ ...part, ...extentOf(part), ...owner, index });
  for await (const rows of numbered(content.segments, drawn)) await tx.insert(roadSegments).values(rows);
  return isGiven(content.findings) ? recordFindings(tx, version, content.findings) : version;
}

function hashOf({ junctions, segments }: Pick<NetworkInput, 'junctions' | 'segments'>): string {
  if (Symbol.asyncIterator in junctions || Symbol.asyncIterator in segments) {
    throw new Error('a network that comes in pieces brings its hash');
  }
  return networkHash({ junctions, segments });
}

/** The rectangle around a line. Its points are not spread: a line may have more of them than a call takes arguments. */
function extentOf({ geometry }: RoadSegmentInput): { south: number; west: number; north: number; east: number } {
  const extent = { south: Infinity, west: Infinity, north: -Infinity, east: -Infinity };
  for (let at = 0; at + 1 < geometry.length; at += 2) {
    const [latitude = NaN, longitude = NaN] = [geometry[at], geometry[at + 1]];
    extent.south = Math.min(extent.south, latitude);
    extent.north = Math.max(extent.north, latitude);
    extent.west = Math.min(extent.west, longitude);
    extent.east = Math.max(extent.east, longitude);
  }
  return extent;
}

/**
 * @returns the name that it had, too
 * @throws DuplicateError when another network of the team has the name
 */
export async function rename(
  executor: Executor,
  id: string,
  name: string,
): Promise<Changed<NetworkRow> & { readonly from: string }> {
  return executor.transaction(async (tx) => {
    const before = only(await tx.select().from(networks).where(eq(networks.id, id)).for('update'));
    if (before.name === name) return { row: before, from: name, isChanged: false };
    const renamed = await refusingDuplicates(`a network named "${name}"`, () =>
      tx.update(networks).set({ name }).where(eq(networks.id, id)).returning(),
    );
    return { row: only(renamed), from: before.name, isChanged: true };
  });
}

/**
 * What stands on the versions of a network, and keeps it from being deleted. Nothing more comes to stand on them until the end of
 * the transaction.
 */
export async function dependants(
  executor: Transaction,
  networkId: string,
): Promise<{ readonly graphs: number; readonly datasets: number }> {
  await executor
    .select({ id: networkVersions.id })
    .from(networkVersions)
    .where(eq(networkVersions.networkId, networkId))
    .orderBy(networkVersions.id)
    .for('update');
  const versions = executor
    .select({ id: networkVersions.id })
    .from(networkVersions)
    .where(eq(networkVersions.networkId, networkId));
  return {
    graphs: await executor.$count(graphs, inArray(graphs.networkVersionId, versions)),
    datasets: await executor.$count(datasets, inArray(datasets.networkVersionId, versions)),
  };
}

/** Takes a network away with all of its versions. @throws where something stands on one of them */
export async function remove(executor: Executor, id: string): Promise<void> {
  await executor.delete(networks).where(eq(networks.id, id));
}

export async function list(executor: Executor, request: PageRequest & { teamId: string }): Promise<Page<NetworkRow>> {
  return pageOf(request, {
    key: networks.id,
    order: 'descending',
    filter: eq(networks.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(networks).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, networks, where),
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, NetworkRow>> {
  return byId(
    await executor
      .select()
      .from(networks)
      .where(inArray(networks.id, [...ids])),
  );
}

export async function versionsByIds(
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, NetworkVersionRow>> {
  return byId(
    await executor
      .select()
      .from(networkVersions)
      .where(inArray(networkVersions.id, [...ids])),
  );
}

/** Newest version of each network, by network id. */
export async function latestVersions(
  executor: Executor,
  networkIds: readonly string[],
): Promise<Map<string, NetworkVersionRow>> {
  const rows = await executor
    .selectDistinctOn([networkVersions.networkId])
    .from(networkVersions)
    .where(inArray(networkVersions.networkId, [...networkIds]))
    .orderBy(networkVersions.networkId, desc(networkVersions.number));
  return new Map(rows.map((row) => [row.networkId, row]));
}

export async function junctionsOf(
  executor: Executor,
  versionIds: readonly string[],
): Promise<Map<string, JunctionRow[]>> {
  const rows = await executor
    .select()
    .from(junctions)
    .where(inArray(junctions.networkVersionId, [...versionIds]))
    .orderBy(asc(junctions.networkVersionId), asc(junctions.index));
  return grouped(versionIds, rows, (row) => row.networkVersionId);
}

export async function segmentsOf(
  executor: Executor,
  versionIds: readonly string[],
): Promise<Map<string, RoadSegmentRow[]>> {
  const rows = await executor
    .select()
    .from(roadSegments)
    .where(inArray(roadSegments.networkVersionId, [...versionIds]))
    .orderBy(asc(roadSegments.networkVersionId), asc(roadSegments.index));
  return grouped(versionIds, rows, (row) => row.networkVersionId);
}

/** A page of the versions of each network, newest first, by network id. */
export async function versionPagesOf(
  executor: Executor,
  networkIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<NetworkVersionRow>>> {
  return pagesBelow(executor, networkIds, request, {
    table: networkVersions,
    id: networkVersions.id,
    parent: networkVersions.networkId,
    parentId: networks.id,
    order: 'descending',
    parentOf: (row) => row.networkId,
    rows: (where, orderBy) => executor.select().from(networkVersions).where(where).orderBy(orderBy),
  });
}

/** The version that came before each, by version id; the first of a network has none. */
export async function versionsBefore(
  executor: Executor,
  versionIds: readonly string[],
): Promise<Map<string, NetworkVersionRow>> {
  const later = alias(networkVersions, 'later');
  const rows = await executor
    .select({ of: later.id, version: networkVersions })
    .from(later)
    .innerJoin(
      networkVersions,
      and(eq(networkVersions.networkId, later.networkId), eq(networkVersions.number, sql`${later.number} - 1`)),
    )
    .where(inArray(later.id, [...versionIds]));
  return new Map(rows.map(({ of, version }) => [of, version]));
}

/** The network of this name; undefined where the team has none. */
export async function named(executor: Executor, teamId: string, name: string): Promise<NetworkRow | undefined> {
  const [row] = await executor
    .select()
    .from(networks)
    .where(and(eq(networks.teamId, teamId), eq(networks.name, name)));
  return row;
}
