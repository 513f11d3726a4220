import { graphql } from '../../graphql/generated';
import type { RunLineageQuery } from '../../graphql/generated/graphql';

export const runLineageQuery = graphql(`
  query RunLineage($id: ID!) {
    lineage(of: $id, depth: 4, first: 60) {
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
        fromId
        toId
      }
    }
  }
`);

export type LineageAnswer = NonNullable<RunLineageQuery['lineage']>;
export type LineageThing = LineageAnswer['nodes'][number];
