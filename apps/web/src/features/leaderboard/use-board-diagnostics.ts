import { useMemo } from 'react';
import { useFurtherPages } from '../../graphql/use-further-pages.ts';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import type { BoardDiagnostics } from './diagnostics-columns.ts';
import { leaderboardDiagnosticsQuery } from './queries.ts';

/** A board changes when it is ranked anew, which is seldom. */
const REFRESH_MS = 30_000;

/**
 * What was measured of each entry of a board beyond its errors.
 *
 * @param isWanted nothing is asked for before it is
 * @returns undefined while it has not come
 */
export function useBoardDiagnostics(id: string, isWanted: boolean): BoardDiagnostics | undefined {
  const { data } = usePolledQuery(leaderboardDiagnosticsQuery, { id }, { everyMs: REFRESH_MS, pause: !isWanted });
  const first = data?.node?.__typename === 'Leaderboard' ? data.node.entries : undefined;
  const { nodes, isWhole } = useFurtherPages(leaderboardDiagnosticsQuery, id, first, (page) =>
    page.node?.__typename === 'Leaderboard' ? page.node.entries : null,
  );
  return useMemo(
    () =>
      first === undefined || !isWhole
        ? undefined
        : new Map([...first.nodes, ...nodes].map((entry) => [entry.id, entry])),
    [first, nodes, isWhole],
  );
}
