import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../database.ts';
import {
  leaderboardEntries,
  leaderboardEntryCopies,
  leaderboardEntryRuns,
  leaderboards,
  runs,
} from '../schema/index.ts';
import { countRows } from './counted.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { pagesBelow } from './pages-below.ts';
import { byId, grouped } from './rows.ts';
import type { LeaderboardEntryRow, LeaderboardRow } from './ranking.ts';
import type { RunRow } from './runs/record.ts';

export {
  gatheredRunIds,
  rankableRuns,
  refresh,
  replaceEntries,
  type EntryInput,
  type LeaderboardEntryRow,
  type LeaderboardRow,
  type Ranking,
} from './ranking.ts';
export { predecessorsOf } from './leaderboard-succession.ts';
export { bySlug, listPublic, publish, unpublish } from './public-leaderboards.ts';
export {
  abandon as abandonRanking,
  byProtocolIds as rankingsOf,
  fail as failRanking,
  sendLost as sendLostRankings,
  type RankingRow,
} from './ranking-status.ts';

export async function list(
  executor: Executor,
  request: PageRequest & { teamId: string },
): Promise<Page<LeaderboardRow>> {
  return pageOf(request, {
    key: leaderboards.id,
    order: 'descending',
    filter: eq(leaderboards.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(leaderboards).where(where).orderBy(orderBy).limit(limit),
    count: (where) => countRows(executor, leaderboards, where),
  });
}

export async function byIds(executor: Executor, ids: readonly string[]): Promise<Map<string, LeaderboardRow>> {
  return byId(
    await executor
      .select()
      .from(leaderboards)
      .where(inArray(leaderboards.id, [...ids])),
  );
}

/** By protocol id. */
export async function byProtocolIds(
  executor: Executor,
  protocolIds: readonly string[],
): Promise<Map<string, LeaderboardRow>> {
  const rows = await executor
    .select()
    .from(leaderboards)
    .where(inArray(leaderboards.protocolId, [...protocolIds]));
  return new Map(rows.map((row) => [row.protocolId, row]));
}

/** The same page of the entries of each board, in the order of the board, by board id. */
export async function pagesOfBoards(
  executor: Executor,
  leaderboardIds: readonly string[],
  request: PageRequest,
): Promise<Map<string, Page<LeaderboardEntryRow>>> {
  return pagesBelow(executor, leaderboardIds, request, {
    table: leaderboardEntries,
    id: leaderboardEntries.id,
    parent: leaderboardEntries.leaderboardId,
    parentId: leaderboards.id,
    key: leaderboardEntries.position,
    order: 'ascending',
    keyOf: (id) => sql`(select position from ${leaderboardEntries} as cursor_entry where cursor_entry.id = ${id})`,
    parentOf: (row) => row.leaderboardId,
    rows: (where, orderBy) => executor.select().from(leaderboardEntries).where(where).orderBy(orderBy),
  });
}

export async function entriesByIds(
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, LeaderboardEntryRow>> {
  return byId(
    await executor
      .select()
      .from(leaderboardEntries)
      .where(inArray(leaderboardEntries.id, [...ids])),
  );
}

/** The entry that gathers each run, by run id; runs that were not ranked have none. */
export async function entriesOfRuns(
  executor: Executor,
  runIds: readonly string[],
): Promise<Map<string, LeaderboardEntryRow>> {
  const rows = await executor
    .select({ runId: leaderboardEntryRuns.runId, entry: leaderboardEntries })
    .from(leaderboardEntryRuns)
    .innerJoin(leaderboardEntries, eq(leaderboardEntries.id, leaderboardEntryRuns.entryId))
    .where(inArray(leaderboardEntryRuns.runId, [...runIds]));
  return new Map(rows.map(({ runId, entry }) => [runId, entry]));
}

/** The entry that stands for each run of which a copy in another experiment was ranked, by run id. */
export async function entriesOfCopies(
  executor: Executor,
  runIds: readonly string[],
): Promise<Map<string, LeaderboardEntryRow>> {
  const rows = await executor
    .select({ runId: leaderboardEntryCopies.runId, entry: leaderboardEntries })
    .from(leaderboardEntryCopies)
    .innerJoin(leaderboardEntries, eq(leaderboardEntries.id, leaderboardEntryCopies.entryId))
    .where(inArray(leaderboardEntryCopies.runId, [...runIds]));
  return new Map(rows.map(({ runId, entry }) => [runId, entry]));
}

/** The runs that each entry gathers, by seed. */
export async function runsOfEntries(executor: Executor, entryIds: readonly string[]): Promise<Map<string, RunRow[]>> {
  const rows = await executor
    .select({ entryId: leaderboardEntryRuns.entryId, run: runs })
    .from(leaderboardEntryRuns)
    .innerJoin(runs, eq(runs.id, leaderboardEntryRuns.runId))
    .where(inArray(leaderboardEntryRuns.entryId, [...entryIds]))
    .orderBy(asc(runs.seed), asc(runs.id));
  const groups = grouped(entryIds, rows, (row) => row.entryId);
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => row.run)]));
}
