/** Where the five steps of the tour lead, on the demo data or what there is in its place. */
import type { TourDatasetsQuery, TourRunsQuery } from '../../graphql/generated/graphql';
import { compareWithControl } from '../experiments/compare-link.ts';

export const stepNames = ['data', 'run', 'compare', 'leaderboard', 'own'] as const;
export type StepName = (typeof stepNames)[number];

type Dataset = TourDatasetsQuery['datasets']['nodes'][number];
type Run = TourRunsQuery['runs']['nodes'][number];

/** The oldest simulated dataset, which is the demo's; without one the oldest of all. */
export function demoDataset(datasets: readonly Dataset[]): Dataset | undefined {
  return datasets.findLast(({ synthetic }) => synthetic) ?? datasets.at(-1);
}

/** Addresses of the steps; null of what is not there yet. */
export function stepPaths(
  dataset: Dataset | undefined,
  runs: readonly Run[],
): Readonly<Record<StepName, string | null>> {
  const pairs = runs.filter((run) => compareWithControl(run) !== null);
  // A student that learnt of a teacher says more than one that did not.
  const student = pairs.find(({ method }) => method !== 'none') ?? pairs[0];
  const board = runs.find(({ experiment }) => experiment.leaderboard !== null)?.experiment.leaderboard ?? null;
  const path = (list: string, id: string | undefined) =>
    id === undefined ? null : `/${list}/${encodeURIComponent(id)}`;
  return {
    data: path('datasets', dataset?.id),
    run: path('runs', student?.id ?? runs[0]?.id),
    compare: student === undefined ? null : compareWithControl(student),
    leaderboard: path('leaderboards', (student?.experiment.leaderboard ?? board)?.id),
    own: '/experiments/new',
  };
}
