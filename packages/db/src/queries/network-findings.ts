/** What looks wrong in versions of networks. */
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { networkFindings, networkVersions, type FindingCounts, type NetworkFindingKind } from '../schema/index.ts';
import type { NetworkVersionRow } from './networks.ts';
import { pagesOf, type Page, type PageRequest } from './page.ts';
import { inBatches, only } from './rows.ts';

export type NetworkFindingRow = typeof networkFindings.$inferSelect;

export interface FindingsInput {
  /** The first of each kind, in the order in which they are shown. */
  readonly listed: readonly Omit<NetworkFindingRow, 'teamId' | 'networkVersionId' | 'index'>[];
  /** Of all, listed or not. */
  readonly counts: FindingCounts;
}

/** Writes what was found in a version that nobody had looked through; does nothing where somebody had. */
export async function recordFindings(
  tx: Transaction,
  { id, teamId }: Pick<NetworkVersionRow, 'id' | 'teamId'>,
  { listed, counts }: FindingsInput,
): Promise<NetworkVersionRow> {
  const [version] = await tx
    .update(networkVersions)
    .set({ findingCounts: counts })
    .where(and(eq(networkVersions.id, id), isNull(networkVersions.findingCounts)))
    .returning();
  if (version === undefined) return only(await tx.select().from(networkVersions).where(eq(networkVersions.id, id)));
  const owner = { teamId, networkVersionId: id };
  for (const rows of inBatches(listed.map((finding, index) => ({ ...finding, ...owner, index })))) {
    await tx.insert(networkFindings).values(rows);
  }
  return version;
}

/** Versions that nobody has looked through, oldest first. */
export async function withoutFindings(executor: Executor, first: number): Promise<NetworkVersionRow[]> {
  return executor
    .select()
    .from(networkVersions)
    .where(isNull(networkVersions.findingCounts))
    .orderBy(asc(networkVersions.id))
    .limit(first);
}

/** A page of the findings of each version, by version id. @param kinds those of these kinds; null: all */
export async function pagesOfVersions(
  executor: Executor,
  versionIds: readonly string[],
  { kinds, ...request }: PageRequest & { readonly kinds: readonly NetworkFindingKind[] | null },
): Promise<Map<string, Page<NetworkFindingRow>>> {
  const { networkVersionId, index, kind } = networkFindings;
  const filter = kinds === null ? undefined : inArray(kind, [...kinds]);
  return pagesOf(versionIds, request, {
    key: index,
    keyOf: (at) => sql`${Number(at)}::int`,
    order: 'ascending',
    parentOf: (row) => row.networkVersionId,
    rows: (cursor, orderBy, limit) => {
      const page = sql`select ${networkVersionId}, ${index} from ${networkFindings}
        where ${and(eq(networkVersionId, networkVersions.id), filter, cursor)} order by ${orderBy} limit ${limit}`;
      const keys = sql`(select page.* from ${networkVersions} cross join lateral (${page}) as page
        where ${inArray(networkVersions.id, [...versionIds])})`;
      return executor
        .select()
        .from(networkFindings)
        .where(sql`(${networkVersionId}, ${index}) in ${keys}`)
        .orderBy(orderBy);
    },
    counts: async () => {
      const found = await executor
        .select({ id: networkVersionId, count: sql<number>`count(*)::int` })
        .from(networkFindings)
        .where(and(inArray(networkVersionId, [...versionIds]), filter))
        .groupBy(networkVersionId);
      return new Map(found.map((one) => [one.id, one.count]));
    },
  });
}
