/** Latencies compare only where they were measured with the same processor, engine and threads. */
import type { BoardEntry } from './board-entry.ts';

type Timed = Pick<BoardEntry, 'latencyP50Ms' | 'timedOn'>;

export interface TimedTogether<Entry> {
  /** All entries; those timed elsewhere have no latency here. */
  readonly entries: readonly Entry[];
  /** Number of entries whose latency was left out. */
  readonly left: number;
  /** What the others were timed on; null where nothing is known of it. */
  readonly timedOn: string | null;
}

/**
 * Keeps the latencies of the circumstances that most entries were timed in; of equals, of the first entry's. Those of
 * unknown or mixed circumstances compare with none: they are kept only where nothing else is known.
 */
export function timedTogether<Entry extends Timed>(entries: readonly Entry[]): TimedTogether<Entry> {
  const timed = entries.filter(({ latencyP50Ms }) => typeof latencyP50Ms === 'number');
  const count = new Map<string | null, number>();
  for (const entry of timed) count.set(entry.timedOn, (count.get(entry.timedOn) ?? 0) + 1);
  // Sorting is stable, and a map keeps the order of its first entries.
  const [[timedOn, kept] = [null, 0]] = [...count].sort(
    (a, b) => Number(a[0] === null) - Number(b[0] === null) || b[1] - a[1],
  );
  return {
    entries: entries.map((entry) => (entry.timedOn === timedOn ? entry : { ...entry, latencyP50Ms: null })),
    left: timed.length - kept,
    timedOn,
  };
}
