import { graphql } from '../../graphql/generated';
import type { RunsQuery } from '../../graphql/generated/graphql';

/** A page of the table of runs, with the fields that its reader chose. */
export const runsQuery = graphql(`
  query Runs(
    $first: Int!
    $after: String
    $filter: RunFilter
    $orderBy: [RunOrder!]
    $paths: [String!]! = []
    $metrics: [MetricName!]! = []
  ) {
    runs(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      totalCountIsExact
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...RunFields
        configValues(paths: $paths)
        metricValues(metrics: $metrics)
        experiment {
          id
          name
          dataset {
            id
            unit
          }
          protocol {
            id
            eventLabel
          }
        }
      }
    }
  }
`);

export type ListedRun = RunsQuery['runs']['nodes'][number];

/** What runs of the team can be filtered by, sorted by and shown with. */
export const runFieldsQuery = graphql(`
  query RunFieldNames {
    config: runFields(kind: CONFIG, first: 500) {
      name
    }
    metric: runFields(kind: METRIC, first: 500) {
      name
      horizon
    }
  }
`);
