import { graphql } from '../../graphql/generated';

export const sharedBoardQuery = graphql(`
  query SharedBoard($token: String!, $counts: Boolean!) {
    board: sharedLeaderboard(token: $token, counts: $counts) {
      ...StrangersBoard
    }
  }

  fragment StrangersBoard on PublicLeaderboard {
    name
    team
    version
    madeAt
    findings
    endedAt
    dataset {
      title
      licence
      quantity
      unit
      zone
      nodeCount
    }
    map {
      from
      to
      places {
        latitude
        longitude
        mean
      }
      links {
        from
        to
        weight
      }
    }
    protocol {
      hash
      stepSeconds
      targetSteps
      reportedHorizons
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
        againstTeacher {
          mean
          low
          high
        }
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

/** Whether a share link shows anything: no use of it. */
export const sharedBoardLookQuery = graphql(`
  query SharedBoardLook($token: String!) {
    board: sharedLeaderboard(token: $token, counts: false) {
      version
    }
  }
`);

/** Whether there is a public board at an address. */
export const publicBoardLookQuery = graphql(`
  query PublicBoardLook($slug: String!) {
    board: publicLeaderboard(slug: $slug) {
      version
    }
  }
`);
