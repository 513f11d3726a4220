/** Versions of boards, and the boards as they stood in them. */
import { and, asc, desc, eq, getTableColumns, gte, inArray, lt, lte, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import {
  leaderboardEntries,
  leaderboardEntryStates,
  leaderboards,
  leaderboardVersionEntries,
  leaderboardVersions,
} from '../../schema/index.ts';
import type { Page, PageRequest } from '../page.ts';
import { pagesBelow } from '../pages-below.ts';
import { byId, grouped, isGiven } from '../rows.ts';
import type { LeaderboardEntryRow } from '../ranking.ts';

export type LeaderboardVersionRow = typeof leaderboardVersions.$inferSelect;

/** An entry as it stood in a version. */
export type VersionEntryRow = LeaderboardEntryRow & {
  readonly versionId: string;
  /** One run a seed, without order; some may be gone since. */
  readonly runIds: readonly string[];
};

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, LeaderboardVersionRow>> {
  return byId(
    await executor
      .select()
      .from(leaderboardVersions)
      .where(inArray(leaderboardVersions.id, [...ids])),
  );
}

/** The newest version of each board, by board id. */
export async function newestOf(
  executor: Executor,
  leaderboardIds: readonly string[],
): Promise<Map<string, LeaderboardVersionRow>> {
  return newestUntil(executor, leaderboardIds, null);
}

/** The version that each board stood at in that moment, by board id; a board that was not there yet has none. */
export async function newestUntil(
  executor: Executor,
  leaderboardIds: readonly string[],
  moment: Date | null,
): Promise<Map<string, LeaderboardVersionRow>> {
  const rows = await executor
    .selectDistinctOn([leaderboardVersions.leaderboardId])
    .from(leaderboardVersions)
    .where(
      and(
        inArray(leaderboardVersions.leaderboardId, [...leaderboardIds]),
        moment === null ? undefined : lte(leaderboardVersions.madeAt, moment),
      ),
    )
    .orderBy(leaderboardVersions.leaderboardId, desc(leaderboardVersions.number));
  return new Map(rows.map((row) => [row.leaderboardId, row]));
}

/** Versions by the board and the number of each, in no order. */
export async function byNumbers(
  executor: Executor,
  wanted: readonly Pick<LeaderboardVersionRow, 'leaderboardId' | 'number'>[],
): Promise<LeaderboardVersionRow[]> {
  if (wanted.length === 0) return [];
  const pairs = wanted.map(({ leaderboardId, number }) => sql`(${leaderboardId}::uuid, ${number}::int)`);
  return executor
    .select()
    .from(leaderboardVersions)
    .where(sql`(${leaderboardVersions.leaderboardId}, ${leaderboardVersions.number}) in (${sql.join(pairs, sql`, `)})`);
}

/** Versions after a number, the oldest first. */
export async function after(
  executor: Executor,
  leaderboardId: string,
  number: number,
  limit: number,
): Promise<LeaderboardVersionRow[]> {
  return executor
    .select()
    .from(leaderboardVersions)
    .where(and(eq(leaderboardVersions.leaderboardId, leaderboardId), sql`${leaderboardVersions.number} > ${number}`))
    .orderBy(asc(leaderboardVersions.number))
    .limit(limit);
}

/** The same page of the versions of each board, the newest first, by board id. */
export async function pagesOfBoards(
  executor: Executor,
  leaderboardIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<LeaderboardVersionRow>>> {
  return pagesBelow(executor, leaderboardIds, request, {
    table: leaderboardVersions,
    id: leaderboardVersions.id,
    parent: leaderboardVersions.leaderboardId,
    parentId: leaderboards.id,
    key: leaderboardVersions.number,
    order: 'descending',
    keyOf: (id) => sql`(select number from ${leaderboardVersions} as cursor_version where cursor_version.id = ${id})`,
    parentOf: (row) => row.leaderboardId,
    rows: (where, orderBy) => executor.select().from(leaderboardVersions).where(where).orderBy(orderBy),
  });
}

const entries = leaderboardVersionEntries;

/** Entries of versions as rows of entries, which Postgres puts together from what was kept; in the order of the board. */
function entriesWhere(executor: Executor, where: SQL | undefined) {
  const ranked = executor.$with('ranked', {
    ...getTableColumns(leaderboardEntries),
    versionId: entries.versionId,
    runIds: sql<string[]>`run_ids`.as('run_ids'),
  }).as(sql`
      select entry.*, ${entries.versionId}, measured.state->'run_ids' as run_ids
      from ${entries}
      join ${leaderboardEntryStates} as measured
        on measured.leaderboard_id = ${entries.leaderboardId} and measured.hash = ${entries.stateHash}
      join ${leaderboards} as board on board.id = ${entries.leaderboardId}
      join lateral jsonb_populate_record(null::${leaderboardEntries},
        measured.state || jsonb_build_object('id', ${entries.entryId}, 'protocol_id', board.protocol_id)
        || (to_jsonb(${entries}) - array['entry_id', 'version_id', 'state_hash'])) as entry on true
      where ${where}`);
  return executor.with(ranked).select().from(ranked).orderBy(asc(ranked.position));
}

/** The same page of the entries of each version, in the order of the board, by version id; cursors are ids of entries. */
export async function pagesOfVersions(
  executor: Executor,
  versionIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<VersionEntryRow>>> {
  return pagesBelow(executor, versionIds, request, {
    table: entries,
    parent: entries.versionId,
    parentId: leaderboardVersions.id,
    key: entries.position,
    order: 'ascending',
    keyOf: (id) => sql`(select cursor_entry.position from ${entries} as cursor_entry
      where cursor_entry.version_id = ${entries.versionId} and cursor_entry.entry_id = ${id})`,
    parentOf: (row) => row.versionId,
    rows: async (where) => {
      const rows = await entriesWhere(executor, where);
      return isGiven(request.last) ? rows.toReversed() : rows;
    },
  });
}

/** Entries by the version and the id of each, in no order. */
export async function entriesByPlaces(
  executor: Executor,
  wanted: readonly { readonly versionId: string; readonly entryId: string }[],
): Promise<VersionEntryRow[]> {
  if (wanted.length === 0) return [];
  const pairs = wanted.map(({ versionId, entryId }) => sql`(${versionId}::uuid, ${entryId}::uuid)`);
  return entriesWhere(executor, sql`(${entries.versionId}, ${entries.entryId}) in (${sql.join(pairs, sql`, `)})`);
}

/** The entries of each version from a position on, in the order of the board, by version id. */
export async function entriesFrom(
  executor: Executor,
  versionIds: readonly string[],
  { position, limit }: { readonly position: number; readonly limit: number },
): Promise<Map<string, VersionEntryRow[]>> {
  if (versionIds.length === 0) return new Map();
  const { versionId, position: place } = entries;
  const within = and(inArray(versionId, [...versionIds]), gte(place, position), lt(place, position + limit));
  const rows = await entriesWhere(executor, within);
  return grouped(versionIds, rows, (row) => row.versionId);
}
