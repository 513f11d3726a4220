/** What a new ranking changed, told to the team. */
import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../database.ts';
import { MOST_VERDICTS } from '../events/types.ts';
import { leaderboardEntries, type leaderboards } from '../schema/index.ts';
import * as teamEvents from './team-events.ts';

const shown = {
  entryId: leaderboardEntries.id,
  modelLabel: leaderboardEntries.modelLabel,
  methodLabel: leaderboardEntries.methodLabel,
  maeMean: leaderboardEntries.maeMean,
  controlVerdict: leaderboardEntries.controlVerdict,
};

/** The entries of a board in the order of display, as far as events speak of them. */
export async function boardEntries(tx: Transaction, leaderboardId: string) {
  return tx
    .select(shown)
    .from(leaderboardEntries)
    .where(eq(leaderboardEntries.leaderboardId, leaderboardId))
    .orderBy(asc(leaderboardEntries.position));
}

type BoardEntry = Awaited<ReturnType<typeof boardEntries>>[number];

/**
 * Tells the team how the board differs from what it was; nothing where it does not.
 *
 * @param before its entries before the ranking was written
 */
export async function tellBoardChange(
  tx: Transaction,
  board: typeof leaderboards.$inferSelect,
  before: readonly BoardEntry[],
): Promise<void> {
  const now = await boardEntries(tx, board.id);
  if (JSON.stringify(now) === JSON.stringify(before)) return;
  const verdictBefore = new Map(before.map((entry) => [entry.entryId, entry.controlVerdict]));
  const verdictsChanged = now.flatMap(({ controlVerdict: after, ...entry }) => {
    const earlier = verdictBefore.get(entry.entryId);
    if (earlier === undefined || earlier === after) return [];
    return [{ entryId: entry.entryId, label: labelOf(entry), before: earlier, after }];
  });
  const [bestBefore, best] = [bestOf(before), bestOf(now)];
  await teamEvents.append(tx, {
    teamId: board.teamId,
    type: 'leaderboard.changed',
    subjectId: board.id,
    payload: {
      name: board.name,
      protocolId: board.protocolId,
      entries: now.length,
      bestBefore,
      best,
      bestChanged: best?.entryId !== bestBefore?.entryId,
      verdictsChanged: verdictsChanged.slice(0, MOST_VERDICTS),
    },
  });
}

function bestOf([first]: readonly BoardEntry[]) {
  return first === undefined ? null : { entryId: first.entryId, label: labelOf(first), maeMean: first.maeMean };
}

function labelOf({ modelLabel, methodLabel }: Pick<BoardEntry, 'modelLabel' | 'methodLabel'>): string {
  return methodLabel === null ? modelLabel : `${modelLabel} · ${methodLabel}`;
}
