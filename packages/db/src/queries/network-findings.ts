/** What looks wrong in versions of networks. */
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { networkFindings, networkVersions, type FindingCounts, type NetworkFindingKind } from '../schema/index.ts';
import type { NetworkVersionRow } from './networks.ts';
import type { Page, PageRequest } from './page.ts';
import { indexOf, pagesBelow } from './pages-below.ts';
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
  return pagesBelow(executor, versionIds, request, {
    ...{ table: networkFindings, key: index, keyOf: indexOf },
    ...{ parent: networkVersionId, parentId: networkVersions.id },
    order: 'ascending',
    filter: kinds === null ? undefined : inArray(kind, [...kinds]),
    parentOf: (row) => row.networkVersionId,
    rows: (where, orderBy) => executor.select().from(networkFindings).where(where).orderBy(orderBy),
  });
}
