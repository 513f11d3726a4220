/** Boards that took the place of others: another protocol over the same data, window and event. */
import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '../database.ts';
import { leaderboards, protocols, type LeaderboardEndReason } from '../schema/index.ts';
import type { ProtocolRow } from './protocols.ts';
import type { LeaderboardRow } from './ranking.ts';
import { grouped, only } from './rows.ts';

/**
 * Ends the boards whose place a new one takes: those of its data, window and event that go on under another protocol. Their
 * scores and the new ones do not compare.
 */
export async function endPredecessors(tx: Transaction, successor: LeaderboardRow): Promise<void> {
  const protocol = only(await tx.select().from(protocols).where(eq(protocols.id, successor.protocolId)));
  const going = await tx
    .select({ id: leaderboards.id, protocol: protocols })
    .from(leaderboards)
    .innerJoin(protocols, eq(protocols.id, leaderboards.protocolId))
    .where(
      and(
        isNull(leaderboards.endedAt),
        ne(leaderboards.id, successor.id),
        eq(protocols.teamId, protocol.teamId),
        eq(protocols.datasetId, protocol.datasetId),
        eq(protocols.inputSteps, protocol.inputSteps),
        eq(protocols.targetSteps, protocol.targetSteps),
        sql`${protocols.event} is not distinct from ${protocol.event === null ? null : JSON.stringify(protocol.event)}::jsonb`,
      ),
    );
  for (const before of going) {
    await tx
      .update(leaderboards)
      .set({ endedAt: sql`now()`, endedBecause: reasons(before.protocol, protocol), supersededBy: successor.id })
      .where(eq(leaderboards.id, before.id));
  }
}

/** A board that is ranked anew goes on, whatever took its place. */
export async function resume(tx: Transaction, id: string): Promise<LeaderboardRow> {
  return only(
    await tx
      .update(leaderboards)
      .set({ endedAt: null, endedBecause: [], supersededBy: null })
      .where(eq(leaderboards.id, id))
      .returning(),
  );
}

/** What the second protocol has otherwise than the first, of the same data, window and event. */
export function reasons(before: ProtocolRow, after: ProtocolRow): LeaderboardEndReason[] {
  const differ = (...fields: (keyof ProtocolRow)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const found: LeaderboardEndReason[] = [];
  if (differ('metricVersion')) found.push('METRIC_VERSION');
  if (differ('trainShare', 'validationShare')) found.push('SPLIT');
  if (differ('maskRule', 'mapeThreshold')) found.push('MASK_RULE');
  if (differ('reportedHorizons', 'cumulativeHorizons')) found.push('HORIZONS');
  return found;
}

/** The boards whose place each has taken, the latest first, by board id. */
export async function predecessorsOf(
  executor: Executor,
  leaderboardIds: readonly string[],
): Promise<Map<string, LeaderboardRow[]>> {
  const rows = await executor
    .select()
    .from(leaderboards)
    .where(inArray(leaderboards.supersededBy, [...leaderboardIds]))
    .orderBy(desc(leaderboards.endedAt), desc(leaderboards.id));
  return grouped(leaderboardIds, rows, (row) => row.supersededBy ?? '');
}
