'use client';
import { useMemo } from 'react';
import { graphql } from '../../graphql/generated';
import { usePolledQuery } from '../../graphql/use-polled-query.ts';
import { demoDataset, stepPaths, type StepName } from './tour-steps.ts';

const datasetsQuery = graphql(`
  query TourDatasets {
    datasets(last: 20) {
      nodes {
        id
        title
        synthetic
      }
    }
  }
`);

const runsQuery = graphql(`
  query TourRuns($datasetId: ID!) {
    runs(first: 40, filter: { datasetId: $datasetId, kinds: [STUDENT], statuses: [SUCCEEDED] }) {
      nodes {
        id
        method
        status
        testWithheld
        control {
          id
          status
        }
        experiment {
          id
          leaderboard {
            id
          }
        }
      }
    }
  }
`);

/** On the first start the demo is still made while somebody takes the tour. */
const PACE_MS = 10_000;

/** Where the steps lead; undefined until the API has said. */
export function useTourPaths(): Readonly<Record<StepName, string | null>> | undefined {
  const { data: known } = usePolledQuery(datasetsQuery, {}, { everyMs: PACE_MS });
  const dataset = demoDataset(known?.datasets.nodes ?? []);
  const asked = { everyMs: PACE_MS, pause: dataset === undefined };
  const { data } = usePolledQuery(runsQuery, { datasetId: dataset?.id ?? '' }, asked);
  return useMemo(
    () => (known === undefined ? undefined : stepPaths(dataset, data?.runs.nodes ?? [])),
    [known, dataset, data],
  );
}
