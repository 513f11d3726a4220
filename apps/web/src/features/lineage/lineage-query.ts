import { graphql } from '../../graphql/generated';
import type { LineageQuery } from '../../graphql/generated/graphql';

/** Where a thing comes from and what came of it, as far as a picture holds. */
export const lineageQuery = graphql(`
  query Lineage($id: ID!) {
    lineage(of: $id, depth: 8, first: 60) {
      isCut
      nodes {
        id
        distance
        node {
          __typename
          id
          ... on Import {
            source
          }
          ... on NetworkVersion {
            number
            network {
              id
              name
            }
          }
          ... on Dataset {
            title
            contentHash
          }
          ... on Graph {
            name
            contentHash
          }
          ... on Run {
            kind
            method
            modelLabel
            methodLabel
            seed
            experiment {
              id
              protocol {
                id
                hash
              }
            }
          }
          ... on Submission {
            name
            leaderboard {
              id
            }
          }
          ... on LeaderboardEntry {
            rankLow
            rankHigh
            experiment {
              leaderboard {
                id
                name
              }
            }
          }
          ... on ModelVersion {
            number
            model {
              id
              name
            }
          }
          ... on Attribution {
            node
          }
        }
        stale {
          reason
          message
          arisesAtId
          newer {
            __typename
            id
          }
        }
      }
      edges {
        kind
        fromId
        toId
      }
    }
  }
`);

export type LineageAnswer = NonNullable<LineageQuery['lineage']>;
export type LineageThing = LineageAnswer['nodes'][number];
