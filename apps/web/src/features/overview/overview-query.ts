import { graphql } from '../../graphql/generated';

/** The morning's questions in one request: what runs, what is best so far, what ended, who works, what needs a person. */
export const overviewQuery = graphql(`
  query Overview($today: DateTime!) {
    active: runs(first: 5, filter: { statuses: [RUNNING, QUEUED] }, orderBy: [{ field: STATUS }]) {
      totalCount
      nodes {
        ...OverviewRun
        step
        totalSteps
        workerName
        metrics(names: ["validation/crossEntropy", "validation/mae"], maxPoints: 24) {
          name
          values
        }
      }
    }
    ended: runs(
      first: 12
      filter: { statuses: [SUCCEEDED, FAILED, CANCELLED] }
      orderBy: [{ field: FINISHED_AT, direction: DESCENDING }]
    ) {
      totalCount
      nodes {
        ...OverviewRun
      }
    }
    succeeded: runs(first: 1, filter: { statuses: [SUCCEEDED], finished: { from: $today } }) {
      totalCount
    }
    failed: runs(first: 1, filter: { statuses: [FAILED], finished: { from: $today } }) {
      totalCount
    }
    cancelled: runs(first: 1, filter: { statuses: [CANCELLED], finished: { from: $today } }) {
      totalCount
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
        entries(first: 5) {
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
    datasets(first: 4) {
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

/** What changes seldom, and what somebody should look at. */
export const attentionQuery = graphql(`
  query Attention {
    alerts(first: 4, open: true) {
      totalCount
      nodes {
        id
        kind
        message
        subject {
          __typename
          id
        }
      }
    }
    imports(first: 6) {
      id
      source
      status
      isDryRun
      error
    }
    leaderboards(first: 2) {
      nodes {
        id
        name
        ranking {
          status
          error
        }
      }
    }
    events(
      first: 5
      types: [DATASET_IMPORTED, EXPERIMENT_FINISHED, GRAPH_CREATED, LEADERBOARD_CHANGED, MODEL_PROMOTED, SWEEP_FINISHED]
    ) {
      nodes {
        id
        type
        at
        subject {
          __typename
          id
          ... on Dataset {
            title
          }
          ... on Experiment {
            experimentName: name
          }
          ... on Leaderboard {
            boardName: name
          }
          ... on Graph {
            graphName: name
            dataset {
              id
            }
          }
          ... on Sweep {
            sweepName: name
          }
          ... on ModelVersion {
            number
            model {
              id
              name
            }
          }
        }
      }
    }
  }
`);

/** What the machines were at today, the newest runs first. */
export const workersTodayQuery = graphql(`
  query WorkersToday($today: DateTime!) {
    workers {
      id
      name
    }
    runs(first: 100, filter: { started: { from: $today } }, orderBy: [{ field: STARTED_AT, direction: DESCENDING }]) {
      totalCount
      nodes {
        id
        kind
        method
        modelLabel
        workerName
        startedAt
        finishedAt
      }
    }
  }
`);
