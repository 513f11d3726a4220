/** What sets two versions of one board apart, told from ranks and hashes alone. */
import { asc, inArray } from 'drizzle-orm';
import type { Executor } from '../../database.ts';
import { leaderboardVersionEntries } from '../../schema/index.ts';
import { grouped } from '../rows.ts';

/** Where an entry stood in a version. */
export type Standing = Pick<
  typeof leaderboardVersionEntries.$inferSelect,
  'entryId' | 'position' | 'rankLow' | 'rankHigh' | 'controlVerdict' | 'stateHash'
>;

/** `MEASURED`: its figures are others, as when seeds joined it. */
export type ChangeKind = 'CAME' | 'WENT' | 'JUDGED' | 'MOVED' | 'MEASURED';

export interface EntryChange {
  readonly entryId: string;
  readonly kinds: readonly ChangeKind[];
  readonly before: Standing | null;
  readonly after: Standing | null;
}

const ORDER: readonly ChangeKind[] = ['CAME', 'WENT', 'JUDGED', 'MOVED', 'MEASURED'];

/** Where the entries of each version stood, by version id and then by entry id, in the order of the board. */
export async function standingsOf(
  executor: Executor,
  versionIds: readonly string[],
): Promise<Map<string, Map<string, Standing>>> {
  const kept = leaderboardVersionEntries;
  const rows = await executor
    .select()
    .from(kept)
    .where(inArray(kept.versionId, [...versionIds]))
    .orderBy(asc(kept.position));
  const groups = grouped(versionIds, rows, (row) => row.versionId);
  return new Map([...groups].map(([id, group]) => [id, new Map(group.map((row) => [row.entryId, row]))]));
}

/**
 * The entries that differ: those that came, then went, were judged otherwise, moved, were measured anew; each in the order of
 * the board.
 *
 * @param before standings by entry id, as `after`
 */
export function changes(before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>): EntryChange[] {
  const ids = [...new Set([...after.keys(), ...before.keys()])];
  const found = ids.flatMap((entryId): EntryChange[] => {
    const [was, is] = [before.get(entryId) ?? null, after.get(entryId) ?? null];
    const kinds = kindsOf(was, is);
    return kinds.length === 0 ? [] : [{ entryId, kinds, before: was, after: is }];
  });
  const urgency = ({ kinds }: EntryChange) => Math.min(...kinds.map((kind) => ORDER.indexOf(kind)));
  return found.toSorted((a, b) => urgency(a) - urgency(b));
}

function kindsOf(was: Standing | null, is: Standing | null): ChangeKind[] {
  if (was === null) return ['CAME'];
  if (is === null) return ['WENT'];
  const kinds: ChangeKind[] = [];
  if (was.controlVerdict !== is.controlVerdict) kinds.push('JUDGED');
  if (was.rankLow !== is.rankLow || was.rankHigh !== is.rankHigh) kinds.push('MOVED');
  if (was.stateHash !== is.stateHash) kinds.push('MEASURED');
  return kinds;
}
