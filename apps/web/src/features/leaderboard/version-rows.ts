/** The rows of an earlier ranking: its entries with what became of each since the one before, then those that went. */
import type { BoardVersionQuery } from '../../graphql/generated/graphql';

export type BoardVersion = Extract<NonNullable<BoardVersionQuery['node']>, { __typename: 'LeaderboardVersion' }>;
type VersionEntry = BoardVersion['entries']['nodes'][number];
type Change = NonNullable<BoardVersion['difference']>['changes'][number];

export interface VersionRow {
  readonly entry: VersionEntry;
  /** In what it differs from the ranking before; empty where it does not. */
  readonly kinds: Change['kinds'];
  /** As it stood in the ranking before; null where it is new or nothing changed. */
  readonly before: VersionEntry | null;
}

export function versionRows({ entries, difference }: Pick<BoardVersion, 'entries' | 'difference'>): VersionRow[] {
  const changes = difference?.changes ?? [];
  const byEntry = new Map(changes.flatMap((change) => (change.after === null ? [] : [[change.after.entryId, change]])));
  const standing = entries.nodes.map((entry) => {
    const change = byEntry.get(entry.entryId);
    return { entry, kinds: change?.kinds ?? [], before: change?.before ?? null };
  });
  const gone = changes.flatMap(({ kinds, before, after }) =>
    after === null && before !== null ? [{ entry: before, kinds, before }] : [],
  );
  return [...standing, ...gone];
}
