import { graphql } from '../../graphql/generated';

export const sweepsQuery = graphql(`
  query Sweeps($first: Int!, $after: String) {
    sweeps(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        status
        targetLabel
        trialCount
        createdAt
        runCounts {
          total
          succeeded
          failed
        }
        dataset {
          id
          title
          unit
        }
        experiment {
          id
          protocol {
            id
            eventLabel
          }
        }
        best {
          number
          objective
        }
      }
    }
  }
`);

export const sweepQuery = graphql(`
  query Sweep($id: ID!) {
    node(id: $id) {
      __typename
      ... on Sweep {
        id
        name
        status
        targetLabel
        spec
        config
        rung
        rungs {
          trials
          updates
        }
        error
        budgetSpent
        minutesSpent
        createdAt
        finishedAt
        baseExperiment {
          id
          name
        }
        experiment {
          id
          protocol {
            id
            eventLabel
          }
        }
        dataset {
          id
          title
          unit
        }
        runCounts {
          total
          queued
          running
          succeeded
          failed
        }
        best {
          id
          number
          objective
          promotedExperiment {
            id
          }
        }
        bestControl {
          id
          number
          controlObjective
        }
        trials {
          ...TrialRow
        }
      }
    }
  }

  fragment TrialRow on Trial {
    id
    number
    values
    status
    results {
      rung
      arm
      status
      progress
      objective
      runIds
    }
    promotedExperiment {
      id
    }
  }
`);

export const sweepBaseQuery = graphql(`
  query SweepBase($id: ID!) {
    node(id: $id) {
      __typename
      ... on Experiment {
        id
        name
        config
      }
    }
  }
`);

export const sweepBasesQuery = graphql(`
  query SweepBases {
    experiments(first: 50) {
      nodes {
        id
        name
      }
    }
  }
`);

export const sweepPlanQuery = graphql(`
  query SweepPlan($input: SweepCreateInput!) {
    sweepPlan(input: $input) {
      trials
      totalRuns
      estimatedSeconds
      estimateBasis
      measuredOn
      workers
      finishSeconds
      runsAhead
      memoryBytes
      warning
      rungs {
        trials
        updates
      }
      errors {
        field
        message
      }
    }
  }
`);

export const sweepCreateMutation = graphql(`
  mutation SweepCreate($input: SweepCreateInput!) {
    sweepCreate(input: $input) {
      sweep {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const sweepCancelMutation = graphql(`
  mutation SweepCancel($id: ID!) {
    sweepCancel(id: $id) {
      sweep {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const sweepPromoteMutation = graphql(`
  mutation SweepPromote($id: ID!, $trialId: ID) {
    sweepPromote(id: $id, trialId: $trialId) {
      experiment {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

export const sweepRetryMutation = graphql(`
  mutation SweepRetry($id: ID!) {
    sweepRetry(id: $id) {
      sweep {
        id
      }
      userErrors {
        message
      }
    }
  }
`);

/** What the runs behind the trials cost. */
export const sweepRunsQuery = graphql(`
  query SweepRuns($id: ID!, $after: String) {
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
            id
            parameters
            trainSeconds
            latencyP50Ms
          }
        }
      }
    }
  }
`);

/** A sweep to begin a draft from. */
export const sweepOriginQuery = graphql(`
  query SweepOrigin($id: ID!) {
    node(id: $id) {
      __typename
      ... on Sweep {
        id
        name
        spec
        baseExperiment {
          id
        }
      }
    }
  }
`);
