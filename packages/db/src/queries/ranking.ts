/** How a leaderboard comes to be: what is ranked, and how a ranking takes the place of the one before. */
import { and, asc, eq, getTableColumns, inArray, isNotNull, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { newId } from '../schema/columns.ts';
import {
  experiments,
  leaderboardEntries,
  leaderboardEntryCopies,
  leaderboardEntryRuns,
  leaderboards,
  lintFindings,
  runs,
} from '../schema/index.ts';
import { boardEntries, tellBoardChange } from './board-change.ts';
import * as succession from './leaderboard-succession.ts';
import * as versions from './leaderboard-versions/keep.ts';
import { inBatches, only } from './rows.ts';
import * as rankingStatus from './ranking-status.ts';
import type { RunRow } from './runs/record.ts';

export type LeaderboardRow = typeof leaderboards.$inferSelect;
export type LeaderboardEntryRow = typeof leaderboardEntries.$inferSelect;

/** An entry as the ranking made it, in the order of display. */
export type EntryInput = Omit<
  LeaderboardEntryRow,
  'id' | 'leaderboardId' | 'protocolId' | 'position' | 'controlEntryId' | 'againstControlBy'
> & {
  /** The difference from the control by cell; none where it is not given. */
  readonly againstControlBy?: LeaderboardEntryRow['againstControlBy'];
  /** Configuration of the control, an entry of the same board; null where there is none. */
  readonly controlConfigurationKey: string | null;
  /** Experiment whose entry the control is; the entry's own where it is not given. */
  readonly controlExperimentId?: string | null;
  /** The runs that the entry gathers, one a seed. */
  readonly runIds: readonly string[];
  /** Runs of other experiments that the entry stands for as well; none where it is not given. */
  readonly copyRunIds?: readonly string[];
};

export interface Ranking {
  readonly protocolId: string;
  readonly teamId: string;
  readonly name: string;
  readonly findings: readonly string[];
  /** Version of the code that ranked; not known where it is left out. */
  readonly computationVersion?: number;
  readonly entries: readonly EntryInput[];
}

/**
 * What a ranking is made from: every run under the protocol that has succeeded, in the order of creation. A run of an
 * experiment that still goes is left out: beside its control, or with all of its seeds, it may look different, and the end
 * of its experiment asks for a ranking that has all of them. What the leakage linter refuses is left out for good.
 *
 * What is on the board stays there while another run of its experiment is tried again.
 */
export async function rankableRuns(executor: Executor, protocolId: string): Promise<RunRow[]> {
  const rows = await executor
    .select({ run: runs })
    .from(runs)
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .where(isRankable(protocolId))
    .orderBy(asc(experiments.id), asc(runs.position));
  return rows.map((row) => row.run);
}

/** Ids of the same runs, in no order. */
async function rankableIds(executor: Executor, protocolId: string): Promise<string[]> {
  const rows = await executor
    .select({ id: runs.id })
    .from(runs)
    .innerJoin(experiments, eq(experiments.id, runs.experimentId))
    .where(isRankable(protocolId));
  return rows.map((row) => row.id);
}

/** Ids of the runs that the entries on the board of a protocol gather now; none where there is no board. */
export async function gatheredRunIds(executor: Executor, protocolId: string): Promise<ReadonlySet<string>> {
  const rows = await executor
    .select({ id: leaderboardEntryRuns.runId })
    .from(leaderboardEntryRuns)
    .innerJoin(leaderboardEntries, eq(leaderboardEntries.id, leaderboardEntryRuns.entryId))
    .where(eq(leaderboardEntries.protocolId, protocolId));
  return new Set(rows.map((row) => row.id));
}

function isRankable(protocolId: string): SQL | undefined {
  return and(
    eq(experiments.protocolId, protocolId),
    eq(runs.status, 'SUCCEEDED'),
    // What the linter refuses has a score that says nothing.
    sql`not exists (select 1 from ${lintFindings} where ${lintFindings.runId} = ${runs.id} and ${lintFindings.verdict} = 'REFUSE')`,
    // Nothing of them is known that a leaderboard shows.
    eq(runs.testWithheld, false),
    or(
      isNotNull(experiments.finishedAt),
      sql`exists (select 1 from ${leaderboardEntryRuns} where ${leaderboardEntryRuns.runId} = ${runs.id})`,
    ),
  );
}

/**
 * Ranks the runs of a protocol and writes what comes out, again and again until no run of an experiment that is over was
 * missed. Many may do so at once, and experiments may end meanwhile: what is written last is about all of them.
 *
 * @param rank may take its time, nothing is locked; called with at least one run
 * @returns the board; without entries where nothing is left to rank, undefined where nothing ever was
 */
export async function refresh(
  db: Executor,
  { protocolId, teamId }: Pick<Ranking, 'protocolId' | 'teamId'>,
  rank: (rankable: readonly RunRow[]) => Promise<Omit<Ranking, 'protocolId' | 'teamId'>>,
): Promise<LeaderboardRow | undefined> {
  for (;;) {
    const rankable = await rankableRuns(db, protocolId);
    const ranked = new Set(rankable.map((run) => run.id));
    const ranking = rankable.length === 0 ? undefined : { ...(await rank(rankable)), protocolId, teamId };
    const written = await db.transaction(async (tx) => {
      await rankingStatus.lockLeaderboard(tx, protocolId, 'for the ranking');
      if ((await rankableIds(tx, protocolId)).some((id) => !ranked.has(id))) return undefined;
      await rankingStatus.succeed(tx, { protocolId, teamId });
      return { board: ranking === undefined ? await emptyWithin(tx, protocolId) : await replaceWithin(tx, ranking) };
    });
    if (written !== undefined) return written.board;
  }
}

/**
 * Puts a new ranking in the place of the old one, and keeps it as a version of the board where it differs; entries of the
 * same configuration keep their ids.
 */
export async function replaceEntries(db: Executor, ranking: Ranking): Promise<LeaderboardRow> {
  return db.transaction((tx) => replaceWithin(tx, ranking));
}

async function replaceWithin(tx: Transaction, ranking: Ranking): Promise<LeaderboardRow> {
  const { protocolId, teamId, name, entries, computationVersion = null } = ranking;
  const findings = [...ranking.findings];
  const { isNew, ...board } = only(
    await tx
      .insert(leaderboards)
      .values({ protocolId, teamId, name, findings })
      .onConflictDoUpdate({ target: leaderboards.protocolId, set: { name, findings, updatedAt: sql`now()` } })
      // No transaction has deleted or locked a row that was only now inserted.
      .returning({ ...getTableColumns(leaderboards), isNew: sql<boolean>`xmax = 0` }),
  );
  const entriesBefore = await boardEntries(tx, board.id);
  const before = await tx
    .select({
      id: leaderboardEntries.id,
      experimentId: leaderboardEntries.experimentId,
      configurationKey: leaderboardEntries.configurationKey,
    })
    .from(leaderboardEntries)
    .where(eq(leaderboardEntries.leaderboardId, board.id));
  const known = new Map(before.map((entry) => [keyOf(entry), entry.id]));
  const unknown = entries.filter((entry) => !known.has(keyOf(entry)));
  for (const entry of isNew ? [] : await versions.formerIds(tx, board.id, unknown)) {
    if (!known.has(keyOf(entry))) known.set(keyOf(entry), entry.id);
  }
  const idOf = new Map(entries.map((entry) => [keyOf(entry), known.get(keyOf(entry)) ?? newId()]));
  const rows = entries.map(
    ({ controlConfigurationKey, controlExperimentId, runIds, copyRunIds = [], ...fields }, position) => ({
      ...fields,
      id: idOf.get(keyOf(fields)) ?? newId(),
      leaderboardId: board.id,
      protocolId,
      position,
      controlEntryId:
        controlConfigurationKey === null
          ? null
          : controlOf(idOf, fields, {
              experimentId: controlExperimentId ?? fields.experimentId,
              configurationKey: controlConfigurationKey,
            }),
      runIds,
      copyRunIds,
    }),
  );
  // A control is written before the students that point at it.
  const controlsFirst = rows.toSorted((a, b) => Number(a.controlEntryId !== null) - Number(b.controlEntryId !== null));
  for (const batch of inBatches(controlsFirst.map(({ runIds: _, copyRunIds: __, ...row }) => row))) {
    await tx
      .insert(leaderboardEntries)
      .values(batch)
      .onConflictDoUpdate({ target: leaderboardEntries.id, set: takenFromInput });
  }
  const ids = rows.map((row) => row.id);
  await tx
    .delete(leaderboardEntries)
    .where(and(eq(leaderboardEntries.leaderboardId, board.id), notInArray(leaderboardEntries.id, ids)));
  await tx.delete(leaderboardEntryRuns).where(inArray(leaderboardEntryRuns.entryId, ids));
  const gathered = rows.flatMap(({ id: entryId, experimentId, runIds }) =>
    runIds.map((runId) => ({ entryId, runId, experimentId })),
  );
  for (const batch of inBatches(gathered)) await tx.insert(leaderboardEntryRuns).values(batch);
  await tx.delete(leaderboardEntryCopies).where(inArray(leaderboardEntryCopies.entryId, ids));
  const copies = rows.flatMap(({ id: entryId, copyRunIds }) => copyRunIds.map((runId) => ({ entryId, runId })));
  for (const batch of inBatches(copies)) await tx.insert(leaderboardEntryCopies).values(batch);
  await tellBoardChange(tx, board, entriesBefore);
  if (isNew) await succession.endPredecessors(tx, board);
  return kept(tx, board, computationVersion);
}

/** The board with its newest version made; one that had ended and says something new goes on. */
async function kept(
  tx: Transaction,
  board: LeaderboardRow,
  computationVersion: number | null,
): Promise<LeaderboardRow> {
  const { isNew } = await versions.keep(tx, board, computationVersion);
  if (!isNew || board.endedAt === null) return board;
  return succession.resume(tx, board.id);
}

/** Takes what was ranked off the board: nothing of it can be ranked any more. */
async function emptyWithin(tx: Transaction, protocolId: string): Promise<LeaderboardRow | undefined> {
  const [board] = await tx
    .update(leaderboards)
    .set({ findings: [], updatedAt: sql`now()` })
    .where(eq(leaderboards.protocolId, protocolId))
    .returning();
  if (board === undefined) return undefined;
  const before = await boardEntries(tx, board.id);
  await tx.delete(leaderboardEntries).where(eq(leaderboardEntries.leaderboardId, board.id));
  await tellBoardChange(tx, board, before);
  return kept(tx, board, null);
}

/** Every column of an entry that is there already takes the value that would have been inserted. */
const takenFromInput = Object.fromEntries(
  Object.entries(getTableColumns(leaderboardEntries))
    .filter(([property]) => property !== 'id')
    .map(([property, column]) => [property, sql`excluded.${sql.identifier(column.name)}`]),
);

type Configuration = Pick<EntryInput, 'experimentId' | 'configurationKey'>;

const keyOf = ({ experimentId, configurationKey }: Configuration) => `${experimentId} ${configurationKey}`;

function controlOf(idOf: ReadonlyMap<string, string>, entry: Configuration, control: Configuration): string {
  const id = idOf.get(keyOf(control));
  if (id === undefined) {
    throw new RangeError(
      `entry "${entry.configurationKey}" names "${control.configurationKey}" as its control, which is not ranked`,
    );
  }
  return id;
}
