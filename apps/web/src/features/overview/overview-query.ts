import { graphql } from '../../graphql/generated';

/** The morning's questions in one request: what runs, what is best so far, what ended, what there is to work on. */
export const overviewQuery = graphql(`
  query Overview {
    active: runs(first: 6, filter: { statuses: [RUNNING, QUEUED] }) {
      totalCount
      nodes {
        ...OverviewRun
      }
    }
    ended: runs(first: 12, filter: { statuses: [SUCCEEDED, FAILED, CANCELLED] }) {
      totalCount
      nodes {
        ...OverviewRun
      }
    }
    leaderboards(first: 2) {
      nodes {
        id
        name
        dataset {
          id
          unit
        }
        protocol {
          hash
          eventLabel
        }
        entries(first: 8) {
          totalCount
          nodes {
            id
            rankLow
            rankHigh
            tieGroup
            kind
            method
            modelLabel
            methodLabel
            latencyP50Ms
            mae {
              mean
              low
              high
            }
          }
        }
      }
    }
    datasets(first: 6) {
      totalCount
      nodes {
        ...DatasetCard
      }
    }
  }

  fragment OverviewRun on Run {
    ...RunFields
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
`);
