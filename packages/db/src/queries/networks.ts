import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { NotFoundError, refusingDuplicates } from '../errors.ts';
import { canonicalJson, sha256 } from '../hashing.ts';
import { junctions, networks, networkVersions, roadSegments } from '../schema/index.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { byId, grouped, inBatches, only } from './rows.ts';

export type NetworkRow = typeof networks.$inferSelect;
export type NetworkVersionRow = typeof networkVersions.$inferSelect;
export type JunctionRow = typeof junctions.$inferSelect;
export type RoadSegmentRow = typeof roadSegments.$inferSelect;

export type JunctionInput = Omit<JunctionRow, 'networkVersionId' | 'index'>;
export type RoadSegmentInput = Omit<RoadSegmentRow, 'networkVersionId' | 'index'>;

/** Junctions and segments get their indices from their order; `from` and `to` of a segment are such indices. */
export interface NetworkInput {
  readonly name: string;
  readonly junctions: readonly JunctionInput[];
  readonly segments: readonly RoadSegmentInput[];
}

/** A network with its first version. */
export async function insert(
  db: Executor,
  input: NetworkInput & { readonly teamId: string; readonly createdBy?: string | null },
): Promise<{ network: NetworkRow; version: NetworkVersionRow }> {
  return db.transaction((tx) => insertWithin(tx, input));
}

export async function insertWithin(
  tx: Transaction,
  input: NetworkInput & { readonly teamId: string; readonly createdBy?: string | null },
): Promise<{ network: NetworkRow; version: NetworkVersionRow }> {
  const { teamId, name, createdBy = null } = input;
  const network = only(
    await refusingDuplicates(`a network named "${name}"`, () =>
      tx.insert(networks).values({ teamId, name, createdBy }).returning(),
    ),
  );
  return { network, version: await insertVersion(tx, network, 1, input, createdBy) };
}

/** The next version of a network; earlier ones stay as they are. */
export async function addVersion(
  db: Executor,
  input: Omit<NetworkInput, 'name'> & {
    readonly networkId: string;
    readonly teamId: string;
    readonly createdBy?: string | null;
  },
): Promise<NetworkVersionRow> {
  return db.transaction(async (tx) => {
    const [network] = await tx
      .select()
      .from(networks)
      .where(and(eq(networks.id, input.networkId), eq(networks.teamId, input.teamId)))
      .for('update');
    if (network === undefined) throw new NotFoundError('network', input.networkId);
    const latest = (await latestVersions(tx, [network.id])).get(network.id);
    return insertVersion(tx, network, (latest?.number ?? 0) + 1, input, input.createdBy ?? null);
  });
}

async function insertVersion(
  tx: Transaction,
  network: NetworkRow,
  number: number,
  content: Omit<NetworkInput, 'name'>,
  createdBy: string | null,
): Promise<NetworkVersionRow> {
  const contentHash = sha256(canonicalJson([content.junctions, content.segments]));
  const version = only(
    await tx
      .insert(networkVersions)
      .values({ networkId: network.id, teamId: network.teamId, number, contentHash, createdBy })
      .returning(),
  );
  const owner = { networkVersionId: version.id };
  for (const rows of inBatches(content.junctions.map((junction, index) => ({ ...junction, ...owner, index })))) {
    await tx.insert(junctions).values(rows);
  }
  for (const rows of inBatches(content.segments.map((segment, index) => ({ ...segment, ...owner, index })))) {
    await tx.insert(roadSegments).values(rows);
  }
  return version;
}

export async function list(executor: Executor, request: PageRequest & { teamId: string }): Promise<Page<NetworkRow>> {
  return pageOf(request, {
    key: networks.id,
    order: 'descending',
    filter: eq(networks.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(networks).where(where).orderBy(orderBy).limit(limit),
    count: (where) => executor.$count(networks, where),
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
