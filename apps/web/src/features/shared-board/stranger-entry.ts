/** An entry as strangers read it, with what the parts that the team's page shares with theirs go by. */
import type { StrangersBoardFragment } from '../../graphql/generated/graphql';

export type StrangerEntry = StrangersBoardFragment['entries']['nodes'][number] & { readonly id: string };

/** Entries have no id for strangers: the place in the ranking tells them apart. */
export function strangerEntries({ entries }: Pick<StrangersBoardFragment, 'entries'>): StrangerEntry[] {
  return entries.nodes.map((entry) => ({ ...entry, id: String(entry.position) }));
}

/**
 * The error at a horizon, 0 for the mean over all. Only the mean that ranks has an interval; null where the horizon was
 * not reported.
 */
export function errorAt(entry: StrangerEntry, horizon: number): StrangerEntry['mae'] | null {
  if (horizon === 0) return entry.mae;
  const score = entry.horizons.find((one) => one.horizon === horizon && !one.cumulative);
  return score === undefined ? null : { mean: score.mae, low: null, high: null };
}
