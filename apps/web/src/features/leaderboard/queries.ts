import { graphql } from '../../graphql/generated';

export const leaderboardListQuery = graphql(`
  query LeaderboardList($after: String) {
    leaderboards(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        updatedAt
        findings
        dataset {
          id
          title
          unit
          stepSeconds
        }
        protocol {
          id
          hash
          eventLabel
          testWindows
          targetSteps
        }
        entries(first: 1) {
          totalCount
          nodes {
            id
            rankLow
            rankHigh
            kind
            method
            modelLabel
            methodLabel
            seeds
            mae {
              mean
              low
              high
            }
          }
        }
      }
    }
  }
`);

export const leaderboardQuery = graphql(`
  query Leaderboard($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Leaderboard {
        name
        updatedAt
        findings
        ranking {
          status
          error
        }
        dataset {
          id
          title
          unit
          quantity
          stepSeconds
          zone
        }
        protocol {
          id
          hash
          eventLabel
          inputSteps
          targetSteps
          reportedHorizons
          cumulativeHorizons
          testWindows
          testStartAt
          testEndAt
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
        entries(first: 100) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...BoardEntryFields
          }
        }
      }
    }
  }

  fragment BoardEntryFields on LeaderboardEntry {
    id
    rankLow
    rankHigh
    tieGroup
    kind
    isControl
    method
    modelLabel
    methodLabel
    seeds
    mae {
      mean
      low
      high
    }
    validationMae
    horizons {
      horizon
      cumulative
      mae
      rmse
      mape
    }
    event {
      ...EventScoreFields
    }
    parameters
    weightsBytes
    inputBytes
    latencyP50Ms
    timedOn
    againstControl {
      mean
      low
      high
    }
    controlVerdict
    againstControlBy {
      dimension
      key
      mean
      low
      high
      count
      blocks
    }
    againstTeacher {
      mean
      low
      high
    }
    controlEntry {
      id
      bestRun {
        id
      }
    }
    bestRun {
      id
    }
    experiment {
      id
      name
    }
    labelShare
  }
`);

/** The entries after the first hundred. */
export const leaderboardEntriesQuery = graphql(`
  query LeaderboardEntries($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Leaderboard {
        id
        entries(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...BoardEntryFields
          }
        }
      }
    }
  }
`);

/** What the entries of a board were measured by beyond their errors; asked for once somebody wants to see it. */
export const leaderboardDiagnosticsQuery = graphql(`
  query LeaderboardDiagnostics($id: ID!, $after: String) {
    node(id: $id) {
      __typename
      ... on Leaderboard {
        id
        entries(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            stress {
              scenario
              mae
              cleanMae
            }
            fidelity {
              mae
              studentNearer
              forecastCorrelation
              errorCorrelation
            }
          }
        }
      }
    }
  }
`);
