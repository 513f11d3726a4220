import { graphql } from '../../graphql/generated';

export const experimentQuery = graphql(`
  query Experiment($id: ID!) {
    node(id: $id) {
      __typename
      ... on Experiment {
        id
        name
        ...ExperimentState
        preset
        presetChanged
        seeds
        createdAt
        archivedAt
        sweep {
          id
          name
        }
        dataset {
          id
          title
          unit
          stepSeconds
        }
        graph {
          name
        }
        protocol {
          hash
          eventLabel
          inputSteps
          targetSteps
          keptOff {
            check
            title
            runs
            detail
          }
          named {
            title
            publication
            url
            nulls
            flaw
          }
          published {
            model
            citation
            url
            seen
            errors {
              horizon
              cumulative
              mae
              rmse
              mape
            }
          }
        }
        leaderboard {
          id
          updatedAt
        }
        ranking {
          status
          error
        }
        runs(first: 100) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...RunOfExperiment
          }
        }
      }
    }
  }

  fragment ExperimentState on Experiment {
    id
    status
    progress
    lastEvent
    finishedAt
    runCounts {
      total
      succeeded
      running
      queued
      failed
      cancelled
    }
  }

  fragment RunOfExperiment on Run {
    ...RunFields
    step
    totalSteps
    startedAt
    workerName
    testWithheld
    control {
      id
      status
    }
  }
`);

/** Each run as it changes, and how the experiment stands with it. */
export const experimentProgressSubscription = graphql(`
  subscription ExperimentProgress($experimentId: ID!, $afterSequence: Int!) {
    experimentProgress(experimentId: $experimentId, afterSequence: $afterSequence) {
      sequence
      run {
        ...RunOfExperiment
      }
      experiment {
        ...ExperimentState
      }
    }
  }
`);

/** The runs after the first hundred. */
export const experimentRunsQuery = graphql(`
  query ExperimentRuns($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Experiment {
        id
        runs(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...RunOfExperiment
          }
        }
      }
    }
  }
`);

export const cancelMutation = graphql(`
  mutation CancelExperiment($id: ID!) {
    experimentCancel(id: $id) {
      experiment {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`);

/** Queues again what failed. */
export const retryFailedMutation = graphql(`
  mutation RetryExperiment($id: ID!) {
    experimentRetry(id: $id) {
      experiment {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`);

/** Queues again what was cancelled. */
export const resumeMutation = graphql(`
  mutation ResumeRuns($ids: [ID!]!) {
    runsRetry(ids: $ids) {
      runs {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`);

export const archiveMutation = graphql(`
  mutation ArchiveExperiment($id: ID!) {
    experimentArchive(id: $id) {
      experiment {
        id
        archivedAt
      }
      userErrors {
        message
      }
    }
  }
`);

export const restoreMutation = graphql(`
  mutation RestoreExperiment($id: ID!) {
    experimentRestore(id: $id) {
      experiment {
        id
        archivedAt
      }
      userErrors {
        message
      }
    }
  }
`);

export const retryMutation = graphql(`
  mutation RetryRun($id: ID!) {
    runRetry(id: $id) {
      run {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`);
