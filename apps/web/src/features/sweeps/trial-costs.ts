/** What trials cost beside what they err: their weights, their training, their latency. */
import type { SweepRunsQuery } from '../../graphql/generated/graphql';
import { latest, type Arm, type ScatterPoint, type Trial } from './trial-data.ts';

type SweptRun = Extract<NonNullable<SweepRunsQuery['node']>, { __typename: 'Experiment' }>['runs']['nodes'][number];

export const costs = ['parameters', 'trainSeconds', 'latencyP50Ms'] as const;
export type Cost = (typeof costs)[number];

const ARMS: readonly Arm[] = ['TARGET', 'CONTROL'];

/** One point for each arm of each trial that has an error and a cost, of the latest rung that it came to. */
export function costPoints(trials: readonly Trial[], runs: readonly SweptRun[], cost: Cost): ScatterPoint[] {
  const known = new Map(runs.map((run) => [run.id, run[cost]]));
  return trials.flatMap((trial) =>
    ARMS.flatMap((arm) => {
      const result = latest(trial, arm);
      if (result === undefined || result.objective === null) return [];
      const values = result.runIds.flatMap((id) => known.get(id) ?? []);
      if (values.length === 0) return [];
      const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
      // What was measured has no more digits than that.
      const value = cost === 'parameters' ? mean : Number(mean.toPrecision(3));
      return [{ trial, arm, error: result.objective, value, isLatest: true }];
    }),
  );
}

/** The points that no other one of their arm beats in cost and error alike, by rising cost. */
export function front(points: readonly ScatterPoint[], arm: Arm): ScatterPoint[] {
  const ordered = points
    .filter((point) => point.arm === arm)
    .toSorted((a, b) => Number(a.value) - Number(b.value) || a.error - b.error);
  let lowest = Number.POSITIVE_INFINITY;
  return ordered.filter(({ error }) => {
    if (error >= lowest) return false;
    lowest = error;
    return true;
  });
}

/** Whether the trials differ in the cost at all: else there is nothing to weigh. */
export function differs(points: readonly ScatterPoint[]): boolean {
  return new Set(points.map(({ value }) => value)).size > 1;
}
