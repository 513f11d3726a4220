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
          testWindows
          targetSteps
        }
        entries(first: 1) {
          totalCount
          nodes {
            id
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
          inputSteps
          targetSteps
          reportedHorizons
          testWindows
          testStartAt
          testEndAt
        }
        entries(first: 100) {
          totalCount
          nodes {
            id
            rankLow
            rankHigh
            tieGroup
            kind
            isControl
            method
            modelLabel
            methodLabel
            configurationKey
            seeds
            mae {
              mean
              low
              high
            }
            horizons {
              horizon
              mae
              rmse
              mape
            }
            parameters
            weightsBytes
            latencyP50Ms
            latencyP99Ms
            againstControl {
              mean
              low
              high
            }
            controlVerdict
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
          }
        }
      }
    }
  }
`);
