/** What sets two versions of a leaderboard apart, from what the loaders remember of each. */
import { leaderboardVersions } from '@stillgraph/db';
import type { Context } from '../../context.ts';
import { LeaderboardVersion, type LeaderboardDifference } from './version-type.ts';
import { placeKey } from './version-loaders.ts';

type VersionRow = leaderboardVersions.LeaderboardVersionRow;

export async function differenceOf(context: Context, from: VersionRow, to: VersionRow): Promise<LeaderboardDifference> {
  const { standingsOfVersion } = context.loaders;
  const [before, after] = await Promise.all([standingsOfVersion.load(from.id), standingsOfVersion.load(to.id)]);
  const changes = leaderboardVersions.changes(before ?? new Map(), after ?? new Map());
  const count = (kind: leaderboardVersions.ChangeKind) => changes.filter(({ kinds }) => kinds.includes(kind)).length;
  return {
    from: new LeaderboardVersion(from),
    to: new LeaderboardVersion(to),
    ...{ came: count('CAME'), went: count('WENT'), judged: count('JUDGED') },
    ...{ moved: count('MOVED'), measured: count('MEASURED') },
    changed: changes.map(({ entryId, kinds, ...stood }) => ({
      kinds: [...kinds],
      beforeKey: stood.before === null ? null : placeKey(from.id, entryId),
      afterKey: stood.after === null ? null : placeKey(to.id, entryId),
    })),
  };
}
