import { graphql } from '../../graphql/generated';

export const sharedBoardQuery = graphql(`
  query SharedBoard($token: String!) {
    board: sharedLeaderboard(token: $token) {
      ...StrangersBoard
    }
  }

  fragment StrangersBoard on PublicLeaderboard {
    name
    version
    madeAt
    findings
    endedAt
    dataset {
      title
      licence
      unit
    }
    protocol {
      hash
      stepSeconds
      targetSteps
      eventLabel
    }
    entries(first: 100) {
      totalCount
      nodes {
        position
        rankLow
        rankHigh
        tieGroup
        kind
        isControl
        modelLabel
        methodLabel
        seeds
        mae {
          mean
          low
          high
        }
        parameters
        latencyP50Ms
      }
    }
  }
`);

export const publicBoardQuery = graphql(`
  query PublicBoard($slug: String!) {
    board: publicLeaderboard(slug: $slug) {
      ...StrangersBoard
    }
  }
`);
