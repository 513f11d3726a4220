/** When the last run of a plan ends where several workers share it. */
import type { PlannedRun } from '@stillgraph/ml/config';

/**
 * Seconds from the start to the end of the last run. Whichever worker is free takes the next run of the plan whose teachers
 * are done; where there is none, it waits for the first of them.
 *
 * @param runs in the order of the plan: each behind those that it learns from
 * @param seconds of each of them
 * @param workers how many there are, at least one
 */
export function finishSeconds(
  runs: readonly Pick<PlannedRun, 'key' | 'teachers'>[],
  seconds: readonly number[],
  workers: number,
): number {
  const free = Array.from({ length: workers }, () => 0);
  const ends = new Map(runs.map(({ key }) => [key, Infinity]));
  const waiting = runs.map((run, place) => ({ ...run, seconds: seconds[place] ?? 0 }));
  while (waiting.length > 0) {
    const now = Math.min(...free);
    const readyAt = waiting.map(({ teachers }) => Math.max(now, ...teachers.map((key) => ends.get(key) ?? now)));
    const startAt = Math.min(...readyAt);
    const [run] = waiting.splice(readyAt.indexOf(startAt), 1);
    if (run === undefined) break;
    free[free.indexOf(now)] = startAt + run.seconds;
    ends.set(run.key, startAt + run.seconds);
  }
  return Math.max(0, ...ends.values());
}
