import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Database, Executor, Transaction } from '../database.ts';
import { experiments, leaderboardEntries, leaderboardEntryRuns, leaderboards, runs } from '../schema/index.ts';
import { pageOf, type Page, type PageRequest } from './page.ts';
import { byId, grouped, inBatches, only } from './rows.ts';
import type { RunRow } from './runs/record.ts';

export type LeaderboardRow = typeof leaderboards.$inferSelect;
export type LeaderboardEntryRow = typeof leaderboardEntries.$inferSelect;

/** An entry as the ranking made it, in the order of display. */
export type EntryInput = Omit<LeaderboardEntryRow, 'id' | 'leaderboardId' | 'position' | 'controlEntryId'> & {
  /** Configuration of the control, an entry of the same experiment; null where there is none. */
  readonly controlConfigurationKey: string | null;
  /** The runs that the entry gathers, one a seed. */
  readonly runIds: readonly string[];
};

export interface Ranking {
  readonly protocolId: string;
  readonly teamId: string;
  readonly name: string;
  readonly findings: readonly string[];
  readonly entries: readonly EntryInput[];
}

/** Puts a new ranking in the place of the old one; entries of the same configuration keep their ids. */
export async function replaceEntries(db: Database, ranking: Ranking): Promise<LeaderboardRow> {
  const { protocolId, teamId, name } = ranking;
  const findings = [...ranking.findings];
  return db.transaction(async (tx) => {
    const board = only(
      await tx
        .insert(leaderboards)
        .values({ protocolId, teamId, name, findings })
        .onConflictDoUpdate({ target: leaderboards.protocolId, set: { name, findings, updatedAt: sql`now()` } })
        .returning(),
    );
    const ids: string[] = [];
    const idOf = new Map<string, string>();
    for (const [position, entry] of ranking.entries.entries()) {
      const id = await upsertEntry(tx, board.id, position, entry);
      ids.push(id);
      idOf.set(`${entry.experimentId} ${entry.configurationKey}`, id);
    }
    await tx
      .delete(leaderboardEntries)
      .where(and(eq(leaderboardEntries.leaderboardId, board.id), notInArray(leaderboardEntries.id, ids)));
    for (const entry of ranking.entries) {
      const id = idOf.get(`${entry.experimentId} ${entry.configurationKey}`);
      if (id === undefined || entry.controlConfigurationKey === null) continue;
      const controlEntryId = idOf.get(`${entry.experimentId} ${entry.controlConfigurationKey}`);
      if (controlEntryId === undefined) {
        throw new RangeError(
          `entry "${entry.configurationKey}" names "${entry.controlConfigurationKey}" as its control, which is not ranked`,
        );
      }
      const { controlVerdict } = entry;
      await tx.update(leaderboardEntries).set({ controlEntryId, controlVerdict }).where(eq(leaderboardEntries.id, id));
    }
    return board;
  });
}

async function upsertEntry(
  tx: Transaction,
  leaderboardId: string,
  position: number,
  entry: EntryInput,
): Promise<string> {
  const { controlConfigurationKey, runIds, ...fields } = entry;
  // The verdict needs its control's entry, which may be written later.
  const values = { ...fields, leaderboardId, position, controlEntryId: null, controlVerdict: 'UNJUDGED' as const };
  const { experimentId, configurationKey, ...changed } = values;
  const { id } = only(
    await tx
      .insert(leaderboardEntries)
      .values(values)
      .onConflictDoUpdate({
        target: [
          leaderboardEntries.leaderboardId,
          leaderboardEntries.experimentId,
          leaderboardEntries.configurationKey,
        ],
        set: changed,
      })
      .returning({ id: leaderboardEntries.id }),
  );
  await tx.delete(leaderboardEntryRuns).where(eq(leaderboardEntryRuns.entryId, id));
  for (const batch of inBatches(runIds.map((runId) => ({ entryId: id, runId })))) {
    await tx.insert(leaderboardEntryRuns).values(batch);
  }
  return id;
}

export async function list(
  executor: Executor,
  request: PageRequest & { teamId: string },
): Promise<Page<LeaderboardRow>> {
  return pageOf(request, {
    key: leaderboards.id,
    order: 'descending',
    filter: eq(leaderboards.teamId, request.teamId),
    rows: (where, orderBy, limit) => executor.select().from(leaderboards).where(where).orderBy(orderBy).limit(limit),
    count: (where) => executor.$count(leaderboards, where),
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

/** Entries in the order of the board. */
export async function entries(
  executor: Executor,
  request: PageRequest & { readonly leaderboardId: string },
): Promise<Page<LeaderboardEntryRow>> {
  return pageOf(request, {
    key: leaderboardEntries.position,
    order: 'ascending',
    keyOf: (id) => sql`(select position from ${leaderboardEntries} as cursor_entry where cursor_entry.id = ${id})`,
    filter: eq(leaderboardEntries.leaderboardId, request.leaderboardId),
    rows: (where, orderBy, limit) =>
      executor.select().from(leaderboardEntries).where(where).orderBy(orderBy).limit(limit),
    count: (where) => executor.$count(leaderboardEntries, where),
  });
}

/** All entries of boards in their order, by board id. */
export async function entriesOf(
  executor: Executor,
  leaderboardIds: readonly string[],
): Promise<Map<string, LeaderboardEntryRow[]>> {
  const rows = await executor
    .select()
    .from(leaderboardEntries)
    .where(inArray(leaderboardEntries.leaderboardId, [...leaderboardIds]))
    .orderBy(asc(leaderboardEntries.leaderboardId), asc(leaderboardEntries.position));
  return grouped(leaderboardIds, rows, (row) => row.leaderboardId);
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

/** What a ranking is made from: every run under the protocol that has succeeded, in the order of creation. */
export async function rankableRuns(executor: Executor, protocolId: string): Promise<RunRow[]> {
  const rows = await executor
    .select({ run: runs })
    .from(runs)
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .where(and(eq(experiments.protocolId, protocolId), eq(runs.status, 'SUCCEEDED')))
    .orderBy(asc(experiments.id), asc(runs.position));
  return rows.map((row) => row.run);
}
