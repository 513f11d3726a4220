import { graphql } from '../../graphql/generated';
import type { RunsCurvesQuery } from '../../graphql/generated/graphql';

/** Curves of a few runs, told by `filter.ids`. */
export const runsCurvesQuery = graphql(`
  query RunsCurves($filter: RunFilter!) {
    runs(first: 8, filter: $filter) {
      nodes {
        id
        status
        totalSteps
        metrics {
          name
          steps
          values
        }
      }
    }
  }
`);

export type CurvedRun = RunsCurvesQuery['runs']['nodes'][number];
